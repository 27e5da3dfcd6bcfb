import { describe, expect, it } from 'vitest';

import { folderWith, routerManifest, runCommand } from './run-command.js';
import { openSimulatedFleet } from './simulated-fleet.js';

/** Rows that the manifests of the test fleet ask for. */
const poolNames = (rows: readonly Readonly<Record<string, string>>[]) =>
  rows.map((row) => row['name']);

describe('plan', () => {
  it('prints what would change on which line, writes nothing and exits 0', async () => {
    await using fleet = await openSimulatedFleet();
    const { env, dir, zoneA } = fleet;

    const { code, stdout, stderr } = await runCommand(['plan', ...dir], { env });

    expect(stdout).toContain('zone-a (RouterOS 7.20.8): 3 to create, 1 to update');
    expect(stdout).toMatch(/\+ \/ip\/pool home {2}# .*routers\.d\/zone-a\.yaml:15\n/);
    expect(stdout).toContain('      secret    (sensitive)\n');
    expect(stdout).toMatch(
      /\nPlan: 6 to create, 2 to update on 2 routers\.\nHash: sha256:[0-9a-f]{64}\n$/,
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(zoneA.rows('/ip/pool')).toEqual([]);
  });

  it.each([
    { words: ['plan', '--detailed-exitcode'], code: 2, when: 'differences are to be told' },
    { words: ['plan', 'zone-a'], code: 0, when: 'they are not' },
  ])('exits $code when $when', async ({ words, code }) => {
    await using fleet = await openSimulatedFleet();

    const finished = await runCommand([...words, ...fleet.dir], { env: fleet.env });

    expect(finished.code).toBe(code);
  });

  it('exits 3 when a router cannot be read, and plans the others', async () => {
    await using fleet = await openSimulatedFleet();
    await fleet.zoneB.close();

    const { code, stdout } = await runCommand(['plan', '--detailed-exitcode', ...fleet.dir], {
      env: fleet.env,
    });

    expect(code).toBe(3);
    expect(stdout).toContain('zone-b: could not be read: ');
    expect(stdout).toContain('Plan: 3 to create, 1 to update on 1 router; 1 could not be read.');
  });

  it.each([
    { names: ['zone-*', '-l', 'zone=zone-b'], planned: ['zone-b'] },
    { names: ['*-a'], planned: ['zone-a'] },
    { names: ['-l', 'zone!=zone-a'], planned: ['zone-b'] },
  ])('plans only what $names selects', async ({ names, planned }) => {
    await using fleet = await openSimulatedFleet();

    const { stdout } = await runCommand(['plan', ...names, ...fleet.dir], { env: fleet.env });

    expect(Array.from(stdout.matchAll(/^(\S+) \(RouterOS/gm), (match) => match[1])).toEqual(
      planned,
    );
  });

  it.each([
    { words: ['zone-c'], says: 'no router is called zone-c' },
    { words: ['-l', 'zone'], says: 'cannot read the label condition zone' },
    { words: ['--concurrency', '0'], says: '--concurrency takes a number from 1 up' },
    { words: ['--connect', 'zone-a'], says: '--connect zone-a: write NAME=HOST:PORT' },
  ])('refuses $words before any router is asked', async ({ words, says }) => {
    await using fleet = await openSimulatedFleet();

    const { code, stderr } = await runCommand(['plan', ...words, ...fleet.dir], { env: fleet.env });

    expect(code).toBe(1);
    expect(stderr).toContain(says);
    expect(fleet.zoneA.logins + fleet.zoneB.logins).toBe(0);
  });

  it('names the variable and the line when a secret is not set, and reads the other router', async () => {
    await using fleet = await openSimulatedFleet();
    const { ZONE_A_RADIUS: _, ...env } = fleet.env;

    const { code, stdout } = await runCommand(['plan', ...fleet.dir], { env });

    expect(code).toBe(3);
    expect(stdout).toMatch(
      /zone-a: could not be read: the environment variable ZONE_A_RADIUS is not set; .*zone-a\.yaml:13 /,
    );
    expect(stdout).toContain('zone-b (RouterOS 7.20.8): 3 to create');
  });

  it('reads secrets from files below --secrets-dir', async () => {
    await using fleet = await openSimulatedFleet();
    await using folder = await folderWith({
      'routers.d/zone-a.yaml': routerManifest('zone-a', fleet.zoneA.port)
        .replace('{ env: ZONE_A_PASSWORD }', '{ file: login }')
        .replace('{ env: ZONE_A_RADIUS }', '{ file: radius/zone-a }'),
      'keys/login': `${fleet.env['ZONE_A_PASSWORD']}\n`,
      'keys/radius/zone-a': 'shared\n',
    });

    const words = ['plan', '--dir', `${folder.path}/routers.d`, '--secrets-dir', 'keys'];
    const { code } = await runCommand(words, { cwd: folder.path });

    expect(code).toBe(0);
    expect(fleet.zoneA.logins).toBe(1);
  });

  it('goes where --connect says', async () => {
    await using fleet = await openSimulatedFleet();
    await using folder = await folderWith({
      'routers.d/zone-a.yaml': routerManifest('zone-a', 1).replace(
        '  port: 1\n',
        '  tls: { fingerprint: "sha256:' + 'ab'.repeat(32) + '" }\n',
      ),
    });

    const connect = `zone-a=plain://127.0.0.1:${fleet.zoneA.port}`;
    const words = ['plan', '--dir', `${folder.path}/routers.d`, '--connect', connect];
    const { code, stdout } = await runCommand(words, { env: fleet.env });

    expect(stdout).toContain('Plan: 3 to create');
    expect(code).toBe(0);
  });
});

describe('the exit code when a plan is refused', () => {
  it.each([
    { words: 'plan', others: 'read', code: 1 },
    { words: 'plan --detailed-exitcode', others: 'read', code: 1 },
    { words: 'plan', others: 'out of reach', code: 3 },
    { words: 'apply --yes', others: 'applied', code: 3 },
    { words: 'apply --yes', others: 'out of reach', code: 3 },
    { words: 'apply --yes zone-a', others: 'not asked for', code: 1 },
  ])('of "$words" is $code where the others are $others', async ({ words, others, code }) => {
    await using fleet = await openSimulatedFleet();
    const { env, dir, zoneA, zoneB } = fleet;
    zoneA.add('/radius', { address: '10.10.0.5', service: 'ppp' });
    zoneA.add('/radius', { address: '10.10.0.5', service: 'ppp' });
    if (others === 'out of reach') await zoneB.close();

    const finished = await runCommand([...words.split(' '), ...dir], { env });

    expect(finished.stdout).toContain('zone-a (RouterOS 7.20.8): refused');
    expect(finished.code).toBe(code);
    expect(poolNames(zoneA.rows('/ip/pool'))).toEqual([]);
    expect(poolNames(zoneB.rows('/ip/pool'))).toEqual(others === 'applied' ? ['home'] : []);
  });
});

describe('apply', () => {
  it('shows the plan, applies it with --yes, and finds the fleet in sync after', async () => {
    await using fleet = await openSimulatedFleet();
    const { env, dir, zoneA } = fleet;

    const applied = await runCommand(['apply', '--yes', ...dir], { env });
    const again = await runCommand(['apply', ...dir], { env });
    const planned = await runCommand(['plan', '--detailed-exitcode', ...dir], { env });

    expect(applied.stdout).toContain('Plan: 6 to create, 2 to update on 2 routers.');
    expect(applied.stdout).toContain('zone-a: 4 applied; in sync');
    expect(applied.stdout).toMatch(/\nApply: 8 applied on 2 routers; 2 in sync\.\n$/);
    expect(poolNames(zoneA.rows('/ip/pool'))).toEqual(['home']);
    expect(again).toEqual({ code: 0, stderr: '', stdout: planned.stdout });
    expect(planned.stdout).toMatch(/zone-a .*: in sync[^]*Plan: nothing to change; 2 in sync\.\n$/);
    expect([applied.code, planned.code]).toEqual([0, 0]);
  });

  it('applies after "yes" was typed on a terminal', async () => {
    await using fleet = await openSimulatedFleet();
    const { env, dir, zoneA } = fleet;

    const { code, stderr } = await runCommand(['apply', ...dir], { env, typed: 'yes\n' });

    expect(stderr).toBe("Apply these changes to 2 routers? Only 'yes' is accepted: ");
    expect(code).toBe(0);
    expect(poolNames(zoneA.rows('/ip/pool'))).toEqual(['home']);
  });

  it.each(['y\n', '\n', 'YES\n', 'yes please\n'])(
    'takes %j for no, applies nothing and exits 1',
    async (typed) => {
      await using fleet = await openSimulatedFleet();

      const { code, stderr } = await runCommand(['apply', ...fleet.dir], { env: fleet.env, typed });

      expect(stderr).toContain('nothing was applied');
      expect(code).toBe(1);
      expect(fleet.zoneA.rows('/ip/pool')).toEqual([]);
    },
  );

  it('does not guess when nobody can be asked', async () => {
    await using fleet = await openSimulatedFleet();

    const { code, stderr } = await runCommand(['apply', ...fleet.dir], { env: fleet.env });

    expect(stderr).toContain('run again with --yes');
    expect(code).toBe(1);
    expect(fleet.zoneA.rows('/ip/pool')).toEqual([]);
  });

  it('exits 3 when a router is out of reach, and the others are done', async () => {
    await using fleet = await openSimulatedFleet();
    await fleet.zoneB.close();

    const { code, stdout } = await runCommand(['apply', '--yes', ...fleet.dir], { env: fleet.env });

    expect(code).toBe(3);
    expect(stdout).toContain('zone-a: 4 applied; in sync');
    expect(poolNames(fleet.zoneA.rows('/ip/pool'))).toEqual(['home']);
  });

  it('says what failed in the words of the router, on which line, and what was skipped', async () => {
    await using fleet = await openSimulatedFleet({
      faults: { traps: { '/ip/pool/add': { message: 'failure: no space left on device' } } },
    });

    const { code, stdout } = await runCommand(['apply', 'zone-a', '--yes', ...fleet.dir], {
      env: fleet.env,
    });

    expect(code).toBe(3);
    expect(stdout).toMatch(/zone-a: 2 applied, 1 failed, 1 skipped; not in sync\n/);
    expect(stdout).toMatch(
      /failed {3}\+ \/ip\/pool home: .*no space left on device.*zone-a\.yaml:15\n/,
    );
    expect(stdout).toMatch(/skipped {2}\+ \/ppp\/profile home-10m: /);
  });
});
