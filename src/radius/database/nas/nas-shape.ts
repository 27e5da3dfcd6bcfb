import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { indispensableColumns, nasColumns } from '../../../resources/nas-columns.js';
import { RadiusDatabaseError } from '../../radius-database-error.js';
import type { DatabaseOptions } from '../database-options.js';

/** What the `nas` table and its columns are called here. */
export interface NasShape {
  /** As the Fleet writes it. */
  readonly table: string;
  /** Null where the connection says it. */
  readonly schema: string | null;
  /** Without the schema. */
  readonly name: string;
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
  const parts = table.split('.');
  if (parts.length > 2 || parts.some((part) => part.trim() === '')) {
    throw new RadiusDatabaseError('settings', 'radius-database: table: write nas, or schema.nas');
  }
  const named = new Map<string, string>();
  for (const field of nasColumns) {
    const column = field in columns ? columns[field] : field;
    if (column !== null && column !== undefined) named.set(field, column);
    else if (indispensableColumns.has(field)) {
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
  const [name = '', schema = null] = parts.toReversed();
  return { table, schema, name, columns: named, asBytes: /^sqlite:/i.test(url) };
}

/** The table in a statement. */
export function tableOf(shape: NasShape): RawBuilder<unknown> {
  return sql.id(...pathOf(shape));
}

/**
 * The key to order by. With its table: `"id"` alone would be what is selected by that name, which
 * is text in SQLite, where 10 comes before 9.
 */
export function keyOf(shape: NasShape): RawBuilder<unknown> {
  return sql.id(...pathOf(shape), columnNameOf(shape, 'id'));
}

/** The column of a field in a statement. */
export function columnOf(shape: NasShape, field: string): RawBuilder<unknown> {
  return sql.id(columnNameOf(shape, field));
}

/** Schema, if there is one, and table. */
export function pathOf({ schema, name }: NasShape): readonly string[] {
  return schema === null ? [name] : [schema, name];
}

function columnNameOf({ columns }: NasShape, field: string): string {
  const column = columns.get(field);
  if (column === undefined) throw new Error(`no column for ${field}`);
  return column;
}
