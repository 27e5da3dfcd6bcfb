import { counted } from '../counted.js';
import type { RouterReport } from '../types.js';
import { markup, type Html } from './markup.js';

/** Routers of which there is nothing else to say: how many, and on demand which. */
export function inSyncList(routers: readonly RouterReport[]): Html {
  if (routers.length === 0) return markup``;
  const rows = routers.reduce((sum, { unchanged }) => sum + unchanged, 0);
  const items = routers.map(
    ({ router, version = '?', unchanged }) =>
      markup`<li data-name="${router}" data-status="in-sync" data-actions="">
        <b>${router}</b> <small>RouterOS ${version}, ${counted(unchanged, 'row')}</small></li>`,
  );
  return markup`<details class="quiet" id="in-sync"><summary>
    ${counted(routers.length, 'router')} in sync <small>${counted(rows, 'row')}</small> <small id="matching"></small>
    </summary><ul>${items}</ul></details>`;
}
