import type { RadiusDatabaseErrorKind } from '../radius-database-error.js';
import type { NameUse } from '../types.js';
import { grouped } from './quantity.js';

/**
 * The most names that are counted, those with most subscribers first. A list that is as long as
 * this was cut: a name that is not in it may be in use all the same.
 */
export const mostNames = 10_000;

/** Why something in the database could not be counted; the reason is one line without a secret. */
export interface Unknown {
  readonly unknown: string;
  readonly kind?: RadiusDatabaseErrorKind;
}

/** What replies use, or why that is not known. */
export type NameUses = readonly NameUse[] | Unknown;

/** Whether the count says nothing. */
export function isUnknown(counted: readonly unknown[] | Unknown): counted is Unknown {
  return 'unknown' in counted;
}

/** Whether there may be more names than were counted. */
export function isCut(uses: readonly NameUse[]): boolean {
  return uses.length >= mostNames;
}

/** Why a name that is not in a cut list may be in use all the same. */
export const cutReason = `replies use more than ${grouped(mostNames)} names, and only those with most subscribers were counted`;

/** Finds a use by attribute and name; byte by byte, as routers do. */
export function usesByName(uses: readonly NameUse[]): ReadonlyMap<string, NameUse> {
  return new Map(uses.map((use) => [nameKey(use), use]));
}

/** Key of a name among the names of all attributes. */
export function nameKey({ attribute, name }: Pick<NameUse, 'attribute' | 'name'>): string {
  return `${attribute} ${name}`;
}

/** The end of a sentence that says what to do when names were not counted. */
export function countRemedy({ kind }: Unknown): string {
  const rights = kind === 'rights' || kind === undefined;
  const grant =
    'GRANT SELECT ON radcheck, radreply, radgroupreply and radusergroup to the user that rosform has there, or ';
  return `${rights ? grant : ''}write \`subscribers: false\` in the Fleet's radius-database when nobody's replies are kept there`;
}
