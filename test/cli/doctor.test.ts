import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { doctorSchema } from '../../src/report/doctor/doctor-schema.js';
import { CANARY, openSimulatedFleet } from './simulated-fleet.js';
import { runCommand } from './run-command.js';

const isReport = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(doctorSchema);

describe('rosform doctor', () => {
  it('gives 0 for a router on which nothing is wrong', async () => {
    await using fleet = await openSimulatedFleet();

    const done = await runCommand(['doctor', 'zone-a', ...fleet.dir], fleet);

    expect(done.code).toBe(0);
    expect(done.stdout).toMatch(/^zone-a: nothing wrong \(RouterOS 7\.20\.8, CHR\)\n/);
    expect(done.stdout).toMatch(/\n1 router: nothing wrong\.\n$/);
  });

  it('gives 2 for warnings', async () => {
    await using fleet = await openSimulatedFleet();
    fleet.zoneA.add('/ip/pool', { name: 'old', ranges: '10.0.0.2-10.0.0.9', comment: '[rosform]' });

    const done = await runCommand(['doctor', 'zone-a', ...fleet.dir], fleet);

    expect(done.code).toBe(2);
    expect(done.stdout).toContain('  warning: an apply would delete 1 row of /ip/pool: old\n');
    expect(done.stdout).toMatch(/\n1 router: 1 warning\.\n$/);
  });

  it('gives 1 for an error, also beside a router with warnings', async () => {
    await using fleet = await openSimulatedFleet();
    fleet.zoneA.faults.maskSecrets = true;
    fleet.zoneA.add('/radius', { address: '10.10.0.5', service: 'ppp', secret: `x-${CANARY}` });
    fleet.zoneB.faults.clockOffset = 60_000;

    const done = await runCommand(['doctor', 'zone-*', ...fleet.dir], fleet);

    expect(done.code).toBe(1);
    expect(done.stdout).toContain('[doctor/secrets-masked]');
    expect(done.stdout).toMatch(/\n2 routers: 1 error, 1 warning\.\n$/);
  });

  it('gives 3 when a router could not be looked at, and tells of the other', async () => {
    await using fleet = await openSimulatedFleet();
    fleet.zoneA.faults.maskSecrets = true;
    fleet.zoneA.add('/radius', { address: '10.10.0.5', service: 'ppp', secret: `x-${CANARY}` });
    await fleet.zoneB.close();

    const done = await runCommand(['doctor', 'zone-a', 'zone-b', ...fleet.dir], fleet);

    expect(done.code).toBe(3);
    expect(done.stdout).toContain('zone-b: not looked at\n');
    expect(done.stdout).toContain('/ip service enable api\n');
    expect(done.stdout).toMatch(/\n2 routers, 1 of them not looked at: 1 error\.\n$/);
  });

  it('asks for names, and proposes some', async () => {
    await using fleet = await openSimulatedFleet();

    const done = await runCommand(['doctor', ...fleet.dir], fleet);

    expect(done.code).toBe(1);
    expect(done.stderr).toContain(
      'name some, such as `rosform doctor zone-a`; declared are zone-a, zone-b',
    );
    expect(fleet.zoneA.logins).toBe(0);
  });

  it('takes labels for names', async () => {
    await using fleet = await openSimulatedFleet();

    const done = await runCommand(['doctor', '-l', 'zone=zone-b', ...fleet.dir], fleet);

    expect(done.stdout).toMatch(/^zone-b: nothing wrong/);
  });

  it('writes JSON as its schema says, also to a file', async () => {
    await using fleet = await openSimulatedFleet();
    await fleet.zoneB.close();
    const file = `${fleet.folder.path}/doctor.md`;

    const done = await runCommand(
      ['doctor', 'zone-*', '--format', 'json', '--report', `markdown=${file}`, ...fleet.dir],
      fleet,
    );

    const report: unknown = JSON.parse(done.stdout);
    expect(isReport(report), JSON.stringify(isReport.errors)).toBe(true);
    expect(report).toMatchObject({
      kind: 'doctor',
      summary: { routers: 2, unreachable: 1, errors: 0, warnings: 0 },
      routers: [
        { router: 'zone-a', status: 'checked', version: '7.20.8' },
        { router: 'zone-b', status: 'unreachable', cause: 'refused' },
      ],
    });
    const { readFile } = await import('node:fs/promises');
    expect(await readFile(file, 'utf8')).toMatch(
      /^## rosform doctor\n\n### `zone-a`: nothing wrong/,
    );
  });

  it('is published with the other schemas', async () => {
    const done = await runCommand(['schema', '--kind', 'doctor']);

    expect(JSON.parse(done.stdout)).toEqual(doctorSchema);
  });

  it.each(['text', 'json', 'markdown'])('says no secret as %s', async (format) => {
    await using fleet = await openSimulatedFleet();
    const secret = fleet.env['ZONE_A_PASSWORD'] ?? '';
    fleet.zoneA.add('/radius', { address: '10.10.0.5', service: 'ppp', secret: `x-${CANARY}` });
    fleet.zoneA.add('/ip/pool', { name: `p ${secret}`, ranges: '10.0.0.2', comment: '[rosform]' });

    const done = await runCommand(['doctor', 'zone-a', '--format', format, ...fleet.dir], fleet);

    expect(done.code).toBe(2);
    expect(done.stdout).toContain('would delete 1 row of /ip/pool');
    expect(done.stdout).not.toContain('/ip/pool: p');
    expect(`${done.stdout}${done.stderr}`).not.toContain(CANARY);
  });

  it.each(['text', 'json', 'markdown'])('mangles no command as %s', async (format) => {
    await using fleet = await openSimulatedFleet();
    fleet.zoneA.add('/user/group', { name: 'robots', policy: 'api,read,sensitive' });
    fleet.zoneA.add('/user', { name: 'noc', group: 'full', password: `of-people-${CANARY}` });
    const user = fleet.zoneA.rows('/user').find(({ name }) => name === 'rosform');
    fleet.zoneA.set('/user', user?.['.id'], { group: 'robots' });
    // A secret that is a word of the command, too.
    const env = { ...fleet.env, ZONE_A_RADIUS: 'write' };

    const done = await runCommand(['doctor', 'zone-a', '--format', format, ...fleet.dir], { env });

    expect(done.code).toBe(1);
    expect(done.stdout).not.toContain('policy=');
    expect(done.stdout.replaceAll(/\s+/gu, ' ')).toContain(
      'the command holds a word that is one of your secrets: change that secret first',
    );
  });

  it('needs a secret only for what the secret is about', async () => {
    await using fleet = await openSimulatedFleet();
    const { ZONE_A_RADIUS: _missing, ...env } = fleet.env;

    const done = await runCommand(['doctor', 'zone-a', ...fleet.dir], { env });

    expect(done.code).toBe(1);
    expect(done.stdout).toContain('the environment variable ZONE_A_RADIUS is not set');
    expect(done.stdout).not.toContain('ok: an apply would');
  });
});
