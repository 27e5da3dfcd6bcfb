import { groupBy } from '../../../resources/group-by.js';
import type { Unanswered } from '../../watch-answers.js';
import type { DoctorFacts } from '../facts.js';
import { rowNames } from '../some-names.js';
import type { Finding } from '../types.js';

/**
 * Menus that may be there and were not answered: silence is neither a missing right nor a sign
 * that all is well. What our user may not read is told by the checks that need it.
 */
export function checkAnswers({ unanswered, planning }: DoctorFacts): readonly Finding[] {
  const told = 'trouble' in planning ? planning.menu : undefined;
  const left = unanswered.filter(({ menu, why }) => why !== 'forbidden' && menu !== told);
  return Array.from(groupBy(left, ({ text }) => text).values()).flatMap(answersFinding);
}

function answersFinding(unanswered: readonly Unanswered[]): readonly Finding[] {
  const [first] = unanswered;
  if (first === undefined) return [];
  const [menu] = unanswered.length === 1 ? [first.menu] : [`${unanswered.length} menus`];
  const silent = first.why === 'silent';
  return [
    {
      severity: 'warning',
      code: 'doctor/not-answered',
      what: silent
        ? `no answer in time to ${menu}`
        : `the router refused to show ${menu} (${first.text})`,
      ...(unanswered.length === 1 ? {} : { rows: rowNames(unanswered.map((one) => one.menu)) }),
      why: 'what the doctor looks for there is not known: nothing found is no good sign',
      fix: {
        how: silent
          ? 'run the doctor again; if it stays so, see whether the router is busy, or raise connection.timeout'
          : 'run the doctor again; if it stays so, see what its log says',
        commands: [silent ? '/system resource print' : '/log print'],
      },
    },
  ];
}
