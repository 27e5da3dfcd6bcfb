import { counted, countList } from '../counted.js';
import { countText } from './status-cells.js';
import type { StatusReport, StatusRow } from './types.js';

/** The list in numbers. */
export interface StatusTotals {
  readonly routers: number;
  readonly online: number;
  readonly offline: number;
  readonly notAsked: number;
  /** Of the routers that tell; absent where none does. */
  readonly pppSessions?: number;
  readonly hotspotSessions?: number;
  readonly inSync: number;
  readonly drifted: number;
  /** Online, and not known to be in sync or drifted although that was asked. */
  readonly unknown: number;
  readonly warnings: number;
}

export function statusTotals({ routers }: Pick<StatusReport, 'routers'>): StatusTotals {
  const count = (is: (row: StatusRow) => boolean): number => routers.filter(is).length;
  const ppp = routers.flatMap(({ pppSessions }) => pppSessions ?? []);
  const hotspot = routers.flatMap(({ hotspotSessions }) => hotspotSessions ?? []);
  return {
    routers: routers.length,
    online: count(({ state }) => state === 'online'),
    offline: count(({ state }) => state === 'offline'),
    notAsked: count(({ state }) => state === 'not-asked'),
    ...(ppp.length === 0 ? {} : { pppSessions: sum(ppp) }),
    ...(hotspot.length === 0 ? {} : { hotspotSessions: sum(hotspot) }),
    inSync: count(({ sync }) => sync === 'in-sync'),
    drifted: count(({ sync }) => sync === 'drifted'),
    unknown: count(({ sync }) => sync === 'unknown'),
    warnings: sum(routers.map(({ warnings }) => warnings.length)),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** `3 routers: 2 online, 1 offline; 1,200 PPP and 40 hotspot sessions; 1 drifted; 2 warnings`. */
export function totalsText(totals: StatusTotals): string {
  const { routers, online, offline, notAsked, warnings } = totals;
  const state = countList([
    [online, 'online'],
    [offline, 'offline'],
    [notAsked, 'not asked'],
  ]);
  const sessions = sessionsText(totals);
  const sync = countList([
    [totals.inSync, 'in sync'],
    [totals.drifted, 'drifted'],
    [totals.unknown, 'unknown'],
  ]);
  return [
    `${counted(routers, 'router')}${state === '' ? '' : `: ${state}`}`,
    ...(sessions === '' ? [] : [sessions]),
    ...(sync === '' ? [] : [sync]),
    ...(warnings === 0 ? [] : [counted(warnings, 'warning')]),
  ].join('; ');
}

function sessionsText({ pppSessions, hotspotSessions }: StatusTotals): string {
  const counts = [
    ...(pppSessions === undefined ? [] : [`${countText(pppSessions)} PPP`]),
    ...(hotspotSessions === undefined ? [] : [`${countText(hotspotSessions)} hotspot`]),
  ];
  return counts.length === 0 ? '' : `${counts.join(' and ')} sessions`;
}
