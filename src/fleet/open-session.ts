import { secretReferences, toDesiredState } from '../desired/to-desired-state.js';
import type { DesiredState } from '../desired/types.js';
import type { Connection, RouterManifest, SecretReference } from '../manifest/types.js';
import type { Secret } from '../resources/secret.js';
import { connectRouter } from '../routeros/connect-router.js';
import type { ConnectOptions, RouterClient, TlsOptions } from '../routeros/types.js';
import type { FleetRun } from './run.js';

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
  const { connection } = router;
  const { timeout } = connection;
  const tls = await tlsOptions(connection, run);
  const options: ConnectOptions = {
    address: connection.address,
    port: connection.port,
    ...run.connect?.[router.name],
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
  return connectRouter(options);
}

/**
 * What a router shall be, with every secret that its sections refer to.
 *
 * @throws SecretError when a secret cannot be had
 */
export async function desiredState(router: RouterManifest, run: FleetRun): Promise<DesiredState> {
  const secrets = new Map<string, Secret>();
  for (const { reference, at } of secretReferences(router)) {
    const key = JSON.stringify(reference);
    if (!secrets.has(key)) secrets.set(key, await run.resolveSecret(reference, at));
  }
  return toDesiredState(router, (reference) => known(secrets, reference));
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
