import { describe, expect, it } from 'vitest';

import type { ApplyResult } from '../../src/apply/types.js';
import type { ApplyOutcome } from '../../src/fleet/types.js';
import { applyText } from '../../src/report/text/apply-text.js';
import { appliedRouter, makeReport } from '../../src/report/make-report.js';
import { createStyle } from '../../src/report/text/style.js';
import type { Report } from '../../src/report/types.js';
import {
  createPool,
  deletePool,
  origin,
  planned,
  planOf,
  reportOf,
  updateProfile,
} from './plan-values.js';

const plain = createStyle(false);
const inSync = planOf([], { unchanged: 14 });

function done(result: ApplyResult): ApplyOutcome {
  return { router: result.router, status: 'done', result, ms: 40 };
}

const whole = done({
  router: 'zone-a',
  steps: [
    { change: createPool, status: 'applied' },
    { change: updateProfile, status: 'applied' },
  ],
  remaining: inSync,
});

const partly = done({
  router: 'zone-b',
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

/** What came of routers whose plans were all approved. */
function reportOn(...outcomes: readonly ApplyOutcome[]): Report {
  const plans = outcomes.map((outcome) =>
    planned(
      planOf(
        outcome.status === 'done' ? outcome.result.steps.map(({ change }) => change) : [createPool],
        { router: outcome.router },
      ),
    ),
  );
  const { routers } = reportOf(...plans);
  const applied = outcomes.map((outcome, index) => {
    const router = routers[index];
    if (router === undefined) throw new Error('no plan');
    return appliedRouter(router, outcome, origin.redact);
  });
  return makeReport('apply', applied, origin);
}

describe('applyText', () => {
  it('says what was applied, what failed on which line, what was skipped and what remains', async () => {
    const outcomes: readonly ApplyOutcome[] = [
      whole,
      partly,
      done({
        router: 'zone-c',
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

    const text = applyText(reportOn(...outcomes), plain);

    await expect(text).toMatchFileSnapshot('golden/apply-mixed.txt');
  });

  it('names what the router did not keep although every write succeeded', async () => {
    const unstable = done({
      router: 'zone-a',
      steps: [{ change: updateProfile, status: 'applied' }],
      remaining: planOf([updateProfile]),
    });

    const text = applyText(reportOn(unstable), plain);

    await expect(text).toMatchFileSnapshot('golden/apply-not-kept.txt');
  });

  it.each([
    { outcome: whole, status: 'applied', when: 'all is applied and the second plan is empty' },
    { outcome: partly, status: 'partial', when: 'a change failed' },
  ])('calls the router $status when $when', ({ outcome, status }) => {
    expect(reportOn(outcome).routers.map((router) => router.status)).toEqual([status]);
  });
});
