import type { Row } from '../tables/row.js';
import { valueOrDefault } from '../tables/print-row.js';
import { isAddressAllowed } from '../values/addresses.js';

/** Sessions of one service at once, from 7.16 on. */
const DEFAULT_SESSIONS = '20';

export function isServiceDisabled(row: Row | undefined): boolean {
  return row?.values['disabled'] === 'true';
}

export function servicePort(row: Row | undefined): number {
  return row === undefined ? 0 : Number(valueOrDefault(row.home, row, 'port'));
}

/** Whether a client may speak to the service: its address is listed, and there is room. */
export function isAdmitted(row: Row | undefined, address: string, sessions: number): boolean {
  if (row === undefined) return true;
  if (!isAddressAllowed(valueOrDefault(row.home, row, 'address') ?? '', address)) return false;
  if (row.home.fields['max-sessions'] === undefined) return true;
  return sessions <= Number(valueOrDefault(row.home, row, 'max-sessions') ?? DEFAULT_SESSIONS);
}
