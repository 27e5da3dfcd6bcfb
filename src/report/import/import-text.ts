import { counted } from '../counted.js';
import { tableLines } from '../radius-check/table-lines.js';
import { safeText } from '../safe-text.js';
import type { Style } from '../text/style.js';
import type { ImportedReport, ImportReport, ReportedFile, ReportedRemark } from './types.js';

/** Remarks of one router that are shown; `--format json` has all of them. */
const MOST_REMARKS = 20;
/** Failures that are shown one by one. */
const MOST_FAILED = 50;
/** Files of a kind that are named one by one. */
const MOST_FILES = 12;

/** What an import did, for people: the routers, what to know of them, what failed, what is next. */
export function importText(report: ImportReport, style: Style): string {
  const imported = report.routers.filter((one) => one.status !== 'failed');
  const blocks = [
    tableBlock(imported, style),
    ...imported.map((one) => remarkBlock(one, style)),
    failedBlock(report, style),
    filesBlock(report, imported.length),
    nextBlock(report),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function tableBlock(imported: readonly ImportedReport[], style: Style): string {
  if (imported.length === 0) return '';
  const rows = imported.map((one) => [
    one.router,
    one.from,
    one.routeros,
    String(one.secrets.length),
    String(one.remarks.length + (one.merge?.left.length ?? 0)),
    stateText(one),
    one.sections.map(({ section, rows: count }) => `${section} ${count}`).join(', '),
  ]);
  const head = ['router', 'from', 'RouterOS', 'secrets', 'remarks', 'manifest', 'rows'];
  const [heading = '', ...lines] = tableLines([head, ...rows], new Set([3, 4]));
  return [style.strong(heading), ...lines].join('\n');
}

function stateText({ status, merge }: ImportedReport): string {
  if (status === 'new') return 'new';
  const { added = 0, changed = 0, removed = 0 } = merge ?? {};
  const parts = [
    ...(added > 0 ? [`+${added}`] : []),
    ...(changed > 0 ? [`~${changed}`] : []),
    ...(removed > 0 ? [`-${removed}`] : []),
  ];
  return parts.length === 0 ? status : parts.join(' ');
}

function remarkBlock({ router, remarks, merge, from }: ImportedReport, style: Style): string {
  const left = (merge?.left ?? []).map((message) => ({ message: `left as it is: ${message}` }));
  const all: readonly ReportedRemark[] = [...remarks, ...left];
  if (all.length === 0) return '';
  const shown = all.slice(0, MOST_REMARKS).map(({ line, message }) => {
    const place = line === undefined ? '' : `${safeText(from)}:${line}: `;
    return `  ${place}${safeText(message)}`;
  });
  const more = all.length - shown.length;
  return [
    `${style.strong(safeText(router))}:`,
    ...shown,
    ...(more > 0 ? [`  … and ${counted(more, 'remark')} more; --format json has all`] : []),
  ].join('\n');
}

function failedBlock({ routers }: ImportReport, style: Style): string {
  const failed = routers.filter((one) => one.status === 'failed');
  if (failed.length === 0) return '';
  const more = failed.length - MOST_FAILED;
  return [
    style.error('Not imported:'),
    ...failed.slice(0, MOST_FAILED).map(({ from, line, router, reason }) => {
      const place = line === undefined ? safeText(from) : `${safeText(from)}:${line}`;
      const isSaid = reason.startsWith(from);
      const name = router === undefined ? '' : ` (${safeText(router)})`;
      if (isSaid && line === undefined) return `  ${safeText(reason)}`;
      return `  ${place}${name}: ${safeText(reason)}`;
    }),
    ...(more > 0 ? [`  … and ${more.toLocaleString('en')} more; --format json has all`] : []),
  ].join('\n');
}

function filesBlock({ files, template, dryRun }: ImportReport, imported: number): string {
  if (files.length === 0) {
    return imported === 0 ? 'Nothing was written.' : 'The manifests say all of it already.';
  }
  const created = files.filter(({ action }) => action === 'create');
  const updated = files.filter(({ action }) => action === 'update');
  const lines = [
    ...(template === undefined ? [] : [templateLine(template)]),
    ...fileLines(dryRun ? 'would write' : 'wrote', created),
    ...fileLines(dryRun ? 'would change' : 'changed', updated),
  ];
  return lines.join('\n');
}

function templateLine({ name, users }: NonNullable<ImportReport['template']>): string {
  const verb = users.length === 1 ? 'uses' : 'share';
  return `${counted(users.length, 'router')} ${verb} the Template ${safeText(name)}`;
}

function fileLines(verb: string, files: readonly ReportedFile[]): readonly string[] {
  if (files.length === 0) return [];
  if (files.length <= MOST_FILES) return files.map(({ file }) => `${verb} ${safeText(file)}`);
  const shown = files.slice(0, MOST_FILES - 1).map(({ file }) => `${verb} ${safeText(file)}`);
  return [...shown, `${verb} ${counted(files.length - shown.length, 'file')} more`];
}

function nextBlock({ next }: ImportReport): string {
  return next.length === 0
    ? ''
    : ['Next:', ...next.map((line) => `  ${safeText(line)}`)].join('\n');
}
