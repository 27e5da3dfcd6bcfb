import { actorWords, positionText, rowText } from './change-text.js';
import { counted } from '../counted.js';
import { problemLine, unmanagedLines, worstFirst } from './plan-text.js';
import { aboutRouter, whereKept } from '../radius-words.js';
import { sameWords } from './field-values.js';
import { safeText } from '../safe-text.js';
import { joinedBlocks, routerBlocks } from './router-blocks.js';
import type { Style } from './style.js';
import type {
  Report,
  ReportedChange,
  ReportedField,
  RouterReport,
  RouterStatus,
} from '../types.js';
import { valuePair } from './value-text.js';

/** Which routers have left their manifests, in which fields, since when and by whom. */
export function driftText(report: Report, style: Style): string {
  return joinedBlocks([
    ...routerBlocks(report, style, (router) => routerBlock(router, style)),
    style.strong(countLine(report)),
  ]);
}

function routerBlock(router: RouterReport, style: Style): string {
  return [
    `${style.strong(safeText(router.router))} (${safeText(aboutRouter(router))}): ${stateText(router)}`,
    ...worstFirst(router.problems).map((problem) => problemLine(problem, style)),
    ...router.changes.flatMap((change) => changeLines(change, style)),
    ...unmanagedLines(router.unmanaged ?? [], style),
  ].join('\n');
}

function stateText({ status, changes }: RouterReport): string {
  if (status === 'error') return 'error, whether it is in sync is not known';
  return changes.length === 0 ? 'in sync' : `drifted (${counted(changes.length, 'row')})`;
}

function changeLines(change: ReportedChange, style: Style): readonly string[] {
  const at = change.at === undefined ? '' : style.faint(`  # ${positionText(change.at)}`);
  const heading = `  ${paintedState(change, style)}${newsText(change, style)}${at}`;
  if (change.action !== 'update') return [heading];
  return [heading, ...change.fields.map((field) => fieldLine(field, change, style))];
}

/** What the router has done to the row, not what an apply would. */
function paintedState(change: ReportedChange, style: Style): string {
  const row = rowText(change);
  switch (change.action) {
    case 'create':
      return style.delete(`- ${row}: missing ${whereKept(change.menu)}`);
    case 'delete':
      return style.create(`+ ${row}: ${whereKept(change.menu)}, not in the manifest`);
    case 'move':
      return style.move(`> ${row}: in another place`);
    case 'update':
      return style.update(`~ ${row}${updateText(change)}`);
  }
}

function updateText({ renamedFrom, adopts, fields }: ReportedChange): string {
  if (renamedFrom !== undefined) return `: still called ${safeText(renamedFrom)}`;
  return adopts === true && fields.length === 0 ? ': without the tag that says it is ours' : '';
}

function fieldLine(field: ReportedField, change: ReportedChange, style: Style): string {
  const [router, manifest] = valuePair(sameWords(field.before, field.after), field.after);
  const since = field.since === change.since ? '' : sinceText(field.since, style);
  return `      ${safeText(field.field)}: ${router}, ${field.at === undefined ? 'default is' : 'manifest says'} ${manifest}${since}`;
}

function newsText({ since, actor }: ReportedChange, style: Style): string {
  return (
    sinceText(since, style) +
    (actor === undefined ? '' : style.faint(`  ${safeText(actorWords(actor))}`))
  );
}

function sinceText(since: string | undefined, style: Style): string {
  return since === undefined ? '' : style.faint(`  since ${safeText(since)}`);
}

function countLine({ summary }: Report): string {
  const of = (status: RouterStatus): number => summary.statuses[status];
  const parts = [
    `${of('in-sync')} in sync`,
    `${of('drifted')} drifted`,
    ...(of('unreachable') > 0 ? [`${of('unreachable')} unreachable`] : []),
    ...(of('error') > 0 ? [`${of('error')} with errors`] : []),
    ...(summary.unmanaged > 0 ? [`${counted(summary.unmanaged, 'row')} that nobody declares`] : []),
  ];
  return `Drift: ${parts.join('; ')}.`;
}
