import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../refusal.js';
import type { ResolvedMenu } from '../router-state.js';
import { replyDone, replyRow, type Job } from '../protocol/session.js';
import { printedCounters } from '../aaa/counters.js';
import { selectRows } from '../tables/find-rows.js';
import { rowsOf } from '../tables/router-tables.js';
import type { Row } from '../tables/row.js';
import { unknownParameter } from '../writes/read-arguments.js';

/** Milliseconds between two rounds without `once`. */
const ROUND = 1000;

/** `/radius/monitor`: the counters of a server, once or every second until cancelled. */
export async function runMonitor(job: Job, menu: ResolvedMenu): Promise<void> {
  const { command, session } = job;
  const unknown = [...command.arguments.keys()].find(
    (name) => !['.id', 'numbers', 'once', '.proplist'].includes(name),
  );
  if (unknown !== undefined) throw unknownParameter(unknown);
  const row = monitoredRow(job, menu);
  for (;;) {
    replyRow(job, printedCounters(session.router.radius, menu, row));
    if (command.arguments.has('once')) break;
    await sleep(ROUND, undefined, { signal: job.stop.signal });
  }
  replyDone(job);
}

function monitoredRow({ command, session }: Job, menu: ResolvedMenu): Row | undefined {
  const { tables } = session.router;
  if (menu.kind !== 'list') return rowsOf(tables, menu.menu)[0];
  const id = command.arguments.get('.id') ?? command.arguments.get('numbers');
  if (id === undefined) throw new Refusal('missing =.id=');
  return selectRows(tables, menu.menu, id)[0];
}
