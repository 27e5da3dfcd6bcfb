import type { DesiredState } from '../../desired/types.js';
import { diagnoseRouter } from '../../health/doctor/diagnose-router.js';
import type { LiveFacts, Planning, SessionWay } from '../../health/doctor/facts.js';
import { judgePassword } from '../../health/doctor/account/judge-password.js';
import { readFacts } from '../../health/doctor/read-facts.js';
import { serviceName } from '../../health/doctor/serving.js';
import type { Finding } from '../../health/doctor/types.js';
import { addressRange } from '../../health/ping/address-range.js';
import { pingTarget } from '../../health/ping/ping-target.js';
import { remediesFor } from '../../health/ping/remedies/remedies-for.js';
import type { PingStage, Remedy } from '../../health/ping/types.js';
import { watchAnswers, type Unanswered } from '../../health/watch-answers.js';
import type { RouterManifest } from '../../manifest/types.js';
import type { Secret } from '../../resources/secret.js';
import { RadiusDatabaseError } from '../../radius/radius-database-error.js';
import { connectRouter } from '../../routeros/connect-router.js';
import { RouterError } from '../../routeros/router-error.js';
import type { RouterClient } from '../../routeros/types.js';
import { connectOptions } from '../open-session.js';
import { withRadiusProblems } from '../radius-problems.js';
import { readPlan } from '../read-plan.js';
import { startRouterDeadline } from '../each/router-deadline.js';
import { runEach, stopwatch, troubleOf } from '../each/run-each.js';
import type { FleetRun } from '../run.js';
import type { Turn } from '../each/turns.js';
import type { Cause } from '../types.js';
import type { Diagnosis } from './diagnosis.js';
import { partialState } from './partial-state.js';

/**
 * Looks at many routers for what would stop an apply. Nothing is written; one router's trouble is
 * its own diagnosis.
 */
export async function diagnoseFleet(
  routers: readonly RouterManifest[],
  run: FleetRun,
): Promise<readonly Diagnosis[]> {
  run.radius?.refresh();
  return runEach(routers, run, {
    nameOf: ({ name }) => name,
    begins: 'started',
    work: (router, turn) => diagnoseOne(router, run, turn),
    endOf: ({ status }) => (status === 'checked' ? 'planned' : 'failed'),
  });
}

async function diagnoseOne(router: RouterManifest, run: FleetRun, turn: Turn): Promise<Diagnosis> {
  const ms = stopwatch();
  const progress = { opened: false };
  using deadline = startRouterDeadline(run.signal, run.routerTimeout);
  try {
    deadline.signal.throwIfAborted();
    const options = await connectOptions(router, run, deadline.signal);
    // A router that does not answer keeps nobody waiting.
    await using client = await turn.aside(() => connectRouter(options));
    progress.opened = true;
    // Nearly all of it is waiting for answers.
    const { live, findings } = await turn.aside(() =>
      lookAt(client, router, run, options.password),
    );
    const { version, board } = live.system;
    return {
      router: router.name,
      status: 'checked',
      ...(version === undefined ? {} : { version: version.text }),
      ...(board === undefined ? {} : { board }),
      findings,
      ms: ms(),
    };
  } catch (error) {
    const trouble = troubleOf(error, deadline.signal);
    const remedies = remediesOf(router, run, {
      ...trouble,
      fault: error instanceof RouterError ? error.fault : undefined,
      opened: progress.opened,
    });
    return { router: router.name, status: 'unreachable', ...trouble, remedies, ms: ms() };
  }
}

interface Looked {
  readonly live: LiveFacts;
  readonly findings: readonly Finding[];
}

async function lookAt(
  session: RouterClient,
  router: RouterManifest,
  run: FleetRun,
  password: Secret,
): Promise<Looked> {
  const { client, unanswered } = watchAnswers(session, { silence: 'ends' });
  const live = await readFacts(client, router);
  const silent = unanswered();
  const { desired, missing } = await partialState(router, run);
  const noVersion = versionTrouble(live, silent);
  const { planning, databaseTrouble } =
    noVersion === undefined ? await planned(client, router, run, desired) : { planning: noVersion };
  const findings = diagnoseRouter({
    ...live,
    router,
    way: wayOf(router, run),
    unanswered: silent,
    password: judgePassword(password, router.connection.username),
    missingSecrets: missing,
    planning,
    ...(databaseTrouble === undefined ? {} : { databaseTrouble }),
  });
  return { live, findings };
}

