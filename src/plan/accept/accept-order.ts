import { rowIdentity } from '../../manifest/document/row-identity.js';
import type { RowEdit } from '../../manifest/edit/row-edit.js';
import { isYamlValue } from '../../manifest/edit/yaml/tree.js';
import type { RouterManifest } from '../../manifest/types.js';
import type { AcceptContext } from './accept-context.js';
import type { Proposal } from './accept-types.js';
import { identityOf } from '../address.js';
import { matchRows, valueOfDesired, valueOfObserved } from '../match-rows.js';
import { withRenames } from '../renames.js';

/** Menus of which rows come, or change places, and whose order means something. */
export function reorderedMenus(
  context: AcceptContext,
  proposals: readonly Proposal[],
): ReadonlySet<string> {
  return new Set(
    proposals
      .filter(({ change }) => change.action === 'move' || change.action === 'delete')
      .map(({ change }) => change.address.menu)
      .filter((menu) => context.typeOf(menu)?.kind === 'ordered'),
  );
}

/**
 * The router's own rows in the router's order. Rows that a template has stand before them, in the
 * order of the template, and are left alone.
 */
export function orderEdits(
  context: AcceptContext,
  proposals: readonly Proposal[],
): readonly RowEdit[] {
  return [...reorderedMenus(context, proposals)].flatMap((menu): readonly RowEdit[] => {
    const type = context.typeOf(menu);
    if (type === undefined) return [];
    const places = placesOnRouter(context, menu);
    const identities = ownRows(context, menu, proposals).filter((one) => places.has(one));
    const ordered = identities.toSorted(
      (left, right) => (places.get(left) ?? 0) - (places.get(right) ?? 0),
    );
    return ordered.length < 2 ? [] : [{ action: 'order', type, identities: ordered }];
  });
}

/** Rows that only the router's own document will declare. */
function ownRows(
  { own, base }: AcceptContext,
  menu: string,
  proposals: readonly Proposal[],
): readonly string[] {
  const rows = own.sections.get(menu)?.rows ?? new Map();
  const identities = new Set([...rows].flatMap(([one, row]) => (row.absent ? [] : [one])));
  for (const edit of proposals.flatMap(({ edits }) => edits)) {
    if (edit.type.menu !== menu || edit.action === 'order') continue;
    if (edit.action === 'remove' || edit.entries.get('absent') === true) {
      if (edit.action !== 'add') identities.delete(edit.identity);
    } else if (edit.action === 'add') {
      identities.add(identityOfEntries(edit));
    } else identities.add(edit.identity);
  }
  const shared = base.sections.get(menu)?.rows;
  return [...identities].filter((one) => shared?.has(one) !== true);
}

/** What a new row is told from others by. */
export function identityOfEntries({
  type,
  entries,
}: Extract<RowEdit, { readonly action: 'add' }>): string {
  return identityOf(type, (name) => {
    const value = entries.get(name);
    const parsed = isYamlValue(value) ? type.fields[name]?.type.parse(value) : undefined;
    return parsed !== undefined && 'text' in parsed ? parsed.text : undefined;
  });
}

/** Where each row of a menu stands on the router, by its identity in the manifest. */
function placesOnRouter(context: AcceptContext, menu: string): ReadonlyMap<string, number> {
  const type = context.typeOf(menu);
  if (context.observed === undefined || type === undefined) return new Map();
  const observed = withRenames(context.menus, context.observed).menus.get(menu);
  const rows = observed?.rows ?? [];
  const places = new Map(
    rows.map((row, index) => [identityOf(type, valueOfObserved(row)), index] as const),
  );
  const declared = context.menus.find((one) => one.type.menu === menu);
  const matches = declared === undefined ? [] : matchRows(declared, observed).matches;
  for (const { desired, observed: row } of matches) {
    if (row !== undefined) {
      places.set(identityOf(type, valueOfDesired(desired)), rows.indexOf(row));
    }
  }
  return places;
}

/** Whether the rows of a menu are declared in the order that the router has them in. */
export function isInOrder(context: AcceptContext, router: RouterManifest, menu: string): boolean {
  const section = router.sections.find(({ type }) => type.menu === menu);
  if (section === undefined) return true;
  const places = placesOnRouter(context, menu);
  const standing = section.rows.flatMap((row) => {
    const place = row.absent ? undefined : places.get(rowIdentity(section.type, row.fields));
    return place === undefined ? [] : [place];
  });
  return standing.every((place, index) => index === 0 || place > (standing[index - 1] ?? 0));
}
