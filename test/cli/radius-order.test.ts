import { access, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fleetYaml, openRadiusFleet, type RadiusFleet } from './radius-fleet.js';

const RELOAD = ['clients: startup', 'reload: [sh, -c, "echo restarted > reloads"]'];

describe('an apply that is stopped between rows and routers', () => {
  it('leaves FreeRADIUS as it is, since routers do not have the new secrets yet', async () => {
    await using fleet = await openRadiusFleet({ settings: RELOAD });
    const stopping = setInterval(() => {
      if (fleet.nas().length === 0) return;
      clearInterval(stopping);
      process.emit('SIGINT');
    }, 1);
    const { code, stdout } = await fleet.run('apply', '--yes', '--concurrency', '1');
    clearInterval(stopping);
    expect(code).toBe(3);
    expect(fleet.nas()).toHaveLength(1);
    expect(stdout).toContain('applied  + radius-database/nas 10.20.0.1');
    expect(stdout).toContain('FreeRADIUS: restart due');
    await expect(access(path.join(fleet.folder.path, 'reloads'))).rejects.toThrow('ENOENT');
  });
});

describe('an apply after one whose reload: failed', () => {
  const works = ['reload: [sh, -c, "echo restarted >> reloads"]'];
  const fails = ['reload: [sh, -c, "exit 1"]'];

  async function reloads(fleet: RadiusFleet): Promise<string> {
    return readFile(path.join(fleet.folder.path, 'reloads'), 'utf8').catch(() => '');
  }

  it('restarts FreeRADIUS before a router gets its secret, although the rows stand', async () => {
    await using fleet = await openRadiusFleet({ settings: fails });
    expect((await fleet.run('apply', '--yes')).code).toBe(3);
    await fleet.write({ 'routers.d/fleet.yaml': fleetYaml(works) });
    const plan = await fleet.run('plan');
    expect(plan.stdout).toContain('FreeRADIUS may not know it yet, so the apply restarts it first');
    expect(plan.stdout).toContain('FreeRADIUS: the apply restarts it, so that it knows rows of');
    const second = await fleet.run('apply', '--yes');
    expect(second.code).toBe(0);
    expect(second.stdout).toContain('FreeRADIUS: restarted, for rows of earlier runs.');
    expect(await reloads(fleet)).toBe('restarted\n');
    expect((await fleet.run('apply', '--yes')).stdout).not.toContain('FreeRADIUS');
  });

  it('leaves the routers alone as long as it fails', async () => {
    await using fleet = await openRadiusFleet({ settings: fails });
    await fleet.run('apply', '--yes');
    const { code, stdout } = await fleet.run('apply', '--yes');
    expect(code).toBe(3);
    expect(stdout).toContain('zone-a: nothing was applied: FreeRADIUS was not restarted');
    expect(fleet.simulators['zone-a']?.rows('/radius')).toEqual([]);
  });

  it('warns where nobody says how to restart it', async () => {
    await using fleet = await openRadiusFleet({ settings: fails });
    await fleet.run('apply', '--yes');
    await fleet.write({ 'routers.d/fleet.yaml': fleetYaml(['clients: startup']) });
    const { stdout } = await fleet.run('plan', 'zone-a');
    expect(stdout).toContain('restart FreeRADIUS if that has not been done');
  });

  it('can be told to restart it anyway', async () => {
    await using fleet = await openRadiusFleet({ settings: works });
    await fleet.run('apply', '--yes');
    const { code, stdout } = await fleet.run('apply', '--yes', '--reload');
    expect(code).toBe(0);
    expect(stdout).toContain('FreeRADIUS: restarted, for rows of earlier runs.');
    expect(await reloads(fleet)).toBe('restarted\nrestarted\n');
  });

  it('restarts it again when rows went after the first restart of a run', async () => {
    await using fleet = await openRadiusFleet({ settings: works });
    await fleet.run('apply', '--yes');
    await rm(path.join(fleet.folder.path, 'routers.d/zone-b.yaml'));
    fleet.env['ZONE_A_RADIUS'] = 'zone-a-second-secret';
    const { stdout } = await fleet.run('apply', '--yes');
    expect(stdout).toContain('FreeRADIUS: restarted, for the changes in 2 rows of nas.');
    expect(await reloads(fleet)).toBe('restarted\nrestarted\nrestarted\n');
  });

  it('says nothing where FreeRADIUS asks for each new NAS', async () => {
    await using fleet = await openRadiusFleet({ settings: ['reload: [sh, -c, "exit 1"]'] });
    await fleet.run('apply', '--yes');
    await fleet.write({ 'routers.d/fleet.yaml': fleetYaml(['clients: dynamic']) });
    expect((await fleet.run('plan')).stdout).not.toContain('restart FreeRADIUS');
  });
});

describe('removals that were allowed one by one', () => {
  it('are all made, although the last ones are few enough to need no leave', async () => {
    await using fleet = await openRadiusFleet();
    await fleet.run('apply', '--yes');
    for (let number = 1; number <= 6; number += 1) {
      fleet.database.execute(
        `insert into nas (nasname, shortname, secret, description) values (?, 'x', 'x', ?)`,
        [`10.30.0.${number}`, `[rosform old-${number}]`],
      );
    }
    const plan = await fleet.run('plan');
    const hashes = [...plan.stdout.matchAll(/--allow (sha256:[0-9a-f]{64})/g)];
    expect(hashes).toHaveLength(6);
    const allowed = hashes.flatMap(([, hash = '']) => ['--allow', hash]);
    const { code, stdout } = await fleet.run('apply', '--yes', '--concurrency', '1', ...allowed);
    expect(stdout).toContain('6 applied on 6 routers');
    expect(code).toBe(0);
    expect(fleet.nas()).toHaveLength(2);
  });
});
