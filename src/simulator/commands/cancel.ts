import { Refusal } from '../refusal.js';
import { replyDone, replyTrap, type Job } from '../protocol/session.js';

/** Category 2 of the API: execution of command interrupted. */
const INTERRUPTED = 2;

/**
 * Ends one command, or all of the session but itself. Seen on routers: the traps of what was
 * cancelled, the `!done` of the cancel, then theirs.
 */
export function runCancel(job: Job): void {
  const tag = job.command.arguments.get('tag');
  const jobs = [...job.session.jobs].filter(
    (each) => each !== job && (tag === undefined || each.command.tag === tag),
  );
  // The text for a tag that nobody uses is unconfirmed.
  if (tag !== undefined && jobs.length === 0) throw new Refusal('failure: no such tag');
  for (const each of jobs) {
    each.stop.abort();
    replyTrap(each, new Refusal('interrupted', INTERRUPTED));
  }
  replyDone(job);
  for (const each of jobs) replyDone(each);
}
