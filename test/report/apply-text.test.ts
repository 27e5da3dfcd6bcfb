import { describe, expect, it } from 'vitest';

import type { ApplyResult } from '../../src/apply/types.js';
import type { ApplyOutcome } from '../../src/fleet/types.js';
import { applyText, isConverged } from '../../src/report/apply-text.js';
import { createStyle } from '../../src/report/style.js';
import { createPool, deletePool, planOf, updateProfile } from './plan-values.js';

const plain = createStyle(false);
const inSync = planOf([], { unchanged: 14 });

function done(result: ApplyResult): ApplyOutcome {
  return { router: result.router, status: 'done', result, ms: 40 };
}

const whole = done({
  router: 'zone-a',
  plan: planOf([createPool, updateProfile]),
  steps: [
    { change: createPool, status: 'applied' },
    { change: updateProfile, status: 'applied' },
  ],
  remaining: inSync,
});

const partly = done({
  router: 'zone-b',
  plan: planOf([createPool, updateProfile, deletePool], { router: 'zone-b' }),
  steps: [
    {
      change: createPool,
      status: 'failed',
      reason: 'failure: already have pool with such name\u001b[2J',
    },
    { change: updateProfile, status: 'skipped', reason: 'it depends on /ip/pool home' },
    { change: deletePool, status: 'applied' },
  ],
  remaining: planOf([createPool, updateProfile], { router: 'zone-b' }),
});

describe('applyText', () => {
  it('says what was applied, what failed on which line, what was skipped and what remains', async () => {
    const outcomes: readonly ApplyOutcome[] = [
      whole,
      partly,
      done({
        router: 'zone-c',
        plan: planOf([createPool], { router: 'zone-c' }),
        steps: [{ change: createPool, status: 'applied' }],
        remaining: undefined,
      }),
      {
        router: 'zone-d',
        status: 'refused',
        reason: 'the router changed since the plan was approved; plan again',
        ms: 9,
      },
    ];

    const text = applyText(outcomes, plain);

    await expect(text).toMatchFileSnapshot('golden/apply-mixed.txt');
  });

  it('names what the router did not keep although every write succeeded', async () => {
    const unstable = done({
      router: 'zone-a',
      plan: planOf([updateProfile]),
      steps: [{ change: updateProfile, status: 'applied' }],
      remaining: planOf([updateProfile]),
    });

    const text = applyText([unstable], plain);

    await expect(text).toMatchFileSnapshot('golden/apply-not-kept.txt');
  });

  it.each([
    { outcome: whole, converged: true, when: 'all is applied and the second plan is empty' },
    { outcome: partly, converged: false, when: 'a change failed' },
  ])('calls it converged ($converged) when $when', ({ outcome, converged }) => {
    expect(isConverged(outcome)).toBe(converged);
  });
});
