import { allowWords } from '../radius-words.js';
import { positionText, rowText } from '../text/change-text.js';
import type { Report, ReportedProblem } from '../types.js';
import { codeSpan } from './code-span.js';
import { fitLines, type Fitted } from './fit.js';

/** Routers that are named for one problem. */
const MOST_NAMES = 20;

/** A problem and the routers that have it: what a Template says wrongly is one line. */
interface Shared {
  readonly problem: ReportedProblem;
  readonly routers: readonly string[];
}

/** What somebody has to look at, the worst first: it is read before any change. */
export function problemList(report: Report, room: number): Fitted {
  const shared = sharedProblems(report);
  const items = [
    ...notReadLines(report),
    ...shared.filter(({ problem }) => problem.severity === 'error').map(problemLine),
    ...allowLines(report),
    ...failedLines(report),
    ...riskLines(report),
    ...shared.filter(({ problem }) => problem.severity === 'warning').map(problemLine),
  ];
  return fitLines(
    {
      head: '### Problems\n',
      items,
      write: (line) => line(),
      more: (left) => `- … and ${left} more.`,
    },
    room,
  );
}

/** `**error** on `zone-a`: `message` (`code`, `file:3`)`, without the routers. */
export function problemText({ severity, message, code, at }: ReportedProblem): string {
  const place = at === undefined ? '' : `, ${codeSpan(positionText(at))}`;
  return `${severity === 'error' ? '**error**' : 'warning'}: ${codeSpan(message)} (${codeSpan(code)}${place})`;
}

/** Written when there is room for it: most of ten thousand are never shown. */
type Line = () => string;

function notReadLines({ routers }: Report): readonly Line[] {
  return routers.flatMap(({ router, status, reason = '' }) => {
    if (status !== 'unreachable' && status !== 'refused') return [];
    const what = status === 'refused' ? 'refused, nothing was applied' : 'could not be read';
    return [() => `- ${codeSpan(router)}: **${what}**: ${codeSpan(reason)}`];
  });
}

function allowLines({ routers }: Report): readonly Line[] {
  return routers.flatMap((router) => {
    const words = allowWords(router);
    return words === undefined
      ? []
      : [() => `- ${codeSpan(router.router, 80)}: ${codeSpan(words)}`];
  });
}

function problemLine({ problem, routers }: Shared): Line {
  return () => {
    const names = routers.slice(0, MOST_NAMES).map((router) => codeSpan(router, 80));
    const more = routers.length - names.length;
    const on = more === 0 ? names.join(', ') : `${names.join(', ')} and ${more} more`;
    return `- ${on}: ${problemText(problem)}`;
  };
}

function failedLines({ routers }: Report): readonly Line[] {
  return routers.flatMap(({ router, changes }) =>
    changes
      .filter(({ result }) => result === 'failed')
      .map((change) => () => {
        const { reason = '' } = change;
        return `- ${codeSpan(router)}: **failed** ${codeSpan(rowText(change))}: ${codeSpan(reason)}`;
      }),
  );
}

function riskLines({ routers }: Report): readonly Line[] {
  return routers.flatMap(({ router, unmanaged = [] }) =>
    unmanaged.flatMap((row) => {
      const { risk } = row;
      if (risk === undefined) return [];
      return [
        () =>
          `- ${codeSpan(router)}: **declared by nobody** ${codeSpan(rowText(row))}: ${codeSpan(risk)}`,
      ];
    }),
  );
}

function sharedProblems({ routers }: Report): readonly Shared[] {
  const shared = new Map<string, { problem: ReportedProblem; routers: string[] }>();
  for (const { router, problems } of routers) {
    for (const problem of problems) {
      const { severity, code, message, at } = problem;
      const id = JSON.stringify([severity, code, message, at?.file, at?.line]);
      const known = shared.get(id);
      if (known === undefined) shared.set(id, { problem, routers: [router] });
      else known.routers.push(router);
    }
  }
  return [...shared.values()];
}
