import type { Plan } from '../plan/types.js';
import type { Fingerprint } from './fingerprint.js';

/** What somebody agreed to: hashes of a plan, from a fingerprint, a saved plan or `--expect`. */
export interface Approval {
  /** Absent where only the plan's hash is known, which covers the manifest. */
  readonly manifest?: string;
  readonly plan: string;
  /** Row and hash of each change, where they are known: a refusal can then name the row. */
  readonly changes?: readonly ApprovedChange[];
}

interface ApprovedChange {
  /** `/ip/pool home`. */
  readonly row: string;
  readonly hash: string;
}

/** Why a plan is refused before its router is asked. */
export const MANIFEST_CHANGED =
  'its manifest has changed since the plan was made; nothing was written: plan again';

/** Rows that a refusal names; more are counted. */
const MOST_NAMED = 3;

/** Why the plan that was agreed to must not be written now; undefined when it may be. */
export function refusalOf(
  approval: Approval,
  plan: Plan,
  fingerprint: Fingerprint,
): string | undefined {
  if (approval.plan !== fingerprint.plan) {
    return `the router has changed since its plan was made${movedRows(approval, plan, fingerprint)}; nothing was written: plan again`;
  }
  const error = plan.problems.find(({ severity }) => severity === 'error');
  return error === undefined ? undefined : `${error.message}; nothing was written`;
}

/** Rows whose change is new, gone, or another one than was agreed to. */
function movedRows({ changes }: Approval, plan: Plan, now: Fingerprint): string {
  if (changes === undefined) return '';
  const before = new Set(changes.map(({ hash }) => hash));
  const after = new Set(now.changes);
  const rows = new Set([
    ...changes.filter(({ hash }) => !after.has(hash)).map(({ row }) => row),
    ...plan.changes.filter((_, index) => !before.has(now.changes[index] ?? '')).map(rowOf),
  ]);
  if (rows.size === 0) return '';
  const named = [...rows].slice(0, MOST_NAMED).join(', ');
  const more = rows.size > MOST_NAMED ? ` and ${rows.size - MOST_NAMED} more` : '';
  return ` (${named}${more})`;
}

function rowOf({ address }: Plan['changes'][number]): string {
  return address.key === '' ? address.menu : `${address.menu} ${address.key}`;
}
