import type { MenuFacts, PrintedRow } from './facts.js';

/** A menu as one RouterOS version has it: `fields` holds only the fields of that version. */
export type ResolvedMenu = MenuFacts;

export interface WriteOptions {
  /** Name for `/system/history`; `admin` where absent. */
  readonly by?: string;
  /**
   * The values come from an `/export`: a reference that reads `*N` is kept as a dangling one,
   * as the exporting router had it. Everything else is checked as over the API.
   */
  readonly fromExport?: boolean;
  /** Id of the row ahead of which a new one is put, in any menu; at the end where absent. */
  readonly before?: string;
}

/**
 * The tables of one simulated router, in process. Every write checks what a router checks and
 * throws a `Refusal` with the trap's message; nothing is changed then.
 *
 * Field names and values are those of the API. A name that starts with `!` (value empty) unsets
 * the field, as `!rate-limit` does in an export.
 */
export interface RouterState {
  readonly version: string;
  /** Undefined for a menu that this version (or a missing package) does not have. */
  menu(menu: string): ResolvedMenu | undefined;
  /** Adds a row and returns its id. `place-before` and `copy-from` work as over the API. */
  addRow(menu: string, fields: PrintedRow, options?: WriteOptions): string;
  /**
   * Adds a row that comes with the hardware, such as a port: nothing is required, read-only
   * fields (`default-name`) may be given and nothing is checked. Changes the row of a menu that
   * has one. Returns its id. Throws an Error for a menu or a field that is not there.
   */
  shipRow(menu: string, fields: PrintedRow): string;
  /** `id` is an id (`*1A`) or undefined for a singleton. */
  setRow(menu: string, id: string | undefined, fields: PrintedRow, options?: WriteOptions): void;
  removeRow(menu: string, id: string, options?: WriteOptions): void;
  /** Moves rows as a block before `destination`, or to the end. */
  moveRows(menu: string, ids: readonly string[], destination?: string): void;
  /**
   * Rows as a full user prints them, `.id` included, whose printed values equal all of `where`.
   * A field at its default or not printed is compared by its default.
   */
  findRows(menu: string, where: PrintedRow): readonly PrintedRow[];
}
