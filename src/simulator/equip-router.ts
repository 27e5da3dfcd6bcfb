import { DEVICE_MODE, deviceModeRow } from './device-features.js';
import type { PrintedRow } from './facts.js';
import { insertShipped, shipRow } from './tables/builtin-rows.js';
import type { RouterTables } from './tables/router-tables.js';
import { deleteRow } from './tables/table-rows.js';
import type { SimulatedUser, SimulatorOptions } from './types.js';
import { isSince } from './version.js';

const PORTS = ['ether1', 'ether2', 'ether3', 'ether4', 'ether5'];

/** One package on version 7, many on 6. */
const PACKAGES_6 = ['system', 'advanced-tools', 'dhcp', 'hotspot', 'ipv6', 'ppp', 'security'];

/** Gives a router that has just been switched on its ports, users, packages and name. */
export function equipRouter(tables: RouterTables, options: SimulatorOptions): void {
  equipPorts(tables, options.interfaces ?? PORTS);
  equipUsers(tables, options);
  equipSystem(tables, options);
}

function equipPorts(tables: RouterTables, names: readonly string[]): void {
  for (const [index, name] of names.entries()) {
    ship(tables, '/interface/ethernet', {
      name,
      'default-name': `ether${index + 1}`,
      'mac-address': macOf(index),
      'orig-mac-address': macOf(index),
    });
    ship(tables, '/queue/interface', { interface: name });
  }
}

function equipUsers(tables: RouterTables, { users, groups = {} }: SimulatorOptions): void {
  for (const [name, policies] of Object.entries(groups)) {
    ship(tables, '/user/group', { name, policy: policies.join(',') });
  }
  const table = tables.tableOf('/user');
  if (table === undefined || users === undefined) return;
  for (const row of table.rows.slice()) deleteRow(table, row);
  for (const { name, password, group } of users satisfies readonly SimulatedUser[]) {
    insertShipped(tables, table, { name, password, group });
  }
}

function equipSystem(tables: RouterTables, options: SimulatorOptions): void {
  const { version, identity, channel = 'stable' } = options;
  const table = tables.tableOf('/system/identity');
  const [row] = table?.rows ?? [];
  if (row !== undefined && identity !== undefined) row.values = { ...row.values, name: identity };
  const missing = options.withoutPackages ?? [];
  const packages = isSince(version, '7.0') ? ['routeros'] : PACKAGES_6;
  for (const name of packages.filter((each) => !missing.includes(each))) {
    ship(tables, '/system/package', { name, version });
  }
  ship(tables, '/system/resource', {
    'architecture-name': 'x86_64',
    'board-name': 'CHR',
    cpu: 'simulated',
    'cpu-count': '1',
    'cpu-frequency': '2000',
    'cpu-load': '1',
    'free-hdd-space': '100000000',
    'free-memory': '500000000',
    platform: 'MikroTik',
    'total-hdd-space': '128000000',
    'total-memory': '1073741824',
    version: `${version} (${channel})`,
    ...options.resource,
  });
  ship(tables, '/system/package/update', { channel });
  equipDeviceMode(tables, options);
}

function equipDeviceMode(tables: RouterTables, options: SimulatorOptions): void {
  const { deviceMode, flagged = false, version } = options;
  if (tables.tableOf(DEVICE_MODE) === undefined) {
    if (deviceMode === undefined && !flagged) return;
    throw new Error(`the simulated router of RouterOS ${version} has no device-mode`);
  }
  ship(tables, DEVICE_MODE, deviceModeRow(deviceMode ?? 'advanced', flagged));
}

function ship(tables: RouterTables, menu: string, fields: PrintedRow): void {
  if (tables.tableOf(menu) !== undefined) shipRow(tables, menu, fields);
}

/** A locally administered address, so that no vendor is named. */
function macOf(index: number): string {
  return `02:00:00:00:00:${(index + 1).toString(16).toUpperCase().padStart(2, '0')}`;
}
