import pLimit from 'p-limit';
import { parseDuration } from '../../resources/fields/duration.js';
import { RouterError } from '../../routeros/router-error.js';
import type { Attributes, Reply, RouterClient } from '../../routeros/types.js';
import type { Counters } from './types.js';

/** What is read of `/radius`: everything that matters here but the secret. */
const SERVER_FIELDS = [
  '.id',
  'address',
  'service',
  'timeout',
  'src-address',
  'disabled',
  'require-message-auth',
];

const INCOMING_FIELDS = ['accept', 'port', 'vrf'];

/** A busy router gets slower from more commands at once. */
const AT_ONCE = 8;

/** The counters of one row, or why the router does not show them, in one line. */
export type Counted =
  | {
      readonly counters: Counters;
      /** How long the last answer took, in milliseconds; undefined where the router names none. */
      readonly lastRoundTrip: number | undefined;
    }
  | { readonly trouble: string };

/** All counters at one moment. */
export interface Reading {
  readonly incoming: Counted;
  /** By the `.id` of the row. */
  readonly servers: ReadonlyMap<string, Counted>;
}

/** The settings as the router prints them. */
export interface RadiusSettings {
  readonly servers: readonly Reply[];
  readonly incoming: Reply;
}

/** @throws RouterError when the router cannot be read */
export async function readSettings(client: RouterClient): Promise<RadiusSettings> {
  const [servers, [incoming]] = await Promise.all([
    client.print('/radius', { proplist: SERVER_FIELDS }),
    client.print('/radius/incoming', { proplist: INCOMING_FIELDS }),
  ]);
  return { servers, incoming: incoming ?? {} };
}

/**
 * Reads the counters of the servers and of incoming requests. What the router refuses to show is
 * trouble of that row alone.
 *
 * @throws RouterError when the session is over
 */
export async function readCounters(
  client: RouterClient,
  { servers }: RadiusSettings,
): Promise<Reading> {
  const limit = pLimit(AT_ONCE);
  const ids = servers.flatMap(({ '.id': id }) => (id === undefined ? [] : [id]));
  const [incoming, ...counted] = await Promise.all([
    limit(() => monitor(client, '/radius/incoming/monitor', { once: '' })),
    ...ids.map((id) => limit(async () => [id, await readServerCounters(client, id)] as const)),
  ]);
  return { incoming, servers: new Map(counted) };
}

/**
 * Reads the counters of the row of `/radius` with this `.id`.
 *
 * @throws RouterError when the session is over
 */
export function readServerCounters(client: RouterClient, id: string): Promise<Counted> {
  return monitor(client, '/radius/monitor', { '.id': id, once: '' });
}

async function monitor(
  client: RouterClient,
  path: string,
  attributes: Attributes,
): Promise<Counted> {
  try {
    const { rows } = await client.command(path, attributes);
    const [row] = rows;
    return row === undefined
      ? { trouble: 'the router shows no counters' }
      : { counters: countersOf(row), lastRoundTrip: parseDuration(row['last-request-rtt'] ?? '') };
  } catch (error) {
    if (error instanceof RouterError && !error.endsSession) return { trouble: error.message };
    throw error;
  }
}

/** `last-request-rtt` and other texts that are no number are left out. */
function countersOf(row: Reply): Counters {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, text]) =>
      /^\d{1,15}$/.test(text) ? [[name, Number(text)] as const] : [],
    ),
  );
}
