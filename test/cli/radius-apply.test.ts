import { rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fleetYaml, openRadiusFleet, radiusRouter, type RadiusFleet } from './radius-fleet.js';

const A = 'zone-a-radius-canary';
const B = 'zone-b-radius-canary';

function radiusSecret(fleet: RadiusFleet, name: string): readonly (string | undefined)[] {
  return fleet.simulators[name]?.rows('/radius').map((row) => row['secret']) ?? [];
}

function simulator(fleet: RadiusFleet, name: string) {
  const found = fleet.simulators[name];
  if (found === undefined) throw new Error(`no simulator ${name}`);
  return found;
}

async function inSync(fleet: RadiusFleet): Promise<void> {
  const { code, stdout } = await fleet.run('plan', '--detailed-exitcode');
  expect(stdout).toContain('nothing to change');
  expect(code).toBe(0);
}

describe('a router and its row in nas', () => {
  it('are one plan, row first, and a second plan is empty', async () => {
    await using fleet = await openRadiusFleet();
    const plan = await fleet.run('plan');
    expect(plan.stdout).toContain('+ radius-database/nas 10.20.0.1');
    expect(plan.stdout.indexOf('+ radius-database/nas')).toBeLessThan(
      plan.stdout.indexOf('+ /radius 10.10.0.5'),
    );
    expect(plan.stdout).toContain(
      'FreeRADIUS: restart due after the apply, so that it knows the changes in 2 rows',
    );
    expect(plan.stdout + plan.stderr).not.toContain('canary');
    expect(fleet.nas()).toEqual([]);

    const applied = await fleet.run('apply', '--yes');
    expect(applied.code).toBe(0);
    expect(applied.stdout).toContain(
      'FreeRADIUS: restart due, it does not know the changes in 2 rows',
    );
    expect(applied.stdout + applied.stderr).not.toContain('canary');
    expect(fleet.nas()).toEqual([
      `id=1 nasname=10.20.0.1 shortname=zone-a type=other secret=${A} description=[rosform zone-a]`,
      `id=2 nasname=10.20.0.2 shortname=zone-b type=other secret=${B} description=[rosform zone-b]`,
    ]);
    expect(radiusSecret(fleet, 'zone-a')).toEqual([A]);
    await inSync(fleet);
  });

  it('adopts a row that a panel made, and keeps its remark and what is for panels', async () => {
    await using fleet = await openRadiusFleet();
    fleet.database.execute(
      `insert into nas (nasname, shortname, type, ports, secret, community, description)
       values ('10.20.0.1', 'pop1', 'mikrotik', 1812, 'old-canary', 'public', 'PoP 1')`,
    );
    const plan = await fleet.run('plan', 'zone-a');
    expect(plan.stdout).toContain('~ radius-database/nas 10.20.0.1 (adopt)');
    expect(plan.stdout).not.toContain('canary');
    expect((await fleet.run('apply', 'zone-a', '--yes')).code).toBe(0);
    expect(fleet.nas()).toEqual([
      `id=1 nasname=10.20.0.1 shortname=zone-a type=other ports=1812 secret=${A} community=public description=PoP 1 [rosform zone-a]`,
    ]);
    expect((await fleet.run('plan', 'zone-a', '--detailed-exitcode')).code).toBe(0);
  });

  it('corrects a spelling that dynamic clients would not be found by', async () => {
    await using fleet = await openRadiusFleet({ settings: ['clients: dynamic'] });
    fleet.database.execute(
      "insert into nas (nasname, shortname, secret) values ('10.20.0.1/32', 'pop1', ?)",
      [A],
    );
    const { stdout } = await fleet.run('apply', 'zone-a', '--yes');
    expect(stdout).toContain('nasname    10.20.0.1/32 -> 10.20.0.1');
    expect(fleet.nas()).toHaveLength(1);
    expect(fleet.nas()[0]).toContain('nasname=10.20.0.1 ');
    expect((await fleet.run('plan', 'zone-a', '--detailed-exitcode')).code).toBe(0);
  });

  it('leaves rows of others alone', async () => {
    await using fleet = await openRadiusFleet();
    fleet.database.execute(
      `insert into nas (nasname, shortname, secret, description) values
       ('10.99.0.1', 'other', 'x', 'by hand'), ('10.99.0.2', 'far', 'y', '[rosform far-isp/zone-a]')`,
    );
    await fleet.run('apply', '--yes');
    expect(fleet.nas()).toHaveLength(4);
    expect(fleet.nas().slice(0, 2)).toEqual([
      'id=1 nasname=10.99.0.1 shortname=other type=other secret=x description=by hand',
      'id=2 nasname=10.99.0.2 shortname=far type=other secret=y description=[rosform far-isp/zone-a]',
    ]);
    await inSync(fleet);
  });

  it('refuses two rows of one nasname, and names both', async () => {
    await using fleet = await openRadiusFleet();
    for (const name of ['old panel', 'new panel'])
      fleet.database.execute(
        `insert into nas (nasname, shortname, secret, description) values ('10.20.0.1', 'x', 'x', ?)`,
        [name],
      );
    const { code, stdout } = await fleet.run('apply', '--yes');
    expect(stdout).toContain(
      'radius-database/nas holds 2 rows for 10.20.0.1: 1 "old panel", 2 "new panel"; remove all but one in the database, then plan again',
    );
    expect(code).toBe(3);
    expect(radiusSecret(fleet, 'zone-a')).toEqual([]);
    expect(radiusSecret(fleet, 'zone-b')).toEqual([B]);
  });

  it('refuses a row of another fleet', async () => {
    await using fleet = await openRadiusFleet();
    fleet.database.execute(
      `insert into nas (nasname, shortname, secret, description) values ('10.20.0.1', 'x', 'x', '[rosform far-isp/pop-1]')`,
    );
    const { code, stdout } = await fleet.run('plan', 'zone-a');
    expect(stdout).toContain('belongs to pop-1 of the fleet far-isp');
    expect(code).toBe(1);
  });

  it('changes a secret on both sides, and says when they disagree', async () => {
    await using fleet = await openRadiusFleet();
    await fleet.run('apply', '--yes');
    fleet.env['ZONE_A_RADIUS'] = 'zone-a-second-canary';
    const { stdout } = await fleet.run('apply', '--yes');
    expect(stdout).toContain('until that restart they disagree, and its requests are dropped');
    expect(fleet.nas()[0]).toContain('secret=zone-a-second-canary');
    expect(radiusSecret(fleet, 'zone-a')).toEqual(['zone-a-second-canary']);
    await inSync(fleet);
  });

  it('is drift when somebody edits the row', async () => {
    await using fleet = await openRadiusFleet();
    await fleet.run('apply', '--yes');
    fleet.database.execute("update nas set secret = 'edited-canary' where id = 1");
    const { code, stdout } = await fleet.run('drift');
    expect(code).toBe(2);
    expect(stdout).toContain('~ radius-database/nas 10.20.0.1');
    expect(stdout).not.toContain('canary');
    const accepted = await fleet.run('drift', '--accept', 'zone-a');
    expect(accepted.stdout + accepted.stderr).toContain('it is kept in the RADIUS database');
  });

  it('follows a router to its new address: new row, router, old row', async () => {
    await using fleet = await openRadiusFleet();
    await fleet.run('apply', '--yes');
    const zoneA = simulator(fleet, 'zone-a');
    await fleet.write({ 'routers.d/zone-a.yaml': radiusRouter('zone-a', zoneA, '10.20.0.9') });
    const { code, stdout } = await fleet.run('apply', '--yes');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /\+ radius-database\/nas 10\.20\.0\.9[^]*\/radius[^]*- radius-database\/nas 10\.20\.0\.1/,
    );
    expect(fleet.nas().map((row) => row.split(' ')[1])).toEqual([
      'nasname=10.20.0.2',
      'nasname=10.20.0.9',
    ]);
    await inSync(fleet);
  });

  it('swaps the addresses of two routers without losing a row', async () => {
    await using fleet = await openRadiusFleet();
    await fleet.run('apply', '--yes');
    await fleet.write({
      'routers.d/zone-a.yaml': radiusRouter('zone-a', simulator(fleet, 'zone-a'), '10.20.0.2'),
      'routers.d/zone-b.yaml': radiusRouter('zone-b', simulator(fleet, 'zone-b'), '10.20.0.1'),
    });
    expect((await fleet.run('apply', '--yes')).code).toBe(0);
    expect(fleet.nas()).toEqual([
      `id=1 nasname=10.20.0.1 shortname=zone-b type=other secret=${B} description=[rosform zone-b]`,
      `id=2 nasname=10.20.0.2 shortname=zone-a type=other secret=${A} description=[rosform zone-a]`,
    ]);
    await inSync(fleet);
  });

  it('goes after the router when its RADIUS client goes', async () => {
    await using fleet = await openRadiusFleet();
    await fleet.run('apply', '--yes');
    const text = radiusRouter('zone-a', simulator(fleet, 'zone-a'), '10.20.0.1').split(
      'radius:',
    )[0];
    await fleet.write({ 'routers.d/zone-a.yaml': text ?? '' });
    const { code, stdout } = await fleet.run('apply', '--yes');
    expect(code).toBe(0);
    expect(stdout).toMatch(/- \/radius 10\.10\.0\.5[^]*- radius-database\/nas 10\.20\.0\.1/);
    expect(fleet.nas()).toHaveLength(1);
    await inSync(fleet);
  });
});

