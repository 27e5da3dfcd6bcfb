import { groupBy } from '../../resources/group-by.js';
import { counted } from '../counted.js';
import { safeText } from '../safe-text.js';
import type { ReportedProblem, RouterReport } from '../types.js';
import type { Style } from './style.js';

/** Routers that may say the same, each for itself. */
const MOST = 3;

/** Routers without what many of them would say in the same words, and those words. */
interface Folded {
  readonly routers: readonly RouterReport[];
  readonly lines: readonly string[];
}

/** A warning that belongs to no line of a manifest and that many routers share is said once. */
export function foldShared(routers: readonly RouterReport[], style: Style): Folded {
  const warnings = routers.flatMap(({ router, problems }) =>
    problems.filter(isFoldable).map((problem) => ({ router, problem, key: keyOf(problem) })),
  );
  const shared = [...groupBy(warnings, ({ key }) => key)].filter(([, some]) => some.length > MOST);
  if (shared.length === 0) return { routers, lines: [] };
  const keys = new Set(shared.map(([key]) => key));
  return {
    routers: routers.map((router) => ({
      ...router,
      problems: router.problems.filter((one) => !isFoldable(one) || !keys.has(keyOf(one))),
    })),
    lines: shared.flatMap(([, some]) => {
      const [first] = some;
      if (first === undefined) return [];
      const { message, code } = first.problem;
      const names = some.slice(0, MOST).map(({ router }) => safeText(router));
      const more = counted(some.length - MOST, 'other router');
      return [
        `${style.warning('warning:')} ${safeText(message)} ${style.faint(`[${code}]`)}`,
        `  on ${names.join(', ')} and ${more}`,
      ];
    }),
  };
}

function isFoldable({ severity, at }: ReportedProblem): boolean {
  return severity === 'warning' && at === undefined;
}

function keyOf({ code, message }: ReportedProblem): string {
  return `${code} ${message}`;
}
