import { MANIFEST_CHANGED } from '../../fleet/apply/refusal.js';
import type { ApplyOutcome } from '../../fleet/types.js';
import { manifestHash } from '../../manifest/manifest-essence.js';
import type { FleetManifest, RouterManifest } from '../../manifest/types.js';
import { counted } from '../../report/counted.js';
import { makeReport } from '../../report/make-report.js';
import { changeCounts } from '../../report/summary.js';
import { safeText } from '../../report/safe-text.js';
import type { Report, RouterReport } from '../../report/types.js';
import type { ApplyOptions } from './apply-options.js';
import { reportExitCode, type ExitCode } from '../exit-code.js';
import { applicablePlans, applyRouters, reportOrigin } from '../fleet/fleet-work.js';
import { prepareRun } from '../fleet/prepare-run.js';
import { readSavedPlan } from '../output/read-report.js';
import type { Results } from '../output/results.js';
import { planKeyText } from '../output/saved-plan.js';
import { selectFleet } from '../fleet/select-fleet.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

/** What the command has opened. */
interface Surroundings {
  readonly results: Results;
  readonly signal: AbortSignal;
  readonly terminal: Terminal;
}

/**
 * Applies what a saved plan says, as far as routers and manifests are as they were.
 *
 * @throws UsageError when the file is not a plan of this fleet
 */
export async function applySaved(
  file: string,
  fleet: FleetManifest,
  options: ApplyOptions,
  { results, signal, terminal }: Surroundings,
): Promise<ExitCode> {
  if (options.expect.length > 0) {
    throw new UsageError('a saved plan has its hashes in it; leave --expect out');
  }
  if (options.allow.length > 0) {
    throw new UsageError('a saved plan says what is allowed: give --allow to `rosform plan --out`');
  }
  const saved = await readSavedPlan(file, planKeyText(terminal), terminal);
  insistOnFleet(file, saved, fleet);
  const names = options.routers.filter((name) => name !== file);
  const wanted = { ...options, routers: names };
  const { routers, isRemovedMeant, ...part } = await selectFleet(fleet, wanted, terminal);
  const { reports, chosen } = inBoth(saved, routers, isRemovedMeant);
  if (reports.length === 0 && (names.length > 0 || options.selector !== undefined)) {
    throw new UsageError(`${safeText(file)} plans none of these routers; nothing was applied`);
  }
  await using run = prepareRun(fleet, options, terminal);
  const origin = reportOrigin(terminal, part.shard === undefined ? shardOf(saved) : part);
  terminal.notice(noticeText(file, saved, reports));
  const planned = makeReport('plan', reports, saved);
  const report = await applyRouters(
    planned,
    { approved: applicablePlans(planned, chosen), refused: refusedAtOnce(reports, chosen) },
    { ...run, signal, isRemovedMeant, checkNames: true, mustReload: options.reload },
    origin,
    terminal,
  );
  await results.print(report);
  await results.save(report);
  return reportExitCode(report, false);
}

/** The routers of the plan that are selected, and their manifests. */
function inBoth(
  { routers: planned }: Report,
  selected: readonly RouterManifest[],
  isRemovedMeant: (router: string) => boolean,
): { readonly reports: readonly RouterReport[]; readonly chosen: readonly RouterManifest[] } {
  const names = new Set(selected.map(({ name }) => name));
  const reports = planned.filter(
    ({ router, removed }) => names.has(router) || (removed === true && isRemovedMeant(router)),
  );
  const inPlan = new Set(reports.map(({ router }) => router));
  return { reports, chosen: selected.filter(({ name }) => inPlan.has(name)) };
}

/**
 * Routers that are refused without being asked: one that had nothing to change, when its manifest
 * asks for more by now; and one that the plan could not be made for.
 */
function refusedAtOnce(
  reports: readonly RouterReport[],
  routers: readonly RouterManifest[],
): readonly ApplyOutcome[] {
  const hashes = new Map(routers.map((router) => [router.name, manifestHash(router)]));
  return reports.flatMap(({ router, status, reason = '', manifestHash: hash }) => {
    const refused = { router, status: 'refused', ms: 0 } as const;
    if (status === 'unreachable') {
      return [{ ...refused, reason: `it could not be read when the plan was made (${reason})` }];
    }
    const isStale = status === 'in-sync' && hash !== hashes.get(router);
    return isStale ? [{ ...refused, reason: MANIFEST_CHANGED }] : [];
  });
}

/** Every router of the plan must be declared, selected or not. */
function insistOnFleet(file: string, saved: Report, { routers }: FleetManifest): void {
  const known = new Set(routers.map(({ name }) => name));
  const unknown = saved.routers.find(
    ({ router, removed }) => known.has(router) === (removed === true),
  );
  if (unknown === undefined) return;
  if (unknown.removed === true) {
    throw new UsageError(
      `${safeText(file)} takes ${safeText(unknown.router)} for removed, and a manifest declares it; nothing was applied: plan again`,
    );
  }
  throw new UsageError(
    `${safeText(file)} plans ${safeText(unknown.router)}, which no manifest declares: it is the ` +
      'plan of another fleet, or of before the router went; nothing was applied: plan again',
  );
}

function shardOf({ shards = [] }: Report): { readonly shard?: string } {
  const [shard] = shards;
  return shard === undefined ? {} : { shard };
}

function noticeText(file: string, { createdAt }: Report, routers: readonly RouterReport[]): string {
  const differing = routers.filter(({ status }) => status === 'changes');
  const what =
    differing.length === 0
      ? 'nothing to change'
      : `${changeCounts(differing.flatMap(({ changes }) => changes))} on ${counted(differing.length, 'router')}`;
  return `${safeText(file)} of ${safeText(createdAt)}: ${what}\n`;
}
