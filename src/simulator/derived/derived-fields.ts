import { networkAddress } from '../values/addresses.js';
import { durationText } from '../values/durations.js';
import type { ResolvedMenu } from '../router-state.js';
import { dateText, timeText } from './clock.js';
import { availableOf, totalOf, usedOf } from './pool-usage.js';
import type { RouterTables } from '../tables/router-tables.js';
import { offsetText } from './time-zone.js';
import { isDangling, valueText, type Row } from '../tables/row.js';
import { nextRun } from './scheduler.js';

type Derive = (router: RouterTables, row: Row) => string | undefined;

/** Attributes that the router works out when it prints a row, by menu. */
const derived: Readonly<Record<string, Readonly<Record<string, Derive>>>> = {
  '/interface': {
    type: (_, row) => row.home.interfaceType,
    running: isRunning,
  },
  '/interface/bridge': { running: isRunning },
  '/interface/ethernet': { running: isRunning },
  '/interface/vlan': { running: isRunning },
  '/ip/address': {
    network: (_, row) => networkOf(row),
    'actual-interface': (_, { values }) => valueText(values['interface'] ?? ''),
  },
  '/ip/pool': {
    total: (_, row) => String(totalOf(row)),
    used: (router, row) => String(usedOf(router, row)),
    available: (router, row) => String(availableOf(router, row)),
  },
  '/system/clock': {
    date: unlessGiven('date', ({ now, menus }) => dateText(now(), menus.version)),
    time: unlessGiven('time', ({ now }) => timeText(now())),
    'gmt-offset': unlessGiven('gmt-offset', ({ zoneOffset }) => offsetText(zoneOffset())),
  },
  '/system/resource': { uptime: unlessGiven('uptime', uptimeOf) },
  '/system/scheduler': {
    'next-run': nextRun,
    'run-count': () => '0',
  },
  '/system/script': { 'run-count': () => '0' },
};

/** A worked-out attribute; undefined where the row's own value counts. */
export function derivedValue(
  router: RouterTables,
  menu: ResolvedMenu,
  row: Row,
  name: string,
): string | undefined {
  // A server whose interface is gone stays, and is marked.
  if (name === 'invalid' && isDangling(row.values['interface'])) return 'true';
  const fields = Object.hasOwn(derived, menu.menu) ? derived[menu.menu] : undefined;
  if (fields === undefined || !Object.hasOwn(fields, name)) return undefined;
  return fields[name]?.(router, row);
}

/** A value that a test gave the row wins. */
function unlessGiven(name: string, derive: Derive): Derive {
  return (router, row) => (row.values[name] === undefined ? derive(router, row) : undefined);
}

/** The network of an address whose network nobody set. */
function networkOf({ values }: Row): string | undefined {
  const { address, network } = values;
  return typeof address === 'string' && network === undefined ? networkAddress(address) : undefined;
}

function isRunning(_: RouterTables, { values }: Row): string | undefined {
  return values['running'] === undefined ? String(values['disabled'] !== 'true') : undefined;
}

function uptimeOf({ now, startedAt }: RouterTables): string {
  return durationText(Math.floor((now().getTime() - startedAt().getTime()) / 1000) * 1000);
}