describe('a router that is not declared any more', () => {
  it('loses its row in a run over the whole fleet, and only there', async () => {
    await using fleet = await openRadiusFleet();
    await fleet.run('apply', '--yes');
    await rm(path.join(fleet.folder.path, 'routers.d/zone-b.yaml'));
    expect((await fleet.run('plan', 'zone-a')).stdout).not.toContain('zone-b');
    const plan = await fleet.run('plan', '--out', 'plan.json');
    expect(plan.stdout).toContain('zone-b (no longer declared): 1 to delete');
    expect(fleet.nas()).toHaveLength(2);
    const applied = await fleet.run('apply', 'plan.json');
    expect(applied.stderr).toContain('1 to delete');
    expect(applied.code).toBe(0);
    expect(applied.stdout).toContain('zone-b: 1 applied; in sync');
    expect(fleet.nas()).toHaveLength(1);
    await inSync(fleet);
  });

  it('keeps its row while it may be a declared one that does not answer, under a new name', async () => {
    await using fleet = await openRadiusFleet();
    await fleet.run('apply', '--yes');
    const zoneB = simulator(fleet, 'zone-b');
    await rm(path.join(fleet.folder.path, 'routers.d/zone-b.yaml'));
    fleet.env['ZONE_C_PASSWORD'] = fleet.env['ZONE_B_PASSWORD'] ?? '';
    fleet.env['ZONE_C_RADIUS'] = B;
    await fleet.write({ 'routers.d/zone-c.yaml': radiusRouter('zone-c', zoneB, '10.20.0.7') });
    await zoneB.close();
    const { code, stdout } = await fleet.run('apply', '--yes');
    expect(stdout).toContain('zone-c could not be read and has no row in nas yet');
    expect(code).toBe(3);
    expect(fleet.nas()).toHaveLength(2);
  });

  it('keeps its row when that router stops to answer after the plan', async () => {
    await using fleet = await openRadiusFleet();
    await fleet.run('apply', '--yes');
    const zoneB = simulator(fleet, 'zone-b');
    await rm(path.join(fleet.folder.path, 'routers.d/zone-b.yaml'));
    fleet.env['ZONE_C_PASSWORD'] = fleet.env['ZONE_B_PASSWORD'] ?? '';
    fleet.env['ZONE_C_RADIUS'] = B;
    await fleet.write({ 'routers.d/zone-c.yaml': radiusRouter('zone-c', zoneB, '10.20.0.7') });
    expect((await fleet.run('plan', '--out', 'plan.json')).code).toBe(0);
    await zoneB.close();
    const { code, stdout } = await fleet.run('apply', 'plan.json');
    expect(stdout).toContain(
      'zone-b: nothing was applied: zone-c could not be read and has no row',
    );
    expect(code).toBe(3);
    expect(fleet.nas()).toHaveLength(2);
  });

  it('may be the last one', async () => {
    await using fleet = await openRadiusFleet();
    await fleet.run('apply', '--yes');
    for (const name of ['zone-a', 'zone-b'])
      await rm(path.join(fleet.folder.path, `routers.d/${name}.yaml`));
    expect((await fleet.run('apply', '--yes')).code).toBe(0);
    expect(fleet.nas()).toEqual([]);
    await inSync(fleet);
  });

  it('is told by drift', async () => {
    await using fleet = await openRadiusFleet();
    await fleet.run('apply', '--yes');
    await rm(path.join(fleet.folder.path, 'routers.d/zone-b.yaml'));
    const { code, stdout } = await fleet.run('drift');
    expect(code).toBe(2);
    expect(stdout).toContain('zone-b (no longer declared): drifted');
  });

  it('is refused when a third of the fleet would go, unless that is allowed', async () => {
    await using fleet = await openRadiusFleet();
    await fleet.run('apply', '--yes');
    for (let number = 1; number <= 6; number += 1)
      fleet.database.execute(
        `insert into nas (nasname, shortname, secret, description) values (?, 'x', 'x', ?)`,
        [`10.30.0.${number}`, `[rosform old-${number}]`],
      );
    const { code, stdout } = await fleet.run('apply', '--yes');
    expect(stdout).toContain('6 of the 8 rows in nas');
    expect(code).toBe(1);
    expect(fleet.nas()).toHaveLength(8);
    const hash = /old-1 [^]*?--allow (sha256:[0-9a-f]{64})/.exec(stdout)?.[1] ?? '';
    const allowed = await fleet.run('apply', '--yes', '--allow', hash);
    expect(allowed.stdout).toContain('old-1: 1 applied');
    expect(fleet.nas()).toHaveLength(7);
    const stale = await fleet.run('apply', '--yes', '--allow', hash);
    expect(stale.stderr).toContain("no router's plan has this hash");
    expect(stale.code).toBe(1);
  });
});

