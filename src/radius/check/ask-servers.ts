import { isIP } from 'node:net';
import pLimit from 'p-limit';
import type { FleetManifest } from '../../manifest/types.js';
import { isLoopback } from '../../resources/fields/address.js';
import { Secret } from '../../resources/secret.js';
import { askForMessageAuthenticator } from '../probe/ask-for-message-authenticator.js';
import type { NasTable } from '../types.js';
import { askedServers } from './asked-servers.js';
import type { MessageAuthenticator } from './types.js';

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
  const isMine = from === undefined ? isOwnAddress(server, local) : (one: string) => one === from;
  const row = rowWith(isMine, server, table);
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

/**
 * Tells addresses that this machine can ask a server from. Loopback ones, all of 127.0.0.0/8, lead
 * to a server on this machine only.
 */
function isOwnAddress(server: string, local: readonly string[]): (address: string) => boolean {
  if (isLoopback(server)) return isLoopback;
  return (address) => local.includes(address) && !isLoopback(address);
}

/** The first row whose `nasname` is an address of ours, of the server's family. */
function rowWith(
  isMine: (address: string) => boolean,
  server: string,
  { rows }: NasTable,
): { readonly address: string; readonly secret: Secret } | undefined {
  for (const { nasname, secret } of rows.map(({ fields }) => fields)) {
    if (typeof nasname !== 'string' || !(secret instanceof Secret)) continue;
    if (isIP(nasname) === isIP(server) && isMine(nasname)) return { address: nasname, secret };
  }
  return undefined;
}
