import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { RadiusDatabaseError } from '../../radius-database-error.js';
import type { DatabaseOptions } from '../database-options.js';

/** The fields of a `nas` row besides its key. Stock tables call their columns the same. */
const FIELDS = [
  'nasname',
  'shortname',
  'type',
  'ports',
  'secret',
  'server',
  'community',
  'description',
] as const;

/** Without these there is no row that could be ours. */
const INDISPENSABLE: ReadonlySet<string> = new Set(['id', 'nasname', 'secret', 'description']);

/** What the `nas` table and its columns are called here. */
export interface NasShape {
  /** As the Fleet writes it. */
  readonly table: string;
  /** Schema, if there is one, and table. */
  readonly path: readonly string[];
  /** Column by field, `id` first; fields without a column are not in it. */
  readonly columns: ReadonlyMap<string, string>;
  /**
   * Values are read as bytes: SQLite keeps text that is not UTF-8, and libsql 0.5 ends the process
   * when it reads some; and a key may be larger than a number of JavaScript.
   */
  readonly asBytes: boolean;
}

/**
 * @throws {RadiusDatabaseError} kind `settings`: no such table or columns can be
 */
export function nasShape({ url, table, columns }: DatabaseOptions): NasShape {
  const path = table.split('.');
  if (path.length > 2 || path.some((part) => part.trim() === '')) {
    throw new RadiusDatabaseError('settings', 'radius-database: table: write nas, or schema.nas');
  }
  const named = new Map<string, string>();
  for (const field of ['id', ...FIELDS]) {
    const column = field in columns ? columns[field] : field;
    if (column !== null && column !== undefined) named.set(field, column);
    else if (INDISPENSABLE.has(field)) {
      throw new RadiusDatabaseError(
        'settings',
        `radius-database: columns: ${field} must have a column; without it rosform cannot keep rows`,
      );
    }
  }
  if (new Set(named.values()).size < named.size) {
    const message = 'radius-database: columns: two fields have the same column';
    throw new RadiusDatabaseError('settings', message);
  }
  return { table, path, columns: named, asBytes: /^sqlite:/i.test(url) };
}

/** The table in a statement. */
export function tableOf(shape: NasShape): RawBuilder<unknown> {
  return sql.id(...shape.path);
}

/** The column of a field in a statement. */
export function columnOf(shape: NasShape, field: string): RawBuilder<unknown> {
  const column = shape.columns.get(field);
  if (column === undefined) throw new Error(`no column for ${field}`);
  return sql.id(column);
}
