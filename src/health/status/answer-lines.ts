import { groupBy } from '../../resources/group-by.js';
import type { Unanswered } from '../watch-answers.js';
import type { AnswerLine } from './types.js';

/** One line for all that the user may not read, one for all that took too long, one a refusal. */
export function answerLines(unanswered: readonly Unanswered[]): readonly AnswerLine[] {
  const menus = (why: Unanswered['why']): string =>
    unanswered.flatMap((one) => (one.why === why ? [one.menu] : [])).join(', ');
  const forbidden = menus('forbidden');
  const silent = menus('silent');
  const refused = groupBy(
    unanswered.filter(({ why }) => why === 'refused'),
    ({ text }) => text,
  );
  return [
    ...(forbidden === ''
      ? []
      : [
          {
            why: 'permission',
            message: `our user may not read ${forbidden}: its group needs the policy read`,
          } as const,
        ]),
    ...(silent === ''
      ? []
      : [{ why: 'timeout', message: `no answer in time to ${silent}` } as const]),
    ...Array.from(refused, ([text, ones]) => {
      const asked = ones.map(({ menu }) => menu).join(', ');
      return { why: 'trap', message: `the router refused ${asked}: ${text}` } as const;
    }),
  ];
}
