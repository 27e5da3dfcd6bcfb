import type { ApprovedPlan } from '../../fleet/apply/refusal.js';
import type { ApplyOutcome } from '../../fleet/types.js';
import { safeText } from '../../report/safe-text.js';
import type { Report } from '../../report/types.js';
import type { Decided } from '../fleet/fleet-work.js';
import { UsageError } from '../usage-error.js';

/**
 * Holds plans against `--expect`: one hash of all of them refuses all when anything moved;
 * `ROUTER=HASH` refuses router by router, and what it does not name. Where nothing is left to
 * change, an earlier run has done it, and every hash will do.
 *
 * @throws UsageError when the whole plan is another one, or a router is not known
 */
export function heedExpectations(
  expected: readonly Expectation[],
  plans: readonly ApprovedPlan[],
  planned: Report,
): Decided {
  const [first] = expected;
  if (first === undefined) return { approved: plans, refused: [] };
  if (first.router === undefined) {
    const whole = planned.planHash;
    if (whole !== undefined && whole !== first.hash) throw new UsageError(unexpected(whole));
    return { approved: plans, refused: [] };
  }
  insistOnRouters(expected, planned);
  const hashes = new Map(expected.map(({ router = '', hash }) => [router, hash]));
  const isExpected = ({ name, approval }: ApprovedPlan): boolean =>
    hashes.get(name) === approval.plan;
  return {
    approved: plans.filter(isExpected),
    refused: plans
      .filter((plan) => !isExpected(plan))
      .map((plan) => refusal(plan, hashes.has(plan.name))),
  };
}

function unexpected(whole: string): string {
  return `the plan is not the expected one, its hash is ${whole}: a router or a manifest has changed since; nothing was applied`;
}

/** A name that is mistyped would look like a router that nobody approved. */
function insistOnRouters(expected: readonly Expectation[], { routers }: Report): void {
  const names = new Set(routers.map(({ router }) => router));
  const unknown = expected.find(({ router = '' }) => !names.has(router));
  if (unknown === undefined) return;
  throw new UsageError(
    `--expect ${safeText(unknown.router ?? '')}=…: no selected router is called so; nothing was applied`,
  );
}

function refusal({ name, approval }: ApprovedPlan, isNamed: boolean): ApplyOutcome {
  const reason = isNamed
    ? `its plan is not the expected one, its hash is ${approval.plan}`
    : 'no --expect names it';
  return { router: name, status: 'refused', reason, ms: 0 };
}

/** A hash that was looked at: of the whole plan, or of one router's. */
export interface Expectation {
  readonly router?: string;
  readonly hash: string;
}

/**
 * Reads `--expect`.
 *
 * @throws UsageError when a hash cannot be read
 */
export function parseExpectations(flags: readonly string[]): readonly Expectation[] {
  const expected = flags.map(parseExpectation);
  if (expected.length > 1 && expected.some(({ router }) => router === undefined)) {
    throw new UsageError('--expect takes one hash of the whole plan, or ROUTER=HASH for each');
  }
  return expected;
}

function parseExpectation(flag: string): Expectation {
  const match = /^(?:([^=]+)=)?(sha256:[0-9a-f]{64})$/.exec(flag);
  if (match === null) {
    throw new UsageError(
      `--expect ${safeText(flag)}: write the hash that \`rosform plan\` prints, sha256:…, or ROUTER=sha256:…`,
    );
  }
  const [, router, hash = ''] = match;
  return router === undefined ? { hash } : { router, hash };
}
