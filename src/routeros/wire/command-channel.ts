import { Channel } from 'node-routeros';
import { durationText, startDeadline } from '../deadline.js';
import { endpointText } from '../connection/endpoint.js';
import { RouterError } from '../router-error.js';
import { commandError } from '../session-end.js';
import { trapError } from '../trap-error.js';
import type { CommandResult, Reply } from '../types.js';
import { heldBytes, MOST_HELD } from './held-bytes.js';
import { parseReply } from './parse-reply.js';
import type { RouterConnector } from './router-connector.js';

/** A command line without its values, and how long to wait for each part of the answer. */
export interface Command {
  /** Menu and verb: `/ip/pool/add`. */
  readonly path: string;
  /** Further words, in the order they are sent. */
  readonly words: readonly string[];
  /** Milliseconds until the answer ends or, where there is a `limit`, brings its next row. */
  readonly deadline: number;
  /** Milliseconds for the whole answer, however its rows trickle in; then the session ends. */
  readonly limit?: number;
}

/** Sends a command and collects its answer. The sentence is on its way when this returns. */
export function runCommand(connector: RouterConnector, command: Command): Promise<CommandResult> {
  const channel = new CommandChannel(connector, command);
  return channel
    .write([command.path, ...command.words])
    .then((rows) => (channel.ret === undefined ? { rows } : { rows, ret: channel.ret }));
}

/**
 * One command and its answer. The stock class ends the process on `!empty` (RouterOS 7.18), gives
 * up at the first `!trap` without its category, mixes `=ret=` with the rows, and waits for ever.
 */
export class CommandChannel extends Channel {
  readonly #connector: RouterConnector;
  readonly #command: Command;
  readonly #tag: string;
  readonly #rows: Reply[] = [];
  #trap: Reply | undefined;
  #ret: string | undefined;
  #held = 0;
  #deadline: NodeJS.Timeout | undefined;
  #limit: NodeJS.Timeout | undefined;

  constructor(connector: RouterConnector, command: Command) {
    super(connector);
    this.#connector = connector;
    this.#command = command;
    this.#tag = connector.nextTag();
  }

  override get Id(): string {
    return this.#tag;
  }

  /** `=ret=` of the `!done`. */
  get ret(): string | undefined {
    return this.#ret;
  }

  /** The rows of the answer. Rejects with a `RouterError` when the answer is complete or lost. */
  override write(words: string[]): Promise<Reply[]> {
    const connector = this.#connector;
    const { path, deadline, limit } = this.#command;
    return new Promise((resolve, reject) => {
      if (connector.ended !== undefined) {
        reject(commandError(connector.ended, path, 'not sent'));
        return;
      }
      const settle = (error: RouterError | undefined): void => {
        this.close(true);
        if (error === undefined) resolve(this.#rows);
        else reject(error);
      };
      this.#deadline = startDeadline(deadline, () => settle(this.#expire()));
      if (limit !== undefined) this.#limit = startDeadline(limit, () => this.#endAsEndless(limit));
      connector.onLoss(this.#tag, (end) => settle(commandError(end, path, 'sent')));
      connector.read(this.#tag, (packet) => {
        if (this.#accept(packet)) settle(this.#refusal());
      });
      connector.write([...words, `.tag=${this.#tag}`]);
    });
  }

  override close(force = false): void {
    clearTimeout(this.#deadline);
    clearTimeout(this.#limit);
    this.#connector.stopRead(this.#tag);
    super.close(force);
  }

  /** Takes one sentence; true when it was the last. */
  #accept(packet: readonly string[]): boolean {
    const [kind] = packet;
    if (kind === '!done') this.#ret = parseReply(packet)['ret'];
    else if (kind === '!re') this.#keep(packet);
    // More than one `!trap` may come, and the first says why; a `!done` always follows.
    else if (kind === '!trap') this.#trap ??= parseReply(packet);
    // Anything else carries no data: `!empty`, or what a later version may add.
    if (this.#limit !== undefined) this.#deadline?.refresh();
    return kind === '!done';
  }

  #refusal(): RouterError | undefined {
    return this.#trap && trapError(this.#command.path, this.#trap, this.#connector.redactor);
  }

  /** A row is dropped, and the session with it, once the answer is larger than any menu. */
  #keep(packet: readonly string[]): void {
    for (const word of packet) this.#held += heldBytes(word.length);
    if (this.#held <= MOST_HELD) this.#rows.push(parseReply(packet));
    else this.#endAsHuge();
  }

  /** A peer that floods one answer would flood the next, so the session goes with the command. */
  #endAsHuge(): void {
    const { path } = this.#command;
    const at = endpointText(this.#connector.endpoint);
    const message = `${at} answered ${path} with more than 64 MiB, which no menu of a router holds: is this a router?`;
    this.#connector.end({ kind: 'protocol', message });
  }

  /** As above: else every further command of the run could wait as long. */
  #endAsEndless(limit: number): void {
    const { path } = this.#command;
    const at = endpointText(this.#connector.endpoint);
    const message = `${at} did not finish the answer to ${path} in ${durationText(limit)} although rows kept coming: the router is overloaded, or this is no router`;
    this.#connector.end({ kind: 'timeout', message });
  }

  /** Nobody waits any more: the router may stop working on it, and late answers are ignored. */
  #expire(): RouterError {
    const { path, deadline } = this.#command;
    this.#connector.write(['/cancel', `=tag=${this.#tag}`, `.tag=${this.#connector.nextTag()}`]);
    const at = endpointText(this.#connector.endpoint);
    const outcome = path.endsWith('/print') ? '' : '; what it did is unknown';
    const message = `${at} did not answer ${path} in ${durationText(deadline)}: the router is busy or the link is down${outcome}`;
    return new RouterError('timeout', message, { command: path });
  }
}
