import ipaddr from 'ipaddr.js';
import type { ObservedRow, ObservedState } from '../../observed/types.js';
import { readAddress } from '../../resources/fields/address.js';
import { readRanges } from '../../resources/fields/ip-ranges.js';

/** Where a router is perhaps reached, and what it was guessed from. */
export interface GuessedAddress {
  readonly address: string;
  /** As the end of a sentence. */
  readonly from: string;
}

/**
 * Where a router is perhaps reached: what its RADIUS server knows it by, else one of its own
 * addresses, a private one that no customers are behind before all others.
 */
export function guessAddress(observed: ObservedState): GuessedAddress | undefined {
  for (const row of rowsOf(observed, '/radius')) {
    const address = readAddress(textOf(row, 'src-address'));
    if (address !== undefined && address !== '0.0.0.0' && address !== '::') {
      return { address, from: 'the src-address of radius' };
    }
  }
  const [best] = rowsOf(observed, '/ip/address')
    .flatMap((row) => {
      const address = readAddress(textOf(row, 'address').split('/')[0] ?? '', 'ipv4');
      return address === undefined ? [] : [{ row, address }];
    })
    .map(({ row, address }) => ({ row, address, rank: rankOf(observed, row, address) }))
    .toSorted((left, right) => left.rank - right.rank);
  if (best === undefined) return undefined;
  return { address: best.address, from: `the address on ${textOf(best.row, 'interface')}` };
}

/** Rows that work. */
function rowsOf({ menus }: ObservedState, menu: string): readonly ObservedRow[] {
  const rows = menus.get(menu)?.rows ?? [];
  return rows.filter((row) => !row.dynamic && !['yes', 'true'].includes(textOf(row, 'disabled')));
}

function textOf({ fields }: ObservedRow, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}

/** 0 is the likeliest. */
function rankOf(observed: ObservedState, row: ObservedRow, address: string): number {
  const range = ipaddr.IPv4.parse(address).range();
  if (range === 'loopback' || range === 'linkLocal') return 4;
  const ofCustomers = isOfCustomers(observed, row) ? 2 : 0;
  return ofCustomers + (range === 'private' ? 0 : 1);
}

/** An address of an interface that customers dial in by, or whose network a pool hands out. */
function isOfCustomers(observed: ObservedState, row: ObservedRow): boolean {
  const port = textOf(row, 'interface');
  const serving = ['/interface/pppoe-server/server', '/ip/hotspot'];
  if (
    serving.some((menu) => rowsOf(observed, menu).some((one) => textOf(one, 'interface') === port))
  )
    return true;
  const [network] = readRanges(textOf(row, 'address')) ?? [];
  if (network === undefined) return false;
  const [first, last] = network;
  return rowsOf(observed, '/ip/pool').some((pool) =>
    readRanges(textOf(pool, 'ranges'))?.some(([from, to]) => from <= last && first <= to),
  );
}
