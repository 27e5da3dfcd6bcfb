import { setTimeout as sleep } from 'node:timers/promises';
import { replyDone, replyEmpty, replyRow, type Job } from '../protocol/session.js';
import type { ResolvedMenu } from '../router-state.js';
import { selectRows } from '../tables/find-rows.js';
import { printRow } from '../tables/print-row.js';
import type { Row } from '../tables/row.js';
import { shownRows } from '../derived/shown-rows.js';
import { isSince } from '../version.js';
import { checkArguments, isQueried, printOptions, proplistOf } from './print-arguments.js';

/** `print` and `getall`: a `!re` for each row that passes the query. */
export async function runPrint(job: Job, menu: ResolvedMenu): Promise<void> {
  const { command, session } = job;
  const { tables, faults } = session.router;
  checkArguments(job, menu);
  const rows = matchingRows(job, menu);
  if (command.arguments.has('count-only')) return replyDone(job, String(rows.length));
  const only = proplistOf(job);
  const options = printOptions(job);
  for (const row of rows) {
    if (faults.slowPrint !== undefined)
      await sleep(faults.slowPrint, undefined, { signal: job.stop.signal });
    replyRow(job, printRow(tables, menu, row, options, only));
  }
  if (command.arguments.has('follow')) return;
  // Seen from 7.18.2 on; 7.16.2 did not send it.
  if (rows.length === 0 && isSince(tables.menus.version, '7.18')) replyEmpty(job);
  replyDone(job);
}

function matchingRows(job: Job, menu: ResolvedMenu): readonly Row[] {
  const { tables } = job.session.router;
  const from = job.command.arguments.get('from');
  const rows =
    from === undefined ? shownRows(tables, menu.menu) : selectRows(tables, menu.menu, from);
  return job.command.queries.length === 0 ? rows : rows.filter((row) => isQueried(job, menu, row));
}
