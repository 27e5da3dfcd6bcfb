import type { ConnectOptions, RouterClient } from '../../routeros/types.js';
import { startAttempt, type Attempt } from './attempt.js';

/** What came back for a question. */
export interface Answer {
  readonly ms: number;
  readonly identity: string;
  readonly version: string;
}

/** A session that is opened when it is needed, and anew after it was dropped. */
export class PingSession implements AsyncDisposable {
  readonly #options: ConnectOptions;
  #client: RouterClient | undefined;
  #latest: Attempt;
  #furthest: Attempt;
  #logins = 0;
  #version: string | undefined;

  constructor(options: ConnectOptions) {
    this.#options = options;
    this.#latest = startAttempt(options);
    this.#furthest = this.#latest;
  }

  /** Logins that were accepted. */
  get logins(): number {
    return this.#logins;
  }

  /** The last attempt to log in. */
  get latest(): Attempt {
    return this.#latest;
  }

  /** The attempt that came furthest; the first of them when several did. */
  get furthest(): Attempt {
    const { stages } = this.#furthest;
    return this.#latest.stages.length > stages.length ? this.#latest : this.#furthest;
  }

  /**
   * Asks the cheapest question there is, and the first time for the version, too.
   *
   * @throws {RouterError} it was not answered; the session may be stuck then, so drop it
   */
  async ask(): Promise<Answer> {
    const client = this.#client ?? (await this.#logIn());
    const began = performance.now();
    const [{ identity, ms }, version] = await Promise.all([
      client.print('/system/identity', { proplist: ['name'] }).then(([row]) => ({
        identity: row?.['name'] ?? '',
        ms: performance.now() - began,
      })),
      this.#version ?? readVersion(client),
    ]);
    this.#version = version;
    this.#latest.answered(ms);
    return { ms, identity, version };
  }

  /** Ends the session; the next question logs in anew. */
  async drop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await client?.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.drop();
  }

  async #logIn(): Promise<RouterClient> {
    this.#furthest = this.furthest;
    this.#latest = startAttempt(this.#options);
    this.#client = await this.#latest.logIn();
    this.#logins += 1;
    return this.#client;
  }
}

async function readVersion(client: RouterClient): Promise<string> {
  const [row] = await client.print('/system/resource', { proplist: ['version'] });
  return row?.['version'] ?? '';
}
