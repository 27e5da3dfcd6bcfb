export type DatabaseKind = 'postgresql' | 'mariadb' | 'sqlite';

/** A database of its own with the stock schema of FreeRADIUS, gone when it is disposed. */
export interface DatabaseLab extends AsyncDisposable {
  readonly kind: DatabaseKind;
  /** Everything of it is in here. */
  readonly folder: string;
  /** Of the server on 127.0.0.1; 0 with SQLite. */
  readonly port: number;
  /**
   * With user and password. `radius` has the rights of the stock `setup.sql`; `rosform` may write
   * `nas` and read the tables of subscribers; `owner` may do everything. With SQLite all are the
   * one file.
   */
  readonly urls: { readonly owner: string; readonly radius: string; readonly rosform: string };
  readonly login: { readonly user: string; readonly password: string };
  /** Text of the authority that signed the server's certificate, for `tls: true`. */
  readonly ca: string;
  /** Runs SQL as the owner, with `?` for each value in every database, and gives the rows. */
  readonly execute: (
    sql: string,
    params?: readonly unknown[],
  ) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Stops the server and leaves its data; with SQLite the file is put away. */
  readonly stop: () => Promise<void>;
  /** Starts it again, on the same port. */
  readonly start: () => Promise<void>;
  /** Local socket of MariaDB, for its root. */
  readonly socket?: string;
  /** What the server logged. */
  readonly log: () => string;
}

/**
 * @param options.tls the server offers TLS with a certificate for localhost and 127.0.0.1
 * @param options.bare only the server, with its owner: no database `radius`, no roles. Not for SQLite
 */
export function openDatabaseLab(
  kind: DatabaseKind,
  options?: { readonly tls?: boolean; readonly bare?: boolean },
): Promise<DatabaseLab>;

export interface RadiusLabOptions {
  /** `startup`: reads `nas` when it starts. `dynamic`: looks each stranger up. `hybrid`: both. */
  readonly clients?: 'startup' | 'dynamic' | 'hybrid';
  /** Whether replies carry one, as RouterOS 7.15 wants them to. Default true. */
  readonly messageAuthenticator?: boolean;
  /** Seconds that a client which was looked up is remembered. Default 1. */
  readonly lifetime?: number;
}

interface FromRouter {
  /** Address in 127.0.0.0/8: each is a router of its own. */
  readonly from: string;
  readonly secret: string;
  /** By name. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Seconds to wait for an answer. */
  readonly patience?: number;
}

export interface LoginRequest extends FromRouter {
  readonly user: string;
  readonly password: string;
}

export interface LoginAnswer {
  /** `none`: silence, or an answer that the secret does not verify. */
  readonly answer: 'accept' | 'reject' | 'none';
  /** Of the reply, by name. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Everything that radclient printed. */
  readonly text: string;
}

export interface AccountingRequest extends FromRouter {
  readonly type: 'Start' | 'Interim-Update' | 'Stop' | 'Accounting-On' | 'Accounting-Off';
  /** Default `alice`. */
  readonly user?: string;
  /** Acct-Session-Id. */
  readonly session?: string;
}

/** FreeRADIUS on a database, on UDP ports of 127.0.0.1. */
export interface RadiusLab extends AsyncDisposable {
  readonly ports: { readonly auth: number; readonly acct: number };
  /** What it logged since the lab was opened. */
  readonly log: () => string;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Stops and starts it: what `reload:` does. */
  readonly restart: () => Promise<void>;
  /** A subscriber logs in at a router. */
  readonly request: (asked: LoginRequest) => Promise<LoginAnswer>;
  readonly account: (
    asked: AccountingRequest,
  ) => Promise<{ readonly answered: boolean; readonly text: string }>;
}

export function openRadiusLab(
  database: DatabaseLab,
  options?: RadiusLabOptions,
): Promise<RadiusLab>;

/** A port of 127.0.0.1 that nothing listens on, below those that the system gives to clients. */
export function freePort(protocol: 'tcp' | 'udp'): Promise<number>;

/**
 * Debian's packages that are not here, so that a suite can skip and say so.
 *
 * @param options.radius whether FreeRADIUS is needed too. Default true.
 */
export function missingTools(
  kind: DatabaseKind,
  options?: { readonly radius?: boolean },
): readonly string[];
