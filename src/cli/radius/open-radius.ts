import type { FleetRun } from '../../fleet/run.js';
import type {
  FleetManifest,
  RadiusDatabaseSettings,
  SecretReference,
} from '../../manifest/types.js';
import { usedSecrets } from '../../manifest/used-secrets.js';
import { isLoopback } from '../../resources/fields/address.js';
import type { DatabaseOptions } from '../../radius/database/database-options.js';
import { parseDatabaseUrl } from '../../radius/database/database-url.js';
import { createRadiusSession, type RadiusSession } from '../../radius/radius-session.js';
import { runReload } from '../../radius/reload.js';
import type { RadiusDatabase } from '../../radius/types.js';
import { safeText } from '../../report/safe-text.js';
import { Secret } from '../../resources/secret.js';
import { rememberSecret } from '../terminal/remember-secret.js';
import type { Terminal } from '../terminal/terminal.js';

/** How the secrets of a run are found. */
export type SecretAccess = Pick<FleetRun, 'resolveSecret' | 'readCa'>;

/** The RADIUS database of a fleet, which is connected to when it is needed; undefined without one. */
export function openRadius(
  fleet: FleetManifest,
  secrets: SecretAccess,
  terminal: Terminal,
): RadiusSession | undefined {
  const settings = fleet.settings.radiusDatabase;
  if (settings === undefined) return undefined;
  const { reload } = settings;
  return createRadiusSession({
    settings,
    fleet,
    open: () => openDatabase(settings, secrets, terminal),
    ...(reload === undefined
      ? {}
      : {
          reload: async () => {
            const { env, cwd } = terminal.host;
            terminal.notice(`restarting FreeRADIUS: ${safeText(reload.join(' '))}\n`);
            return runReload(reload, { env: withoutSecrets(env, fleet), folder: cwd() });
          },
        }),
  });
}

/**
 * The database itself.
 *
 * @throws SecretError when its URL, password or authority cannot be had
 */
export async function openDatabase(
  { url, password, tls, table, columns, timeout, at }: RadiusDatabaseSettings,
  { resolveSecret, readCa }: SecretAccess,
  terminal: Terminal,
): Promise<RadiusDatabase> {
  // Its drivers are large, and most commands never ask it.
  const { openRadiusDatabase } = await import('../../radius/database/open-radius-database.js');
  const text = (await resolveSecret(url, at)).reveal();
  const secret = password === undefined ? undefined : await resolveSecret(password, at);
  for (const part of secretParts(text)) rememberSecret(terminal.redactor, new Secret(part));
  const ca = tls?.ca === undefined ? undefined : await readCa(tls.ca.file, at);
  const options: DatabaseOptions = {
    url: text,
    table,
    columns,
    timeout,
    folder: terminal.host.cwd(),
    ...(secret === undefined ? {} : { password: secret.reveal() }),
    ...(tls === undefined || tls === null ? {} : { tls: ca === undefined ? {} : { ca } }),
  };
  if (tls === undefined) tellPlain(options, terminal);
  return openRadiusDatabase(options);
}

/** Rows of `nas` are secrets: a network that they cross in clear is somebody's decision. */
function tellPlain(options: DatabaseOptions, terminal: Terminal): void {
  const address = parseDatabaseUrl(options);
  if (address.dialect === 'sqlite' || address.socket !== undefined) return;
  if (isLoopback(address.host)) return;
  terminal.notice(
    `the RADIUS database at ${safeText(address.host)} is asked without TLS, and its rows are secrets; write \`tls: true\` into the Fleet's radius-database, or \`tls: false\` to accept it\n`,
  );
}

/** The password in a URL, as it is written there and as it is meant. */
function secretParts(url: string): readonly string[] {
  const written = /^[a-z]+:\/\/[^/@]*?:([^/]*)@/i.exec(url)?.[1];
  if (written === undefined || written === '') return [];
  try {
    return [written, decodeURIComponent(written)];
  } catch {
    return [written];
  }
}

/** A program that we start needs a PATH, and none of the fleet's secrets. */
function withoutSecrets(
  env: Readonly<Record<string, string | undefined>>,
  { routers, settings }: FleetManifest,
): Readonly<Record<string, string | undefined>> {
  const { url, password } = settings.radiusDatabase ?? {};
  const used = routers.flatMap(usedSecrets).map(({ reference }) => reference);
  const names = new Set([url, password, ...used].flatMap(variableOf));
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !names.has(name) && !name.startsWith('ROSFORM_')),
  );
}

function variableOf(reference: SecretReference | undefined): readonly string[] {
  return reference !== undefined && 'env' in reference ? [reference.env] : [];
}
