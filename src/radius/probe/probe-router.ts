import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Secret } from '../../resources/secret.js';
import { RouterError } from '../../routeros/router-error.js';
import type { Reply, RouterClient } from '../../routeros/types.js';
import { attributeTypes, nasAddressAttribute, textAttribute } from '../packet/attributes.js';
import { exchange } from '../packet/exchange.js';
import { packetCodes } from '../packet/packet.js';
import { disconnectRequest } from '../packet/requests.js';
import { counterFindings } from './counter-findings.js';
import { judgeCoa } from './judge-coa.js';
import { readCounters, readSettings } from './read-radius.js';
import type { Counted, RadiusSettings, Reading } from './read-radius.js';
import type { ProbedIncoming, ProbedServer, RouterProbe } from './types.js';

/** How to send the Disconnect-Request, and how long to watch the counters. */
export interface RouterProbeOptions {
  /** Where the router takes requests: the address that it is registered with. */
  readonly address: string;
  /** Port to send to; the one that the router names where absent. */
  readonly port?: number;
  /** The secret that the manifest declares. */
  readonly secret: Secret;
  /** Local address to send from; the RADIUS server's proves most. */
  readonly from?: string;
  readonly tries: number;
  /** Milliseconds for each try. */
  readonly timeoutMs: number;
  /** Milliseconds to watch the counters beyond the request; 0 where absent. */
  readonly watch?: number;
  readonly signal?: AbortSignal;
}

type SendOptions = Pick<
  RouterProbeOptions,
  'address' | 'secret' | 'from' | 'tries' | 'timeoutMs' | 'signal'
>;

/**
 * Reads what a router counts for its RADIUS servers, sends it a Disconnect-Request for a session
 * that does not exist, and reads again. Nothing on the router is changed.
 *
 * @throws RouterError when the router cannot be read, and kind `aborted` when `signal` ends it
 */
export async function probeRouter(
  client: RouterClient,
  options: RouterProbeOptions,
): Promise<RouterProbe> {
  const { address, watch = 0 } = options;
  const settings = await readSettings(client);
  const before = await readCounters(client, settings);
  const port = options.port ?? portOf(settings.incoming);
  const nasAddress = nasAddressOf(settings, address);
  const accept = isYes(settings.incoming['accept']);
  const result = accept ? await disconnect({ ...options, port: port ?? 0 }, nasAddress) : undefined;
  if (result?.status === 'stopped') throw stopped();
  await pause(watch, options.signal);
  const after = await readCounters(client, settings);
  const incoming = probedIncoming(settings.incoming, before, after);
  const servers = settings.servers.map((row) => probedServer(row, { before, after, watch }));
  const coa = judgeCoa({ address, port, nasAddress, incoming, servers }, result);
  return { coa, incoming, servers, watched: watch };
}

function disconnect(
  options: SendOptions & { readonly port: number },
  nasAddress: string | undefined,
): ReturnType<typeof exchange> {
  const nas = nasAddress === undefined ? undefined : nasAddressAttribute(nasAddress);
  const packet = disconnectRequest(options.secret, [
    textAttribute(attributeTypes.userName, 'rosform-probe'),
    textAttribute(attributeTypes.acctSessionId, randomBytes(8).toString('hex')),
    ...(nas === undefined ? [] : [nas]),
  ]);
  const { disconnectAck, disconnectNak } = packetCodes;
  return exchange({ ...options, packet, answers: [disconnectAck, disconnectNak] });
}

function probedIncoming(row: Reply, before: Reading, after: Reading): ProbedIncoming {
  return {
    accept: isYes(row['accept']),
    port: portOf(row),
    vrf: row['vrf'],
    ...bothReadings(before.incoming, after.incoming),
  };
}

function probedServer(
  row: Reply,
  {
    before,
    after,
    watch,
  }: { readonly before: Reading; readonly after: Reading; readonly watch: number },
): ProbedServer {
  const id = row['.id'] ?? '';
  const readings = bothReadings(before.servers.get(id), after.servers.get(id));
  const timeout = row['timeout'] ?? '';
  const requireMessageAuth = row['require-message-auth'];
  const disabled = isYes(row['disabled']);
  return {
    address: row['address'] ?? '',
    services: (row['service'] ?? '').split(',').filter((service) => service !== ''),
    timeout,
    srcAddress: srcAddressOf(row),
    disabled,
    requireMessageAuth,
    ...readings,
    findings:
      readings.counters === undefined || disabled
        ? []
        : counterFindings(readings.counters, { timeout, requireMessageAuth, watched: watch }),
  };
}

const NOT_READ: Counted = { trouble: 'the row has no id' };

function bothReadings(
  before: Counted = NOT_READ,
  after: Counted = NOT_READ,
): Pick<ProbedServer, 'counters' | 'trouble'> {
  if ('trouble' in before) return { counters: undefined, trouble: before.trouble };
  if ('trouble' in after) return { counters: undefined, trouble: after.trouble };
  return { counters: { before: before.counters, after: after.counters }, trouble: undefined };
}

/** What the router calls itself in NAS-IP-Address: its source address, else the one it is known by. */
function nasAddressOf({ servers }: RadiusSettings, address: string): string | undefined {
  const own = servers.filter((row) => !isYes(row['disabled'])).map(srcAddressOf);
  const named = own.find((each) => each !== undefined)?.split('@')[0] ?? address;
  return nasAddressAttribute(named) === undefined ? undefined : named;
}

/** Undefined for the address that leaves the choice to the routes. */
function srcAddressOf({ 'src-address': address = '' }: Reply): string | undefined {
  return ['', '0.0.0.0', '::'].includes(address) ? undefined : address;
}

function portOf({ port = '' }: Reply): number | undefined {
  return /^\d{1,5}$/.test(port) ? Number(port) : undefined;
}

/** A flag, as RouterOS 7 prints it and as older versions do. */
function isYes(text: string | undefined): boolean {
  return text === 'true' || text === 'yes';
}

async function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await sleep(milliseconds, undefined, { signal });
  } catch {
    throw stopped();
  }
}

function stopped(): RouterError {
  return new RouterError('aborted', 'the probe was stopped');
}
