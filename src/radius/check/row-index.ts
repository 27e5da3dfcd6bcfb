import type ipaddr from 'ipaddr.js';
import { holds, readIp, readNetwork, type Network } from '../../manifest/checks/network.js';
import { textOf } from '../../plan/address.js';
import { canonicalNasname } from '../nas/nas-fleet.js';
import { shortened } from '../subscribers/quantity.js';
import type { NasRow, NasTable } from '../types.js';

/** The `nas` table, to look rows up by the address that requests come from. */
export interface RowIndex {
  /** In the order of the table. */
  readonly rows: readonly NasRow[];
  /** Rows by canonical `nasname`; FreeRADIUS takes the first of them. */
  readonly byNasname: ReadonlyMap<string, readonly NasRow[]>;
  /** A row whose network holds the address; undefined where none does, and for a host name. */
  readonly networkOf: (address: string) => NasRow | undefined;
}

/** Indexes the table. */
export function indexRows({ rows }: NasTable): RowIndex {
  const byNasname = new Map<string, NasRow[]>();
  const networks: { readonly row: NasRow; readonly network: Network }[] = [];
  for (const row of rows) {
    const nasname = canonicalNasname(row.fields['nasname']);
    const known = byNasname.get(nasname);
    if (known === undefined) byNasname.set(nasname, [row]);
    else known.push(row);
    const network = nasname.includes('/') ? readNetwork(nasname) : undefined;
    if (network !== undefined) networks.push({ row, network });
  }
  return {
    rows,
    byNasname,
    networkOf(address) {
      const ip: ipaddr.IPv4 | ipaddr.IPv6 | undefined = readIp(address);
      if (ip === undefined) return undefined;
      return networks.find(({ network }) => holds(network, ip))?.row;
    },
  };
}

/** `row 12 (10.20.0.1)`. */
export function rowName(row: NasRow): string {
  return `row ${shortened(row.id)} (${nasnameOf(row)})`;
}

/** The `nasname` as it is written, quoted where it would not be seen otherwise. */
export function nasnameOf({ fields }: NasRow): string {
  const nasname = shortened(textOf(fields['nasname'] ?? ''));
  return nasname === '' || /\s/.test(nasname) ? `"${nasname}"` : nasname;
}
