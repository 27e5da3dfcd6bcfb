import { diagnoseFleet } from '../../fleet/health/diagnose-fleet.js';
import type { FleetRun } from '../../fleet/run.js';
import type { FleetManifest } from '../../manifest/types.js';
import { doctorJson } from '../../report/doctor/doctor-json.js';
import { doctorMarkdown } from '../../report/doctor/doctor-markdown.js';
import { doctorText } from '../../report/doctor/doctor-text.js';
import type { DoctorReport } from '../../report/doctor/types.js';
import { totalsOf } from '../../report/doctor/totals.js';
import { exitCode, type ExitCode } from '../exit-code.js';
import { prepareRun } from '../fleet/prepare-run.js';
import { readFleet } from '../fleet/read-fleet.js';
import { selectFleet } from '../fleet/select-fleet.js';
import { doctorFormats, type DoctorOptions } from '../health/doctor-flags.js';
import { openFormResults } from '../output/form-results.js';
import { packageVersion } from '../package-version.js';
import { watchInterruption } from '../terminal/interruption.js';
import { createProgressLine } from '../terminal/progress-line.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

/** Looks at routers for what would stop an apply, and says how to mend it. Writes nothing. */
export async function doctor(options: DoctorOptions, terminal: Terminal): Promise<ExitCode> {
  const createdAt = new Date().toISOString();
  using interruption = watchInterruption(
    terminal,
    'stopping: routers not looked at yet are left out',
  );
  await using results = await openFormResults(options, doctorFormats, terminal);
  const fleet = await readFleet(options, terminal);
  insistOnNames(options, fleet);
  const { routers } = await selectFleet(fleet, options, terminal);
  await using prepared = prepareRun(fleet, options, terminal);
  using progress = createProgressLine(terminal, 'looking at');
  const run: FleetRun = {
    ...prepared,
    signal: interruption.signal,
    onProgress: progress.update,
  };
  const found = await diagnoseFleet(routers, run);
  const report: DoctorReport = { rosform: packageVersion(), createdAt, routers: found };
  progress[Symbol.dispose]();
  const { text: redact } = terminal.redactor;
  await results.write({
    text: {
      kind: 'text',
      make: (style, isFile) =>
        doctorText(report, redact, { style, width: isFile ? undefined : columnsOf(terminal) }),
    },
    json: { kind: 'document', make: () => doctorJson(report, redact) },
    markdown: { kind: 'readable', make: () => doctorMarkdown(report, redact) },
  });
  return doctorExitCode(report);
}

/** What is no terminal has no width, and some terminals say 0. */
function columnsOf({ host: { stdout } }: Terminal): number | undefined {
  return stdout.columns || undefined;
}

/** Names that are proposed. */
const PROPOSED = 5;

/** @throws UsageError when no router is named: it says which there are */
function insistOnNames(
  { routers, selector, shard, changedSince }: DoctorOptions,
  fleet: FleetManifest,
): void {
  const isChosen = [selector, shard, changedSince].some((flag) => flag !== undefined);
  if (routers.length > 0 || isChosen) return;
  const names = fleet.routers.map(({ name }) => name);
  const [first] = names;
  if (first === undefined) return;
  const more = names.length - PROPOSED;
  const known = names.slice(0, PROPOSED).join(', ') + (more > 0 ? ` and ${more} more` : '');
  throw new UsageError(
    `doctor looks at routers one by one: name some, such as \`rosform doctor ${first}\`; declared are ${known}`,
  );
}

/** A router that could not be looked at makes the answer incomplete, whatever the others say. */
function doctorExitCode({ routers }: DoctorReport): ExitCode {
  const { unreachable, errors, warnings } = totalsOf(routers);
  if (unreachable > 0) return exitCode.incomplete;
  if (errors > 0) return exitCode.failed;
  return warnings > 0 ? exitCode.differences : exitCode.ok;
}
