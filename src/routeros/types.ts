import type { Secret, Value } from '../resources/secret.js';
import type { ConnectWatch } from './connection/connect-watch.js';

/** One `!re` sentence: attribute names without `=`, values decoded by `decodeBytes`. */
export type Reply = Readonly<Record<string, string>>;

/** What of a menu to print. */
export interface PrintOptions {
  /** Attributes to return; `.id` comes only when listed. Leave out to get everything. */
  readonly proplist?: readonly string[];
  /** Query words as sent: `?name=home`, `?#!`. */
  readonly query?: readonly string[];
}

/** Attributes of a write. `null` clears the field (`=!field=`). */
export type Attributes = Readonly<Record<string, Value | null>>;

/** What a command without rows came back with. */
export interface CommandResult {
  readonly rows: readonly Reply[];
  /** `=ret=` of the `!done`: the id of an added row, the number of `count-only`. */
  readonly ret?: string;
}

/**
 * One session with one router. Several commands may run at once (tags). Every method rejects with
 * a `RouterError`; when the connection is lost, every pending command rejects at once.
 */
export interface RouterClient extends AsyncDisposable {
  /** Rows of a menu in the router's order. An empty menu is an empty list (`!empty` from 7.18). */
  print(menu: string, options?: PrintOptions): Promise<readonly Reply[]>;
  /** Number of rows, counted by the router. */
  count(menu: string, query?: readonly string[]): Promise<number>;
  /** Adds a row and returns its `.id`; `placeBefore` is the id of the row it goes ahead of. */
  add(menu: string, attributes: Attributes, placeBefore?: string): Promise<string>;
  /** Sets fields of a row, or of a singleton when `id` is undefined. */
  set(menu: string, id: string | undefined, attributes: Attributes): Promise<void>;
  remove(menu: string, id: string): Promise<void>;
  /** Moves a row ahead of another, or to the end of the menu. */
  move(menu: string, id: string, ahead: string | undefined): Promise<void>;
  /** Any other command: `/radius/monitor`. */
  command(path: string, attributes?: Attributes): Promise<CommandResult>;
  /** Ends the session; never rejects. */
  close(): Promise<void>;
}

/** How TLS is checked, with files already read. */
export type TlsOptions =
  | { readonly mode: 'certificate'; readonly ca?: string }
  | { readonly mode: 'fingerprint'; readonly sha256: string }
  | { readonly mode: 'anonymous' };

/** Deadlines in milliseconds. */
export interface Deadlines {
  readonly connect: number;
  /** Both steps of an older login together. */
  readonly login: number;
  /**
   * From sending a read to its last row; a row that arrives starts the wait again. Thirty of these
   * waits, or ten minutes, are the most for one answer: then the session ends.
   */
  readonly read: number;
  /** Writes may stall for seconds on a busy router (7.23.2): a minute is not too long. Never restarted. */
  readonly write: number;
}

/** Which router to open a session with, as whom, and how long to wait. */
export interface ConnectOptions {
  readonly address: string;
  readonly port: number;
  readonly tls?: TlsOptions;
  readonly username: string;
  readonly password: Secret;
  readonly deadlines: Deadlines;
  /** Ends the session; pending commands reject with kind `aborted`. */
  readonly signal?: AbortSignal;
  /** Is told how far the session comes while it is opened. */
  readonly watch?: ConnectWatch;
}
