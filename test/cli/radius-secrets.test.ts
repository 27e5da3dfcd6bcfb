import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CANARY } from './simulated-fleet.js';
import { openRadiusFleet } from './radius-fleet.js';

const FORMS = ['text', 'json', 'markdown', 'html'] as const;

describe('a secret that the program of reload: prints', () => {
  it.each(FORMS)('is not in the report as %s', async (form) => {
    await using fleet = await openRadiusFleet({
      settings: [
        'clients: startup',
        `reload: [sh, -c, 'echo client zone-a-radius-${CANARY} is bad >&2; exit 1']`,
      ],
    });

    const flags = ['--format', form, '--report', `${form}=report.${form}`];
    const { code, stdout, stderr } = await fleet.run('apply', '--yes', ...flags);

    const file = await readFile(path.join(fleet.folder.path, `report.${form}`), 'utf8');
    expect(code).toBe(3);
    for (const output of [stdout, file]) {
      expect(output).toContain('is bad');
      expect(output).not.toContain(CANARY);
    }
    expect(stderr).not.toContain(CANARY);
  });
});

describe('a command of reload: that holds control characters', () => {
  it('is shown without them', async () => {
    await using fleet = await openRadiusFleet({
      settings: ['clients: startup', String.raw`reload: [sh, -c, "true \e[31m\nred"]`],
    });

    const { stderr } = await fleet.run('apply', '--yes');

    expect(stderr).toBe(String.raw`restarting FreeRADIUS: sh -c true \x1b[31m\nred` + '\n');
  });
});

describe('radius check as JSON', () => {
  it('holds no secret that a row has in another column', async () => {
    await using fleet = await openRadiusFleet();
    fleet.database.execute(
      `insert into nas (nasname, shortname, secret) values ('10.99.0.1', 'is-far-away-${CANARY}', 'far-away-${CANARY}')`,
    );

    const { stdout } = await fleet.run('radius', 'check', '--format', 'json');

    expect(JSON.parse(stdout)).toMatchObject({ othersRows: [{ shortname: 'is-(sensitive)' }] });
    expect(stdout).not.toContain(CANARY);
  });

  it.each(['radius-check', 'findings', 'severity', 'not-asked'])(
    'stays whole when a secret reads %s',
    async (secret) => {
      await using fleet = await openRadiusFleet();
      fleet.env['ZONE_A_RADIUS'] = secret;

      const flags = ['--format', 'json', '--report', 'json=check.json'];
      const { stdout } = await fleet.run('radius', 'check', ...flags);

      const file = await readFile(path.join(fleet.folder.path, 'check.json'), 'utf8');
      for (const text of [stdout, file]) {
        expect(JSON.parse(text)).toMatchObject({
          kind: 'radius-check',
          findings: expect.arrayContaining([expect.objectContaining({ severity: 'error' })]),
          servers: [{ messageAuthenticator: 'not-asked' }],
        });
      }
    },
  );
});

describe('radius probe as JSON', () => {
  it('holds no secret that a router says back', async () => {
    await using fleet = await openRadiusFleet();
    const zoneA = fleet.simulators['zone-a'];
    zoneA?.add('/radius', {
      address: `10.10.0.6@zone-a-radius-${CANARY}`,
      service: 'ppp',
      secret: 'x',
    });

    const probe = ['radius', 'probe', 'zone-a', '--coa', '127.0.0.1:9'];
    const { stdout } = await fleet.run(...probe, '--format', 'json');

    expect(stdout).toContain('10.10.0.6@');
    expect(stdout).not.toContain(CANARY);
  });
});

describe('with a database, a secret', () => {
  const commands = [
    'validate',
    'validate --format json',
    'show zone-a',
    'plan',
    'plan --format json --show-unmanaged',
    'plan --format markdown',
    'plan --format html --out plan.json',
    'apply --yes',
    'apply --yes --format json',
    'drift --format json',
    'drift --accept zone-a',
    'radius check',
    'radius check --format json',
    'radius probe zone-a',
    'radius probe zone-a --format json',
  ];

  it.each(commands)('is in no output of %s', async (command) => {
    await using fleet = await openRadiusFleet({ sections: ['radius-incoming: { accept: true }'] });
    fleet.database.execute(
      `insert into nas (nasname, shortname, secret, description) values
       ('10.20.0.1', 'mine', 'row-of-mine-${CANARY}', ''),
       ('10.20.0.77', 'gone', 'row-of-gone-${CANARY}', '[rosform gone]')`,
    );
    const { stdout, stderr } = await fleet.run(...command.split(' '), '--log-level', 'debug');
    const saved = await readFile(path.join(fleet.folder.path, 'plan.json'), 'utf8').catch(() => '');

    expect(stdout + stderr).not.toBe('');
    expect(stdout + stderr + saved).not.toContain(CANARY);
  });

  it.each(['plan', 'apply --yes', 'radius check', 'drift'])(
    'of its URL is in no output of %s when it does not answer',
    async (command) => {
      await using fleet = await openRadiusFleet({ settings: ['timeout: 300ms'] });
      fleet.env['RADIUS_DB_URL'] = `mysql://rosform:p%40ss-${CANARY}@127.0.0.1:1/radius`;
      const { code, stdout, stderr } = await fleet.run(
        ...command.split(' '),
        '--log-level',
        'debug',
      );

      expect(code).toBe(3);
      expect(stdout + stderr).toContain('127.0.0.1');
      expect(stdout + stderr).not.toContain(CANARY);
      expect(stdout + stderr).not.toContain('p@ss');
    },
  );
});