describe('reload:', () => {
  const RELOAD = [
    'clients: startup',
    `reload: [sh, -c, 'echo restarted >> reloads; cat reloads | wc -l; exit 0']`,
  ];

  it('runs once, after all rows and before any router', async () => {
    await using fleet = await openRadiusFleet({ settings: RELOAD });
    const plan = await fleet.run('plan');
    expect(plan.stdout).toContain(
      'FreeRADIUS: the apply restarts it, so that it knows the changes in 2 rows',
    );
    const applied = await fleet.run('apply', '--yes');
    expect(applied.code).toBe(0);
    expect(applied.stdout).toContain('FreeRADIUS: restarted, for the changes in 2 rows of nas.');
    expect(applied.stderr).toContain('restarting FreeRADIUS: sh -c');
    await inSync(fleet);
    expect((await fleet.run('apply', '--yes')).stdout).not.toContain('FreeRADIUS');
  });

  it('that fails leaves the routers alone whose rows are new, and says why', async () => {
    await using fleet = await openRadiusFleet({
      settings: ['clients: startup', `reload: [sh, -c, 'echo no such unit >&2; exit 5']`],
    });
    const { code, stdout } = await fleet.run('apply', '--yes');
    expect(code).toBe(3);
    expect(stdout).toContain(
      'FreeRADIUS was not restarted: sh ended with exit code 5: no such unit',
    );
    expect(stdout).toContain('FreeRADIUS: restart failed');
    expect(fleet.nas()).toHaveLength(2);
    expect(radiusSecret(fleet, 'zone-a')).toEqual([]);
  });

  it('whose program does not exist is as clear', async () => {
    await using fleet = await openRadiusFleet({
      settings: ['clients: startup', 'reload: [no-such-program-here]'],
    });
    const { code, stdout } = await fleet.run('apply', '--yes');
    expect(code).toBe(3);
    expect(stdout).toContain('no-such-program-here does not exist');
  });

  it('knows none of the secrets of the fleet', async () => {
    await using fleet = await openRadiusFleet({
      settings: ['clients: startup', `reload: [sh, -c, 'env > environment']`],
    });
    fleet.env['PATH'] = process.env['PATH'] ?? '';
    await fleet.run('apply', '--yes');
    const { readFile } = await import('node:fs/promises');
    const text = await readFile(path.join(fleet.folder.path, 'environment'), 'utf8');
    expect(text).toContain('PATH=');
    expect(text).not.toContain('canary');
    expect(text).not.toContain('RADIUS_DB_URL');
  });
});

