import { textOf } from '../../plan/address.js';
import { nasNameFault, type NasNameFault } from '../../resources/fields/nas-name.js';
import type { NasRow } from '../types.js';
import { rowName } from './row-index.js';
import type { RadiusFinding } from './types.js';

/**
 * What FreeRADIUS makes of a `nasname` that is not simply an address or a network (3.2.1, tried):
 * it skips such rows with a line in its log and starts all the same.
 */
export function nasnameTrouble(row: NasRow): readonly RadiusFinding[] {
  const fault = nasNameFault(textOf(row.fields['nasname'] ?? ''));
  if (fault === undefined) return [];
  return [fault === 'everyone' ? openRow(row) : badName(row, ...TROUBLES[fault])];
}

const ADDRESS = 'write the address of the router, or a network';

/** What is said of a fault, after the `nasname`, and the remedy. */
const TROUBLES: Readonly<
  Record<Exclude<NasNameFault, 'everyone'>, readonly [message: string, remedy: string]>
> = {
  unspecified: ['is no address that requests come from', ADDRESS],
  empty: ['is empty, so FreeRADIUS skips the row', ADDRESS],
  blanks: ['has blanks, so FreeRADIUS skips the row', 'take the blanks out'],
  port: ['has a port, so FreeRADIUS skips the row', 'write the address alone'],
  range: ['is a range, so FreeRADIUS skips the row', 'write a network'],
  malformed: ['is no address, so FreeRADIUS skips the row', ADDRESS],
  'host-name': [
    'is a host name: FreeRADIUS looks it up once when it starts, and dynamic clients never find it',
    'write the address',
  ],
};

function openRow(row: NasRow): RadiusFinding {
  return {
    severity: 'error',
    code: 'radius/open-row',
    message: `${rowName(row)} lets everyone in who has its secret`,
    remedy: 'replace it by a row for each router, or by the narrow network that they are in',
    ...routerOf(row),
  };
}

function badName(row: NasRow, message: string, remedy: string): RadiusFinding {
  return {
    severity: row.owner === undefined ? 'warning' : 'error',
    code: 'radius/bad-nasname',
    message: `the nasname of ${rowName(row)} ${message}`,
    remedy,
    ...routerOf(row),
  };
}

function routerOf({ owner }: NasRow): Pick<RadiusFinding, 'router'> {
  return owner === undefined ? {} : { router: owner.router };
}
