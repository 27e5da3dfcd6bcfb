import type { RouterManifest } from '../../manifest/types.js';
import type { Plan } from '../../plan/types.js';
import type { Fingerprint } from '../fingerprint.js';

/** What somebody agreed to: hashes of a plan, from a fingerprint, a saved plan or `--expect`. */
export interface Approval {
  /** Absent where only the plan's hash is known, which covers the manifest. */
  readonly manifest?: string;
  readonly plan: string;
  /** Its allowable errors were set aside by a person. */
  readonly allowed?: true;
  /** Row and hash of each change, where they are known: a refusal can then name the row. */
  readonly changes?: readonly ApprovedChange[];
}

/** A plan that somebody has seen and agreed to, by what it is and not by when it was made. */
export interface ApprovedPlan {
  readonly name: string;
  /** Undefined for a router that no manifest declares any more: its rows in `nas` go. */
  readonly router: RouterManifest | undefined;
  readonly approval: Approval;
  /** Rows of the RADIUS database are made or changed before the router is written to. */
  readonly hasRows?: true;
  /** Its rows stand, and whether FreeRADIUS has read them is not known. */
  readonly inDoubt?: true;
}

/** One of a router that a manifest declares. */
export interface DeclaredPlan extends ApprovedPlan {
  readonly router: RouterManifest;
}

interface ApprovedChange {
  /** `/ip/pool home`. */
  readonly row: string;
  readonly hash: string;
}

/** Why a plan is refused before its router is asked. */
export const MANIFEST_CHANGED = 'its manifest has changed since the plan was made; plan again';

/** Rows that a refusal names; more are counted. */
const MOST_NAMED = 3;

/** Why the plan that was agreed to must not be written now; undefined when it may be. */
export function refusalOf(
  approval: Approval,
  plan: Plan,
  fingerprint: Fingerprint,
): string | undefined {
  if (approval.plan !== fingerprint.plan) {
    return `the router, or a secret, has changed since its plan was made${movedRows(approval, plan, fingerprint)}; plan again`;
  }
  const error = plan.problems.find(
    ({ severity, allowable }) =>
      severity === 'error' && !(allowable === true && approval.allowed === true),
  );
  return error?.message;
}

/**
 * Rows whose change was not agreed to; only where there are none, those whose change is gone, for an
 * apply that was cut off has done some of them.
 */
function movedRows({ changes }: Approval, plan: Plan, now: Fingerprint): string {
  if (changes === undefined) return '';
  const before = new Set(changes.map(({ hash }) => hash));
  const after = new Set(now.changes);
  const news = plan.changes.filter((_, index) => !before.has(now.changes[index] ?? ''));
  const gone = changes.filter(({ hash }) => !after.has(hash));
  const rows = new Set(news.length > 0 ? news.map(rowOf) : gone.map(({ row }) => row));
  if (rows.size === 0) return '';
  const named = [...rows].slice(0, MOST_NAMED).join(', ');
  const more = rows.size > MOST_NAMED ? ` and ${rows.size - MOST_NAMED} more` : '';
  return ` (${named}${more})`;
}

function rowOf({ address }: Plan['changes'][number]): string {
  return address.key === '' ? address.menu : `${address.menu} ${address.key}`;
}
