import { counted } from '../../counted.js';
import type { RouterReport } from '../../types.js';
import { markup, type Html } from '../markup.js';
import { changeTable } from './change-table.js';
import { problemList } from './problem-list.js';

/** What a router that was written to still differs in, by a second reading. */
export function remainingPart({ router, status, remaining, changes }: RouterReport): Html {
  if (remaining === undefined) {
    if (status !== 'partial') return markup``;
    return markup`<p>It was not read afterwards, so whether it is in sync is not known.</p>`;
  }
  if (remaining.changes.length === 0) {
    return markup`<p>Read again, it is as its manifest says.</p>`;
  }
  const whole = changes.every(({ result }) => result === 'applied');
  return markup`<h4>Read again, it still differs in ${counted(remaining.changes.length, 'row')}</h4>
    ${whole ? markup`<p>The router did not keep what was sent, or somebody else changed it.</p>` : ''}
    ${problemList(remaining.problems)}
    ${changeTable(remaining.changes, 'plan', `What ${router} still differs in`)}`;
}
