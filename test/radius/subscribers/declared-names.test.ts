import { expect, it } from 'vitest';
import { declaredNames } from '../../../src/radius/subscribers/declared-names.js';
import { router } from './declared-routers.js';

it('knows which routers declare a name, and whose rules use a list', () => {
  const declared = declaredNames([
    router('zone-a', {
      pools: ['home', 'spare'],
      profiles: ['gold'],
      rules: [
        { chain: 'forward', 'src-address-list': '!late', 'dst-address-list': 'late' },
        { chain: 'input', 'src-address-list': 'off', disabled: 'yes' },
      ],
    }),
    router('zone-b', { pools: ['home'] }),
  ]);

  expect(declared).toEqual(
    new Map([
      [
        'Framed-Pool',
        new Map([
          ['home', ['zone-a', 'zone-b']],
          ['spare', ['zone-a']],
        ]),
      ],
      ['Mikrotik-Group', new Map([['gold', ['zone-a']]])],
      ['Mikrotik-Address-List', new Map([['late', ['zone-a']]])],
    ]),
  );
});
