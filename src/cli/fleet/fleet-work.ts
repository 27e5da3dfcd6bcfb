import { applyEach } from '../../fleet/apply/apply-fleet.js';
import { fleetHash } from '../../fleet/fingerprint.js';
import { planEach } from '../../fleet/plan-fleet.js';
import type { Approval, ApprovedPlan } from '../../fleet/apply/refusal.js';
import type { FleetRun } from '../../fleet/run.js';
import type { ApplyOutcome, PlanOutcome } from '../../fleet/types.js';
import type { RouterManifest } from '../../manifest/types.js';
import { rowNames } from '../../plan/row-names.js';
import {
  appliedRouter,
  makeReport,
  plannedRouter,
  type ReportOrigin,
} from '../../report/make-report.js';
import { RESTART_NOT_KNOWN } from '../../radius/nas/restart-doubt.js';
import { concernedRows, restartAhead, type Restart } from '../../radius/nas/restart.js';
import { isWritable } from '../../report/summary.js';
import { rowText } from '../../report/text/change-text.js';
import { NAS_MENU } from '../../resources/nas.js';
import type { Report, RouterReport } from '../../report/types.js';
import { packageVersion } from '../package-version.js';
import { createProgressLine } from '../terminal/progress-line.js';
import { showTexts } from '../terminal/remember-secret.js';
import type { Terminal } from '../terminal/terminal.js';

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

/**
 * Reads routers and reports what an apply would change, or what has drifted, with a progress line.
 * `keep` is shown what each report is made from, which is gone afterwards.
 */
export async function planRouters(
  kind: 'plan' | 'drift',
  routers: readonly RouterManifest[],
  run: FleetRun,
  origin: ReportOrigin,
  terminal: Terminal,
  keep?: (outcome: PlanOutcome) => void,
): Promise<Report> {
  using progress = createProgressLine(terminal, kind === 'plan' ? 'planning' : 'reading');
  const planned = await planEach(routers, { ...run, onProgress: progress.update }, (outcome) => {
    keep?.(outcome);
    if (outcome.status === 'planned') showTexts(rowNames(outcome.plan), terminal);
    return plannedRouter(outcome, kind, origin);
  });
  const report = withRestart(makeReport(kind, planned, origin), run);
  return kind === 'plan' ? withPlanHash(report) : report;
}

/**
 * Applies the plans of a report that were approved, with a progress line. `refused` are routers
 * that are out of the question already.
 */
export async function applyRouters(
  planned: Report,
  { approved, refused }: Decided,
  run: FleetRun,
  origin: ReportOrigin,
  terminal: Terminal,
): Promise<Report> {
  using progress = createProgressLine(terminal, 'applying');
  const before = new Map(planned.routers.map((router) => [router.router, router]));
  const tell = (outcome: ApplyOutcome): readonly RouterReport[] => {
    const router = before.get(outcome.router);
    return router === undefined ? [] : [appliedRouter(router, outcome, origin.redact)];
  };
  const applied = await applyEach(approved, { ...run, onProgress: progress.update }, tell);
  const after = new Map([...applied, ...refused.map(tell)].flat().map((one) => [one.router, one]));
  const routers = planned.routers.map((router) => after.get(router.router) ?? withoutHash(router));
  const restart = run.radius?.restart();
  const report = makeReport('apply', routers, origin);
  return restart === undefined ? report : { ...report, restart: reportedRestart(restart, origin) };
}

/** A program that fails may say any of the secrets that it was about. */
function reportedRestart({ reason, ...restart }: Restart, { redact }: ReportOrigin): Restart {
  return reason === undefined ? restart : { ...restart, reason: redact(reason) };
}

/** What an apply of this plan means for FreeRADIUS. */
function withRestart(report: Report, { radius }: FleetRun): Report {
  if (radius === undefined || report.kind !== 'plan') return report;
  const rows = concernedRows(report.routers.filter(isWritable).flatMap(({ changes }) => changes));
  const inDoubt = report.routers.some((router) => isWritable(router) && isInDoubt(router));
  const restart = restartAhead(rows, inDoubt, radius.settings);
  return restart === undefined ? report : { ...report, restart };
}

/** What is to be applied, and what is not although it was asked for. */
export interface Decided {
  readonly approved: readonly ApprovedPlan[];
  readonly refused: readonly ApplyOutcome[];
}

/** The plans of a report that change something and may be applied, for somebody to agree to. */
export function applicablePlans(
  { routers: reports }: Report,
  routers: readonly RouterManifest[],
): readonly ApprovedPlan[] {
  const byName = new Map(routers.map((router) => [router.name, router]));
  return reports.flatMap((report) => {
    const { router: name, status, removed, planHash } = report;
    const router = byName.get(name);
    if ((router === undefined) !== (removed === true)) return [];
    if (status !== 'changes' || planHash === undefined) return [];
    const approval = approvalOf(report, planHash);
    const hasRows = report.changes.some(
      ({ menu, action }) => menu === NAS_MENU && action !== 'delete',
    );
    return [
      {
        name,
        router,
        approval,
        ...(hasRows ? { hasRows } : {}),
        ...(isInDoubt(report) ? { inDoubt: true } : {}),
      },
    ];
  });
}

/** Whether FreeRADIUS may not have read its row, which stands. */
function isInDoubt({ problems }: RouterReport): boolean {
  return problems.some(({ code }) => code === RESTART_NOT_KNOWN);
}

function approvalOf({ changes, manifestHash, allowed }: RouterReport, plan: string): Approval {
  return {
    plan,
    changes: changes.map(({ hash = '', ...change }) => ({ row: rowText(change), hash })),
    ...(manifestHash === undefined ? {} : { manifest: manifestHash }),
    ...(allowed === undefined ? {} : { allowed }),
  };
}

/** A plan with the hash of everything that an apply would write; without one when that is nothing. */
export function withPlanHash(report: Report): Report {
  const plans = report.routers.flatMap(({ router, status, planHash }) =>
    status === 'changes' && planHash !== undefined ? [{ router, hash: planHash }] : [],
  );
  return plans.length === 0 ? report : { ...report, planHash: fleetHash(plans) };
}

/** The hash of a plan that was made to be applied at once means nothing to anybody else. */
function withoutHash({ planHash: _spent, ...router }: RouterReport): RouterReport {
  return router;
}
