import type { Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import { countNames } from '../../../src/radius/subscribers/count-names.js';
import { mostNames } from '../../../src/radius/subscribers/name-uses.js';
import type { Dialect } from '../../../src/manifest/database-kind.js';
import { groupReplies, members, replies } from './stock-tables.js';

/**
 * What counting names must do on every database.
 *
 * @param open empties the stock tables, runs the inserts (plain SQL) and gives the database
 */
export function countNamesContract(
  dialect: Dialect,
  open: (inserts: string) => Promise<Kysely<unknown>>,
): void {
  describe(`names that RADIUS replies use, on ${dialect}`, () => {
    it.each([
      {
        when: 'two subscribers have it in their replies',
        rows: replies('radreply', ['ann', 'Framed-Pool', 'home'], ['bob', 'Framed-Pool', 'home']),
        names: [use('Framed-Pool', 'home', 2)],
      },
      {
        when: 'a panel writes replies among the checks',
        rows:
          replies('radreply', ['ann', 'Framed-Pool', 'home']) +
          replies('radcheck', ['ann', 'Framed-Pool', 'home'], ['bob', 'Framed-Pool', 'home']),
        names: [use('Framed-Pool', 'home', 2)],
      },
      {
        when: 'a subscriber has the item twice',
        rows: replies('radreply', ['ann', 'Framed-Pool', 'home'], ['ann', 'Framed-Pool', 'home']),
        names: [use('Framed-Pool', 'home', 1)],
      },
      {
        when: 'a subscriber has it by himself and through two groups',
        rows:
          replies('radreply', ['ann', 'Mikrotik-Group', 'gold']) +
          groupReplies(['vip', 'Mikrotik-Group', 'gold'], ['all', 'Mikrotik-Group', 'gold']) +
          members(['ann', 'vip'], ['ann', 'all'], ['bob', 'all']),
        names: [use('Mikrotik-Group', 'gold', 2, ['all', 'vip'])],
      },
      {
        when: 'a group has no members',
        rows: groupReplies(['empty', 'Framed-Pool', 'spare']),
        names: [use('Framed-Pool', 'spare', 0, ['empty'])],
      },
      {
        when: 'panels spell the attribute as they like',
        rows: replies('radreply', ['ann', 'FRAMED-POOL', 'home'], ['bob', 'framed-pool', 'home']),
        names: [use('Framed-Pool', 'home', 2)],
      },
      {
        when: 'names differ by case and by trailing blanks, as they do on routers',
        rows: replies(
          'radreply',
          ['ann', 'Framed-Pool', 'home'],
          ['bob', 'Framed-Pool', 'home'],
          ['cyn', 'Framed-Pool', 'home'],
          ['dan', 'Framed-Pool', 'Home'],
          ['eve', 'Framed-Pool', 'Home'],
          ['fay', 'Framed-Pool', 'home '],
        ),
        names: [
          use('Framed-Pool', 'home', 3),
          use('Framed-Pool', 'Home', 2),
          use('Framed-Pool', 'home ', 1),
        ],
      },
      {
        when: 'one name is a pool and a profile',
        rows: replies(
          'radreply',
          ['ann', 'Framed-Pool', 'home'],
          ['ann', 'Mikrotik-Group', 'home'],
        ),
        names: [use('Framed-Pool', 'home', 1), use('Mikrotik-Group', 'home', 1)],
      },
      {
        when: 'a panel puts quotes around names, which FreeRADIUS takes off',
        rows: replies(
          'radreply',
          ['ann', 'Framed-Pool', '"home"'],
          ['bob', 'Framed-Pool', "'home'"],
          ['cyn', 'Framed-Pool', 'home'],
          ['dan', 'Framed-Pool', '"'],
          ['dan', 'Framed-Pool', '""'],
        ),
        names: [use('Framed-Pool', 'home', 3), use('Framed-Pool', '"', 1)],
      },
      {
        when: 'an attribute names nothing on a router',
        rows: replies('radreply', ['ann', 'Mikrotik-Rate-Limit', '10M/10M']),
        names: [],
      },
    ])('when $when', async ({ rows, names }) => {
      expect(await countNames(await open(rows), dialect)).toEqual(names);
    });

    it('is cut where a database has more names than anybody has pools', async () => {
      const many = Array.from({ length: mostNames + 5 }, (_, index) => [
        `user-${index}`,
        'Framed-Pool',
        `pool-${index}`,
      ]);
      const rows = replies(
        'radreply',
        ...many,
        ['ann', 'Framed-Pool', 'last'],
        ['bob', 'Framed-Pool', 'last'],
      );

      const names = await countNames(await open(rows), dialect);

      expect(names).toHaveLength(mostNames);
      expect(names[0]).toEqual(use('Framed-Pool', 'last', 2));
    });
  });
}

function use(attribute: string, name: string, subscribers: number, groups: string[] = []) {
  return { attribute, name, subscribers, groups };
}
