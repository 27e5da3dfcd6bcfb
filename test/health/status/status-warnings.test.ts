import { describe, expect, it } from 'vitest';
import { newestReleases } from '../../../src/health/status/newest-releases.js';
import { warningsOf } from '../../../src/health/status/status-warnings.js';
import type { RadiusClient, RouterStatus } from '../../../src/health/status/types.js';
import { parseVersion } from '../../../src/resources/version.js';
import { wellServer, wellStatus } from './some-status.js';

const NOW = Date.parse('2027-01-15T08:00:00Z');
const DAY = 86_400_000;
const MIB = 2 ** 20;

function told(
  changes: Partial<RouterStatus>,
  {
    fleet = [],
    secretsMasked = false,
  }: { fleet?: readonly Partial<RouterStatus>[]; secretsMasked?: boolean } = {},
): readonly string[] {
  const status = { ...wellStatus, ...changes };
  const newest = newestReleases([
    { router: 'this-one', facts: status },
    ...fleet.map((other, index) => ({ router: `r${index}`, facts: { ...wellStatus, ...other } })),
  ]);
  return warningsOf(status, { now: NOW, newest, secretsMasked }).map(
    ({ code, message }) => `${code}: ${message}`,
  );
}

const server = (changes: Partial<RadiusClient>): readonly RadiusClient[] => [
  { ...wellServer, ...changes },
];
const clock = (seconds: number) => ({ clock: { router: NOW + seconds * 1000, ours: NOW } });
const release = (text: string, channel: string) => ({
  version: parseVersion(text),
  channel,
  updateChannel: channel,
});

