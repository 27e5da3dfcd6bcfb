import { nasColumns } from '../../resources/nas-columns.js';
import type { RadiusDatabaseSettings } from '../types.js';
import {
  booleanAt,
  itemsAt,
  mapAt,
  textAt,
  textOf,
  valueAt,
  type Entry,
  type MapNode,
  type Node,
} from '../yaml/node.js';
import { readTimeout, readTls } from './read-connection.js';
import { dialectOf, readDatabaseUrl } from './read-database-url.js';
import type { ReadOptions } from './read-options.js';
import { readSecret } from './read-secret.js';

const TABLE = 'nas';
const TIMEOUT = 10_000;

/** `radius-database` of a Fleet; undefined when it cannot be used, which was reported. */
export function readRadiusDatabase(
  map: MapNode,
  options: ReadOptions,
): RadiusDatabaseSettings | undefined {
  const url = readDatabaseUrl(valueAt(map, 'url'), options);
  const passwordNode = valueAt(map, 'password');
  const password =
    passwordNode === undefined ? undefined : readSecret('password', passwordNode, options);
  const tls = readTls(valueAt(map, 'tls'));
  const clients = textAt(map, 'clients') === 'dynamic' ? 'dynamic' : 'startup';
  const reload = readReload(map, clients, options);
  const columns = readColumns(map, options);
  const timeout = readTimeout(valueAt(map, 'timeout'), options) ?? TIMEOUT;
  if (url === undefined) return undefined;
  if (dialectOf(url) === 'sqlite') reportUseless(map, options);
  return {
    url,
    ...(password === undefined ? {} : { password }),
    table: textAt(map, 'table') ?? TABLE,
    columns,
    ...(tls === null || tls?.mode === 'certificate' ? { tls } : {}),
    clients,
    ...(reload === undefined ? {} : { reload }),
    subscribers: booleanAt(map, 'subscribers') ?? true,
    timeout,
    at: map.at,
  };
}

/** What only a server has. */
function reportUseless(map: MapNode, { report }: ReadOptions): void {
  for (const name of ['tls', 'password']) {
    const entry = map.entries.get(name);
    if (entry === undefined || textOf(entry.value) === 'false') continue;
    report(entry.key, 'manifest/bad-value', `"${name}" has no use with a SQLite file`, {
      hint: 'remove it',
    });
  }
}

function readReload(
  map: MapNode,
  clients: RadiusDatabaseSettings['clients'],
  { report }: ReadOptions,
): readonly string[] | undefined {
  const items = itemsAt(map, 'reload');
  const [program] = items;
  if (program === undefined) return undefined;
  if (clients === 'dynamic') {
    const place = map.entries.get('reload')?.key ?? map;
    const message = '"reload" has no use with "clients: dynamic": FreeRADIUS asks for each new NAS';
    report(place, 'manifest/bad-value', message, { hint: 'remove it' });
  }
  const name = textOf(program) ?? '';
  if (name === '' || (items.length === 1 && /\s/.test(name))) {
    const message =
      name === ''
        ? '"reload" must begin with a program'
        : '"reload" is a program and its arguments, each on its own: no shell takes them apart';
    report(program, 'manifest/bad-value', message, {
      hint: 'write [sudo, systemctl, restart, freeradius]',
    });
  }
  return items.flatMap((item) => textOf(item) ?? []);
}

/** Two fields of one column would overwrite each other, also one that keeps its own name. */
function readColumns(
  map: MapNode,
  { report }: ReadOptions,
): Readonly<Record<string, string | null>> {
  const written = mapAt(map, 'columns')?.entries ?? new Map<string, Entry>();
  const columns: Record<string, string | null> = {};
  const fieldOf = new Map(nasColumns.flatMap((name) => (written.has(name) ? [] : [[name, name]])));
  for (const [field, { value }] of written) {
    const column = columnOf(value);
    if (column === undefined || !nasColumns.includes(field)) continue;
    columns[field] = column;
    if (column === null) continue;
    const other = fieldOf.get(column);
    if (other === undefined) fieldOf.set(column, field);
    else {
      const message = `"${field}" and "${other}" have one column, "${column}"`;
      report(value, 'manifest/bad-value', message, { hint: 'give each its own' });
    }
  }
  return columns;
}

function columnOf(node: Node): string | null | undefined {
  return node.kind === 'scalar' && node.value === null ? null : textOf(node);
}
