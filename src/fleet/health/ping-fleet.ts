import { addressRange } from '../../health/ping/address-range.js';
import { pingRouter, type PingPlan } from '../../health/ping/ping-router.js';
import { pingTarget } from '../../health/ping/ping-target.js';
import { remediesFor } from '../../health/ping/remedies/remedies-for.js';
import type {
  PingedRouter,
  PingFailure,
  PingStatus,
  PingTarget,
  RouterPing,
} from '../../health/ping/types.js';
import type { RouterManifest } from '../../manifest/types.js';
import { connectOptions } from '../open-session.js';
import { DeadlineError, startRouterDeadline } from '../each/router-deadline.js';
import { runEach } from '../each/run-each.js';
import { SecretError, type FleetRun } from '../run.js';
import type { Turn } from '../each/turns.js';

/**
 * Asks many routers, `concurrency` at a time. One router's trouble is its own; when the run is
 * stopped, what is known so far is returned, and routers that had no turn are `not-asked`.
 */
export async function pingFleet(
  routers: readonly RouterManifest[],
  run: FleetRun,
  plan: PingPlan,
): Promise<readonly PingedRouter[]> {
  return runEach(routers, run, {
    nameOf: ({ name }) => name,
    begins: 'started',
    work: async (router, turn) => ({
      router: router.name,
      ...(await pingOne(router, run, plan, turn)),
    }),
    endOf: ({ status }) => (status === 'reached' ? 'planned' : 'failed'),
  });
}

type Pinged = Omit<PingedRouter, 'router'>;

async function pingOne(
  router: RouterManifest,
  run: FleetRun,
  plan: PingPlan,
  turn: Turn,
): Promise<Pinged> {
  const target = targetOf(router, run);
  if (run.signal.aborted)
    return { status: 'not-asked', ...nothing(target, plan), ended: 'stopped' };
  using deadline = startRouterDeadline(run.signal, run.routerTimeout);
  try {
    const options = await connectOptions(router, run, deadline.signal);
    // Nearly all of it is waiting, for answers or for the next question.
    const pinged = await turn.aside(() => pingRouter(options, plan));
    const ping = inTime(pinged, deadline.signal);
    return { status: statusOf(ping), ...ping };
  } catch (error) {
    if (!(error instanceof SecretError)) throw error;
    const failure = failureOf('secret', 'secret', error.message, target);
    return { status: 'failed', ...nothing(target, plan), ended: 'given-up', failure };
  }
}

/** Where a router is asked, `--connect` respected; known before its secrets are. */
function targetOf({ name, connection }: RouterManifest, run: FleetRun): PingTarget {
  const override = run.connect?.[name];
  return pingTarget({
    address: override?.address ?? connection.address,
    port: override?.port ?? connection.port,
    tls: override?.plain === true ? undefined : connection.tls,
    username: connection.username,
  });
}

function nothing(target: PingTarget, { count }: PingPlan): Omit<RouterPing, 'ended'> {
  const replies = { wanted: count, sent: 0, received: 0 };
  return { target, stages: [], replies, logins: 0, warnings: [] };
}

/** Time that runs out is the router's trouble; Ctrl-C is nobody's. */
function inTime(ping: RouterPing, { reason }: AbortSignal): RouterPing {
  if (ping.stoppedAt === undefined || !(reason instanceof DeadlineError)) return ping;
  const { stoppedAt, ...rest } = ping;
  const failure = failureOf(stoppedAt, 'router-timeout', reason.message, ping.target);
  return { ...rest, ended: 'out-of-time', failure };
}

function statusOf({ ended, replies }: RouterPing): PingStatus {
  if (ended === 'stopped') return 'stopped';
  if (replies.received === replies.wanted) return 'reached';
  return replies.received > 0 ? 'lossy' : 'failed';
}

function failureOf(
  stage: PingFailure['stage'],
  cause: PingFailure['cause'],
  reason: string,
  target: PingTarget,
): PingFailure {
  const range = addressRange(target.address);
  return { stage, cause, reason, remedies: remediesFor({ stage, cause, target, range }) };
}
