import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { passingKey } from '../../fleet/fingerprint.js';
import type { FleetRun } from '../../fleet/run.js';
import { applyText } from '../../report/text/apply-text.js';
import { counted } from '../../report/counted.js';
import { driftText } from '../../report/text/drift-text.js';
import { planText } from '../../report/text/plan-text.js';
import type { Report } from '../../report/types.js';
import { openDemoFleet, type DemoFleet } from '../demo/demo-fleet.js';
import { exitCode, type ExitCode } from '../exit-code.js';
import { applicablePlans, applyRouters, planRouters, reportOrigin } from '../fleet/fleet-work.js';
import { watchInterruption } from '../terminal/interruption.js';
import { meddle } from '../demo/meddle.js';
import { openRadius } from '../radius/open-radius.js';
import { readFleet } from '../fleet/read-fleet.js';
import type { Terminal } from '../terminal/terminal.js';

/** The sample fleet comes with the package. */
const SAMPLE = new URL('../../../routers.d', import.meta.url);

/** A row that somebody's panel made long ago: it is nobody's here, and stays. */
const PANEL_ROW =
  "insert into nas (nasname, shortname, secret, description) values ('10.99.0.1', 'old-nas', 'kept-by-the-panel', 'made by a panel')";

/** Lines of the first plan that are shown. */
const SHOWN = 36;

/** The whole cycle on simulated routers: plan, apply, in sync, drift, repair. */
export async function demo(_options: object, terminal: Terminal): Promise<ExitCode> {
  using interruption = watchInterruption(terminal, 'stopping the demo');
  const manifest = await readFleet(
    { dir: path.relative(terminal.host.cwd(), fileURLToPath(SAMPLE)), strict: false },
    terminal,
  );
  await using fleet = await openDemoFleet(manifest, terminal.redactor);
  const secrets = { resolveSecret: fleet.resolveSecret, readCa: async () => '' };
  await using radius = openRadius(manifest, secrets, terminal);
  const run: FleetRun = {
    concurrency: manifest.settings.concurrency,
    signal: interruption.signal,
    ...secrets,
    ...(radius === undefined ? {} : { radius }),
    isRemovedMeant: () => true,
    checkNames: true,
    planKey: passingKey(),
    withHistory: true,
    connect: fleet.connect,
  };
  try {
    return (await tell(fleet, run, terminal)) ? exitCode.ok : exitCode.failed;
  } catch (error) {
    if (!run.signal.aborted || error !== run.signal.reason) throw error;
    terminal.complain('the demo was stopped\n');
    return exitCode.incomplete;
  }
}

/**
 * The story; false when something did not go as it should.
 *
 * @throws the reason of the run's signal when it was stopped
 */
async function tell(fleet: DemoFleet, run: FleetRun, terminal: Terminal): Promise<boolean> {
  const say = chapters(terminal, run.signal);
  const { routers, simulators } = fleet;
  fleet.database.execute(PANEL_ROW);
  const plan = (): Promise<Report> => look('plan', fleet, run, terminal);
  say(
    `${counted(routers.length, 'router')} of the sample fleet run here as simulators, on ` +
      'loopback ports, just out of the box.\n    Their secrets are made up for this run; the RADIUS database is a SQLite file.',
  );
  say('rosform plan: what would change? Nothing is written.');
  const first = await plan();
  printShort(first, terminal);
  say('rosform apply: make it so.');
  const applied = await applyAll(fleet, first, run, terminal);
  say('rosform plan once more: a second plan is empty, always.');
  const second = await plan();
  terminal.print(planText(second, terminal.style));
  run.signal.throwIfAborted();
  const touched = meddle(routers, simulators, fleet.database);
  say(`Somebody works on ${touched.router} by hand, in WinBox: ${touched.what}`);
  say('rosform drift: what differs from Git, on which line is it written, and who did it?');
  const drift = await look('drift', fleet, run, terminal);
  terminal.print(driftText(drift, terminal.style));
  say('rosform apply: repair it.');
  const repaired = await applyAll(fleet, await plan(), run, terminal);
  say('rosform plan: and the fleet is as the manifests say.');
  const last = await plan();
  terminal.print(planText(last, terminal.style));
  say('That was all. `rosform init` writes a first routers.d/ of your own.');
  const calm = isInSync(second) && isInSync(last);
  return applied && repaired && calm && !isInSync(drift);
}

/** A new chapter begins only when the reader is still there. */
function chapters(terminal: Terminal, signal: AbortSignal): (text: string) => void {
  let number = 0;
  return (text) => {
    signal.throwIfAborted();
    number += 1;
    terminal.print(`${number === 1 ? '' : '\n'}${terminal.style.strong(`[${number}] ${text}`)}\n`);
  };
}

/** A new fleet's plan is long: its beginning shows what it is like, its last line the sum. */
function printShort(report: Report, terminal: Terminal): void {
  const lines = planText(report, terminal.style).trimEnd().split('\n');
  const hidden = lines.length - SHOWN - 1;
  const shown =
    hidden > 0 ? [...lines.slice(0, SHOWN), `… ${hidden} more lines`, ''] : lines.slice(0, -1);
  terminal.print(`${[...shown, ...lines.slice(-1)].join('\n')}\n`);
}

/** A plan's hash is of no use here: the fleet is gone when the demo is. */
async function look(
  kind: 'plan' | 'drift',
  { routers }: DemoFleet,
  run: FleetRun,
  terminal: Terminal,
): Promise<Report> {
  const origin = reportOrigin(terminal, {});
  const { planHash: _own, ...report } = await planRouters(kind, routers, run, origin, terminal);
  return report;
}

async function applyAll(
  { routers }: DemoFleet,
  planned: Report,
  run: FleetRun,
  terminal: Terminal,
): Promise<boolean> {
  const decided = { approved: applicablePlans(planned, routers), refused: [] };
  const origin = reportOrigin(terminal, {});
  const done = await applyRouters(planned, decided, run, origin, terminal);
  terminal.print(applyText(done, terminal.style));
  return done.routers.every(({ status }) => status === 'applied' || status === 'in-sync');
}

function isInSync({ routers }: Report): boolean {
  return routers.every(({ status }) => status === 'in-sync');
}
