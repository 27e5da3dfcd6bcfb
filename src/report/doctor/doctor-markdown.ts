import type { Diagnosis } from '../../fleet/health/diagnosis.js';
import type { Finding } from '../../health/doctor/types.js';
import { codeSpan, longestRun, shownText } from '../markdown/code-span.js';
import type { Redact } from '../reported-change.js';
import { positionText } from '../text/change-text.js';
import { redactedReport } from './redacted-report.js';
import { withoutRepeats } from './without-repeats.js';
import { foundText, totalLine, totalsOf } from './totals.js';
import type { DoctorReport } from './types.js';

/** What a comment on GitHub may have, less room for the last lines. */
const LIMIT = 65_536 - 1000;

/** The report for a ticket: a part a router, the worst first. Cut where a comment has to end. */
export function doctorMarkdown(report: DoctorReport, redact: Redact): string {
  const { routers, rosform, createdAt } = redactedReport(report, redact);
  const blocks = routers.flatMap(routerBlocks);
  let room = LIMIT;
  const shown = blocks.filter((block) => {
    room -= block.length + 2;
    return room > 0;
  });
  const left = blocks.length - shown.length;
  const more = left === 0 ? [] : [`… and ${left} more. The JSON report has everything.`];
  const foot = `${totalLine(totalsOf(routers))} rosform ${codeSpan(rosform, 40)}, ${codeSpan(createdAt, 40)}`;
  return `${['## rosform doctor', ...shown, ...more, foot].join('\n\n')}\n`;
}

function routerBlocks(one: Diagnosis): readonly string[] {
  if (one.status === 'unreachable') {
    const remedies = one.remedies.map(
      ({ text, command }) =>
        `- ${codeSpan(text)}${command === undefined ? '' : `: ${codeSpan(command)}`}`,
    );
    const head = `### ${codeSpan(one.router)}: not looked at\n\n${codeSpan(one.reason, 600)}`;
    return [remedies.length === 0 ? head : `${head}\n\n${remedies.join('\n')}`];
  }
  const version = one.version === undefined ? '' : ` (RouterOS ${codeSpan(one.version, 40)})`;
  const others = one.findings.filter((finding) => !isPassed(finding));
  const passed = one.findings.filter(isPassed).map(({ what }) => `- ${codeSpan(what)}`);
  return [
    `### ${codeSpan(one.router)}: ${foundText(totalsOf([one]))}${version}`,
    ...others.map((finding, index) => findingBlock(withoutRepeats(finding, others[index - 1]))),
    ...(passed.length === 0
      ? []
      : [
          `<details><summary>${passed.length} passed</summary>\n\n${passed.join('\n')}\n\n</details>`,
        ]),
  ];
}

function isPassed({ code }: Finding): boolean {
  return code === 'doctor/passed';
}

function findingBlock({ severity, code, what, why, fix, at }: Finding): string {
  const place = at === undefined ? '' : `, ${codeSpan(positionText(at))}`;
  return [
    `- **${severity}** ${codeSpan(what, 600)} (${codeSpan(code)}${place})`,
    ...(why === undefined ? [] : [`  - why: ${codeSpan(why, 600)}`]),
    ...(fix === undefined ? [] : [`  - fix: ${codeSpan(fix.how, 600)}`]),
    ...fenced(fix?.commands ?? []),
  ].join('\n');
}

/** Below the item of the fix. */
function fenced(commands: readonly string[]): readonly string[] {
  if (commands.length === 0) return [];
  const lines = commands.map((line) => shownText(line, 1000));
  const ticks = '`'.repeat(Math.max(3, longestRun(lines.join('\n')) + 1));
  return ['', `${ticks}routeros`, ...lines, ticks].map((line) =>
    line === '' ? '' : `    ${line}`,
  );
}
