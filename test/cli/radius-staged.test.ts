import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Finished } from './run-command.js';
import { openRadiusFleet, type RadiusFleet } from './radius-fleet.js';

const RELOAD = ['clients: startup', `reload: [sh, -c, 'touch reloading; sleep 0.5']`];

/** Applies, and does something else while FreeRADIUS is being restarted. */
async function applyAnd(fleet: RadiusFleet, meanwhile: () => void): Promise<Finished> {
  const applying = fleet.run('apply', '--yes');
  const begun = (): void =>
    expect(existsSync(path.join(fleet.folder.path, 'reloading'))).toBe(true);
  await vi.waitFor(begun, { timeout: 10_000, interval: 5 });
  meanwhile();
  return applying;
}

describe('what changes while FreeRADIUS is restarted', () => {
  it('keeps the router from being written, when it is the router; its row stands', async () => {
    await using fleet = await openRadiusFleet({ settings: RELOAD });
    const zoneA = fleet.simulators['zone-a'];

    const { code, stdout } = await applyAnd(fleet, () => {
      zoneA?.add('/radius', {
        address: '10.10.0.5',
        service: 'ppp',
        secret: 'by-hand',
        'src-address': '10.20.0.1',
      });
    });

    expect(code).toBe(3);
    expect(stdout).toContain('applied  + radius-database/nas 10.20.0.1');
    expect(stdout).toMatch(/skipped {2}\+ \/radius 10\.10\.0\.5 .*has changed since .*plan again/);
    expect(zoneA?.rows('/radius').map((row) => row['secret'])).toEqual(['by-hand']);
    expect((await fleet.run('apply', '--yes')).code).toBe(0);
  });

  it('keeps the router from being written, when it is its row, and names the row', async () => {
    await using fleet = await openRadiusFleet({ settings: RELOAD });

    const { code, stdout } = await applyAnd(fleet, () =>
      fleet.database.execute("delete from nas where nasname = '10.20.0.1'"),
    );

    expect(code).toBe(3);
    expect(stdout).toMatch(
      /skipped {2}\+ \/radius .*\(radius-database\/nas 10\.20\.0\.1\); plan again/,
    );
    expect(stdout).toContain('zone-b: 2 applied; in sync');
    expect(fleet.simulators['zone-a']?.rows('/radius')).toEqual([]);
    expect((await fleet.run('apply', '--yes')).code).toBe(0);
    expect(fleet.nas()).toHaveLength(2);
  });
});

describe('an apply that is stopped while FreeRADIUS is restarted', () => {
  it('says what stands, that the routers were not tried, and converges when it is run again', async () => {
    await using fleet = await openRadiusFleet({ settings: RELOAD });

    const { code, stdout } = await applyAnd(fleet, () => process.emit('SIGINT'));

    expect(code).toBe(3);
    expect(stdout).toContain('FreeRADIUS: restarted, for the changes in 2 rows of nas.');
    expect(stdout).toMatch(
      /skipped {2}\+ \/radius .*: stopped before it was tried; its row in nas stands, so apply again soon/,
    );
    expect(fleet.simulators['zone-a']?.rows('/radius')).toEqual([]);
    expect((await fleet.run('apply', '--yes')).code).toBe(0);
    expect((await fleet.run('plan', '--detailed-exitcode')).code).toBe(0);
  });
});
