import { describe, expect, it } from 'vitest';
import type { StatusOutcome } from '../../../src/fleet/health/status-outcome.js';
import { makeStatus } from '../../../src/report/status/make-status.js';
import { parseVersion } from '../../../src/resources/version.js';
import { decodeBytes } from '../../../src/rsc/bytes.js';
import { wellServer, wellStatus } from '../../health/status/some-status.js';

const ORIGIN = {
  rosform: '1.2.3',
  createdAt: '2027-01-15T08:00:00.000Z',
  redact: (text: string) => text.replaceAll('canary', '(sensitive)'),
};

const online = (
  changes: Partial<Extract<StatusOutcome, { state: 'online' }>> = {},
): StatusOutcome => ({
  router: 'zone-a',
  address: '10.20.0.1',
  port: 8729,
  state: 'online',
  ms: 112,
  status: wellStatus,
  sync: { state: 'in-sync' },
  secretsMasked: false,
  ...changes,
});

describe('a report of the list', () => {
  it('says what is known in fixed units', () => {
    const status = {
      ...wellStatus,
      radius: [wellServer],
      clock: { router: 1_000_000, ours: 1_401_400 },
    };

    const { routers } = makeStatus([online({ status })], ORIGIN);

    expect(routers).toEqual([
      {
        router: 'zone-a',
        address: '10.20.0.1',
        port: 8729,
        state: 'online',
        answerMs: 112,
        identity: 'zone-a',
        board: 'CCR2004-1G-12S+2XS',
        architecture: 'arm64',
        version: '7.20.8',
        channel: 'stable',
        updateChannel: 'stable',
        uptimeSeconds: 2_001_600,
        cpuPercent: 7,
        memoryFreeBytes: 3_000_000_000,
        memoryTotalBytes: 4_294_967_296,
        diskFreeBytes: 100_000_000,
        diskTotalBytes: 134_217_728,
        clockAheadSeconds: -401,
        pppSessions: 1204,
        pppoeSessions: 1200,
        hotspotSessions: 45,
        radius: [
          {
            address: '10.10.0.5',
            services: ['ppp'],
            disabled: false,
            requests: 1000,
            accepts: 990,
            rejects: 10,
            timeouts: 0,
            badReplies: 0,
            lastRoundTripMs: 12,
          },
        ],
        sync: 'in-sync',
        warnings: [
          {
            code: 'clock-off',
            message:
              'its clock is 6m41s behind ours: certificates, schedules and the log go by it; see /system/ntp/client',
          },
        ],
      },
    ]);
  });

  it('leaves out what is not known', () => {
    const nothing = {
      identity: undefined,
      version: undefined,
      channel: undefined,
      board: undefined,
      architecture: undefined,
      uptime: undefined,
      cpuLoad: undefined,
      memory: undefined,
      disk: undefined,
      clock: undefined,
      sessions: { ppp: undefined, pppoe: undefined, hotspot: undefined },
      radius: undefined,
      moreRadius: 0,
      updateChannel: undefined,
      certificates: [],
      unanswered: [],
    };

    const { routers } = makeStatus([online({ status: nothing, sync: undefined })], ORIGIN);

    expect(routers).toEqual([
      {
        router: 'zone-a',
        address: '10.20.0.1',
        port: 8729,
        state: 'online',
        answerMs: 112,
        warnings: [],
      },
    ]);
  });

  it('compares versions across the run', () => {
    const old = { ...wellStatus, version: parseVersion('7.9.2') };

    const { routers } = makeStatus(
      [online({ router: 'old', status: old }), online({ router: 'new' })],
      ORIGIN,
    );

    expect(routers.map(({ warnings }) => warnings.map(({ message }) => message))).toEqual([
      ['RouterOS 7.9.2 is behind the 7.20.8 of new, both stable'],
      [],
    ]);
  });

  it('hides secrets in whatever a router says', () => {
    const word = 'canary';
    const status = {
      ...wellStatus,
      identity: word,
      board: word,
      architecture: word,
      radius: [{ ...wellServer, address: word, services: [word], badReplies: 1 }],
      certificates: [{ name: word, expiresAt: 0 }],
      version: { text: word, parts: [7] },
      unanswered: [{ why: 'trap', message: word }],
    } as const;
    const sync = { state: 'unknown', reason: word, cause: 'trap' } as const;

    const report = makeStatus(
      [
        online({ address: word, status, sync }),
        {
          router: 'b',
          address: word,
          port: 1,
          state: 'offline',
          reason: word,
          cause: 'login',
          ms: 1,
        },
      ],
      ORIGIN,
    );

    expect(JSON.stringify(report)).not.toContain(word);
    expect(JSON.stringify(report).match(/\(sensitive\)/g)).toHaveLength(14);
  });

  it('has letters for bytes that are not UTF-8, and hides secrets among them', () => {
    const { routers } = makeStatus(
      [
        online({
          status: { ...wellStatus, identity: decodeBytes(Buffer.from('Zürich', 'latin1')) },
        }),
        online({
          status: { ...wellStatus, identity: decodeBytes(Buffer.from('gëheim', 'latin1')) },
        }),
      ],
      { ...ORIGIN, redact: (text) => text.replaceAll('gëheim', '(sensitive)') },
    );

    expect(routers.map(({ identity }) => identity)).toEqual(['Zürich', '(sensitive)']);
  });

  it('says nothing of a router that was not asked', () => {
    const { routers } = makeStatus(
      [{ router: 'zone-a', address: '10.20.0.1', port: 8729, state: 'not-asked' }],
      ORIGIN,
    );

    expect(routers).toEqual([
      { router: 'zone-a', address: '10.20.0.1', port: 8729, state: 'not-asked', warnings: [] },
    ]);
  });
});
