import { parseDuration } from '../resources/fields/duration.js';
import { parseVersion, type RouterVersion } from '../resources/version.js';
import type { Reply, RouterClient } from '../routeros/types.js';
import { ask } from './ask.js';
import { readClock } from './router-clock.js';

/** What a router's clock said, and what ours said at that moment; milliseconds since 1970. */
interface ClockReading {
  readonly router: number;
  /** The middle of the round trip. */
  readonly ours: number;
}

/** Room and what is left of it, in bytes. */
export interface Space {
  readonly free: number;
  readonly total: number;
}

/**
 * What a router says of itself. What it does not say, does not let us read or says in a way that
 * makes no sense is undefined. Texts may hold anything.
 */
export interface SystemFacts {
  readonly identity: string | undefined;
  readonly version: RouterVersion | undefined;
  /** Release channel of the installed version, from `7.20.8 (stable)`. */
  readonly channel: string | undefined;
  readonly board: string | undefined;
  readonly architecture: string | undefined;
  /** Milliseconds since it was started. */
  readonly uptime: number | undefined;
  /** Per cent. */
  readonly cpuLoad: number | undefined;
  readonly memory: Space | undefined;
  readonly disk: Space | undefined;
  readonly clock: ClockReading | undefined;
}

const RESOURCE = [
  'version',
  'board-name',
  'architecture-name',
  'uptime',
  'cpu-load',
  'free-memory',
  'total-memory',
  'free-hdd-space',
  'total-hdd-space',
];

const CLOCK = ['date', 'time', 'gmt-offset', 'time-zone-name'];

/**
 * Characters of a text that is believed; no name or board is as long. Longer ones are not cut: half
 * a secret would be left of one, which nobody could find and hide any more.
 */
export const LONGEST_TEXT = 300;

/** As `/system/package/update` takes them (all of RouterOS 7). */
const CHANNELS: ReadonlySet<string> = new Set(['development', 'long-term', 'stable', 'testing']);

/**
 * Reads identity, `/system/resource` and the clock in one round.
 *
 * @throws RouterError only when the session is over
 */
export async function readSystemFacts(client: RouterClient): Promise<SystemFacts> {
  const [identity, resource, clock] = await Promise.all([
    ask(client, '/system/identity', { proplist: ['name'] }),
    ask(client, '/system/resource', { proplist: RESOURCE }),
    readTime(client),
  ]);
  const row = resource?.[0] ?? {};
  return {
    identity: textOf(identity?.[0], 'name'),
    version: versionOf(row['version']),
    channel: channelOf(row['version']),
    board: textOf(row, 'board-name'),
    architecture: textOf(row, 'architecture-name'),
    uptime: parseDuration((row['uptime'] ?? '').slice(0, LONGEST_TEXT)),
    cpuLoad: percentOf(row['cpu-load']),
    memory: spaceOf(row['free-memory'], row['total-memory']),
    disk: spaceOf(row['free-hdd-space'], row['total-hdd-space']),
    clock,
  };
}

async function readTime(client: RouterClient): Promise<ClockReading | undefined> {
  const sent = Date.now();
  const began = performance.now();
  const rows = await ask(client, '/system/clock', { proplist: CLOCK });
  const ours = sent + (performance.now() - began) / 2;
  const router = readClock(rows?.[0] ?? {});
  return router === undefined ? undefined : { router, ours };
}

function textOf(row: Reply | undefined, field: string): string | undefined {
  const text = row?.[field];
  return text === undefined || text === '' || text.length > LONGEST_TEXT ? undefined : text;
}

/** No release has a longer number, and numbers that are no numbers cannot be compared. */
function versionOf(text = ''): RouterVersion | undefined {
  const version = parseVersion(text.slice(0, LONGEST_TEXT));
  return version === undefined || version.text.length > 20 ? undefined : version;
}

function channelOf(version = ''): string | undefined {
  return knownChannel(/^\S{1,30} \(([a-z-]{1,20})\)$/i.exec(version)?.[1]);
}

/** A release channel; any other word is the router's own and could be anything. */
export function knownChannel(text = ''): string | undefined {
  const word = text.toLowerCase();
  return CHANNELS.has(word) ? word : undefined;
}

function percentOf(text: string | undefined): number | undefined {
  const number = numberOf(text);
  return number === undefined || number > 100 ? undefined : number;
}

function spaceOf(free: string | undefined, total: string | undefined): Space | undefined {
  const space = { free: numberOf(free), total: numberOf(total) };
  if (space.free === undefined || space.total === undefined) return undefined;
  return space.total > 0 && space.free <= space.total
    ? { free: space.free, total: space.total }
    : undefined;
}

function numberOf(text = ''): number | undefined {
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
