import type { Problem } from '../../../plan/types.js';
import type { DoctorFacts } from '../facts.js';
import type { Finding } from '../types.js';
import { rowProblems } from './rows.js';
import { versionProblems } from './version.js';

/** What else the plan says, and why there is none. */
export function checkPlan(facts: DoctorFacts): readonly Finding[] {
  const { planning, secretTest } = facts;
  if ('trouble' in planning) {
    return [
      {
        severity: 'error',
        code: 'doctor/not-planned',
        what: planning.trouble,
        why: 'the router could not be compared with its manifest, so an apply would fail as well',
        fix: {
          how: planning.remedy ?? 'mend what is said above and below, then run rosform plan',
          commands: planning.remedy === undefined ? [] : ['/system resource print'],
        },
      },
    ];
  }
  return planning.plan.problems
    .filter(({ code }) => !versionProblems.has(code) && !rowProblems.has(code))
    .filter(({ code }) => !(code === MASKED && secretTest.result === 'masked'))
    .map(problemFinding);
}

/** Said by the test of secrets, where that could be made. */
const MASKED = 'plan/masked-secret';

function problemFinding({ severity, code, message, at, allowable }: Problem): Finding {
  const [what = message, ...rest] = message.split('; ');
  const remedy =
    rest.length === 0 ? `look for ${code} in docs/troubleshooting.md` : rest.join('; ');
  const allow = allowable === true ? ', or let the plan through with --allow and its hash' : '';
  return {
    severity,
    code: code === MASKED ? 'doctor/secrets-masked' : 'doctor/plan-problem',
    what,
    why:
      severity === 'error'
        ? `with it the plan is refused (${code})`
        : `an apply goes on all the same (${code})`,
    fix: { how: `${remedy}${allow}`, commands: [] },
    ...(at === undefined ? {} : { at }),
  };
}
