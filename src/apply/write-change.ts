import { withTag } from '../resources/ownership.js';
import { addressId } from '../plan/address.js';
import type { Address, Change, Destination, FieldChange } from '../plan/types.js';
import type { Attributes, RouterClient } from '../routeros/types.js';

/** Ids of the rows that this apply has made, by address. */
export type CreatedIds = Map<string, string>;

/**
 * Writes one change. Ids of rows that existed come from the reading that the plan was made from,
 * ids of new rows from `created`.
 *
 * @throws RouterError when the router refuses or goes away
 */
export async function writeChange(
  client: RouterClient,
  change: Change,
  created: CreatedIds,
): Promise<void> {
  const { menu } = change.address;
  switch (change.action) {
    case 'create': {
      // Sent at once where no destination is looked up: writes start in the order of the plan.
      const ahead =
        change.ahead === undefined
          ? undefined
          : await destinationId(client, menu, change.ahead, created);
      const id = await client.add(menu, createdAttributes(change.fields, change.tagged), ahead);
      created.set(addressId(change.address), id);
      return;
    }
    case 'update':
      await client.set(menu, change.id === '' ? undefined : change.id, updatedAttributes(change));
      return;
    case 'move': {
      const id = change.id ?? created.get(addressId(change.address));
      if (id === undefined) throw new GoneError(change.address);
      const ahead =
        change.ahead === undefined
          ? undefined
          : await destinationId(client, menu, change.ahead, created);
      await client.move(menu, id, ahead);
      return;
    }
    case 'delete':
      await client.remove(menu, change.id);
      return;
  }
}

function createdAttributes(fields: readonly FieldChange[], tagged: boolean): Attributes {
  const values = attributesOf(fields);
  if (!tagged) return values;
  const { comment } = values;
  return { ...values, comment: withTag(typeof comment === 'string' ? comment : '') };
}

function updatedAttributes(change: Extract<Change, { readonly action: 'update' }>): Attributes {
  const values = attributesOf(change.fields);
  const { comment } = change;
  if (comment === undefined) return values;
  return { ...values, comment: comment.tagged ? withTag(comment.text) : comment.text };
}

function attributesOf(fields: readonly FieldChange[]): Attributes {
  return Object.fromEntries(fields.map(({ field, after }) => [field, after ?? null]));
}

/**
 * RouterOS sends a row silently to the end of the menu when the row that it should go ahead of is
 * gone (seen on 7.23.7), so the destination is looked at right before it is used.
 */
async function destinationId(
  client: RouterClient,
  menu: string,
  ahead: Destination,
  created: CreatedIds,
): Promise<string> {
  const made = created.get(addressId(ahead.address));
  const id = ahead.id ?? made;
  if (id === undefined) throw new GoneError(ahead.address);
  if (made === id) return id;
  const rows = await client.print(menu, { proplist: ['.id'], query: [`?.id=${id}`] });
  if (rows.length === 0) throw new GoneError(ahead.address);
  return id;
}

/** The row that another should go ahead of was removed by somebody since it was read. */
export class GoneError extends Error {
  constructor(address: Address) {
    super(
      `${address.menu} ${address.key} was removed from the router since it was read; plan again`,
    );
    this.name = 'GoneError';
  }
}
