import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import { RadiusDatabaseError } from '../../radius-database-error.js';
import { NotConnectedError } from '../not-connected-error.js';
import { stoppedError } from './common-trouble.js';
import type { Session, SessionSource } from './session.js';
import { within } from './within.js';

/** A session that has idled for longer may have been forgotten by a firewall on the way. */
const LONGEST_IDLE = 10_000;

/** Milliseconds for saying goodbye. */
const GOODBYE = 1_000;

/** Trouble after which nobody can say what state a session is in. */
const FATAL: ReadonlySet<string> = new Set(['lost', 'unreachable', 'tls', 'login', 'stopped']);

/** Answers to a commit that say that nothing was written. Poolers answer for a server that is gone. */
const REFUSALS: ReadonlySet<string> = new Set(['busy', 'conflict', 'value', 'rights', 'read-only']);

/**
 * kysely's driver for every database: sessions that are made when needed and kept for the next
 * question, each statement with its deadline. Whoever asks limits how many are asked at a time.
 */
export class SessionDriver implements Driver {
  readonly #source: SessionSource;
  readonly #all = new Set<SessionConnection>();
  #idle: readonly SessionConnection[] = [];
  readonly #ending = new AbortController();

  constructor(source: SessionSource) {
    this.#source = source;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<SessionConnection> {
    if (this.#ending.signal.aborted) throw stoppedError();
    const kept = this.#idle.at(-1);
    if (kept === undefined) return this.#opened();
    this.#idle = this.#idle.slice(0, -1);
    if (kept.usable()) return kept;
    this.#drop(kept);
    return this.acquireConnection();
  }

  async beginTransaction(connection: SessionConnection): Promise<void> {
    await connection.run(this.#source.begin, []);
  }

  async commitTransaction(connection: SessionConnection): Promise<void> {
    try {
      await connection.run('commit', []);
    } catch (error) {
      if (!(error instanceof RadiusDatabaseError) || REFUSALS.has(error.kind)) throw error;
      const what = 'nobody knows whether the rows were written, they may have been: plan again';
      throw new RadiusDatabaseError('lost', `${what} (${error.message})`, true);
    }
  }

  /** What went wrong is known already; a session that cannot roll back is given up, which does. */
  async rollbackTransaction(connection: SessionConnection): Promise<void> {
    await connection.run('rollback', []).catch(() => connection.giveUp());
  }

  async releaseConnection(connection: SessionConnection): Promise<void> {
    connection.rest();
    if (connection.usable() && !this.#ending.signal.aborted)
      this.#idle = [...this.#idle, connection];
    else this.#drop(connection);
  }

  /** Ends every session, also those that are being asked something. */
  async destroy(): Promise<void> {
    this.#ending.abort();
    const idle = new Set(this.#idle);
    this.#idle = [];
    const all = [...this.#all];
    this.#all.clear();
    await Promise.all(all.map((connection) => connection.end(idle.has(connection))));
  }

  async #opened(): Promise<SessionConnection> {
    const session = await this.#source.open(this.#ending.signal).catch((error: unknown) => {
      throw error instanceof RadiusDatabaseError ? new NotConnectedError(error) : error;
    });
    const connection = new SessionConnection(session, this.#source);
    if (this.#ending.signal.aborted) {
      connection.giveUp();
      throw stoppedError();
    }
    this.#all.add(connection);
    return connection;
  }

  #drop(connection: SessionConnection): void {
    connection.giveUp();
    this.#all.delete(connection);
  }
}

/** A session as kysely sees it. */
class SessionConnection implements DatabaseConnection {
  readonly #session: Session;
  readonly #source: SessionSource;
  #since = Date.now();
  #broken = false;

  constructor(session: Session, source: SessionSource) {
    this.#session = session;
    this.#source = source;
  }

  async run(sql: string, parameters: readonly unknown[]): Promise<readonly unknown[]> {
    const { deadline, expired, trouble } = this.#source;
    if (this.#broken) throw trouble(new Error('closed'), sql);
    try {
      return await within(deadline, this.#session.query(sql, parameters), expired);
    } catch (error) {
      const known = error instanceof RadiusDatabaseError ? error : trouble(error, sql);
      if (FATAL.has(known.kind)) this.giveUp();
      throw known;
    }
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const rows = await this.run(query.sql, query.parameters);
    return { rows: isRowsOf<R>(rows) ? [...rows] : [] };
  }

  streamQuery(): never {
    throw new Error('nothing is streamed from this database');
  }

  rest(): void {
    this.#since = Date.now();
  }

  usable(): boolean {
    return !this.#broken && !this.#session.closed() && Date.now() - this.#since < LONGEST_IDLE;
  }

  giveUp(): void {
    this.#broken = true;
    this.#session.destroy();
  }

  async end(politely: boolean): Promise<void> {
    if (politely) await within(GOODBYE, this.#session.end(), noGoodbye).catch(() => {});
    this.giveUp();
  }
}

/** kysely's callers say what they select; nothing else knows. */
function isRowsOf<R>(rows: readonly unknown[] | readonly R[]): rows is readonly R[] {
  return Array.isArray(rows);
}

function noGoodbye(): Error {
  return new Error('no goodbye in time');
}
