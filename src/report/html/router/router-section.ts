import { counted, countList } from '../../counted.js';
import { countActions, countResults } from '../../summary.js';
import type { ReportedChange, ReportKind, RouterReport } from '../../types.js';
import { aboutRouter, allowWords } from '../../radius-words.js';
import { markup, type Html } from '../markup.js';
import { badge } from '../notes.js';
import { actions, statusWord, wordings } from '../wording.js';
import { changeTable } from './change-table.js';
import { problemList } from './problem-list.js';
import { remainingPart } from './remaining-part.js';
import { unmanagedTable } from './unmanaged-table.js';

/** Where links to a router lead; of its place in the report, because its name may be anything. */
export function routerId(index: number): string {
  return `router-${index + 1}`;
}

/** One router with all that is to be said of it. The filter goes by its `data-` attributes. */
export function routerSection(router: RouterReport, index: number, kind: ReportKind): Html {
  const { changes, problems, status, unmanaged = [] } = router;
  const { word, tone } = statusWord(status, kind);
  const name = router.router;
  return markup`<details class="router" id="${routerId(index)}" open
     data-name="${name}" data-status="${status}" data-actions="${actionsOf(router)}">
    <summary><h3>${name}</h3> ${badge(word, tone)} <span>${countText(changes, kind)}</span></summary>
    ${stateText(router, kind)}
    ${problemList(problems)}${allowLine(router)}
    ${changeTable(changes, kind, `${wordings[kind].changes} of ${name}`)}
    ${remainingPart(router)}
    ${unmanagedTable(unmanaged)}
    ${factLine(router)}${hashLine(router, kind)}</details>`;
}

/** `2 to create, 1 to delete`; of an apply `2 applied, 1 failed`. */
export function countText(changes: readonly ReportedChange[], kind: ReportKind): string {
  if (kind === 'apply' && changes.some(({ result }) => result !== undefined)) {
    const { applied, failed, skipped } = countResults(changes);
    return countList([
      [applied, 'applied'],
      [failed, 'failed'],
      [skipped, 'skipped'],
    ]);
  }
  const count = countActions(changes);
  const { counted } = wordings[kind === 'apply' ? 'plan' : kind];
  return countList(actions.map((action) => [count[action], counted[action]] as const));
}

function actionsOf({ changes, remaining }: RouterReport): string {
  const count = countActions([...changes, ...(remaining?.changes ?? [])]);
  return actions.filter((action) => count[action] > 0).join(' ');
}

function stateText(router: RouterReport, kind: ReportKind): Html {
  const text = stateWords(router, kind);
  return text === '' ? markup`` : markup`<p>${text}</p>`;
}

function stateWords({ status, reason = '', changes }: RouterReport, kind: ReportKind): string {
  switch (status) {
    case 'unreachable':
      return `It could not be read: ${reason}`;
    case 'refused':
      return `Nothing was applied: ${reason}`;
    case 'error':
      return kind === 'drift'
        ? 'Whether it is in sync is not known before the errors are mended.'
        : 'Nothing is applied before the errors are mended.';
    case 'unverified':
      return 'Every change was applied, but the router was not read afterwards.';
    case 'changes':
      return kind === 'apply' ? 'Its changes were not applied.' : '';
    case 'in-sync':
      return changes.length === 0 ? 'It reads as its manifest says.' : '';
    case 'applied':
    case 'partial':
    case 'drifted':
      return '';
  }
}

function allowLine(router: RouterReport): Html {
  const words = allowWords(router);
  return words === undefined ? markup`` : markup`<p>${words}</p>`;
}

function factLine(router: RouterReport): Html {
  const { version, removed, unchanged, durationMs } = router;
  const seconds = (durationMs / 1000).toFixed(durationMs < 100 ? 3 : 1);
  const seen =
    version === undefined && removed === undefined
      ? ''
      : ` · ${aboutRouter(router)} · ${counted(unchanged, 'row')} in sync`;
  return markup`<p class="facts">Took ${seconds} s${seen}</p>`;
}

/** What `apply --expect` takes, where there is something to apply. */
function hashLine({ router, status, planHash }: RouterReport, kind: ReportKind): Html {
  if (kind !== 'plan' || status !== 'changes' || planHash === undefined) return markup``;
  return markup`<p class="facts">Hash: <code>${router}=${planHash}</code></p>`;
}
