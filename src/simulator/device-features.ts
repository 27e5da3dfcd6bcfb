import type { PrintedRow } from './facts.js';
import type { DeviceMode } from './types.js';

/** Where a router says what it is allowed to do. */
export const DEVICE_MODE = '/system/device-mode';

/** Features by the modes that allow them, as MikroTik's manual lists them for 7.17 and later. */
const FEATURES: readonly (readonly [features: string, modes: readonly DeviceMode[]])[] = [
  ['hotspot proxy socks bandwidth-test zerotier', ['advanced', 'rose']],
  ['fetch scheduler email romon sniffer', ['basic', 'advanced', 'rose']],
  ['l2tp pptp ipsec smb', ['home', 'basic', 'advanced', 'rose']],
  ['container', ['rose']],
  ['traffic-gen partitions routerboard install-any-version', []],
];

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
