import { openSession } from '../../fleet/open-session.js';
import { startRouterDeadline } from '../../fleet/each/router-deadline.js';
import { runEach, troubleOf } from '../../fleet/each/run-each.js';
import type { FleetRun } from '../../fleet/run.js';
import type { RouterManifest } from '../../manifest/types.js';
import { probeRouter } from '../../radius/probe/probe-router.js';
import type { CoaOutcome } from '../../radius/probe/types.js';
import { probeJson } from '../../report/radius-probe/probe-json.js';
import { probeText } from '../../report/radius-probe/probe-text.js';
import type { ProbedRouter } from '../../report/radius-probe/types.js';
import { parseWait } from '../../resources/fields/duration.js';
import { exitCode, type ExitCode } from '../exit-code.js';
import { packageVersion } from '../package-version.js';
import { prepareRun } from '../fleet/prepare-run.js';
import { readFleet } from '../fleet/read-fleet.js';
import { selectFleet } from '../fleet/select-fleet.js';
import { watchInterruption } from '../terminal/interruption.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';
import { coaTarget, type CoaTarget } from '../../radius/probe/coa-target.js';
import { radiusFormats, type RadiusOptions } from './radius-flags.js';
import { openFormResults } from '../output/form-results.js';

/** Three tries of a second: what a RADIUS server does, more or less. */
const TRIES = 3;
const PATIENCE = 1000;

/** Asks routers for their RADIUS counters, and proves the path of Disconnect-Requests. */
export async function probe(options: RadiusOptions, terminal: Terminal): Promise<ExitCode> {
  if (options.routers.length === 0 && options.selector === undefined) {
    throw new UsageError(
      'radius probe sends packets: name the routers, such as `rosform radius probe zone-a`',
    );
  }
  const watch = watchTime(options.watch);
  const coa = options.coa === undefined ? undefined : parseTarget(options.coa);
  const createdAt = new Date().toISOString();
  using interruption = watchInterruption(terminal, 'stopping: routers not probed yet are left out');
  await using results = await openFormResults(options, radiusFormats, terminal);
  const fleet = await readFleet(options, terminal);
  const { routers } = await selectFleet(fleet, options, terminal);
  if (options.coa !== undefined && routers.length > 1) {
    throw new UsageError('--coa is the way to one router; name one');
  }
  await using prepared = prepareRun(fleet, options, terminal);
  const run: FleetRun = { ...prepared, signal: interruption.signal };
  const probed = await runEach(routers, run, {
    nameOf: ({ name }) => name,
    begins: 'started',
    work: (router) => probeOne(router, coa, run, { from: options.from, watch }),
    endOf: ({ status }) => (status === 'probed' ? 'planned' : 'failed'),
  });
  const report = { rosform: packageVersion(), createdAt, routers: probed };
  await results.write({
    text: { kind: 'text', make: (style) => probeText(report, style) },
    json: { kind: 'document', make: () => probeJson(report, terminal.redactor.text) },
  });
  return probeExitCode(probed);
}

async function probeOne(
  router: RouterManifest,
  coa: Parameters<typeof coaTarget>[1],
  run: FleetRun,
  watching: { readonly from: string | undefined; readonly watch: number },
): Promise<ProbedRouter> {
  const { name } = router;
  using deadline = startRouterDeadline(run.signal, run.routerTimeout);
  try {
    deadline.signal.throwIfAborted();
    const target = coaTarget(router, coa);
    if ('problem' in target) return { router: name, status: 'unreachable', reason: target.problem };
    const probe = await probeAt(router, target, run, {
      ...watching,
      signal: deadline.signal,
    });
    return { router: name, status: 'probed', probe };
  } catch (error) {
    return {
      router: name,
      status: 'unreachable',
      reason: troubleOf(error, deadline.signal).reason,
    };
  }
}

async function probeAt(
  router: RouterManifest,
  { address, port, secret }: CoaTarget,
  run: FleetRun,
  {
    from,
    watch,
    signal,
  }: { readonly from: string | undefined; readonly watch: number; readonly signal: AbortSignal },
) {
  const shared = await run.resolveSecret(secret.reference, secret.at);
  await using client = await openSession(router, run, signal);
  return await probeRouter(client, {
    address,
    ...(port === undefined ? {} : { port }),
    secret: shared,
    ...(from === undefined ? {} : { from }),
    tries: TRIES,
    timeoutMs: PATIENCE,
    watch,
    signal,
  });
}

function parseTarget(flag: string): { readonly address: string; readonly port: number } {
  const match = /^(?:\[([^\]]+)\]|([^:]+)):(\d{1,5})$/.exec(flag);
  const port = Number(match?.[3]);
  if (match === null || port < 1 || port > 65_535) {
    throw new UsageError(`--coa ${flag}: write HOST:PORT, such as 10.20.0.1:3799`);
  }
  return { address: match[1] ?? match[2] ?? '', port };
}

function watchTime(flag: string | undefined): number {
  if (flag === undefined) return 0;
  const milliseconds = parseWait(flag);
  if (milliseconds !== undefined) return milliseconds;
  throw new UsageError(`--watch ${flag}: write a time such as 30s or 2m`);
}

/** Silence proves nothing, so the answer is not known; anything else but an answer is a failure. */
function probeExitCode(probed: readonly ProbedRouter[]): ExitCode {
  const outcomes = probed.map((one): CoaOutcome | 'unreachable' =>
    one.status === 'probed' ? one.probe.coa.outcome : 'unreachable',
  );
  if (outcomes.some((one) => one === 'unreachable' || one === 'silent')) return exitCode.incomplete;
  return outcomes.every((one) => one === 'proven') ? exitCode.ok : exitCode.failed;
}