describe('warnings', () => {
  it.each<{ of: string; changes: Partial<RouterStatus>; are: readonly string[] }>([
    { of: 'a router that is well', changes: { radius: [wellServer] }, are: [] },
    {
      of: 'a router that says nothing',
      changes: {
        version: undefined,
        channel: undefined,
        updateChannel: undefined,
        uptime: undefined,
        memory: undefined,
        disk: undefined,
        clock: undefined,
        radius: undefined,
      },
      are: [],
    },
    {
      of: 'timeouts',
      changes: { radius: server({ requests: 200, timeouts: 25 }) },
      are: [
        'radius-timeouts: RADIUS server 10.10.0.5 left 25 of 200 requests without an answer (13 %)',
      ],
    },
    {
      of: 'a hundredth of timeouts',
      changes: { radius: server({ requests: 1000, timeouts: 10 }) },
      are: [
        'radius-timeouts: RADIUS server 10.10.0.5 left 10 of 1000 requests without an answer (1.0 %)',
      ],
    },
    { of: 'fewer', changes: { radius: server({ requests: 1000, timeouts: 9 }) }, are: [] },
    {
      of: 'more timeouts than requests',
      changes: { radius: server({ requests: 2, timeouts: 9 }) },
      are: ['radius-timeouts: RADIUS server 10.10.0.5 left 9 of 2 requests without an answer'],
    },
    {
      of: 'many more timeouts than requests',
      changes: {
        radius: server({ requests: 10, timeouts: 4_294_967_295, accepts: 0, rejects: 0 }),
      },
      are: [
        'radius-counters: the counters of RADIUS server 10.10.0.5 make no sense: 4294967295 timeouts at 10 requests; /radius/reset-counters begins anew',
      ],
    },
    {
      of: 'servers that are not looked at',
      changes: { radius: [wellServer, wellServer], moreRadius: 8 },
      are: ['radius-rest: only the first 2 rows of /radius are looked at: there are 8 more'],
    },
    {
      of: 'a server that never answers',
      changes: { radius: server({ requests: 9, accepts: 0, rejects: 0, timeouts: 8 }) },
      are: [
        'radius-silent: RADIUS server 10.10.0.5 has answered none of 9 requests: it does not know this router, is down, or the way is blocked',
      ],
    },
    {
      of: 'a server that nobody asked',
      changes: { radius: server({ requests: 0, accepts: 0, rejects: 0 }) },
      are: [],
    },
    {
      of: 'a server with another secret',
      changes: {
        radius: server({ requests: 9, accepts: 0, rejects: 0, timeouts: 9, badReplies: 9 }),
      },
      are: [
        'radius-timeouts: RADIUS server 10.10.0.5 left 9 of 9 requests without an answer (100 %)',
        'radius-bad-replies: 9 answers of RADIUS server 10.10.0.5 were thrown away: compare the secret; `rosform radius probe` says more',
      ],
    },
    {
      of: 'a server that is disabled',
      changes: { radius: server({ disabled: true, requests: 9, timeouts: 9, badReplies: 9 }) },
      are: [],
    },
    {
      of: 'a server whose counters are not shown',
      changes: {
        radius: server({
          requests: undefined,
          accepts: undefined,
          rejects: undefined,
          timeouts: undefined,
          badReplies: undefined,
        }),
      },
      are: [],
    },
    { of: 'a clock that is 30 s off', changes: clock(30), are: [] },
    {
      of: 'a clock that is ahead',
      changes: clock(31),
      are: ['clock-off: its clock is 31s ahead of ours; see /system/ntp/client'],
    },
    {
      of: 'a clock that is behind',
      changes: clock(-300),
      are: ['clock-off: its clock is 5m behind ours; see /system/ntp/client'],
    },
    {
      of: 'a clock that was never set',
      changes: clock(-301),
      are: [
        'clock-off: its clock is 5m1s behind ours: certificates, schedules and the log go by it; see /system/ntp/client',
      ],
    },
    {
      of: 'a certificate that ends',
      changes: { certificates: [{ name: 'api', expiresAt: NOW + 30 * DAY - 1 }] },
      are: ['certificate-expiring: the certificate api of the API ends in 29 days: renew it'],
    },
    {
      of: 'a certificate that ends tomorrow',
      changes: { certificates: [{ name: 'api', expiresAt: NOW + DAY }] },
      are: ['certificate-expiring: the certificate api of the API ends in 1 day: renew it'],
    },
    {
      of: 'a certificate that ends within hours',
      changes: { certificates: [{ name: 'api', expiresAt: NOW + 1 }] },
      are: ['certificate-expiring: the certificate api of the API ends within a day: renew it'],
    },
    {
      of: 'a certificate that has ended',
      changes: {
        certificates: [
          { name: 'api', expiresAt: NOW + 90 * DAY },
          { name: 'CN=old', expiresAt: NOW },
        ],
      },
      are: ['certificate-expired: the certificate CN=old of the API has ended: renew it'],
    },
    {
      of: 'a certificate that is good',
      changes: { certificates: [{ name: 'api', expiresAt: NOW + 30 * DAY }] },
      are: [],
    },
    {
      of: 'a disk that is nearly full',
      changes: { disk: { free: 12 * MIB, total: 128 * MIB } },
      are: [
        'disk-full: its disk has 12 MiB of 128 MiB left: remove files, or packages that nobody uses',
      ],
    },
    {
      of: 'a small disk with a tenth free that is still too little',
      changes: { disk: { free: 2 * MIB - 1, total: 16 * MIB } },
      are: [
        'disk-full: its disk has 2.0 MiB of 16 MiB left: remove files, or packages that nobody uses',
      ],
    },
    {
      of: 'a disk with room',
      changes: { disk: { free: 2 * MIB, total: 16 * MIB } },
      are: [],
    },
    {
      of: 'memory that is nearly full',
      changes: { memory: { free: 6 * MIB, total: 64 * MIB } },
      are: ['memory-full: its memory has 6.0 MiB of 64 MiB left'],
    },
    {
      of: 'a router that was started just now',
      changes: { uptime: 599_000 },
      are: ['rebooted: it was started 9m59s ago'],
    },
    { of: 'a router that was started ten minutes ago', changes: { uptime: 600_000 }, are: [] },
    {
      of: 'questions without an answer',
      changes: { unanswered: [{ why: 'timeout', message: 'no answer in time to /ppp/active' }] },
      are: ['unanswered: no answer in time to /ppp/active'],
    },
  ])('of $of', ({ changes, are }) => {
    expect(told(changes)).toEqual(are);
  });

  it('of secrets that a plan found masked', () => {
    expect(told({}, { secretsMasked: true })).toEqual([
      'secrets-masked: it hides secrets from our user, so they cannot be compared: its group needs the policy sensitive',
    ]);
  });

  it.each<{
    of: string;
    own: Partial<RouterStatus>;
    fleet: readonly Partial<RouterStatus>[];
    are: readonly string[];
  }>([
    {
      of: 'a router that is behind others, the newest of which is named',
      own: release('7.9.2', 'stable'),
      fleet: [release('7.10', 'stable'), release('7.20.8', 'stable'), release('7.20.8', 'stable')],
      are: ['update-behind: RouterOS 7.9.2 is behind the 7.20.8 of r1, both stable'],
    },
    {
      of: 'a router that follows another channel',
      own: release('7.9.2', 'long-term'),
      fleet: [release('7.20.8', 'stable')],
      are: [],
    },
    {
      of: 'a router that takes its updates from another channel than its version',
      own: { ...release('7.9.2', 'stable'), updateChannel: 'long-term' },
      fleet: [release('7.20.8', 'stable'), release('7.12.1', 'long-term')],
      are: ['update-behind: RouterOS 7.9.2 is behind the 7.12.1 of r1, both long-term'],
    },
    {
      of: 'a router of the version before the last',
      own: release('6.49.17', 'stable'),
      fleet: [release('7.20.8', 'stable')],
      are: [],
    },
    {
      of: 'a router whose channel is not known',
      own: { version: parseVersion('7.9.2'), channel: undefined, updateChannel: undefined },
      fleet: [release('7.20.8', 'stable')],
      are: [],
    },
    {
      of: 'a router without the menu of updates',
      own: { ...release('7.9.2', 'stable'), updateChannel: undefined },
      fleet: [release('7.20.8', 'stable')],
      are: ['update-behind: RouterOS 7.9.2 is behind the 7.20.8 of r0, both stable'],
    },
    {
      of: 'the newest router',
      own: release('7.21', 'stable'),
      fleet: [release('7.20.8', 'stable')],
      are: [],
    },
  ])('of versions: $of', ({ own, fleet, are }) => {
    expect(told(own, { fleet })).toEqual(are);
  });
});
