import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedRouters } from '../../src/fleet/changed-routers.js';
import type { RouterManifest } from '../../src/manifest/types.js';
import { load, routerYaml } from '../manifest/load.js';

/** The routers of some files; those with errors are left out, as `loadFleet` does it. */
function fleetOf(files: Readonly<Record<string, string>>): readonly RouterManifest[] {
  return load(files).fleet.routers;
}

/** Names, as `changed: a b; removed: c`. */
function shown(
  now: Readonly<Record<string, string>>,
  before: Readonly<Record<string, string>>,
): string {
  const { changed, removed } = changedRouters(fleetOf(now), fleetOf(before));
  return `changed: ${changed.map(({ name }) => name).join(' ')}; removed: ${removed.join(' ')}`;
}

const a = routerYaml('identity: a', 'a', '10.0.0.1');
const b = routerYaml('identity: b', 'b', '10.0.0.2');
const template = (pool: string): string =>
  `apiVersion: rosform/v1\nkind: Template\nname: base\npools: [{ name: p, ranges: ${pool} }]\n`;
const user = routerYaml('uses: [base]', 'user', '10.0.0.3');

describe('routers that changed since', () => {
  it.each([
    { what: 'nothing', now: { a, b }, before: { a, b }, expected: 'changed: ; removed: ' },
    {
      what: 'a file was moved and a remark was added',
      now: { 'sub/b': `# moved\n${b}`, a: `${a}description: A\n` },
      before: { a, b },
      expected: 'changed: ; removed: ',
    },
    {
      what: 'one was edited',
      now: { a, b: routerYaml('identity: other', 'b', '10.0.0.2') },
      before: { a, b },
      expected: 'changed: b; removed: ',
    },
    {
      what: 'its address was edited',
      now: { a: routerYaml('identity: a', 'a', '10.0.0.9') },
      before: { a },
      expected: 'changed: a; removed: ',
    },
    { what: 'one is new', now: { a, b }, before: { a }, expected: 'changed: b; removed: ' },
    { what: 'one is gone', now: { a }, before: { a, b }, expected: 'changed: ; removed: b' },
    {
      what: 'one has another name',
      now: { a: a.replace('name: a', 'name: c') },
      before: { a },
      expected: 'changed: c; removed: a',
    },
    {
      what: 'a template was edited',
      now: { a, user, base: template('10.1.0.2') },
      before: { a, user, base: template('10.1.0.3') },
      expected: 'changed: user; removed: ',
    },
    {
      what: 'the defaults of the Fleet were edited',
      now: { a, fleet: 'apiVersion: rosform/v1\nkind: Fleet\ndefaults: { timeout: 20s }\n' },
      before: { a, fleet: 'apiVersion: rosform/v1\nkind: Fleet\n' },
      expected: 'changed: a; removed: ',
    },
    {
      what: 'one could not be loaded before',
      now: { a, b },
      before: { a, b: routerYaml('identity: [1, 2]', 'b', '10.0.0.2') },
      expected: 'changed: b; removed: ',
    },
    {
      what: 'there was no manifest',
      now: { a, b },
      before: {},
      expected: 'changed: a b; removed: ',
    },
    {
      what: 'a secret that is written in the manifest was edited',
      now: { a: routerYaml('radius: [{ address: 10.9.0.5, secret: one }]', 'a') },
      before: { a: routerYaml('radius: [{ address: 10.9.0.5, secret: two }]', 'a') },
      expected: 'changed: a; removed: ',
    },
  ])('when $what', ({ now, before, expected }) => {
    expect(shown(now, before)).toBe(expected);
  });

  it('are all that differ and no others, in the order of the fleet', () => {
    const state = fc.constantFrom('none', 'one', 'two');
    const names = ['a', 'b', 'c', 'd', 'e'];
    const filesOf = (states: readonly string[]): Readonly<Record<string, string>> =>
      Object.fromEntries(
        names.flatMap((name, index) =>
          states[index] === 'none'
            ? []
            : [[name, routerYaml(`identity: ${states[index]}`, name, `10.0.0.${index + 1}`)]],
        ),
      );
    const states = fc.tuple(state, state, state, state, state);
    fc.assert(
      fc.property(states, states, (now, before) => {
        const changed = names.filter((_, at) => now[at] !== 'none' && now[at] !== before[at]);
        const removed = names.filter((_, at) => now[at] === 'none' && before[at] !== 'none');
        expect(shown(filesOf(now), filesOf(before))).toBe(
          `changed: ${changed.join(' ')}; removed: ${removed.join(' ')}`,
        );
      }),
      { numRuns: 50 },
    );
  });
});
