import { readServerCounters, type Counted } from '../../radius/probe/read-radius.js';
import type { Reply, RouterClient } from '../../routeros/types.js';
import { ask, countRows } from '../ask.js';
import { readSystemFacts } from '../system-facts.js';
import { noteAnswers } from './note-answers.js';
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

/** Characters of a text that are kept. */
const LONGEST = 300;

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
  const { client, unanswered } = noteAnswers(session, patience);
  // What a second question hangs on goes first.
  const [radius, certificate, facts, ppp, pppoe, hotspot, update] = await Promise.all([
    readRadius(client),
    readApiCertificate(client),
    readSystemFacts(client),
    countRows(client, '/ppp/active'),
    countRows(client, '/ppp/active', ['?service=pppoe']),
    countRows(client, '/ip/hotspot/active'),
    ask(client, '/system/package/update', { proplist: ['channel'] }),
  ]);
  return {
    ...facts,
    sessions: { ppp, pppoe, hotspot },
    radius,
    updateChannel: channelOf(update?.[0]),
    certificates: [certificate, peer].filter((one) => one !== undefined),
    unanswered: unanswered(),
  };
}

async function readRadius(client: RouterClient): Promise<readonly RadiusClient[] | undefined> {
  const rows = await ask(client, '/radius', { proplist: SERVER_FIELDS });
  if (rows === undefined) return undefined;
  const servers = rows.slice(0, MOST_SERVERS).map(async (row) => {
    const { '.id': id } = row;
    return radiusClient(row, id === undefined ? undefined : await readServerCounters(client, id));
  });
  return Promise.all(servers);
}

function radiusClient(row: Reply, counted: Counted | undefined): RadiusClient {
  const known = counted !== undefined && 'counters' in counted ? counted : undefined;
  const count = (name: string): number | undefined => known?.counters[name];
  const { address = '', service = '', disabled } = row;
  return {
    address: address.slice(0, LONGEST),
    services: service
      .slice(0, LONGEST)
      .split(',')
      .filter((word) => word !== ''),
    disabled: disabled === 'true' || disabled === 'yes',
    requests: count('requests'),
    accepts: count('accepts'),
    rejects: count('rejects'),
    timeouts: count('timeouts'),
    badReplies: count('bad-replies'),
    lastRoundTrip: known?.lastRoundTrip,
  };
}

function channelOf(row: Reply = {}): string | undefined {
  const text = (row['channel'] ?? '').toLowerCase();
  return /^[a-z-]{1,20}$/.test(text) ? text : undefined;
}
