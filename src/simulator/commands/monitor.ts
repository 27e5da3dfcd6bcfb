import { setTimeout as sleep } from 'node:timers/promises';
import type { PrintedRow } from '../facts.js';
import { Refusal } from '../refusal.js';
import type { ResolvedMenu } from '../router-state.js';
import { replyDone, replyRow, type Job } from '../protocol/session.js';
import { selectRows } from '../tables/find-rows.js';
import { unknownParameter } from '../writes/read-arguments.js';

/** Milliseconds between two rounds without `once`. */
const ROUND = 1000;

// Nobody logs in through the simulator, so its counters stay where they were at the start.
const COUNTERS: Readonly<Record<string, PrintedRow>> = {
  '/radius': {
    pending: '0',
    requests: '0',
    accepts: '0',
    rejects: '0',
    resends: '0',
    timeouts: '0',
    'bad-replies': '0',
    'last-request-rtt': '0ms',
  },
  '/radius/incoming': { requests: '0', 'bad-requests': '0', acks: '0', naks: '0' },
};

/** `/radius/monitor`: the counters of a server, once or every second until cancelled. */
export async function runMonitor(job: Job, menu: ResolvedMenu): Promise<void> {
  const { command, session } = job;
  const unknown = [...command.arguments.keys()].find(
    (name) => !['.id', 'numbers', 'once', '.proplist'].includes(name),
  );
  if (unknown !== undefined) throw unknownParameter(unknown);
  if (menu.kind === 'list') {
    const id = command.arguments.get('.id') ?? command.arguments.get('numbers');
    if (id === undefined) throw new Refusal('missing =.id=');
    selectRows(session.router.tables, menu.menu, id);
  }
  for (;;) {
    replyRow(job, COUNTERS[menu.menu] ?? {});
    if (command.arguments.has('once')) break;
    await sleep(ROUND, undefined, { signal: job.stop.signal });
  }
  replyDone(job);
}
