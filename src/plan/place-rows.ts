import type { ObservedRow } from '../observed/types.js';
import type { ResourceType } from '../resources/define.js';
import { addressOf } from './address.js';
import type { Draft, PlannedRow } from './draft.js';
import { valueOfDesired, valueOfObserved } from './match-rows.js';
import { orderRows } from './order-rows.js';
import type { Destination } from './types.js';

/**
 * The drafts of an ordered menu: creates get the row that they go ahead of, rows that stand wrong
 * get a move. Placements of one menu follow each other, because each counts on the one before.
 */
export function placeRows(
  type: ResourceType,
  planned: readonly PlannedRow[],
  observed: readonly ObservedRow[],
  removed: ReadonlySet<ObservedRow>,
): readonly Draft[] {
  const current = observed.filter((row) => !row.dynamic && !removed.has(row));
  const rows = new Map(planned.map((row, index) => [rowToken(row, index), row]));
  const destinations = new Map<string, Destination>([
    ...current.map((row) => [row.id, destinationOf(type, row)] as const),
    ...[...rows].flatMap(([token, { match }]) =>
      match.observed === undefined
        ? [[token, { address: addressOf(type, valueOfDesired(match.desired)) }] as const]
        : [],
    ),
  ]);
  const drafts: Draft[] = planned.flatMap(({ match, draft }) =>
    draft === undefined || match.observed === undefined ? [] : [draft],
  );
  let follows: Draft | undefined;
  const placements = orderRows(
    current.map((row) => row.id),
    [...rows.keys()],
  );
  for (const { row: token, ahead } of placements) {
    const row = rows.get(token);
    if (row === undefined) continue;
    const placed = placement(type, row, ahead === undefined ? undefined : destinations.get(ahead));
    follows = follows === undefined ? placed : { ...placed, follows };
    drafts.push(follows);
  }
  return drafts;
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
): Draft {
  if (draft?.change.action === 'create') {
    return ahead === undefined ? draft : { ...draft, change: { ...draft.change, ahead } };
  }
  return {
    change: {
      action: 'move',
      address: addressOf(type, valueOfDesired(match.desired)),
      at: match.desired.at,
      id: match.observed?.id ?? '',
      ahead,
      index: 0,
      after: [],
    },
    needs: [],
    frees: [],
  };
}
