import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lostNames } from '../../../src/radius/subscribers/lost-names.js';
import { untypedResource } from '../../../src/resources/untyped-resource.js';
import { desired, observed, planRouter, type Seen, type Wanted } from '../../plan/world.js';
import { pools, profiles } from '../../plan/types-under-test.js';

const ours = '[rosform]';
const home = { name: 'home', ranges: '10.0.0.2-10.0.0.99', comment: ours };
const gold = { name: 'gold', comment: ours };

const rules = (menu: string) =>
  untypedResource(menu, {
    key: ['chain', 'dst-port'],
    kind: 'keyed',
    fields: ['chain', 'dst-port', 'src-address-list', 'dst-address-list', 'disabled'],
  });
const filter = rules('/ip/firewall/filter');
const nat = rules('/ip/firewall/nat');
const userProfiles = untypedResource('/ip/hotspot/user/profile', {
  key: ['name'],
  kind: 'keyed',
  fields: ['name'],
});

const TYPES = { pools, profiles, userProfiles, filter, nat };
type Menus<Row> = { readonly [menu in keyof typeof TYPES]?: readonly Row[] };

/** Attribute, name, menu and what it is renamed to, of what a plan takes away. */
function lost(want: Menus<Wanted>, have: Menus<Seen>): string[] {
  const state = observed(
    Object.fromEntries(Object.entries(have).map(([name, rows]) => [menuOf(name), rows])),
  );
  const plan = planRouter(
    desired(Object.entries(want).map(([name, rows]) => ({ type: typeOf(name), rows }))),
    state,
  );
  return lostNames(plan, state.menus).map(({ attribute, name, menu, renamedTo }) =>
    [attribute, name, menu, ...(renamedTo === undefined ? [] : [`-> ${renamedTo}`])].join(' '),
  );
}

function typeOf(name: string) {
  const found = Object.entries(TYPES).find(([key]) => key === name);
  if (found === undefined) throw new Error(name);
  return found[1];
}

function menuOf(name: string): string {
  return typeOf(name).menu;
}

describe('names that a plan takes away from its router', () => {
  it.each<{ when: string; want: Menus<Wanted>; have: Menus<Seen>; names: string[] }>([
    {
      when: 'a pool of ours is not declared any more',
      want: { pools: [] },
      have: { pools: [home] },
      names: ['Framed-Pool home /ip/pool'],
    },
    {
      when: 'a pool is renamed',
      want: { pools: [{ name: 'home-2', 'renamed-from': 'home', ranges: home.ranges }] },
      have: { pools: [home] },
      names: ['Framed-Pool home /ip/pool -> home-2'],
    },
    {
      when: 'a pool gets other addresses',
      want: { pools: [{ name: 'home', ranges: '10.1.0.2-10.1.0.9' }] },
      have: { pools: [home] },
      names: [],
    },
    {
      when: 'a pool is new',
      want: { pools: [{ name: 'home', ranges: home.ranges }] },
      have: { pools: [] },
      names: [],
    },
    {
      when: 'a pool is renamed and another takes its name',
      want: {
        pools: [
          { name: 'old', 'renamed-from': 'home', ranges: home.ranges },
          { name: 'home', ranges: '10.2.0.2-10.2.0.9' },
        ],
      },
      have: { pools: [home] },
      names: [],
    },
    {
      when: 'names of pools differ by case',
      want: { pools: [{ name: 'Home', ranges: home.ranges }] },
      have: { pools: [home] },
      names: ['Framed-Pool home /ip/pool'],
    },
    {
      when: 'a PPP profile goes while a hotspot profile has its name',
      want: { profiles: [], userProfiles: [] },
      have: { profiles: [gold], userProfiles: [{ name: 'gold' }] },
      names: ['Mikrotik-Group gold /ppp/profile'],
    },
    {
      when: 'the last rule that uses a list goes',
      want: { filter: [] },
      have: {
        filter: [{ chain: 'forward', 'dst-port': '80', 'src-address-list': 'late', comment: ours }],
      },
      names: ['Mikrotik-Address-List late /ip/firewall/filter'],
    },
    {
      when: 'a rule goes while one of another menu uses its list for all others',
      want: { filter: [], nat: [] },
      have: {
        filter: [{ chain: 'forward', 'dst-port': '80', 'src-address-list': 'late', comment: ours }],
        nat: [{ chain: 'dstnat', 'dst-port': '80', 'dst-address-list': '!late' }],
      },
      names: [],
    },
    {
      when: 'the only other rule with the list is disabled',
      want: { filter: [], nat: [] },
      have: {
        filter: [{ chain: 'forward', 'dst-port': '80', 'src-address-list': 'late', comment: ours }],
        nat: [{ chain: 'dstnat', 'dst-port': '80', 'dst-address-list': 'late', disabled: 'true' }],
      },
      names: ['Mikrotik-Address-List late /ip/firewall/filter'],
    },
    {
      when: 'a rule is disabled',
      want: {
        filter: [
          { chain: 'forward', 'dst-port': '80', 'src-address-list': 'late', disabled: 'yes' },
        ],
      },
      have: {
        filter: [
          {
            chain: 'forward',
            'dst-port': '80',
            'src-address-list': 'late',
            disabled: 'false',
            comment: ours,
          },
        ],
      },
      names: ['Mikrotik-Address-List late /ip/firewall/filter'],
    },
    {
      when: 'a rule uses another list from now on',
      want: { filter: [{ chain: 'forward', 'dst-port': '80', 'src-address-list': 'slow' }] },
      have: {
        filter: [{ chain: 'forward', 'dst-port': '80', 'src-address-list': 'late', comment: ours }],
      },
      names: ['Mikrotik-Address-List late /ip/firewall/filter'],
    },
  ])('when $when', ({ want, have, names }) => {
    expect(lost(want, have)).toEqual(names);
  });

  it('names the line that asks for it', () => {
    const state = observed({ '/ip/pool': [home] });
    const plan = planRouter(
      desired([
        { type: pools, rows: [{ name: 'b', 'renamed-from': 'home', ranges: home.ranges }] },
      ]),
      state,
    );

    expect(lostNames(plan, state.menus)[0]?.at).toEqual({
      file: 'routers.d/test.yaml',
      line: 1,
      column: 1,
    });
  });

  it('are those that the router had and the declared ones lack, whatever the pools', () => {
    const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
    fc.assert(
      fc.property(names, names, (before, after) => {
        const have = before.map((name) => ({ ...home, name }));
        const want = after.map((name) => ({ name, ranges: home.ranges }));

        expect(lost({ pools: want }, { pools: have })).toEqual(
          before
            .filter((name) => !after.includes(name))
            .map((name) => `Framed-Pool ${name} /ip/pool`),
        );
      }),
      { numRuns: 50 },
    );
  });
});
