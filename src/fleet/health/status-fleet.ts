import { readStatus } from '../../health/status/read-status.js';
import type { ApiCertificate } from '../../health/status/types.js';
import type { RouterManifest } from '../../manifest/types.js';
import { connectRouter } from '../../routeros/connect-router.js';
import type { TlsPeer } from '../../routeros/connection/tls-peer.js';
import type { RouterClient } from '../../routeros/types.js';
import { connectOptions } from '../open-session.js';
import { startRouterDeadline } from '../each/router-deadline.js';
import { runEach, stopwatch, troubleOf } from '../each/run-each.js';
import type { FleetRun } from '../run.js';
import type { Turn } from '../each/turns.js';
import { readSync } from './read-sync.js';
import type { OnlineRouter, StatusOutcome } from './status-outcome.js';

/** What `status` asks for beyond the routers themselves. */
export interface StatusFleetOptions {
  /** Whether routers are in sync, which takes a plan of each. */
  readonly plan: boolean;
}

/**
 * Asks many routers how they are. Those that are silent do not keep the others waiting: the whole
 * takes about as long as the live ones need, and one time limit for all the dead ones.
 */
export async function statusFleet(
  routers: readonly RouterManifest[],
  run: FleetRun,
  { plan }: StatusFleetOptions,
): Promise<readonly StatusOutcome[]> {
  if (plan) run.radius?.refresh();
  return runEach(routers, run, {
    nameOf: ({ name }) => name,
    begins: 'started',
    work: (router, turn) => askOne(router, run, plan, turn),
    endOf: ({ state }) => (state === 'online' ? 'planned' : 'failed'),
  });
}

async function askOne(
  router: RouterManifest,
  run: FleetRun,
  plan: boolean,
  turn: Turn,
): Promise<StatusOutcome> {
  const { name, connection } = router;
  const { address, port } = run.connect?.[name] ?? connection;
  const asked = { router: name, address, port };
  const ms = stopwatch();
  using deadline = startRouterDeadline(run.signal, run.routerTimeout);
  const { signal } = deadline;
  try {
    signal.throwIfAborted();
    return { ...asked, ...(await askNow(router, { run, plan, signal, turn, ms })) };
  } catch (error) {
    const { cause, reason } = troubleOf(error, signal);
    if (cause === 'stopped') return { ...asked, state: 'not-asked' };
    return { ...asked, state: 'offline', reason, cause, ms: ms() };
  }
}

interface Asking {
  readonly run: FleetRun;
  readonly plan: boolean;
  readonly signal: AbortSignal;
  readonly turn: Turn;
  readonly ms: () => number;
}

async function askNow(
  router: RouterManifest,
  { run, plan, signal, turn, ms: elapsed }: Asking,
): Promise<Omit<OnlineRouter, 'router' | 'address' | 'port'>> {
  let peer: ApiCertificate | undefined;
  const open = async (): Promise<RouterClient> => {
    const options = await connectOptions(router, run, signal);
    const watch = {
      finished: () => undefined,
      reached: () => undefined,
      peer: (seen: TlsPeer) => {
        peer = certificateOf(seen);
      },
    };
    return connectRouter({ ...options, watch });
  };
  await using client = await turn.aside(open);
  const ms = elapsed();
  const patience = router.connection.timeout;
  const status = await turn.aside(() =>
    readStatus(client, { patience, ...(peer === undefined ? {} : { peer }) }),
  );
  const { sync, secretsMasked = false } = plan
    ? await readSync(client, router, run, signal)
    : { sync: undefined };
  // What was stopped by us says nothing of the router.
  run.signal.throwIfAborted();
  return { state: 'online', ms, status, sync, secretsMasked };
}

function certificateOf({ certificate }: TlsPeer): ApiCertificate | undefined {
  const expiresAt = Date.parse(certificate?.validTo ?? '');
  if (certificate === undefined || Number.isNaN(expiresAt)) return undefined;
  return { name: certificate.subject, expiresAt };
}
