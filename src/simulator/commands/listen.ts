import { once } from 'node:events';
import type { ResolvedMenu } from '../router-state.js';
import { replyRow, type Job } from '../protocol/session.js';
import { isSingleton, printRow } from '../tables/print-row.js';
import { isInterfaceMenu } from '../tables/resolve-menus.js';
import { unknownParameter } from '../writes/read-arguments.js';
import { rowsOf, type RowChange } from '../tables/router-tables.js';
import { idText, type Row } from '../tables/row.js';
import { checkArguments, isQueried, printOptions, proplistOf } from './print-arguments.js';

/** `listen`: a `!re` for each change until it is cancelled or the connection ends. */
export async function runListen(job: Job, menu: ResolvedMenu): Promise<void> {
  // Seen on /system/resource: listen is `print follow-only`, and there is nothing to follow.
  if (isSingleton(menu)) throw unknownParameter('follow-only');
  checkArguments(job, menu);
  const { listeners } = job.session.router.tables;
  const listener = (change: RowChange): void => tell(job, menu, change);
  listeners.add(listener);
  try {
    if (!job.stop.signal.aborted) await once(job.stop.signal, 'abort');
  } finally {
    listeners.delete(listener);
  }
}

function tell(job: Job, menu: ResolvedMenu, { row, removed }: RowChange): void {
  const shown = menu.menu === '/interface' ? isInterfaceMenu(row.home) : row.home === menu;
  if (!shown || !isQueried(job, menu, row)) return;
  if (removed) {
    replyRow(job, { '.id': idText(row.id), '.dead': 'true' });
    return;
  }
  const { tables } = job.session.router;
  const printed = printRow(tables, menu, row, printOptions(job), proplistOf(job));
  const next = menu.ordered === true ? { '.nextid': nextId(rowsOf(tables, menu.menu), row) } : {};
  replyRow(job, { ...printed, ...next });
}

/** The id of the row after this one; the last row has `*FFFFFFFF`. */
function nextId(rows: readonly Row[], row: Row): string {
  return idText(rows[rows.indexOf(row) + 1]?.id ?? 0xffff_ffff);
}
