import { statusFleet } from '../../fleet/health/status-fleet.js';
import type { FleetRun } from '../../fleet/run.js';
import type { RouterManifest } from '../../manifest/types.js';
import { makeStatus } from '../../report/status/make-status.js';
import { sortStatus } from '../../report/status/sort-status.js';
import type { StatusReport } from '../../report/status/types.js';
import { packageVersion } from '../package-version.js';
import { createProgressLine } from '../terminal/progress-line.js';
import type { Terminal } from '../terminal/terminal.js';
import type { StatusOptions } from './status-flags.js';

/** Asks all routers once, with a progress line, and puts the list into the order that is wanted. */
export async function statusRound(
  routers: readonly RouterManifest[],
  run: FleetRun,
  { plan, sort = 'name' }: Pick<StatusOptions, 'plan' | 'sort'>,
  terminal: Terminal,
): Promise<StatusReport> {
  const createdAt = new Date().toISOString();
  using progress = createProgressLine(terminal, 'asking');
  const outcomes = await statusFleet(routers, { ...run, onProgress: progress.update }, { plan });
  const { text: redact } = terminal.redactor;
  const report = makeStatus(outcomes, { rosform: packageVersion(), createdAt, redact });
  return { ...report, routers: sortStatus(report.routers, sort) };
}
