import type { Dialect } from '../manifest/database-kind.js';
import type { NasOwner } from '../resources/nas-tag.js';
import type { Value } from '../resources/secret.js';

/** One row of the `nas` table, in the words of the manifest whatever its columns are called. */
export interface NasRow {
  /** The primary key, as text. */
  readonly id: string;
  /**
   * `nasname`, `shortname`, `type`, `ports`, `secret` (a Secret), `server`, `community` and
   * `description`, without the tag. NULL columns are absent.
   */
  readonly fields: Readonly<Record<string, Value>>;
  /** Undefined for a row without our tag. */
  readonly owner: NasOwner | undefined;
}

/** The `nas` table as it was read. */
export interface NasTable {
  /** By primary key: FreeRADIUS takes the first of two rows with one `nasname`. */
  readonly rows: readonly NasRow[];
  /** The most characters that a field's column holds, where the database says so. */
  readonly lengths: Readonly<Record<string, number>>;
}

/** One change of one row. `fields` are values by field; null writes NULL. */
export type NasWrite =
  | { readonly action: 'create'; readonly owner: NasOwner; readonly fields: NasValues }
  /** `seen` is the row as the plan was made from it: a row that has changed since is refused. */
  | {
      readonly action: 'update';
      readonly owner: NasOwner;
      readonly seen: NasRow;
      readonly fields: NasValues;
    }
  | { readonly action: 'delete'; readonly seen: NasRow };

/**
 * Values to write, by field. `description` is without the tag, which every create and update puts
 * behind it (the description that the row has, when it is not among the fields).
 */
export type NasValues = Readonly<Record<string, Value | null>>;

/** How many subscribers a RADIUS reply hands one name to. */
export interface NameUse {
  /** `Framed-Pool`, `Mikrotik-Group`, … as the attribute is spelled in `nameAttributes`. */
  readonly attribute: string;
  /** The name of a pool, a profile or a list. */
  readonly name: string;
  /** Distinct user names, those of groups included. */
  readonly subscribers: number;
  /** Groups whose replies hold it, in order. */
  readonly groups: readonly string[];
}

/** Sessions that are open in `radacct` for one NAS address. */
export interface OpenSessions {
  /** `nasipaddress`. */
  readonly address: string;
  readonly sessions: number;
  /** When the newest of them began or was last updated, ISO 8601 as far as the database says. */
  readonly newest: string | undefined;
}

/**
 * The RADIUS database of a run. It connects when it is first asked, and every question has a
 * deadline. Every method rejects with `RadiusDatabaseError` and nothing else.
 */
export interface RadiusDatabase extends AsyncDisposable {
  readonly dialect: Dialect;
  /** `PostgreSQL at 10.10.0.6:5432, table nas`: for messages, without user or password. */
  readonly name: string;
  /** Reads the whole table with one query; the first call also asks for its columns. */
  readonly readNas: () => Promise<NasTable>;
  /** The rows with one of these `nasname`s, or these keys, as they are now. */
  readonly readNasRows: (which: {
    readonly nasnames: readonly string[];
    readonly ids: readonly string[];
  }) => Promise<readonly NasRow[]>;
  /**
   * Writes rows in one transaction, guarded against other writers: all or nothing. A create is
   * refused when a row with its `nasname` is there, an update or delete when the row is not as it
   * was seen.
   */
  readonly writeNas: (writes: readonly NasWrite[]) => Promise<void>;
  /** Names that replies use, counted by the database. */
  readonly countNames: () => Promise<readonly NameUse[]>;
  /** Open accounting rows by NAS address, counted by the database. */
  readonly countOpenSessions: () => Promise<readonly OpenSessions[]>;
}
