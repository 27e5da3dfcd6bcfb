import { addressRange, ipNumber } from '../values/addresses.js';
import { rowsOf, type RouterTables } from '../tables/router-tables.js';
import type { Row } from '../tables/row.js';

/** Menus whose rows hold an address that may come from a pool. */
const LEASED = ['/ppp/active', '/ip/hotspot/active', '/ip/dhcp-server/lease'];

/** Number of addresses in all ranges of a pool. */
export function totalOf(pool: Row): number {
  return rangesOf(pool).reduce((total, [first, last]) => total + last - first + 1, 0);
}

/** Addresses of the pool that sessions and leases hold. */
export function usedOf(router: RouterTables, pool: Row): number {
  return (
    usersOf(router, pool).length +
    rowsOf(router, '/ip/pool/used').filter((row) => holds(row, pool)).length
  );
}

export function availableOf(router: RouterTables, pool: Row): number {
  return totalOf(pool) - usedOf(router, pool);
}

/** Rows that hold an address of the pool. */
export function usersOf(router: RouterTables, pool: Row): readonly Row[] {
  const ranges = rangesOf(pool);
  return LEASED.flatMap((menu) => rowsOf(router, menu)).filter((row) => {
    const address = addressOf(row);
    return ranges.some(([first, last]) => address >= first && address <= last);
  });
}

function holds({ values }: Row, pool: Row): boolean {
  const target = values['pool'];
  return typeof target !== 'string' && target?.[0] === pool;
}

function rangesOf({ values }: Row): readonly (readonly [number, number])[] {
  const ranges = typeof values['ranges'] === 'string' ? values['ranges'].split(',') : [];
  return ranges.map(addressRange).filter((range) => range !== undefined);
}

function addressOf({ values }: Row): number {
  return typeof values['address'] === 'string' ? ipNumber(values['address']) : -1;
}
