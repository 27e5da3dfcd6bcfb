import { pingFleet } from '../../fleet/health/ping-fleet.js';
import type { FleetRun } from '../../fleet/run.js';
import { pingJson } from '../../report/ping/ping-json.js';
import { pingText } from '../../report/ping/ping-text.js';
import { exitCode, type ExitCode } from '../exit-code.js';
import { prepareRun } from '../fleet/prepare-run.js';
import { readReachableFleet } from '../fleet/read-fleet.js';
import { selectFleet } from '../fleet/select-fleet.js';
import { pingFormats, type PingOptions } from '../health/ping-flags.js';
import { pingPlan } from '../health/ping-plan.js';
import { openFormResults } from '../output/form-results.js';
import { packageVersion } from '../package-version.js';
import { watchInterruption } from '../terminal/interruption.js';
import { createProgressLine } from '../terminal/progress-line.js';
import type { Terminal } from '../terminal/terminal.js';

/** Says whether routers can be reached and logged in to, where it fails, and what to look at. */
export async function ping(options: PingOptions, terminal: Terminal): Promise<ExitCode> {
  const plan = pingPlan(options);
  const createdAt = new Date().toISOString();
  using interruption = watchInterruption(
    terminal,
    'stopping: what is known so far is printed, and the other routers are not asked',
  );
  await using results = await openFormResults(options, pingFormats, terminal);
  const fleet = await readReachableFleet(options, terminal);
  const { routers } = await selectFleet(fleet, options, terminal);
  await using prepared = prepareRun(fleet, options, terminal);
  const pinged = await (async () => {
    using progress = createProgressLine(terminal, 'pinging');
    const run: FleetRun = {
      ...prepared,
      signal: interruption.signal,
      onProgress: progress.update,
    };
    return await pingFleet(routers, run, plan);
  })();
  const report = { rosform: packageVersion(), createdAt, ...plan, routers: pinged };
  await results.write({
    text: { kind: 'text', make: (style) => pingText(report, style) },
    json: { kind: 'document', make: () => pingJson(report, terminal.redactor.text) },
  });
  const isWell = pinged.every(({ status }) => status === 'reached');
  return isWell ? exitCode.ok : exitCode.incomplete;
}
