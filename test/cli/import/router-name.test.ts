import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isName, routerName, slug } from '../../../src/cli/import/manifests/router-name.js';

describe('the name of a router', () => {
  it.each([
    { identity: 'zone-a', name: 'zone-a' },
    { identity: 'Zone A (Dhaka)', name: 'zone-a-dhaka' },
    { identity: 'Zürich_1.core', name: 'zurich-1.core' },
    { identity: '../../etc/passwd', name: 'etc-passwd' },
    { identity: ';rm -rf /', name: 'rm-rf' },
    { identity: 'a..b', name: 'a.b' },
    { identity: '-.-core-.-', name: 'core' },
    { identity: 'x'.repeat(300), name: 'x'.repeat(63) },
    { identity: `${'x'.repeat(62)}-yz`, name: 'x'.repeat(62) },
    { identity: 'r\u0000\u001b[2J', name: 'r-2j' },
    { identity: 'MikroTik', name: 'backup-7' },
    { identity: '🛜🛜', name: 'backup-7' },
    { identity: '', name: 'backup-7' },
    { identity: undefined, name: 'backup-7' },
  ])('made of the identity $identity is $name', ({ identity, name }) => {
    expect(routerName(identity, 'Backup 7')).toBe(name);
  });

  it('is none when nothing says one', () => {
    expect(routerName('MikroTik', '🛜')).toBeUndefined();
  });

  it('is one that a manifest takes and that stays in its folder, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
        const name = slug(text);

        expect(name === undefined || (isName(name) && !/\.\.|[/\\]/.test(name)), name).toBe(true);
        if (name !== undefined) expect(slug(name)).toBe(name);
      }),
    );
  });
});
