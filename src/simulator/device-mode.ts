import { DEVICE_MODE } from './device-features.js';
import { Refusal } from './refusal.js';
import { rowsOf, type RouterTables } from './tables/router-tables.js';

/** Menus whose new rows a router refuses while their feature is off. A hotspot is not refused. */
const NEEDED: Readonly<Record<string, string>> = { '/system/scheduler': 'scheduler' };

/** Menus to which a flagged router adds nothing and in which it enables nothing. */
const CLOSED_WHEN_FLAGGED: readonly string[] = ['/system/scheduler', '/interface/l2tp-client'];

const OFF = 'failure: not allowed by device-mode';
const FLAGGED =
  'failure: configuration flagged, check all router configuration for unauthorized changes and update device-mode';

/** Refuses a new row that the device-mode forbids; an enabled one only on a flagged router. */
export function checkDeviceMode(
  router: RouterTables,
  menu: string,
  action: 'add' | 'enable',
): void {
  const [row] = rowsOf(router, DEVICE_MODE);
  if (row === undefined) return;
  if (row.values['flagged'] === 'true' && CLOSED_WHEN_FLAGGED.includes(menu)) {
    throw new Refusal(FLAGGED);
  }
  const feature = Object.hasOwn(NEEDED, menu) ? NEEDED[menu] : undefined;
  if (action === 'add' && feature !== undefined && row.values[feature] === 'false') {
    throw new Refusal(OFF);
  }
}
