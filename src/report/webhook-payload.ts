import { counted, countList } from './counted.js';
import { safeText } from './safe-text.js';
import type { Report, RouterReport } from './types.js';

/** Routers that a message names; more are counted. */
const MOST_NAMED = 20;
/** Routers whose differences are posted whole; the rest is in the saved report. */
const MOST_SENT = 200;
/** UTF-16 units of those; receivers refuse what is much larger. */
const LARGEST = 500_000;

/** What a webhook is told: a text for chats, and data for programs. */
interface WebhookPayload {
  /** In Slack's mark-up, which many others read. */
  readonly text: string;
  readonly report: Report;
  /** Routers that are not in sync and that `report.routers` has no room for. */
  readonly omitted: number;
}

/** What a report of drift says to a chat or a program; without the routers that are in sync. */
export function webhookPayload(report: Report): WebhookPayload {
  const telling = report.routers.filter(
    ({ status, unmanaged = [] }) => status !== 'in-sync' || unmanaged.length > 0,
  );
  const sent = fitting(telling);
  return {
    text: messageText(report, telling),
    report: { ...report, routers: sent },
    omitted: telling.length - sent.length,
  };
}

/** The first routers that there is room for; a large one does not keep the others out. */
function fitting(routers: readonly RouterReport[]): readonly RouterReport[] {
  let size = 0;
  return routers.slice(0, MOST_SENT).filter((router) => {
    const length = JSON.stringify(router).length;
    if (size + length > LARGEST) return false;
    size += length;
    return true;
  });
}

function messageText({ summary }: Report, telling: readonly RouterReport[]): string {
  const { statuses, unmanaged } = summary;
  const counts = countList([
    [statuses.drifted, 'drifted'],
    [statuses.unreachable, 'unreachable'],
    [statuses.error, 'with errors'],
    [statuses['in-sync'], 'in sync'],
  ]);
  const rows = unmanaged > 0 ? `; ${counted(unmanaged, 'row')} that nobody declares` : '';
  const named = telling.slice(0, MOST_NAMED).map(routerLine);
  const more = telling.length - named.length;
  return [
    `rosform drift, ${counted(summary.routers, 'router')}: ${counts === '' ? 'none' : counts}${rows}`,
    ...named,
    ...(more > 0 ? [`… and ${more} more`] : []),
  ].join('\n');
}

function routerLine({
  router,
  status,
  reason,
  changes,
  problems,
  unmanaged = [],
}: RouterReport): string {
  const name = `• ${slackText(router)}`;
  if (status === 'unreachable') return `${name}: unreachable: ${slackText(reason ?? '')}`;
  if (status === 'error') {
    const error = problems.find(({ severity }) => severity === 'error');
    return `${name}: error: ${slackText(error?.message ?? '')}`;
  }
  const parts = [
    ...(changes.length > 0 ? [`drifted, ${counted(changes.length, 'row')}`] : []),
    ...(unmanaged.length > 0 ? [`${counted(unmanaged.length, 'row')} that nobody declares`] : []),
  ];
  return `${name}: ${parts.join('; ')}`;
}

/** Slack acts on `<!channel>` and on links, Mattermost on `@channel` and on Markdown. */
function slackText(text: string): string {
  return Array.from(safeText(text))
    .slice(0, 300)
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[@*_~`[\]()|]/g, (mark) => `${mark}\u200b`);
}
