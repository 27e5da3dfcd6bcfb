import { applyFleet, type ApprovedPlan } from '../fleet/apply-fleet.js';
import { fleetHash } from '../fleet/fingerprint.js';
import { planFleet } from '../fleet/plan-fleet.js';
import { approvalOf } from '../fleet/refusal.js';
import type { FleetRun } from '../fleet/run.js';
import type { ApplyOutcome, PlanOutcome } from '../fleet/types.js';
import type { RouterManifest } from '../manifest/types.js';
import { isRefused } from '../plan/plan-router.js';
import type { ReportOrigin } from '../report/make-report.js';
import type { Report } from '../report/types.js';
import { packageVersion } from './package-version.js';
import { createProgressLine } from './progress-line.js';
import type { Terminal } from './terminal.js';

/** Reads and plans routers, with a progress line. */
export async function planRouters(
  routers: readonly RouterManifest[],
  run: FleetRun,
  terminal: Terminal,
): Promise<readonly PlanOutcome[]> {
  using progress = createProgressLine(terminal, 'planning');
  return await planFleet(routers, { ...run, onProgress: progress.update });
}

/** Applies approved plans, with a progress line. */
export async function applyRouters(
  approved: readonly ApprovedPlan[],
  run: FleetRun,
  terminal: Terminal,
): Promise<readonly ApplyOutcome[]> {
  using progress = createProgressLine(terminal, 'applying');
  return await applyFleet(approved, { ...run, onProgress: progress.update });
}

/** What reports say of a run that begins now. */
export function reportOrigin(
  terminal: Terminal,
  { shard, showUnmanaged = false }: { readonly shard?: string; readonly showUnmanaged?: boolean },
): ReportOrigin {
  return {
    rosform: packageVersion(),
    createdAt: new Date().toISOString(),
    showUnmanaged,
    redact: terminal.redactor.text,
    ...(shard === undefined ? {} : { shard }),
  };
}

/** A plan with the hash of everything that an apply would write; without one when that is nothing. */
export function withPlanHash(report: Report): Report {
  const plans = report.routers.flatMap(({ router, status, planHash }) =>
    status === 'changes' && planHash !== undefined ? [{ router, hash: planHash }] : [],
  );
  return plans.length === 0 ? report : { ...report, planHash: fleetHash(plans) };
}

/** Plans that change something and may be applied. */
export function approvable(
  routers: readonly RouterManifest[],
  outcomes: readonly PlanOutcome[],
): readonly ApprovedPlan[] {
  const byName = new Map(routers.map((router) => [router.name, router]));
  return outcomes.filter(isApplicable).flatMap(({ router: name, plan, fingerprint }) => {
    const router = byName.get(name);
    return router === undefined ? [] : [{ router, approval: approvalOf(plan, fingerprint) }];
  });
}

type Planned = Extract<PlanOutcome, { status: 'planned' }>;

function isApplicable(outcome: PlanOutcome): outcome is Planned {
  return (
    outcome.status === 'planned' && outcome.plan.changes.length > 0 && !isRefused(outcome.plan)
  );
}
