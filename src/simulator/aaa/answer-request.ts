import { valueOrDefault } from '../tables/print-row.js';
import { rowsOf, type RouterTables } from '../tables/router-tables.js';
import type { Row } from '../tables/row.js';
import { dropRow } from '../writes/write-rows.js';
import type { SimulatedRouter } from '../protocol/simulated-router.js';
import { addToCounters } from './counters.js';
import {
  COA_REQUEST,
  DISCONNECT_REQUEST,
  isSignedWith,
  readRequest,
  replyTo,
  type Request,
} from './packet.js';

const IDENTIFICATION_MISMATCH = 403;
const SESSION_NOT_FOUND = 503;

const NAS_IP_ADDRESS = 4;

/** Attributes that name a session, and where sessions show them. */
const SESSION_ATTRIBUTES = [
  { type: 1, fields: ['name', 'user'], text: (value: Buffer) => value.toString() },
  { type: 8, fields: ['address'], text: ipText },
  { type: 44, fields: ['session-id'], text: (value: Buffer) => value.toString() },
];

/**
 * Answers a Disconnect- or CoA-Request as a router that has no customers of its own, and counts it.
 * With a secret that no enabled row of `/radius` has, it is silent.
 *
 * What address the request comes from is not looked at: whether a router takes requests from the
 * servers in `/radius` alone is not known. Nor is whether it insists on Message-Authenticator; one
 * that is there must be right.
 */
export function answerRequest(
  { tables, radius: counters }: SimulatedRouter,
  datagram: Buffer,
  host: string,
): Buffer | undefined {
  const [incoming] = rowsOf(tables, '/radius/incoming');
  if (incoming === undefined) return undefined;
  const servers = enabledServers(tables);
  const request = readRequest(datagram);
  const isKnown = request?.code === DISCONNECT_REQUEST || request?.code === COA_REQUEST;
  const secret = isKnown
    ? secretsOf(servers).find((each) => isSignedWith(request, each))
    : undefined;
  if (request === undefined || secret === undefined) {
    addToCounters(counters, incoming, { requests: 1, 'bad-requests': 1 });
    return undefined;
  }
  const cause = errorCauseOf(tables, request, [host, ...addressesOf(tables, servers)]);
  addToCounters(counters, incoming, { requests: 1, [cause === undefined ? 'acks' : 'naks']: 1 });
  return replyTo(request, secret, cause);
}

/** Ends the session that a Disconnect-Request names; the Error-Cause where there is none. */
function errorCauseOf(
  tables: RouterTables,
  request: Request,
  own: readonly string[],
): number | undefined {
  // Field reports: a router compares NAS-IP-Address with its own address.
  const nas = request.values.get(NAS_IP_ADDRESS);
  if (nas !== undefined && !own.includes(ipText(nas))) return IDENTIFICATION_MISMATCH;
  const named = sessionsOf(tables).filter((row) => isNamed(row, request));
  if (named.length === 0) return SESSION_NOT_FOUND;
  if (request.code === DISCONNECT_REQUEST) for (const row of named) dropRow(tables, row);
  return undefined;
}

function sessionsOf(tables: RouterTables): readonly Row[] {
  return ['/ppp/active', '/ip/hotspot/active'].flatMap((menu) => rowsOf(tables, menu));
}

function isNamed(row: Row, { values }: Request): boolean {
  const given = SESSION_ATTRIBUTES.filter(({ type }) => values.has(type));
  return (
    given.length > 0 &&
    given.every(({ type, fields, text }) => {
      const wanted = text(values.get(type) ?? Buffer.alloc(0));
      return fields.some((name) => isSame(textOf(row, name), wanted));
    })
  );
}

/** Acct-Session-Id is the id of a session without the `0x` that the menu shows it with. */
function isSame(shown: string | undefined, wanted: string): boolean {
  return shown !== undefined && [shown, shown.replace(/^0x/u, '')].includes(wanted);
}

function enabledServers(tables: RouterTables): readonly Row[] {
  return rowsOf(tables, '/radius').filter((row) => textOf(row, 'disabled') !== 'true');
}

/** An empty secret is none. */
function secretsOf(servers: readonly Row[]): readonly string[] {
  return servers.map((row) => textOf(row, 'secret') ?? '').filter((secret) => secret !== '');
}

function addressesOf(tables: RouterTables, servers: readonly Row[]): readonly string[] {
  return [
    ...servers.map((row) => textOf(row, 'src-address') ?? ''),
    ...rowsOf(tables, '/ip/address').map((row) => textOf(row, 'address') ?? ''),
  ].map((address) => address.replace(/[/@].*$/u, ''));
}

function textOf(row: Row, name: string): string | undefined {
  return valueOrDefault(row.home, row, name);
}

function ipText(value: Buffer): string {
  return [...value].join('.');
}
