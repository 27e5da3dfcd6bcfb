import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { changeEssence } from '../../src/plan/essence.js';
import type { Change, FieldChange } from '../../src/plan/types.js';
import { Secret } from '../../src/resources/secret.js';

const at = { file: 'routers.d/a.yaml', line: 1, column: 1 };
const texts = fc.string({ maxLength: 6 });
const fields = fc.array(
  fc.record({
    field: texts,
    before: fc.option(texts, { nil: undefined }),
    after: fc.option(texts, { nil: undefined }),
  }),
  { maxLength: 3 },
);
const seen = fc.dictionary(texts, texts, { maxKeys: 4 });

/** One change as the planner makes it. */
const change = fc
  .record({ fields, seen, key: texts, action: fc.constantFrom('update', 'delete', 'move') })
  .map(({ action, key, ...rest }): Change => {
    const common = { index: 0, after: [], address: { menu: '/ip/pool', key }, at, id: '*1' };
    if (action === 'update') return { ...common, ...rest, action, adopts: false };
    if (action === 'delete') return { ...common, ...rest, action };
    return { ...common, seen: rest.seen, action, ahead: undefined };
  });

const essence = (one: Change): string => changeEssence(one, (secret) => secret.reveal());

describe('the essence of a change', () => {
  it('does not depend on ids, places in the plan and lines of the manifest', () => {
    fc.assert(
      fc.property(change, (one) => {
        const other = { ...one, index: 7, after: [1, 2], id: '*9', at: { ...at, line: 99 } };
        expect(essence(other)).toBe(essence(one));
      }),
    );
  });

  it('does not depend on the order in which a router prints fields', () => {
    fc.assert(
      fc.property(change, (one) => {
        const turned = Object.fromEntries(Object.entries(one.seen ?? {}).toReversed());
        expect(essence({ ...one, seen: turned })).toBe(essence(one));
      }),
    );
  });

  it('is another one when any field that was seen has another value', () => {
    fc.assert(
      fc.property(change, texts, texts, (one, name, value) => {
        fc.pre(one.seen?.[name] !== value);
        expect(essence({ ...one, seen: { ...one.seen, [name]: value } })).not.toBe(essence(one));
      }),
    );
  });

  it('of two changes is the same only when they are', () => {
    fc.assert(
      fc.property(change, change, (one, other) => {
        const same = JSON.stringify(bare(one)) === JSON.stringify(bare(other));
        expect(essence(one) === essence(other)).toBe(same);
      }),
    );
  });

  it('has a digest for a secret, bound to where it is used', () => {
    const secret = (field: string): FieldChange => ({
      field,
      before: new Secret('same'),
      after: new Secret('same'),
    });
    const places: string[] = [];
    const text = changeEssence(
      {
        index: 0,
        after: [],
        address: { menu: '/radius', key: 'a' },
        at,
        id: '*1',
        action: 'update',
        adopts: false,
        fields: [secret('secret'), secret('other')],
        seen: { secret: new Secret('same') },
      },
      (_secret, place) => {
        places.push(place);
        return `digest-${places.length}`;
      },
    );

    expect(text).not.toContain('same');
    expect(text).toContain('digest-1');
    expect(new Set(places).size).toBe(4);
  });
});

/** What counts of a change, with the fields that were seen in one order. */
function bare(one: Change): unknown {
  const { action, address } = one;
  const row = Object.entries(one.seen ?? {}).toSorted(([left], [right]) => (left < right ? -1 : 1));
  const listed =
    one.action === 'move'
      ? []
      : one.fields.map(({ field, before = null, after = null }) => [field, before, after]);
  return [action, address, listed, row];
}
