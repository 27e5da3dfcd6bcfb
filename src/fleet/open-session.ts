import { toDesiredState } from '../desired/to-desired-state.js';
import type { DesiredState } from '../desired/types.js';
import type { Connection, RouterManifest, SecretReference } from '../manifest/types.js';
import type { Secret } from '../resources/secret.js';
import { usedSecrets } from '../manifest/used-secrets.js';
import { connectRouter } from '../routeros/connect-router.js';
import type { ConnectOptions, RouterClient, TlsOptions } from '../routeros/types.js';
import { SecretError, type FleetRun } from './run.js';

/** How long a write may take, whatever the manifest's timeout: small routers stall for seconds. */
const SHORTEST_WRITE_DEADLINE = 60_000;

/**
 * Logs in to a router.
 *
 * @throws RouterError when the router cannot be reached or refuses
 * @throws SecretError when the password or a certificate file cannot be had
 */
export async function openSession(
  router: RouterManifest,
  run: FleetRun,
  signal: AbortSignal,
): Promise<RouterClient> {
  return connectRouter(await connectOptions(router, run, signal));
}

/**
 * How to log in to a router, `--connect` respected, with its secrets.
 *
 * @throws SecretError when the password or a certificate file cannot be had
 */
export async function connectOptions(
  router: RouterManifest,
  run: FleetRun,
  signal: AbortSignal,
): Promise<ConnectOptions> {
  const { connection } = router;
  const { timeout } = connection;
  const override = run.connect?.[router.name];
  const tls = override?.plain === true ? undefined : await tlsOptions(connection, run);
  return {
    address: override?.address ?? connection.address,
    port: override?.port ?? connection.port,
    username: connection.username,
    password: await run.resolveSecret(connection.password, connection.at),
    deadlines: {
      connect: timeout,
      login: timeout,
      read: timeout,
      write: Math.max(timeout, SHORTEST_WRITE_DEADLINE),
    },
    signal,
    ...(tls === undefined ? {} : { tls }),
  };
}

/**
 * What a router shall be, with every secret that its manifest refers to.
 *
 * @throws SecretError that names every secret that cannot be had, the router's password too
 */
export async function desiredState(router: RouterManifest, run: FleetRun): Promise<DesiredState> {
  const secrets = new Map<string, Secret>();
  const missing = new Set<string>();
  for (const { reference, at } of usedSecrets(router)) {
    const key = JSON.stringify(reference);
    if (secrets.has(key)) continue;
    try {
      secrets.set(key, await run.resolveSecret(reference, at));
    } catch (error) {
      if (!(error instanceof SecretError)) throw error;
      missing.add(error.message);
    }
  }
  if (missing.size > 0) throw new SecretError(missingText([...missing]));
  return toDesiredState(router, (reference) => known(secrets, reference));
}

/** Secrets that are named; a router with local users may lack hundreds. */
const NAMED = 3;

function missingText(messages: readonly string[]): string {
  const more = messages.length - NAMED;
  const named = messages.slice(0, NAMED).join('; ');
  return more > 0 ? `${named}; and ${more} more of its secrets cannot be had either` : named;
}

/**
 * The key of the fingerprint of a router's plan.
 *
 * @param isAllowable a person may set errors of the plan aside, or has
 * @throws SecretError when its password cannot be had
 */
export async function planKeyOf(
  { name, connection }: RouterManifest,
  isAllowable: boolean,
  run: FleetRun,
): Promise<Uint8Array> {
  const password = await run.resolveSecret(connection.password, connection.at);
  return keyFor(isAllowable, run)(name, password);
}

/** Whoever allows a plan gives its hash to another run. */
function keyFor(
  isAllowable: boolean,
  { planKey, lastingKey = planKey }: FleetRun,
): FleetRun['planKey'] {
  return isAllowable ? lastingKey : planKey;
}

function known(secrets: ReadonlyMap<string, Secret>, reference: SecretReference): Secret {
  const secret = secrets.get(JSON.stringify(reference));
  if (secret === undefined) throw new Error('a secret was asked for that nobody referred to');
  return secret;
}

async function tlsOptions({ tls, at }: Connection, run: FleetRun): Promise<TlsOptions | undefined> {
  if (tls?.mode !== 'certificate') return tls;
  return tls.ca === undefined
    ? { mode: 'certificate' }
    : { mode: 'certificate', ca: await run.readCa(tls.ca.file, at) };
}
