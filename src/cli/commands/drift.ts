import { existsSync } from 'node:fs';
import path from 'node:path';

import { passingKey } from '../../fleet/fingerprint.js';
import type { FleetRun } from '../../fleet/run.js';
import type { PlanOutcome } from '../../fleet/types.js';
import { addSince } from '../../report/add-since.js';
import type { Report } from '../../report/types.js';
import { exitCode, reportExitCode, type ExitCode } from '../exit-code.js';
import { planRouters, reportOrigin } from '../fleet/fleet-work.js';
import type { DriftFlags, FleetOptions } from '../command-line/flags.js';
import { watchInterruption } from '../terminal/interruption.js';
import type { OutputOptions } from '../output/output-flags.js';
import { prepareRun } from '../fleet/prepare-run.js';
import { readSoundManifests } from '../fleet/read-fleet.js';
import type { ReportFormat } from '../output/report-format.js';
import { openResults } from '../output/results.js';
import { selectFleet } from '../fleet/select-fleet.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';
import { findWebhooks, tellWebhooks } from '../drift/webhooks.js';

interface DriftOptions extends FleetOptions, OutputOptions<ReportFormat>, DriftFlags {
  readonly showUnmanaged: boolean;
}

/** Says which routers have left their manifests, and tells webhooks; or accepts what they have. */
export async function drift(options: DriftOptions, terminal: Terminal): Promise<ExitCode> {
  using interruption = watchInterruption(terminal, 'stopping: routers not read yet are left out');
  const webhooks = findWebhooks(options.webhook, terminal);
  const earlier = await earlierReport(options.since, terminal);
  await using results = await openResults(options, undefined, terminal);
  const { fleet, sources } = await readSoundManifests(options, terminal);
  const chosen = options.accept.length === 0 ? options : onlyAccepted(options);
  const { routers, isRemovedMeant, ...part } = await selectFleet(fleet, chosen, terminal);
  await using prepared = prepareRun(fleet, options, terminal);
  const run: FleetRun = {
    ...prepared,
    isRemovedMeant,
    planKey: passingKey(),
    withHistory: true,
    keepObserved: options.accept.length > 0,
    keepUnmanaged: options.showUnmanaged,
    signal: interruption.signal,
  };
  const { showUnmanaged } = options;
  const origin = reportOrigin(terminal, { ...part, showUnmanaged });
  const outcomes = new Map<string, PlanOutcome>();
  const found = await planRouters('drift', routers, run, origin, terminal, (outcome) => {
    if (run.keepObserved === true) outcomes.set(outcome.router, outcome);
  });
  const report = earlier === undefined ? found : addSince(found, earlier);
  await results.print(report);
  await results.save(report);
  const code = reportExitCode(report, false);
  if (options.accept.length > 0) {
    const { acceptDrift } = await import('../drift/accept-drift.js');
    const { strict } = options;
    const isText = options.format === 'text';
    return await acceptDrift({ routers, outcomes, sources, strict, isText, run, terminal });
  }
  const wanted = options.webhookWhen === 'always' || code !== exitCode.ok;
  const told = !wanted || (await tellWebhooks(webhooks, report, run.signal, terminal));
  return told || code === exitCode.incomplete ? code : exitCode.failed;
}

/** `--accept` says by itself which routers are meant. */
function onlyAccepted(options: DriftOptions): DriftOptions {
  if (options.webhook.length > 0) {
    throw new UsageError('--accept tells no webhook; leave --webhook out');
  }
  if (options.routers.length === 0) return { ...options, routers: options.accept };
  throw new UsageError(
    'name the routers behind --accept, each with its own: --accept zone-a --accept zone-b',
  );
}

async function earlierReport(
  name: string | undefined,
  terminal: Terminal,
): Promise<Report | undefined> {
  if (name === undefined) return undefined;
  if (!existsSync(path.resolve(terminal.host.cwd(), name))) {
    terminal.notice(`--since ${name}: there is no earlier report yet\n`);
    return undefined;
  }
  const { readReport } = await import('../output/read-report.js');
  const report = await readReport(name, terminal);
  if (report.kind === 'drift') return report;
  throw new UsageError(`--since ${name}: it is a report of ${report.kind}, not of drift`);
}
