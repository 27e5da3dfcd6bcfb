import type { Refusal } from '../refusal.js';
import type { PrintedRow } from '../facts.js';
import type { Row } from '../tables/row.js';
import { encodeSentence } from './codec.js';
import type { Command } from './command.js';
import type { ServiceName, SimulatedRouter } from './simulated-router.js';

/** A client's connection as the commands see it. */
export interface Session {
  readonly router: SimulatedRouter;
  readonly service: ServiceName;
  readonly address: string;
  /** The user that logged in, and its row in `/user/active`. */
  login: { readonly user: Row; readonly active: Row | undefined } | undefined;
  /** Outstanding challenge of the login before 6.43. */
  challenge: Buffer | undefined;
  /** Commands that have not ended. */
  readonly jobs: Set<Job>;
  /** Last of the commands without a tag: they are answered one after the other. */
  tail: Promise<void> | undefined;
  /** True when nothing more is read or sent. */
  closed: boolean;
  send(bytes: Buffer): void;
  /** Closes after everything sent so far. */
  close(): void;
}

/** A command under way and the way back to its client. */
export interface Job {
  readonly session: Session;
  readonly command: Command;
  /** Set by `/cancel` and when the connection closes; wakes what waits. */
  readonly stop: AbortController;
}

export function startJob(session: Session, command: Command): Job {
  const job: Job = { session, command, stop: new AbortController() };
  session.jobs.add(job);
  return job;
}

export function endJob(job: Job): void {
  job.session.jobs.delete(job);
}

/** Sends a `!re` with these attributes. */
export function replyRow(job: Job, row: PrintedRow): void {
  reply(job, ['!re', ...Object.entries(row).map(([name, value]) => `=${name}=${value}`)]);
}

export function replyEmpty(job: Job): void {
  reply(job, ['!empty']);
}

export function replyTrap(job: Job, { message, category }: Refusal): void {
  const kind = category === undefined ? [] : [`=category=${category}`];
  reply(job, ['!trap', ...kind, `=message=${message}`]);
}

/** Ends the command. */
export function replyDone(job: Job, ret?: string): void {
  reply(job, ret === undefined ? ['!done'] : ['!done', `=ret=${ret}`]);
}

/** The reason is a bare word without a tag; the router closes the connection after it. */
export function sendFatal(session: Session, reason: string): void {
  if (!session.closed) session.send(encodeSentence(['!fatal', reason]));
  session.close();
}

function reply({ session, command }: Job, [word = '', ...rest]: readonly string[]): void {
  if (session.closed) return;
  const tag = command.tag === undefined ? [] : [`.tag=${command.tag}`];
  session.send(encodeSentence([word, ...tag, ...rest]));
}
