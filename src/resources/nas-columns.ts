import { nasRows } from './nas.js';

/** What the columns of the `nas` table are for: the key, then the fields of a row. */
export const nasColumns: readonly string[] = ['id', ...Object.keys(nasRows.fields)];

/** Columns that no table can be without: `description` carries the tag that says whose a row is. */
export const indispensableColumns: ReadonlySet<string> = new Set([
  'id',
  'nasname',
  'secret',
  'description',
]);
