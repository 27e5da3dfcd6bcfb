import { deviceFeatures } from '../device-features.js';
import type { MenuFacts } from '../facts.js';
import { bool, duration, int, state, stateFlag, text, word } from './kinds.js';

/** One row of facts about the box. */
export const systemResource: MenuFacts = {
  menu: '/system/resource',
  kind: 'read-only',
  oneRow: true,
  fields: {
    'architecture-name': state(text),
    'bad-blocks': state(int),
    'board-name': state(text),
    'build-time': state(text),
    cpu: state(text),
    'cpu-count': state(int),
    'cpu-frequency': state(int),
    'cpu-load': state(int),
    'factory-software': state(text),
    'free-hdd-space': state(int),
    'free-memory': state(int),
    platform: state(text),
    'total-hdd-space': state(int),
    'total-memory': state(int),
    uptime: state(duration),
    version: state(text),
    'write-sect-since-reboot': state(int),
    'write-sect-total': state(int),
  },
};

/**
 * What the box may do. The menu is older (7.10 has it), but its modes were others then
 * (`enterprise`) and a row showed the mode alone; the modes and features here are those that the
 * manual gives for 7.17 and later. Changing it needs a hand at the device, so there is no `update`.
 */
export const systemDeviceMode: MenuFacts = {
  menu: '/system/device-mode',
  kind: 'read-only',
  oneRow: true,
  since: '7.17',
  fields: {
    mode: state(text),
    flagged: state(bool),
    ...Object.fromEntries(deviceFeatures().map((name) => [name, state(bool)])),
  },
};

/** Installed packages. */
export const systemPackage: MenuFacts = {
  menu: '/system/package',
  kind: 'read-only',
  toggles: true,
  fields: {
    available: stateFlag,
    'build-time': state(text),
    bundle: state(text),
    disabled: stateFlag,
    name: state(text),
    scheduled: state(text),
    size: state(int),
    version: state(text),
  },
};

/**
 * Which releases the router takes. What it shows of the newest one is left out: the reference does
 * not say how.
 */
export const systemPackageUpdate: MenuFacts = {
  menu: '/system/package/update',
  kind: 'singleton',
  fields: {
    channel: {
      type: word('development', 'long-term', 'stable', 'testing'),
      default: 'stable',
    },
    'check-certificate': { type: text, since: '7.23' },
    'ip-version': { type: text, since: '7.23' },
    mode: { type: text, since: '7.23' },
  },
};
