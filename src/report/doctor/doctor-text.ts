import type { Diagnosis } from '../../fleet/health/diagnosis.js';
import type { Finding } from '../../health/doctor/types.js';
import type { Remedy } from '../../health/ping/types.js';
import { wrapped } from '../radius-check/wrap.js';
import { positionText } from '../text/change-text.js';
import type { Style } from '../text/style.js';
import { foundText, totalLine, totalsOf } from './totals.js';
import { shortText } from './short-text.js';
import type { DoctorReport } from './types.js';

/** What was found on each router, the worst first, each with why it matters and what mends it. */
export function doctorText({ routers }: DoctorReport, style: Style): string {
  const blocks = routers.map((one) => routerBlock(one, style));
  return `${[...blocks, style.strong(totalLine(totalsOf(routers)))].join('\n\n')}\n`;
}

function routerBlock(one: Diagnosis, style: Style): string {
  const name = style.strong(shortText(one.router));
  if (one.status === 'unreachable') {
    const reason = wrapped(shortText(one.reason), '  ', '  ');
    return [
      `${name}: ${style.error('not looked at')}`,
      ...reason,
      ...one.remedies.flatMap((remedy) => remedyLines(remedy, style)),
    ].join('\n');
  }
  const passed = one.findings.filter(isPassed);
  const parts = [
    [`${name}: ${headText(one, style)}`],
    ...one.findings
      .filter((finding) => !isPassed(finding))
      .map((finding) => findingLines(finding, style)),
    passed.flatMap(({ what }) => wrapped(`ok: ${shortText(what)}`, '      ', '  ')),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function headText(one: Extract<Diagnosis, { status: 'checked' }>, style: Style): string {
  const totals = totalsOf([one]);
  const found = foundText(totals);
  const painted =
    totals.errors > 0
      ? style.error(found)
      : totals.warnings > 0
        ? style.warning(found)
        : style.good(found);
  const facts = [
    ...(one.version === undefined ? [] : [`RouterOS ${shortText(one.version)}`]),
    ...(one.board === undefined ? [] : [shortText(one.board)]),
  ].join(', ');
  return `${painted}${facts === '' ? '' : style.faint(` (${facts})`)}`;
}

/** What has been looked at and needs nothing, told in a line. */
function isPassed({ code }: Finding): boolean {
  return code === 'doctor/passed';
}

function findingLines(finding: Finding, style: Style): readonly string[] {
  const { severity, code, what, why, fix, at } = finding;
  const word = `${severity}:`;
  const [first = '', ...rest] = wrapped(`${word} ${shortText(what)}`, '    ', '  ');
  const start = first.indexOf(word);
  const place = at === undefined ? '' : `  # ${shortText(positionText(at))}`;
  return [
    `  ${paint(severity, style)(word)}${first.slice(start + word.length)}`,
    ...rest,
    ...(why === undefined ? [] : wrapped(`why: ${shortText(why)}`, '         ', '    ')),
    ...(fix === undefined ? [] : wrapped(`fix: ${shortText(fix.how)}`, '         ', '    ')),
    ...(fix?.commands ?? []).map((line) => commandLine(line, style)),
    style.faint(`    [${code}]${place}`),
  ];
}

function paint(severity: Finding['severity'], style: Style): (text: string) => string {
  if (severity === 'error') return style.error;
  return severity === 'warning' ? style.warning : style.strong;
}

/** On a line of its own, however long: it is there to be pasted. */
function commandLine(line: string, style: Style): string {
  return `      ${style.strong(shortText(line))}`;
}

function remedyLines({ text, command }: Remedy, style: Style): readonly string[] {
  return [
    ...wrapped(`- ${shortText(text)}`, '    ', '  '),
    ...(command === undefined ? [] : [commandLine(command, style)]),
  ];
}
