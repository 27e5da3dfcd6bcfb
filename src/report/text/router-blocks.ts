import { counted } from '../counted.js';
import { aboutRouter } from '../radius-words.js';
import { safeText } from '../safe-text.js';
import { isTelling } from '../summary.js';
import type { Report, RouterReport } from '../types.js';
import { foldShared } from './shared-warnings.js';
import type { Style } from './style.js';
import { unreachableLines } from './unreachable-text.js';

/** More routers in sync than this are one line together. */
const LISTED_IN_SYNC = 10;

/**
 * What a report says of its routers, block by block: those that have something to tell, those that
 * are in sync, those that could not be read, and warnings that many share. Blocks may be empty.
 */
export function routerBlocks(
  report: Report,
  style: Style,
  blockOf: (router: RouterReport) => string,
): readonly string[] {
  const { routers, lines } = foldShared(report.routers, style);
  const read = routers.filter(({ status }) => status !== 'unreachable');
  return [
    ...read.filter(isTelling).map(blockOf),
    inSyncLines(
      read.filter((router) => !isTelling(router)),
      style,
    ),
    unreachableLines(routers, style).join('\n'),
    lines.join('\n'),
  ];
}

/** Blocks with a line between them. */
export function joinedBlocks(blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** Routers without anything to tell; many of them are one line. */
function inSyncLines(routers: readonly RouterReport[], style: Style): string {
  if (routers.length > LISTED_IN_SYNC) {
    const rows = routers.reduce((sum, { unchanged }) => sum + unchanged, 0);
    return `${style.good(counted(routers.length, 'router'))} in sync (${counted(rows, 'row')})`;
  }
  return routers
    .map(
      (router) =>
        `${style.good(safeText(router.router))} (${safeText(aboutRouter(router))}): in sync (${counted(router.unchanged, 'row')})`,
    )
    .join('\n');
}
