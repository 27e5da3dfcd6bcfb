import { describe, expect, it } from 'vitest';

import { counterFindings, risen } from '../../../src/radius/probe/counter-findings.js';
import type { Counters } from '../../../src/radius/probe/types.js';

const context = { timeout: '3s', requireMessageAuth: 'yes-for-request-resp', watched: 0 };

function verdicts(before: Counters, after: Counters, watched = 0): readonly string[] {
  return counterFindings({ before, after }, { ...context, watched }).map(
    ({ verdict, total, risen: up }) => `${verdict} ${total} +${up}`,
  );
}

describe('counterFindings', () => {
  it.each([
    {
      when: 'nothing was ever asked',
      before: { requests: 0 },
      after: { requests: 0 },
      says: ['unused 0 +0'],
    },
    {
      when: 'everything went well',
      before: { requests: 4, accepts: 4 },
      after: { requests: 5, accepts: 5 },
      says: ['accepts 5 +1'],
    },
    {
      when: 'the worst is long ago, what happens now comes first',
      before: { requests: 9, accepts: 1, timeouts: 1, 'bad-replies': 7 },
      after: { requests: 11, accepts: 2, rejects: 1, timeouts: 1, 'bad-replies': 7 },
      says: ['rejects 1 +1', 'accepts 2 +1', 'bad-replies 7 +0', 'timeouts 1 +0'],
    },
    {
      when: 'the counters were reset in between',
      before: { requests: 900, timeouts: 50 },
      after: { requests: 2, timeouts: 1 },
      says: ['timeouts 1 +1'],
    },
    { when: 'the router shows no such counters', before: {}, after: {}, says: [] },
  ])('when $when: $says', ({ before, after, says }) => {
    expect(verdicts(before, after)).toEqual(says);
  });

  it('says that nobody logged in only after watching for a while', () => {
    const still = { requests: 5, accepts: 5 };

    expect(verdicts(still, still, 0)).toEqual(['accepts 5 +0']);
    expect(verdicts(still, still, 5000)).toEqual(['quiet 5 +0', 'accepts 5 +0']);
    expect(verdicts(still, { requests: 6, accepts: 6 }, 5000)).toEqual(['accepts 6 +1']);
  });

  it.each([
    {
      requireMessageAuth: 'yes-for-request-resp',
      blames: /Message-Authenticator.*or the secret differs/,
    },
    { requireMessageAuth: 'no', blames: /^the secret differs/ },
    { requireMessageAuth: undefined, blames: /^the secret differs/ },
  ])(
    'blames bad replies on what require-message-auth=$requireMessageAuth leaves',
    ({ requireMessageAuth, blames }) => {
      const counters = { requests: 1, 'bad-replies': 1 };
      const reading = { before: counters, after: counters };

      const [finding] = counterFindings(reading, { ...context, requireMessageAuth });

      expect(finding?.remedy).toMatch(blames);
    },
  );

  it('names a remedy for everything but accepts', () => {
    const all = { requests: 4, accepts: 1, rejects: 1, timeouts: 1, 'bad-replies': 1 };
    const findings = counterFindings({ before: all, after: all }, { ...context, watched: 2000 });

    const without = findings.filter(({ remedy }) => remedy === undefined);
    expect(without.map(({ verdict }) => verdict)).toEqual(['accepts']);
    expect(findings).toHaveLength(5);
  });
});

describe('risen', () => {
  it('is the difference, or all of it after a reset', () => {
    expect(risen({ before: { naks: 2 }, after: { naks: 5 } }, 'naks')).toBe(3);
    expect(risen({ before: { naks: 5 }, after: { naks: 2 } }, 'naks')).toBe(2);
    expect(risen({ before: {}, after: {} }, 'naks')).toBe(0);
  });
});
