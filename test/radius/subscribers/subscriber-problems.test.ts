import { describe, expect, it } from 'vitest';
import type { LostName } from '../../../src/radius/subscribers/lost-names.js';
import { mostNames } from '../../../src/radius/subscribers/name-uses.js';
import { subscriberProblems } from '../../../src/radius/subscribers/subscriber-problems.js';
import type { NameUse } from '../../../src/radius/types.js';

const at = { file: 'routers.d/zone-a.yaml', line: 7, column: 3 };
const pool: LostName = {
  attribute: 'Framed-Pool',
  kind: 'pool',
  name: 'home',
  menu: '/ip/pool',
  at,
};
const profile: LostName = {
  attribute: 'Mikrotik-Group',
  kind: 'profile',
  name: 'gold',
  menu: '/ppp/profile',
};

describe('names that subscribers depend on', () => {
  it.each([
    {
      when: 'many subscribers have it',
      lost: pool,
      use: used({ subscribers: 1204 }),
      says: "pool home: 1,204 subscribers' Framed-Pool names it, they would get no address",
    },
    {
      when: 'one has it',
      lost: pool,
      use: used({ subscribers: 1 }),
      says: "pool home: 1 subscriber's Framed-Pool names it, they would get no address",
    },
    {
      when: 'only a group has it',
      lost: pool,
      use: used({ groups: ['gold'] }),
      says: 'pool home: the replies of group gold name it, its members would get no address',
    },
    {
      when: 'many groups have it',
      lost: pool,
      use: used({ groups: ['a', 'b', 'c', 'd', 'e'] }),
      says: 'pool home: the replies of groups a, b, c and 2 more name it, their members would get no address',
    },
    {
      when: 'it is renamed',
      lost: { ...pool, renamedTo: 'home-2' },
      use: used({ subscribers: 12 }),
      says:
        "pool home: 12 subscribers' Framed-Pool names it, they would get no address; " +
        'it would be called home-2, so the replies must be changed first: declare home-2 beside home, ' +
        'change the replies to home-2, and take home away when no session uses the pool',
    },
  ])('are an error that may be allowed when $when', ({ lost, use, says }) => {
    expect(subscriberProblems([lost], [use])).toEqual([
      { severity: 'error', code: 'plan/subscribers-depend', message: says, at, allowable: true },
    ]);
  });

  it('are no matter when nobody has them', () => {
    expect(subscriberProblems([pool], [])).toEqual([]);
    expect(subscriberProblems([pool], [used({ name: 'Home', subscribers: 3 })])).toEqual([]);
    expect(
      subscriberProblems([pool], [used({ attribute: 'Mikrotik-Group', subscribers: 3 })]),
    ).toEqual([]);
  });

  it('are counted once when PPP and hotspot both lose a profile', () => {
    const both = [profile, { ...profile, menu: '/ip/hotspot/user/profile' }];

    const problems = subscriberProblems(both, [
      used({ attribute: 'Mikrotik-Group', name: 'gold', subscribers: 2 }),
    ]);

    expect(problems.map(({ message }) => message)).toEqual([
      "profile gold: 2 subscribers' Mikrotik-Group names it, they would get wrong service parameters, or no login",
    ]);
  });

  it('are an error when the database does not let us count, with the right that is missing', () => {
    const problems = subscriberProblems([pool, profile], {
      unknown: 'the role rosform may not read radreply',
      kind: 'rights',
    });

    expect(problems).toEqual([
      {
        severity: 'error',
        code: 'plan/subscribers-depend',
        message:
          "pool home and profile gold: go away, and how many subscribers' replies depend on that is not known: " +
          'the role rosform may not read radreply; ' +
          'GRANT SELECT ON radcheck, radreply, radgroupreply and radusergroup to the user that rosform has there, ' +
          "or write `subscribers: false` in the Fleet's radius-database when nobody's replies are kept there",
        at,
        allowable: true,
      },
    ]);
  });

  it('are not taken for unused when there are more names than are counted', () => {
    const uses = Array.from({ length: mostNames }, (_, index) =>
      used({ name: `pool-${index}`, subscribers: 2 }),
    );

    const problems = subscriberProblems([pool], uses);

    expect(problems.map(({ message }) => message)).toEqual([
      "pool home: goes away, and how many subscribers' replies depend on that is not known: " +
        'replies use more than 10,000 names, and only those with most subscribers were counted',
    ]);
  });

  it('are nothing to worry about when nothing is lost, known or not', () => {
    expect(subscriberProblems([], { unknown: 'no answer' })).toEqual([]);
  });

  it('are cut when a column holds a book', () => {
    const name = 'x'.repeat(5000);

    const [problem] = subscriberProblems([{ ...pool, name }], [used({ name, subscribers: 1 })]);

    expect(problem?.message.length).toBeLessThan(200);
  });
});

function used(use: Partial<NameUse>): NameUse {
  return { attribute: 'Framed-Pool', name: 'home', subscribers: 0, groups: [], ...use };
}
