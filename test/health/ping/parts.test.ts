import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addressRange } from '../../../src/health/ping/address-range.js';
import { daysUntil, pingWarnings } from '../../../src/health/ping/ping-warnings.js';
import { replyTimes } from '../../../src/health/ping/reply-times.js';
import type { PingTls } from '../../../src/health/ping/types.js';

describe('the range of an address', () => {
  it.each([
    ['10.20.0.1', 'private'],
    ['192.168.88.1', 'private'],
    ['172.31.0.1', 'private'],
    ['fd00::1', 'private'],
    ['[fd00::1]', 'private'],
    ['100.64.0.1', 'carrier'],
    ['100.127.255.255', 'carrier'],
    ['100.128.0.0', 'public'],
    ['8.8.8.8', 'public'],
    ['2a00:1450::1', 'public'],
    ['::ffff:8.8.8.8', 'public'],
    ['::ffff:10.0.0.1', 'private'],
    ['127.0.0.2', 'loopback'],
    ['::1', 'loopback'],
    ['169.254.1.1', 'link-local'],
    ['fe80::1%eth0', 'link-local'],
    ['192.0.2.1', 'private'],
    ['zone-a.example', 'name'],
    ['10', 'name'],
    ['10.1', 'name'],
    ['0x7f.1', 'name'],
    ['', 'name'],
  ])('%s is %s', (address, range) => {
    expect(addressRange(address)).toBe(range);
  });

  it('is known of any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.ipV4(), fc.ipV6()), (text) => {
        expect(addressRange(text)).toMatch(/^(?:loopback|private|carrier|link-local|public|name)$/);
      }),
    );
  });
});

describe('the times of the answers', () => {
  it.each([
    { of: [], says: { wanted: 5, sent: 4, received: 0 } },
    { of: [3], says: { wanted: 5, sent: 4, received: 1, min: 3, median: 3, max: 3 } },
    { of: [9, 1], says: { wanted: 5, sent: 4, received: 2, min: 1, median: 5, max: 9 } },
    { of: [9, 1, 2], says: { wanted: 5, sent: 4, received: 3, min: 1, median: 2, max: 9 } },
    {
      of: [100, 20, 3, 1],
      says: { wanted: 5, sent: 4, received: 4, min: 1, median: 11.5, max: 100 },
    },
  ])('of $of', ({ of, says }) => {
    expect(replyTimes(5, 4, of)).toEqual(says);
  });

  it('have as many above the median as below', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1 }), (times) => {
        const { min = NaN, median = NaN, max = NaN } = replyTimes(1, 1, times);
        expect([min, max]).toEqual([Math.min(...times), Math.max(...times)]);
        const above = times.filter((time) => time > median).length;
        const below = times.filter((time) => time < median).length;
        expect(Math.max(above, below)).toBeLessThanOrEqual(times.length / 2);
      }),
    );
  });
});

describe('the warnings', () => {
  const now = new Date('2026-11-23T12:00:00Z');
  const warned = (address: string, tls: PingTls, validTo?: string): readonly string[] => {
    const daysLeft = daysUntil(validTo, now);
    return pingWarnings({
      target: { address, port: 8729, tls, username: 'rosform' },
      ...(validTo === undefined || daysLeft === undefined
        ? {}
        : {
            daysLeft,
            peer: {
              protocol: 'TLSv1.3',
              cipher: 'x',
              certificate: {
                subject: '',
                issuer: '',
                altNames: [],
                validTo,
                fingerprint: '',
                selfSigned: false,
              },
            },
          }),
    });
  };

  it.each<[string, string, PingTls, string | undefined, string[]]>([
    ['nothing to say', '10.0.0.1', 'none', undefined, []],
    ['plain API in a VPN', '100.64.0.1', 'none', undefined, []],
    [
      'plain API over the Internet',
      '8.8.8.8',
      'none',
      undefined,
      ['plain API to the public address 8.8.8.8'],
    ],
    ['anonymous TLS in a VPN', '10.0.0.1', 'anonymous', undefined, []],
    [
      'anonymous TLS over the Internet',
      '8.8.8.8',
      'anonymous',
      undefined,
      ['anonymous TLS to the public'],
    ],
    ['30 days', '8.8.8.8', 'pinned', '2026-12-23T12:00:00Z', []],
    ['29 days', '8.8.8.8', 'pinned', '2026-12-23T11:59:59Z', ['expires in 29 days, on 2026-12-23']],
    ['a day', '8.8.8.8', 'pinned', '2026-11-24T12:00:00Z', ['expires in 1 day, on 2026-11-24']],
    ['hours', '8.8.8.8', 'pinned', '2026-11-23T12:00:01Z', ['expires today, on 2026-11-23']],
    ['over', '8.8.8.8', 'pinned', '2026-11-23T11:59:59Z', ['expired on 2026-11-23']],
  ])('%s', (_, address, tls, validTo, says) => {
    expect(warned(address, tls, validTo)).toEqual(
      says.map((text) => expect.stringContaining(text)),
    );
  });

  it('follow the address that was reached, not the name', () => {
    const target = { address: 'zone-a.example', port: 8728, tls: 'none', username: 'x' } as const;

    expect(pingWarnings({ target })).toEqual([]);
    expect(pingWarnings({ target, reached: '8.8.8.8' })).toHaveLength(1);
  });
});
