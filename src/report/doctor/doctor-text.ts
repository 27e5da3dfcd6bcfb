import type { Diagnosis } from '../../fleet/health/diagnosis.js';
import type { Finding } from '../../health/doctor/types.js';
import type { Remedy } from '../../health/ping/types.js';
import { wrapped } from '../radius-check/wrap.js';
import type { Redact } from '../reported-change.js';
import { positionText } from '../text/change-text.js';
import type { Style } from '../text/style.js';
import { redactedReport } from './redacted-report.js';
import { foundText, totalLine, totalsOf } from './totals.js';
import { withoutRepeats } from './without-repeats.js';
import { shortText } from './short-text.js';
import type { DoctorReport } from './types.js';

/** How the text looks. */
export interface DoctorLook {
  readonly style: Style;
  /** Columns of the terminal; 80 where that is not known. */
  readonly width?: number | undefined;
}

/** Shorter lines are nothing but breaks, and longer ones are not read. */
const NARROWEST = 60;
const WIDEST = 110;

/** A style, and how lines are broken. */
interface Look {
  readonly style: Style;
  readonly fold: (text: string, indent: string, first: string) => readonly string[];
}

/** What was found on each router, the worst first, each with why it matters and what mends it. */
export function doctorText(
  report: DoctorReport,
  redact: Redact,
  { style, width = 80 }: DoctorLook,
): string {
  const columns = Math.min(Math.max(width, NARROWEST), WIDEST);
  const fold: Look['fold'] = (text, indent, first) => wrapped(text, indent, first, columns);
  const { routers } = redactedReport(report, redact);
  const blocks = routers.map((one) => routerBlock(one, { style, fold }));
  return `${[...blocks, style.strong(totalLine(totalsOf(routers)))].join('\n\n')}\n`;
}

function routerBlock(one: Diagnosis, look: Look): string {
  const { style, fold } = look;
  const name = style.strong(shortText(one.router));
  if (one.status === 'unreachable') {
    const reason = fold(shortText(one.reason), '  ', '  ');
    return [
      `${name}: ${style.error('not looked at')}`,
      ...reason,
      ...one.remedies.flatMap((remedy) => remedyLines(remedy, look)),
    ].join('\n');
  }
  const passed = one.findings.filter(isPassed);
  const others = one.findings.filter((finding) => !isPassed(finding));
  const parts = [
    [`${name}: ${headText(one, style)}`],
    ...others.map((finding, index) =>
      findingLines(withoutRepeats(finding, others[index - 1]), look),
    ),
    passed.flatMap(({ what }) => fold(`ok: ${shortText(what)}`, '      ', '  ')),
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

function findingLines(finding: Finding, look: Look): readonly string[] {
  const { style, fold } = look;
  const { severity, code, what, why, fix, at } = finding;
  const word = `${severity}:`;
  const [first = '', ...rest] = fold(`${word} ${shortText(what)}`, '    ', '  ');
  const start = first.indexOf(word);
  const place = at === undefined ? '' : `  # ${shortText(positionText(at))}`;
  return [
    `  ${paint(severity, style)(word)}${first.slice(start + word.length)}`,
    ...rest,
    ...(why === undefined ? [] : fold(`why: ${shortText(why)}`, '         ', '    ')),
    ...(fix === undefined ? [] : fold(`fix: ${shortText(fix.how)}`, '         ', '    ')),
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

function remedyLines({ text, command }: Remedy, { style, fold }: Look): readonly string[] {
  return [
    ...fold(`- ${shortText(text)}`, '    ', '  '),
    ...(command === undefined ? [] : [commandLine(command, style)]),
  ];
}
