import type { PrintedRow } from './facts.js';
import { Refusal } from './refusal.js';
import { rowsOf, type RouterTables } from './tables/router-tables.js';
import type { DeviceMode } from './types.js';

export const DEVICE_MODE = '/system/device-mode';

/** Features by the modes that allow them, as MikroTik's manual lists them for 7.17 and later. */
const FEATURES: readonly (readonly [features: string, modes: readonly DeviceMode[]])[] = [
  ['hotspot proxy socks bandwidth-test zerotier', ['advanced', 'rose']],
  ['fetch scheduler email romon sniffer', ['basic', 'advanced', 'rose']],
  ['l2tp pptp ipsec smb', ['home', 'basic', 'advanced', 'rose']],
  ['container', ['rose']],
  ['traffic-gen partitions routerboard install-any-version', []],
];

/** Menus whose new rows a router refuses while their feature is off. A hotspot is not refused. */
const NEEDED: Readonly<Record<string, string>> = { '/system/scheduler': 'scheduler' };

/** Menus to which a flagged router adds nothing and in which it enables nothing. */
const CLOSED_WHEN_FLAGGED: readonly string[] = ['/system/scheduler', '/interface/l2tp-client'];

const OFF = 'failure: not allowed by device-mode';
const FLAGGED =
  'failure: configuration flagged, check all router configuration for unauthorized changes and update device-mode';

/** The row of `/system/device-mode` of a box in a mode. */
export function deviceModeRow(mode: DeviceMode, flagged: boolean): PrintedRow {
  const features = FEATURES.flatMap(([names, modes]) =>
    names.split(' ').map((name) => [name, String(modes.includes(mode))] as const),
  );
  return { mode, flagged: String(flagged), ...Object.fromEntries(features) };
}

/** The names of all features. */
export function deviceFeatures(): readonly string[] {
  return FEATURES.flatMap(([names]) => names.split(' '));
}

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
