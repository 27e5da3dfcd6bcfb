import type { PingedRouter } from '../../health/ping/types.js';
import { safeText } from '../safe-text.js';
import { cut, displayWidth, padded } from '../text/display-width.js';
import type { Style } from '../text/style.js';
import { timeText } from './time-text.js';
import { endpointWords, totalTime } from './words.js';

const GAP = '  ';

/** Terminal cells of what the router says of itself. */
const LONGEST = 40;

/** Routers that are well, a line each under a head. No lines for no routers. */
export function routerTable(routers: readonly PingedRouter[], style: Style): readonly string[] {
  if (routers.length === 0) return [];
  const isMany = routers.some(({ replies }) => replies.wanted > 1);
  const head = isMany
    ? ['ROUTER', 'ADDRESS', 'REACHED IN', 'MIN', 'MEDIAN', 'MAX', 'IDENTITY', 'ROUTEROS']
    : ['ROUTER', 'ADDRESS', 'REACHED IN', 'REPLY', 'IDENTITY', 'ROUTEROS'];
  const rows = routers.map((router) => cells(router, isMany));
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => displayWidth(row[column] ?? ''))),
  );
  const isTime = (column: number): boolean => column > 1 && column < head.length - 2;
  const text = (row: readonly string[]): string =>
    row
      .map((cell, column) => padded(cell, widths[column] ?? 0, isTime(column) ? 'right' : 'left'))
      .join(GAP)
      .trimEnd();
  return [style.faint(text(head)), ...rows.map(text)];
}

function cells(router: PingedRouter, isMany: boolean): readonly string[] {
  const { min = 0, median = 0, max = 0 } = router.replies;
  const times = isMany ? [min, median, max] : [median];
  return [
    safeText(router.router),
    endpointWords(router.target),
    totalTime(router),
    ...times.map(timeText),
    cut(safeText(router.identity ?? ''), LONGEST),
    cut(safeText(router.version ?? ''), LONGEST),
  ];
}
