import { describe, expect, it } from 'vitest';
import { RadiusDatabaseError } from '../../../src/radius/radius-database-error.js';
import { createNameCheck } from '../../../src/radius/subscribers/name-check.js';
import type { NameUse } from '../../../src/radius/types.js';
import { pools } from '../../plan/types-under-test.js';
import { desired, observed, planRouter, type Seen, type Wanted } from '../../plan/world.js';
import { router } from './declared-routers.js';

const home = { name: 'home', ranges: '10.0.0.2-10.0.0.99', comment: '[rosform]' };
const fleet = {
  routers: [router('zone-a', { pools: ['home'] }), router('zone-b', { pools: ['far'] })],
};
const uses: readonly NameUse[] = [
  { attribute: 'Framed-Pool', name: 'home', subscribers: 1204, groups: [] },
  { attribute: 'Framed-Pool', name: 'gold', subscribers: 12, groups: [] },
  { attribute: 'Framed-Pool', name: 'far', subscribers: 5, groups: [] },
  { attribute: 'Framed-Pool', name: 'silver', subscribers: 0, groups: ['s'] },
  { attribute: 'Framed-Pool', name: 'tin', subscribers: 1, groups: [] },
  { attribute: 'Framed-Pool', name: 'zinc', subscribers: 1, groups: [] },
  { attribute: 'Mikrotik-Group', name: 'plan-1', subscribers: 9, groups: [] },
];

describe('names that subscribers depend on, in the plan of a router', () => {
  it('are counted once for all routers', async () => {
    let asked = 0;
    const check = createNameCheck(fleet, async () => {
      asked += 1;
      return [];
    });

    await Promise.all([problems(check, [], [home]), problems(check, [], [home])]);

    expect(asked).toBe(1);
  });

  it('are an error when the plan takes them away', async () => {
    const check = createNameCheck(fleet, async () => uses);

    expect(await problems(check, [], [home])).toContainEqual(
      "error plan/subscribers-depend pool home: 1,204 subscribers' Framed-Pool names it, they would get no address",
    );
  });

  it('are one warning when neither this router has them nor any declares them', async () => {
    const check = createNameCheck(fleet, async () => uses);

    expect(await problems(check, [home], [home])).toEqual([
      'warning plan/undeclared-names replies to subscribers use names that no router declares: ' +
        'pool gold (12 subscribers), pool silver (in groups only), pool tin (1 subscriber) and 1 more; ' +
        'see rosform radius check',
    ]);
  });

  it('are nothing new when somebody made them on the router by hand', async () => {
    const check = createNameCheck(fleet, async () => uses.slice(0, 2));

    expect(await problems(check, [home], [home, { ...home, name: 'gold', comment: '' }])).toEqual(
      [],
    );
  });

  it('are an error with the reason when the database cannot be asked and some go away', async () => {
    const check = createNameCheck(fleet, () =>
      Promise.reject(new RadiusDatabaseError('unreachable', 'no answer from 10.10.0.6')),
    );

    expect(await problems(check, [home], [home])).toEqual([]);
    expect(await problems(check, [], [home])).toEqual([
      "error plan/subscribers-depend pool home: goes away, and how many subscribers' replies depend on that " +
        'is not known: no answer from 10.10.0.6; write `subscribers: false` in the ' +
        "Fleet's radius-database when nobody's replies are kept there",
    ]);
  });
});

async function problems(
  check: ReturnType<typeof createNameCheck>,
  want: readonly Wanted[],
  have: readonly Seen[],
): Promise<string[]> {
  const state = observed({ '/ip/pool': have });
  const rows = want.map(({ name = null, ranges = null }) => ({ name, ranges }));
  const plan = planRouter(desired([{ type: pools, rows }]), state);
  const found = await check.problemsOf(plan, state);
  return found.map(({ severity, code, message }) => `${severity} ${code} ${message}`);
}
