import { textOf } from '../../plan/address.js';
import { isUnspecified, readNasName } from '../../resources/fields/nas-name.js';
import type { NasRow } from '../types.js';
import { rowName } from './row-index.js';
import type { RadiusFinding } from './types.js';

/**
 * What FreeRADIUS makes of a `nasname` that is not simply an address or a network (3.2.1, tried):
 * it skips such rows with a line in its log and starts all the same.
 */
export function nasnameTrouble(row: NasRow): readonly RadiusFinding[] {
  const nasname = textOf(row.fields['nasname'] ?? '');
  const found = readNasName(nasname);
  if (nasname === '*' || found?.endsWith('/0') === true) return [openRow(row)];
  if (isUnspecified(nasname)) {
    return [badName(row, 'is no address that requests come from', ADDRESS)];
  }
  if (found !== undefined && !/\s/.test(nasname)) return [];
  return [trouble(row, nasname)];
}

const ADDRESS = 'write the address of the router, or a network';

function openRow(row: NasRow): RadiusFinding {
  return {
    severity: 'error',
    code: 'radius/open-row',
    message: `${rowName(row)} lets everyone in who has its secret`,
    remedy: 'replace it by a row for each router, or by the narrow network that they are in',
    ...routerOf(row),
  };
}

function trouble(row: NasRow, nasname: string): RadiusFinding {
  if (nasname === '') return badName(row, 'is empty, so FreeRADIUS skips the row', ADDRESS);
  if (/\s/.test(nasname)) {
    return badName(row, 'has blanks, so FreeRADIUS skips the row', 'take the blanks out');
  }
  if (/^(?:[^:]+|\[.*\]):\d+$/.test(nasname)) {
    return badName(row, 'has a port, so FreeRADIUS skips the row', 'write the address alone');
  }
  if (/^[\d.:a-f]+-[\d.:a-f]+$/i.test(nasname)) {
    return badName(row, 'is a range, so FreeRADIUS skips the row', 'write a network');
  }
  if (/^[\d.:/]+$/.test(nasname)) {
    return badName(row, 'is no address, so FreeRADIUS skips the row', ADDRESS);
  }
  return badName(
    row,
    'is a host name: FreeRADIUS looks it up once when it starts, and dynamic clients never find it',
    'write the address',
  );
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
