import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withNasTag, withoutNasTag } from '../../src/resources/nas-tag.js';

const name = fc.stringMatching(/^[a-z0-9](?:[a-z0-9.-]{0,20}[a-z0-9])?$/);
const owner = fc.record({ fleet: fc.option(name, { nil: undefined }), router: name });

describe('the tag at the end of a description', () => {
  it('reads back as it was written, behind any text', () => {
    const tagged = fc
      .tuple(fc.string({ unit: 'binary' }), owner)
      .map(([text, it]) => withNasTag(text, it));
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      tagged,
      fc.constantFrom(' ', '[rosform', '\n'),
    );

    fc.assert(
      fc.property(text, owner, (description, whose) => {
        expect(withoutNasTag(withNasTag(description, whose))).toEqual({
          description,
          owner: whose,
        });
      }),
    );
  });

  it.each([
    ['PoP 1 [rosform zone-a]', 'PoP 1', { fleet: undefined, router: 'zone-a' }],
    ['[rosform isp/zone-a]', '', { fleet: 'isp', router: 'zone-a' }],
    ['a\nb [rosform z]', 'a\nb', { fleet: undefined, router: 'z' }],
  ])('%j is a tag', (written, description, whose) => {
    expect(withoutNasTag(written)).toEqual({ description, owner: whose });
  });

  it.each([
    'PoP 1[rosform zone-a]',
    '[rosform zone-a] PoP 1',
    '[rosform zone-a] ',
    '[rosform ]',
    '[rosform a b]',
    '[rosform a/b/c]',
    '[rosform]',
    '[Rosform zone-a]',
    'RADIUS Client',
    '',
  ])('%j has none', (description) => {
    expect(withoutNasTag(description)).toEqual({ description, owner: undefined });
  });
});
