import type { ObservedRow } from '../observed/types.js';
import type { ResourceType } from '../resources/define.js';
import { addressOf } from './address.js';
import type { Draft, PlannedRow } from './draft.js';
import { valueOfDesired, valueOfObserved } from './match-rows.js';
import { neededAbove } from './needed-above.js';
import { orderRows } from './order-rows.js';
import type { Destination } from './types.js';

/**
 * The drafts of an ordered menu: creates get the row that they go ahead of, rows that stand wrong
 * get a move. A new row that a row above it refers to (the parent of a queue) is made first, at
 * the end of the menu, and moved. Placements of one menu follow each other, because each counts on
 * the one before.
 */
export function placeRows(
  type: ResourceType,
  planned: readonly PlannedRow[],
  observed: readonly ObservedRow[],
  removed: ReadonlySet<ObservedRow>,
): readonly Draft[] {
  const current = observed.filter((row) => !row.dynamic && !removed.has(row));
  const rows = new Map(planned.map((row, index) => [rowToken(row, index), row]));
  const first = neededAbove([...rows]);
  const standing = [...current.map((row) => row.id), ...first.keys()];
  const destinations = new Map<string, Destination>([
    ...current.map((row) => [row.id, destinationOf(type, row)] as const),
    ...[...rows].flatMap(([token, { match }]) =>
      match.observed === undefined
        ? [[token, { address: addressOf(type, valueOfDesired(match.desired)) }] as const]
        : [],
    ),
  ]);
  const placed = orderRows(standing, [...rows.keys()]).flatMap(({ row: token, ahead }) => {
    const row = rows.get(token);
    if (row === undefined) return [];
    const destination = ahead === undefined ? undefined : destinations.get(ahead);
    return [placement(type, row, destination, first.has(token))];
  });
  const updates = planned.flatMap(({ match, draft }) =>
    draft === undefined || match.observed === undefined ? [] : [draft],
  );
  return [...updates, ...chain([...first.values(), ...placed])];
}

/** Each draft follows the one before it. */
function chain(drafts: readonly Draft[]): readonly Draft[] {
  const chained: Draft[] = [];
  for (const draft of drafts) {
    const follows = chained.at(-1);
    chained.push(follows === undefined ? draft : { ...draft, follows });
  }
  return chained;
}

/** The router's id where the row exists, else a name that no id can have. */
function rowToken({ match }: PlannedRow, index: number): string {
  return match.observed?.id ?? `new ${index}`;
}

function destinationOf(type: ResourceType, row: ObservedRow): Destination {
  return { address: addressOf(type, valueOfObserved(row)), id: row.id };
}

function placement(
  type: ResourceType,
  { match, draft }: PlannedRow,
  ahead: Destination | undefined,
  made: boolean,
): Draft {
  if (draft?.change.action === 'create' && !made) {
    return ahead === undefined ? draft : { ...draft, change: { ...draft.change, ahead } };
  }
  const row = match.observed;
  return {
    change: {
      action: 'move',
      address: addressOf(type, valueOfDesired(match.desired)),
      at: match.desired.at,
      ...(row === undefined ? {} : { id: row.id, seen: row.fields }),
      ahead,
      index: 0,
      after: [],
    },
    needs: [],
    frees: [],
  };
}