describe('trouble with the database', () => {
  it('leaves every router unread, and says the remedy once for each', async () => {
    await using fleet = await openRadiusFleet();
    fleet.env['RADIUS_DB_URL'] = 'sqlite:nowhere.db';
    const { code, stdout } = await fleet.run('apply', '--yes');
    expect(code).toBe(3);
    expect(stdout).toContain('zone-a: could not be read: the RADIUS database: ');
    expect(simulator(fleet, 'zone-a').rows('/radius')).toEqual([]);
  });

  it('is preceded by a warning when secrets would cross a network in clear', async () => {
    await using fleet = await openRadiusFleet({ settings: ['timeout: 500ms'] });
    fleet.env['RADIUS_DB_URL'] = 'postgresql://rosform:canary-pw@192.0.2.1/radius';
    const { code, stdout, stderr } = await fleet.run('plan');
    expect(stderr).toContain('the RADIUS database at 192.0.2.1 is asked without TLS');
    expect(code).toBe(3);
    expect(stdout + stderr).not.toContain('canary');
    await fleet.write({ 'routers.d/fleet.yaml': fleetYaml(['timeout: 500ms', 'tls: false']) });
    expect((await fleet.run('plan')).stderr).not.toContain('without TLS');
  });

  it('is left out with --no-database', async () => {
    await using fleet = await openRadiusFleet();
    fleet.env['RADIUS_DB_URL'] = 'sqlite:nowhere.db';
    const { code, stdout } = await fleet.run('apply', '--yes', '--no-database');
    expect(code).toBe(0);
    expect(stdout).not.toContain('radius-database');
    expect(radiusSecret(fleet, 'zone-a')).toEqual([A]);
  });

  it('does not touch the router whose row cannot be written', async () => {
    await using fleet = await openRadiusFleet();
    fleet.database.execute('create unique index one_shortname on nas (shortname)');
    fleet.database.execute(
      "insert into nas (nasname, shortname, secret) values ('10.99.0.1', 'zone-a', 'x')",
    );
    const { code, stdout } = await fleet.run('apply', '--yes');
    expect(code).toBe(3);
    expect(stdout).toMatch(/failed {3}\+ radius-database\/nas 10\.20\.0\.1: /);
    expect(stdout).toContain('its row in the RADIUS database was not written');
    expect(radiusSecret(fleet, 'zone-a')).toEqual([]);
    expect(radiusSecret(fleet, 'zone-b')).toEqual([B]);
  });

  it('refuses values that are longer than their column before anything is written', async () => {
    await using fleet = await openRadiusFleet();
    fleet.env['ZONE_A_RADIUS'] = 'x'.repeat(61);
    const { code, stdout } = await fleet.run('plan', 'zone-a');
    expect(stdout).toContain(
      'the secret of 10.20.0.1 in nas has 61 characters, and its column holds 60; make it shorter',
    );
    expect(code).toBe(1);
  });
});

