import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nasName } from '../../src/resources/fields/nas-name.js';

const type = nasName();

function problemOf(text: string): string {
  const parsed = type.parse(text);
  return 'problem' in parsed ? parsed.problem : `is ${parsed.text}`;
}

describe('the name that FreeRADIUS knows a NAS by', () => {
  it.each([
    { text: '10.20.0.1', sent: '10.20.0.1' },
    { text: '10.20.0.1/32', sent: '10.20.0.1' },
    { text: '10.8.0.5/16', sent: '10.8.0.0/16' },
    { text: '10.8.0.0/255.255.0.0', sent: '10.8.0.0/16' },
    { text: '2001:DB8:0:0::1', sent: '2001:db8::1' },
    { text: '2001:db8::1/128', sent: '2001:db8::1' },
    { text: '2001:db8:1::7/48', sent: '2001:db8:1::/48' },
  ])('$text is $sent in the database', ({ text, sent }) => {
    expect(type.parse(text)).toEqual({ text: sent });
    expect(type.canonical(text)).toBe(sent);
  });

  it.each([
    { text: ' 127.0.0.2 ', problem: 'has blanks' },
    { text: '127.0.0.2:1812', problem: 'has a port' },
    { text: '[2001:db8::1]:1812', problem: 'has a port' },
    { text: '127.0.0.2-127.0.0.9', problem: 'is a range' },
    { text: '*', problem: 'is everyone' },
    { text: '0.0.0.0/0', problem: 'is everyone' },
    { text: '10.0.0.1/0', problem: 'is everyone' },
    { text: '::/0', problem: 'is everyone' },
    { text: '0.0.0.0', problem: 'is no address that requests come from' },
    { text: '::', problem: 'is no address that requests come from' },
    {
      text: 'zone-a.isp.example',
      problem:
        'is a host name, which FreeRADIUS looks up once when it starts, and never with dynamic clients',
    },
    { text: '10.20.0', problem: 'is not an address or network' },
    { text: '10.20.0.1/33', problem: 'is not an address or network' },
    { text: '', problem: 'is not an address or network' },
  ])('"$text" $problem', ({ text, problem }) => {
    expect(problemOf(text)).toContain(`${JSON.stringify(text)} ${problem}`);
  });

  it('what a table holds and no manifest may say is compared as it is', () => {
    for (const text of ['*', ' 127.0.0.2 ', 'zone-a.isp.example', '10.0.0.1:1812'])
      expect(type.canonical(text)).toBe(text);
  });

  const network = fc.oneof(
    fc.tuple(fc.ipV4(), fc.integer({ min: 1, max: 32 })),
    fc.tuple(fc.ipV6(), fc.integer({ min: 1, max: 128 })),
  );

  it('the canonical form is its own canonical form, and one that a manifest may say', () => {
    fc.assert(
      fc.property(network, ([address, length]) => {
        const once = type.canonical(`${address}/${length}`);

        expect(type.canonical(once)).toBe(once);
        if (!/^(?:0\.0\.0\.0|::)$/.test(once)) expect(type.parse(once)).toEqual({ text: once });
      }),
    );
  });

  it('any address of a network names the network', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.integer({ min: 1, max: 31 }), (address, length) => {
        const canonical = type.canonical(`${address}/${length}`);
        const [first = ''] = canonical.split('/');

        expect(canonical).toBe(type.canonical(`${first}/${length}`));
      }),
    );
  });
});
