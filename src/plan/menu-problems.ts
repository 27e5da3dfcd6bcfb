import type { DesiredRow } from '../desired/types.js';
import type { ObservedRow } from '../observed/types.js';
import type { ResourceType } from '../resources/define.js';
import { addressOf } from './address.js';
import { valueOfDesired, valueOfObserved } from './match-rows.js';
import type { Match } from './match-rows.js';
import type { Problem } from './types.js';

/** A row that was asked to be gone and cannot be. */
export function builtinKept(
  type: ResourceType,
  row: ObservedRow,
  at: DesiredRow['at'] | undefined,
): readonly Problem[] {
  if (at === undefined) return [];
  const { key } = addressOf(type, valueOfObserved(row));
  return [
    {
      severity: 'error',
      code: 'plan/built-in-row',
      message: `${type.menu} ${key} is shipped with RouterOS and cannot be removed; drop absent: true`,
      at,
    },
  ];
}

/** A menu such as `/ip/service` has the rows that it has. */
export function missingFixedRows(type: ResourceType, wanted: readonly Match[]): readonly Problem[] {
  if (type.kind !== 'fixed') return [];
  return wanted
    .filter(({ observed }) => observed === undefined)
    .map(({ desired }) => ({
      severity: 'error',
      code: 'plan/no-such-row',
      message: `${type.menu} has no row ${addressOf(type, valueOfDesired(desired)).key}, and rows cannot be added there`,
      at: desired.at,
    }));
}