describe('names that subscribers depend on', () => {
  const POOL = ['pools:', '  - { name: home, ranges: 100.64.0.2-100.64.0.254 }'];

  async function withSubscribers(): Promise<RadiusFleet> {
    const fleet = await openRadiusFleet({ sections: POOL });
    expect((await fleet.run('apply', '--yes')).code).toBe(0);
    for (const name of ['alice', 'bob'])
      fleet.database.execute(
        "insert into radreply (username, attribute, op, value) values (?, 'Framed-Pool', ':=', 'home')",
        [name],
      );
    return fleet;
  }

  it('refuse a plan that takes one away, until that is allowed', async () => {
    await using fleet = await withSubscribers();
    const zoneA = simulator(fleet, 'zone-a');
    await fleet.write({ 'routers.d/zone-a.yaml': radiusRouter('zone-a', zoneA, '10.20.0.1') });
    const { code, stdout } = await fleet.run('plan', '--out', 'plan.json');
    expect(stdout).toContain(
      "pool home: 2 subscribers' Framed-Pool names it, they would get no address",
    );
    expect(code).toBe(1);
    const hash = /--allow (sha256:[0-9a-f]{64})/.exec(stdout)?.[1] ?? '';
    expect((await fleet.run('apply', '--yes')).code).not.toBe(0);
    expect(zoneA.rows('/ip/pool')).toHaveLength(1);

    expect((await fleet.run('plan', '--allow', hash, '--out', 'allowed.json')).code).toBe(0);
    const applied = await fleet.run('apply', 'allowed.json');
    expect(applied.code).toBe(0);
    expect(zoneA.rows('/ip/pool')).toEqual([]);
    await inSync(fleet);
  });

  it('warn of a name that no router declares', async () => {
    await using fleet = await withSubscribers();
    fleet.database.execute("update radreply set value = 'gold' where username = 'bob'");
    const { stdout } = await fleet.run('plan');
    expect(stdout).toContain('pool gold (1 subscriber)');
  });

  it('are not looked for with subscribers: false', async () => {
    await using fleet = await withSubscribers();
    await fleet.write({
      'routers.d/fleet.yaml': fleetYaml(['subscribers: false']),
      'routers.d/zone-a.yaml': radiusRouter('zone-a', simulator(fleet, 'zone-a'), '10.20.0.1'),
    });
    expect((await fleet.run('apply', '--yes')).code).toBe(0);
  });
});

describe('a table of a panel', () => {
  it('with other names, and without some columns, is in sync after an apply', async () => {
    await using fleet = await openRadiusFleet({
      settings: [
        'table: clients',
        'columns: { id: pk, nasname: ip, secret: shared, description: note, shortname: null, type: null, ports: null, server: null, community: null }',
      ],
    });
    fleet.database.execute(
      'create table clients (pk integer primary key, ip text not null, shared text not null, note text)',
    );
    expect((await fleet.run('apply', '--yes')).code).toBe(0);
    expect(fleet.database.select('select * from clients')).toEqual([
      { pk: 1, ip: '10.20.0.1', shared: A, note: '[rosform zone-a]' },
      { pk: 2, ip: '10.20.0.2', shared: B, note: '[rosform zone-b]' },
    ]);
    await inSync(fleet);
  });

  it('cannot hold what it has no column for', async () => {
    await using fleet = await openRadiusFleet({
      settings: ['columns: { community: null }'],
      sections: ['nas: { community: public }'],
    });
    const { code, stderr } = await fleet.run('plan');
    expect(code).toBe(1);
    expect(stderr).toContain('"community" of "nas" has no column in the table');
  });
});
