import ipaddr from 'ipaddr.js';
import { readRanges } from '../../resources/fields/ip-ranges.js';
import type { Interval } from '../../resources/fields/intervals.js';
import type { Report } from '../diagnostics.js';
import type { DeclaredRow, FleetManifest, RouterManifest } from '../types.js';
import type { Place } from '../yaml/node.js';
import { fieldPlace, fieldText, presentRows } from './declared.js';

interface Pool {
  readonly name: string;
  readonly ranges: readonly Interval[];
  readonly place: Place;
}

/** A customer who is given the address of the gateway cuts off all the others. */
export function checkGatewaysInPools({ routers }: FleetManifest, report: Report): void {
  for (const router of routers) {
    const pools = presentRows(router, '/ip/pool').map(toPool);
    if (pools.length === 0) continue;
    for (const gateway of [...pppGateways(router), ...hotspotGateways(router)]) {
      const pool = pools.find(({ name }) => name === gateway.pool);
      if (pool !== undefined) checkPool(pool, gateway, report);
    }
    for (const gateway of ownAddresses(router)) {
      for (const pool of pools) checkPool(pool, gateway, report);
    }
  }
}

interface Gateway {
  /** The pool whose customers use it; undefined for an address of the router itself. */
  readonly pool?: string | undefined;
  readonly address: string;
  /** Where it is said, for the message. */
  readonly owner: string;
}

function toPool(row: DeclaredRow): Pool {
  const ranges = readRanges(fieldText(row, 'ranges') ?? '') ?? [];
  return { name: fieldText(row, 'name') ?? '', ranges, place: fieldPlace(row, 'ranges') };
}

function pppGateways(router: RouterManifest): readonly Gateway[] {
  return presentRows(router, '/ppp/profile').map((row) => ({
    pool: fieldText(row, 'remote-address'),
    address: fieldText(row, 'local-address') ?? '',
    owner: `local-address of /ppp/profile "${fieldText(row, 'name') ?? ''}"`,
  }));
}

function hotspotGateways(router: RouterManifest): readonly Gateway[] {
  const profiles = presentRows(router, '/ip/hotspot/profile');
  return presentRows(router, '/ip/hotspot').map((row) => {
    const profile = fieldText(row, 'profile') ?? 'default';
    const used = profiles.find((other) => fieldText(other, 'name') === profile);
    return {
      pool: fieldText(row, 'address-pool'),
      address: (used && fieldText(used, 'hotspot-address')) ?? '',
      owner: `hotspot-address of /ip/hotspot/profile "${profile}"`,
    };
  });
}

function ownAddresses(router: RouterManifest): readonly Gateway[] {
  return presentRows(router, '/ip/address').map((row) => ({
    address: (fieldText(row, 'address') ?? '').replace(/\/\d+$/, ''),
    owner: `/ip/address on ${fieldText(row, 'interface') ?? ''}`,
  }));
}

function checkPool(pool: Pool, { address, owner }: Gateway, report: Report): void {
  const number = toNumber(address);
  if (!pool.ranges.some(([from, to]) => from <= number && number <= to)) return;
  report(
    pool.place,
    'fleet/gateway-in-pool',
    `pool "${pool.name}" hands out ${address}, the ${owner}`,
    { hint: 'leave the address out of the ranges' },
  );
}

/** Not a number for anything that is no IPv4 address, which no range then holds. */
function toNumber(address: string): number {
  if (!ipaddr.IPv4.isValidFourPartDecimal(address) || address === '0.0.0.0') return Number.NaN;
  return ipaddr.IPv4.parse(address).octets.reduce((sum, octet) => sum * 256 + octet, 0);
}
