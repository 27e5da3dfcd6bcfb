import { readServerCounters, type Counted } from '../../radius/probe/read-radius.js';
import type { Reply, RouterClient } from '../../routeros/types.js';
import { ask, countRows } from '../ask.js';
import { knownChannel, LONGEST_TEXT, readSystemFacts } from '../system-facts.js';
import { watchAnswers } from '../watch-answers.js';
import { answerLines } from './answer-lines.js';
import { readApiCertificate } from './read-certificate.js';
import type { ApiCertificate, RadiusClient, RouterStatus } from './types.js';

/** How a router is asked. */
export interface StatusOptions {
  /** Milliseconds that the counters of a RADIUS server may take. */
  readonly patience: number;
  /** The certificate that TLS showed, where the session knows. */
  readonly peer?: ApiCertificate;
}

/** Everything of `/radius` that matters here; never the secret. */
const SERVER_FIELDS = ['.id', 'address', 'service', 'disabled'];

/** Servers that are asked for their counters; nobody has as many. */
const MOST_SERVERS = 32;

/** No router has as many sessions; a count that is larger is none. */
const MOST_SESSIONS = 1e9;

/**
 * Asks a router how it is, in one pipelined round with at most eight commands in flight; the
 * counters of RADIUS servers and the certificate take a second one. Sessions are counted by the
 * router and never listed. What it does not answer is unknown.
 *
 * @throws RouterError when the session is over, or nothing was answered in time
 */
export async function readStatus(
  session: RouterClient,
  { patience, peer }: StatusOptions,
): Promise<RouterStatus> {
  const { client, unanswered } = watchAnswers(session, { silence: 'noted', patience });
  // What a second question hangs on goes first.
  const [radius, certificate, facts, ppp, pppoe, hotspot, update] = await Promise.all([
    readRadius(client),
    readApiCertificate(client),
    readSystemFacts(client),
    countSessions(client, '/ppp/active'),
    countSessions(client, '/ppp/active', ['?service=pppoe']),
    countSessions(client, '/ip/hotspot/active'),
    ask(client, '/system/package/update', { proplist: ['channel'] }),
  ]);
  return {
    ...facts,
    sessions: { ppp, pppoe, hotspot },
    radius: radius?.servers,
    moreRadius: radius?.more ?? 0,
    updateChannel: knownChannel(update?.[0]?.['channel']),
    certificates: [certificate, peer].filter((one) => one !== undefined),
    unanswered: answerLines(unanswered()),
  };
}

async function countSessions(
  client: RouterClient,
  menu: string,
  query?: readonly string[],
): Promise<number | undefined> {
  const count = await countRows(client, menu, query);
  return count !== undefined && count < MOST_SESSIONS ? count : undefined;
}

interface RadiusReading {
  readonly servers: readonly RadiusClient[];
  /** Rows that were left out. */
  readonly more: number;
}

async function readRadius(client: RouterClient): Promise<RadiusReading | undefined> {
  const rows = await ask(client, '/radius', { proplist: SERVER_FIELDS });
  if (rows === undefined) return undefined;
  const servers = rows.slice(0, MOST_SERVERS).map(async (row) => {
    const { '.id': id } = row;
    return radiusClient(row, id === undefined ? undefined : await readServerCounters(client, id));
  });
  return {
    servers: await Promise.all(servers),
    more: Math.max(0, rows.length - MOST_SERVERS),
  };
}

function radiusClient(row: Reply, counted: Counted | undefined): RadiusClient {
  const known = counted !== undefined && 'counters' in counted ? counted : undefined;
  const count = (name: string): number | undefined => {
    const number = known?.counters[name];
    return Number.isSafeInteger(number) ? number : undefined;
  };
  const { address = '', service = '', disabled } = row;
  return {
    address: address.length > LONGEST_TEXT ? '?' : address,
    services: service.length > LONGEST_TEXT ? [] : service.split(',').filter((word) => word !== ''),
    disabled: disabled === 'true' || disabled === 'yes',
    requests: count('requests'),
    accepts: count('accepts'),
    rejects: count('rejects'),
    timeouts: count('timeouts'),
    badReplies: count('bad-replies'),
    lastRoundTrip: known?.lastRoundTrip,
  };
}
