import type { FleetSettings } from '../types.js';
import { booleanAt, itemsAt, mapAt, textAt, textOf, valueAt, type MapNode } from '../yaml/node.js';
import { readNetwork } from '../checks/network.js';
import { readConnectionDefaults, type ConnectionDefaults } from './read-connection.js';
import type { ReadOptions } from './read-options.js';
import { readRadiusDatabase } from './read-radius-database.js';

const CONCURRENCY = 50;

/** What `kind: Fleet` says, with defaults filled in. */
export interface FleetDocument {
  readonly settings: FleetSettings;
  readonly defaults: ConnectionDefaults;
}

/** The settings of a directory without a Fleet. */
export const noFleetDocument: FleetDocument = {
  settings: { concurrency: CONCURRENCY },
  defaults: {},
};

/** The settings of a Fleet document, with defaults for what it leaves out. */
export function readFleetDocument(root: MapNode, options: ReadOptions): FleetDocument {
  const concurrency = Number(textAt(root, 'concurrency') ?? CONCURRENCY);
  const allowed = readAllowedAddresses(root, options);
  const defaults = mapAt(root, 'defaults');
  const name = textAt(root, 'name');
  const uniquePools = booleanAt(root, 'unique-pools');
  const database = mapAt(root, 'radius-database');
  const radiusDatabase = database === undefined ? undefined : readRadiusDatabase(database, options);
  return {
    settings: {
      ...(name === undefined ? {} : { name }),
      concurrency,
      ...(allowed === undefined ? {} : { allowedAddresses: allowed }),
      ...(uniquePools === undefined ? {} : { uniquePools }),
      ...(radiusDatabase === undefined ? {} : { radiusDatabase }),
    },
    defaults: defaults === undefined ? {} : readConnectionDefaults(defaults, options),
  };
}

function readAllowedAddresses(
  root: MapNode,
  { report }: ReadOptions,
): readonly string[] | undefined {
  if (valueAt(root, 'allowed-addresses')?.kind !== 'list') return undefined;
  const items = itemsAt(root, 'allowed-addresses');
  for (const item of items) {
    const text = textOf(item) ?? '';
    if (/[/:]|^[\d.]+$/.test(text) && readNetwork(text) === undefined)
      report(item, 'manifest/bad-value', '"allowed-addresses" has something that is no network', {
        hint: 'write 10.20.0.0/16, 10.20.0.1 or a host name',
      });
  }
  return items.flatMap((item) => textOf(item) ?? []);
}
