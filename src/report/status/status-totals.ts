import { counted, countList } from '../counted.js';
import { countText } from './status-cells.js';
import type { StatusReport, StatusRow } from './types.js';

/** The list in numbers. */
export interface StatusTotals {
  readonly routers: number;
  readonly online: number;
  readonly offline: number;
  /** Of the routers that tell. */
  readonly pppSessions: number;
  readonly hotspotSessions: number;
  readonly inSync: number;
  readonly drifted: number;
  /** Online, and not known to be in sync or drifted although that was asked. */
  readonly unknown: number;
  readonly warnings: number;
}

export function statusTotals({ routers }: Pick<StatusReport, 'routers'>): StatusTotals {
  const count = (is: (row: StatusRow) => boolean): number => routers.filter(is).length;
  const sum = (number: (row: StatusRow) => number | undefined): number =>
    routers.reduce((total, row) => total + (number(row) ?? 0), 0);
  return {
    routers: routers.length,
    online: count(({ state }) => state === 'online'),
    offline: count(({ state }) => state === 'offline'),
    pppSessions: sum(({ pppSessions }) => pppSessions),
    hotspotSessions: sum(({ hotspotSessions }) => hotspotSessions),
    inSync: count(({ sync }) => sync === 'in-sync'),
    drifted: count(({ sync }) => sync === 'drifted'),
    unknown: count(({ sync }) => sync === 'unknown'),
    warnings: sum(({ warnings }) => warnings.length),
  };
}

/** `3 routers: 2 online, 1 offline; 1,200 PPP and 40 hotspot sessions; 1 drifted; 2 warnings`. */
export function totalsText(totals: StatusTotals): string {
  const { routers, online, offline, pppSessions, hotspotSessions, warnings } = totals;
  const state = countList([
    [online, 'online'],
    [offline, 'offline'],
  ]);
  const sync = countList([
    [totals.inSync, 'in sync'],
    [totals.drifted, 'drifted'],
    [totals.unknown, 'unknown'],
  ]);
  return [
    `${counted(routers, 'router')}${state === '' ? '' : `: ${state}`}`,
    ...(online === 0
      ? []
      : [`${countText(pppSessions)} PPP and ${countText(hotspotSessions)} hotspot sessions`]),
    ...(sync === '' ? [] : [sync]),
    ...(warnings === 0 ? [] : [counted(warnings, 'warning')]),
  ].join('; ');
}
