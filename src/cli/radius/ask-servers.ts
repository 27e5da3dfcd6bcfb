import { isIP } from 'node:net';
import pLimit from 'p-limit';
import type { FleetManifest } from '../../manifest/types.js';
import { askedServers } from '../../radius/check/asked-servers.js';
import type { MessageAuthenticator } from '../../radius/check/types.js';
import { askForMessageAuthenticator } from '../../radius/probe/ask-for-message-authenticator.js';
import type { NasTable } from '../../radius/types.js';
import { Secret } from '../../resources/secret.js';
import { isLoopback } from '../connect-flag.js';

/** FreeRADIUS delays a reject by a second. */
const PATIENCE = 3000;
const TRIES = 2;
const AT_ONCE = 10;

interface Asking {
  /** Addresses of this machine. */
  readonly local: readonly string[];
  /** The one to send from, when a person has chosen it. */
  readonly from: string | undefined;
  readonly isWanted: boolean;
  readonly signal: AbortSignal;
}

/**
 * Asks each RADIUS server of the fleet whether it signs its replies (Message-Authenticator), with
 * the name of a user that does not exist. A server answers known addresses only, so this machine
 * must be a NAS of it; where it is not, the reason says so.
 */
export async function askServers(
  fleet: FleetManifest,
  table: NasTable,
  asking: Asking,
): Promise<ReadonlyMap<string, MessageAuthenticator>> {
  const limit = pLimit(AT_ONCE);
  const servers = [...askedServers(fleet.routers)];
  const answers = await Promise.all(
    servers.map(([server, { port }]) => limit(() => askServer(server, port, table, asking))),
  );
  return new Map(servers.map(([server], index) => [server, answers[index] ?? NOT_WANTED]));
}

const NOT_WANTED: MessageAuthenticator = { state: 'not-asked', reason: 'left out (--no-servers)' };

async function askServer(
  server: string,
  port: number,
  table: NasTable,
  { local, from, isWanted, signal }: Asking,
): Promise<MessageAuthenticator> {
  if (!isWanted) return NOT_WANTED;
  const row = ownRow(server, table, from === undefined ? local : [from], from !== undefined);
  if (row === undefined) {
    const who = from === undefined ? 'this machine' : from;
    return {
      state: 'not-asked',
      reason: `${who} is no NAS of it (nas has no row with such an address); run the check on the RADIUS server, which has one for 127.0.0.1, or add one`,
    };
  }
  const { outcome, sentence } = await askForMessageAuthenticator({
    server,
    port,
    secret: row.secret,
    from: row.address,
    tries: TRIES,
    timeoutMs: PATIENCE,
    signal,
  });
  return outcome === 'sent' || outcome === 'absent'
    ? { state: outcome }
    : { state: outcome, reason: sentence };
}

/** A row for an address of this machine; the machine has all of 127.0.0.0/8. */
function ownRow(
  server: string,
  { rows }: NasTable,
  local: readonly string[],
  isChosen: boolean,
): { readonly address: string; readonly secret: Secret } | undefined {
  const isNear = isLoopback(server);
  for (const { fields } of rows) {
    const { nasname, secret } = fields;
    if (typeof nasname !== 'string' || !(secret instanceof Secret)) continue;
    if (isIP(nasname) !== isIP(server)) continue;
    const isOurs = isChosen
      ? local.includes(nasname)
      : isNear
        ? isLoopback(nasname)
        : local.includes(nasname) && !isLoopback(nasname);
    if (isOurs) return { address: nasname, secret };
  }
  return undefined;
}
