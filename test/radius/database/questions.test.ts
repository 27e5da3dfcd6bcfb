import { describe, expect, it } from 'vitest';
import { MomentaryError } from '../../../src/radius/database/momentary-error.js';
import { NotConnectedError } from '../../../src/radius/database/not-connected-error.js';
import { createQuestions } from '../../../src/radius/database/questions.js';
import { RadiusDatabaseError } from '../../../src/radius/radius-database-error.js';
import { troubleOf } from './contract-database.js';

const deadlock = new MomentaryError('deadlock', 'deadlock');
const locked = new MomentaryError('locked', 'locked');
const lost = new RadiusDatabaseError('lost', 'lost');
const unknown = new RadiusDatabaseError('lost', 'lost', true);
const refused = new RadiusDatabaseError('conflict', 'conflict');

describe('a question to a database', () => {
  it.each([
    { when: 'a deadlock passes', errors: [deadlock, deadlock], asked: 3, fails: undefined },
    {
      when: 'deadlocks do not end',
      errors: Array.from({ length: 9 }, () => deadlock),
      asked: 3,
      fails: deadlock,
    },
    { when: 'a connection had died', errors: [lost], asked: 2, fails: undefined },
    { when: 'connections die', errors: [lost, lost], asked: 2, fails: lost },
    { when: 'a commit is in doubt', errors: [unknown], asked: 1, fails: unknown },
    { when: 'it is refused', errors: [refused], asked: 1, fails: refused },
    {
      when: 'a file is locked for a while',
      errors: [locked, locked, locked],
      asked: 4,
      fails: undefined,
    },
  ])('is asked $asked times when $when', async ({ errors, asked, fails }) => {
    const { ask } = createQuestions(1, 1_000);
    let times = 0;
    const answer = ask(async () => {
      times += 1;
      const error = errors[times - 1];
      if (error !== undefined) throw error;
    });

    if (fails === undefined) await answer;
    else expect(await troubleOf(answer)).toBe(fails);
    expect(times).toBe(asked);
  });

  it.each([
    { error: lost, says: 'stopped', because: 'it may be asked in the next run' },
    { error: unknown, says: 'lost', because: 'it may have written' },
  ])('that breaks off as the run stops says $says: $because', async ({ error, says }) => {
    const { ask, stop } = createQuestions(1, 1_000);

    const trouble = troubleOf(
      ask(async () => {
        stop();
        throw error;
      }),
    );

    expect(await trouble).toMatchObject({ kind: says, outcomeUnknown: error.outcomeUnknown });
  });

  it('that waited in line fails with the one that found nobody, a later one is asked', async () => {
    const { ask } = createQuestions(1, 1_000);
    const nobody = new NotConnectedError(new RadiusDatabaseError('unreachable', 'nobody'));
    let asked = 0;
    const question = async (): Promise<void> => {
      asked += 1;
      if (asked === 1) throw nobody;
    };

    const errors = await Promise.all([troubleOf(ask(question)), troubleOf(ask(question))]);
    await ask(question);

    expect(errors).toEqual([nobody, nobody]);
    expect(asked).toBe(2);
  });
});