/** Without its version no plan can be made of a router, and the rest is worth a look all the same. */
function versionTrouble(
  { system }: LiveFacts,
  unanswered: readonly Unanswered[],
): Planning | undefined {
  if (system.version !== undefined) return undefined;
  const menu = '/system/resource';
  const found = unanswered.find((one) => one.menu === menu);
  if (found === undefined) {
    return {
      trouble: `the router does not say which RouterOS it runs (${menu} has no version that can be read)`,
      refused: false,
      remedy: 'see whether this is a RouterOS router, and that the address is the right one',
    };
  }
  return {
    trouble:
      found.why === 'silent'
        ? `no answer in time to ${menu}, so it is not known which RouterOS it is`
        : `the router refused ${menu}: ${found.text}`,
    refused: found.why === 'forbidden',
    menu,
  };
}

function wayOf({ name, connection }: RouterManifest, run: FleetRun): SessionWay {
  const override = run.connect?.[name];
  return {
    service: override?.plain === true ? 'api' : serviceName(connection),
    direct:
      override === undefined ||
      (override.address === connection.address && override.port === connection.port),
  };
}

interface Planned {
  readonly planning: Planning;
  readonly databaseTrouble?: string;
}

/** Without the database the router is still worth a look; `plan` and `apply` would refuse. */
async function planned(
  client: RouterClient,
  router: RouterManifest,
  run: FleetRun,
  desired: DesiredState,
): Promise<Planned> {
  try {
    return { planning: await planningOf(client, router, run, desired) };
  } catch (error) {
    if (!(error instanceof RadiusDatabaseError)) throw error;
    const { radius: _left, ...alone } = run;
    return {
      planning: await planningOf(client, router, alone, desired),
      databaseTrouble: `the RADIUS database: ${error.message}`,
    };
  }
}

/** What a router refuses to show keeps the plan from being made, and nothing else. */
async function planningOf(
  client: RouterClient,
  router: RouterManifest,
  run: FleetRun,
  desired: DesiredState,
): Promise<Planning> {
  const nas = await run.radius?.rowsOf(router);
  try {
    const reading = await readPlan(client, desired, { nas, keepUnmanaged: true });
    const plan = await withRadiusProblems(reading, { ...run, checkNames: true });
    return { plan, observed: reading.observed, desired };
  } catch (error) {
    if (!(error instanceof RouterError) || error.endsSession) throw error;
    const menu = error.command?.replace(/\/print$/, '');
    return {
      trouble: error.kind === 'timeout' ? `no answer in time: ${error.message}` : error.message,
      refused: error.kind === 'permission',
      ...(menu === undefined ? {} : { menu }),
    };
  }
}

interface Trouble {
  readonly cause: Cause;
  readonly fault: RouterError['fault'];
  readonly opened: boolean;
}

function remediesOf(
  { name, connection }: RouterManifest,
  run: FleetRun,
  { cause, fault, opened }: Trouble,
): readonly Remedy[] {
  // The doctor goes on without the database, so this is none of its trouble.
  if (cause === 'radius-database') return [];
  const override = run.connect?.[name];
  const target = pingTarget({
    address: override?.address ?? connection.address,
    port: override?.port ?? connection.port,
    tls: override?.plain === true ? undefined : connection.tls,
    username: connection.username,
  });
  const range = addressRange(target.address);
  return remediesFor({ stage: opened ? 'reply' : stageOf(cause), cause, fault, target, range });
}

/** Where it failed before the session stood. */
function stageOf(cause: Cause): PingStage {
  if (cause === 'secret' || cause === 'resolve' || cause === 'tls') return cause;
  return cause === 'refused' || cause === 'unreachable' ? 'connect' : 'login';
}
