import { describe, expect, it } from 'vitest';
import { settleSteps } from '../../src/apply/settle-steps.js';
import type { Step } from '../../src/apply/types.js';
import type { Change, Plan } from '../../src/plan/types.js';

const at = { file: 'routers.d/x.yaml', line: 1, column: 1 };
const common = { index: 0, after: [], at, address: { menu: '/ip/pool', key: 'a' } };
const create: Change = { ...common, action: 'create', fields: [], tagged: true };
const update: Change = { ...common, action: 'update', id: '*1', fields: [], adopts: false };
const rename: Change = { ...update, address: { menu: '/ip/pool', key: 'b' }, renamedFrom: 'a' };

function remaining(...changes: readonly Change[]): Plan {
  return { router: 'x', version: '7.20.8', changes, problems: [], unchanged: 0, unmanaged: [] };
}

function failed(change: Change): Step {
  return { change, status: 'failed', reason: 'lost' };
}

describe('a change that failed', () => {
  it.each([
    { when: 'nothing of its row is asked for any more', change: create, left: [], is: 'applied' },
    { when: 'it is asked for again', change: create, left: [create], is: 'failed' },
    { when: 'the row was removed meanwhile', change: update, left: [create], is: 'failed' },
    { when: 'the row is there, but not as wanted', change: create, left: [update], is: 'failed' },
    { when: 'the old name is asked for', change: rename, left: [create], is: 'failed' },
    { when: 'the rename was made', change: rename, left: [], is: 'applied' },
  ])('is $is when $when', ({ change, left, is }) => {
    expect(settleSteps([failed(change)], remaining(...left)).map(({ status }) => status)).toEqual([
      is,
    ]);
  });

  it('stays failed when the router was not read afterwards', () => {
    expect(settleSteps([failed(create)], undefined)).toEqual([failed(create)]);
  });

  it('stays failed when it is certain that it was not made: somebody else made the row', () => {
    const step: Step = { change: create, status: 'failed', reason: 'refused', isCertain: true };

    expect(settleSteps([step], remaining())).toEqual([step]);
  });

  it('a skipped change is never taken for applied', () => {
    const skipped: Step = { change: create, status: 'skipped', reason: 'stopped' };

    expect(settleSteps([skipped], remaining())).toEqual([skipped]);
  });
});
