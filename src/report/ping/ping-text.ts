import type { PingedRouter } from '../../health/ping/types.js';
import { countList, counted } from '../counted.js';
import { safeText } from '../safe-text.js';
import type { Style } from '../text/style.js';
import { pingSummary } from './ping-summary.js';
import { routerBlock } from './router-block.js';
import { routerTable } from './router-table.js';
import type { PingReport } from './types.js';

/** With more routers, those that are well get a line each. */
const FEW = 4;

/** What came of each router: what is well in short, what is not with what to look at. */
export function pingText({ routers }: PingReport, style: Style): string {
  const isFew = routers.length <= FEW;
  const short = isFew ? [] : routers.filter(({ status }) => status === 'reached');
  const skipped = isFew ? [] : routers.filter(({ status }) => status === 'not-asked');
  const rest = routers.filter((router) => !short.includes(router) && !skipped.includes(router));
  const parts = [
    routerTable(short, style),
    warningLines(short, style),
    ...blocks(rest, isFew, style),
    skipped.length === 0
      ? []
      : [
          `${style.warning('not asked')}: ${skipped.map(({ router }) => safeText(router)).join(', ')}`,
        ],
    routers.length === 1 ? [] : [totals(routers)],
  ];
  const texts = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${texts.join('\n\n')}\n`;
}

function warningLines(routers: readonly PingedRouter[], style: Style): readonly string[] {
  return routers.flatMap(({ router, warnings }) =>
    warnings.map((text) => `${safeText(router)}: ${style.warning('warning:')} ${safeText(text)}`),
  );
}

/** Remedies that many routers share are told once. */
function blocks(
  routers: readonly PingedRouter[],
  isFew: boolean,
  style: Style,
): readonly (readonly string[])[] {
  const told = new Map<string, string>();
  return routers.map((router) => {
    const key = troubleKey(router);
    const like = isFew || key === undefined ? undefined : told.get(key);
    if (key !== undefined && like === undefined) told.set(key, router.router);
    return routerBlock(router, style, like);
  });
}

function troubleKey({ failure }: PingedRouter): string | undefined {
  return failure && JSON.stringify(failure.remedies);
}

/** `7 routers: 5 reached, 1 with losses, 1 failed (connect 1).` */
function totals(routers: readonly PingedRouter[]): string {
  const { reached, lossy, failed, stopped, 'not-asked': notAsked } = pingSummary(routers);
  const stages = new Map<string, number>();
  for (const { status, failure } of routers) {
    if (status !== 'failed' || failure === undefined) continue;
    stages.set(failure.stage, (stages.get(failure.stage) ?? 0) + 1);
  }
  const where = [...stages].map(([stage, count]) => `${count} at ${stage}`).join(', ');
  const list = countList([
    [reached, 'reached'],
    [lossy, 'with losses'],
    [failed, `failed (${where})`],
    [stopped, 'stopped'],
    [notAsked, 'not asked'],
  ]);
  return `${counted(routers.length, 'router')}: ${list === '' ? 'nothing to ask' : list}.`;
}
