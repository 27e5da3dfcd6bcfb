import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';

import { pingSchema } from '../../src/report/ping/ping-schema.js';
import { startSimulator } from '../../src/simulator/start-simulator.js';
import { fingerprint, identity } from '../health/ping/world.js';
import { folderWith, routerManifest, runCommand } from './run-command.js';
import { CANARY, openSimulatedFleet } from './simulated-fleet.js';

const isReport = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(pingSchema);

/** Times and ports differ from run to run. */
function settled(text: string): string {
  return text
    .replaceAll(/ *(?:<0\.1|\d+(?:\.\d+)?) m?s\b/g, ' TIME')
    .replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:PORT')
    .replaceAll(/than \d+:/g, 'than PORT:');
}

describe('ping', () => {
  it('says how long each stage takes, and ends with 0', async () => {
    await using fleet = await openSimulatedFleet({ identity: 'core' });

    const { code, stdout, stderr } = await runCommand(['ping', 'zone-a', ...fleet.dir], fleet);

    expect(settled(stdout)).toBe(
      [
        'zone-a 127.0.0.1:PORT: reached in TIME',
        '  connect TIME',
        '  login TIME  as rosform, without TLS',
        '  reply TIME  core, RouterOS 7.20.8 (stable)',
        '',
      ].join('\n'),
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('says what to look at, and ends with 3; the other router is asked all the same', async () => {
    await using fleet = await openSimulatedFleet({});
    await fleet.zoneA.close();

    const { code, stdout } = await runCommand(['ping', ...fleet.dir], fleet);

    expect(settled(stdout)).toBe(
      [
        'zone-a 127.0.0.1:PORT: failed at connect',
        '  connect   failed  127.0.0.1:PORT refused the connection: enable api in /ip/service, or correct the port',
        '  look at, the most likely first:',
        '    1. nothing listens on this machine: is the tunnel or the simulator running?',
        '    2. api may listen on another port than PORT: compare, and correct connection.port',
        '       /ip service print where name=api',
        '    3. the service api may be disabled on the router',
        '       /ip service enable api',
        '',
        'zone-b 127.0.0.1:PORT: reached in TIME',
        '  connect TIME',
        '  login TIME  as rosform, without TLS',
        '  reply TIME  MikroTik, RouterOS 7.20.8 (stable)',
        '',
        '2 routers: 1 reached, 1 failed (1 at connect).',
        '',
      ].join('\n'),
    );
    expect(code).toBe(3);
  });

  it('asks again and again in one login', async () => {
    await using fleet = await openSimulatedFleet({});
    const flags = ['--count', '3', '--interval', '100ms', '--format', 'json'];

    const { code, stdout } = await runCommand(['ping', 'zone-a', ...fleet.dir, ...flags], fleet);

    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      count: 3,
      interval: 100,
      routers: [{ replies: { wanted: 3, sent: 3, received: 3 }, logins: 1 }],
    });
    expect(fleet.zoneA.logins).toBe(1);
  });

  it('sends nothing to a router whose password is not there', async () => {
    await using fleet = await openSimulatedFleet({});
    const { ZONE_A_PASSWORD: _, ...env } = fleet.env;

    const { code, stdout } = await runCommand(['ping', 'zone-a', ...fleet.dir], { env });

    expect(code).toBe(3);
    expect(stdout).toContain('failed at secret\n');
    expect(stdout).toContain('the environment variable ZONE_A_PASSWORD is not set; ');
    expect(fleet.zoneA.log).toEqual([]);
  });

  it('goes where --connect says, and shows that', async () => {
    await using fleet = await openSimulatedFleet({});
    const { port } = fleet.zoneB;
    const env = { ...fleet.env, ZONE_A_PASSWORD: fleet.env['ZONE_B_PASSWORD'] ?? '' };
    const flags = ['--connect', `zone-a=127.0.0.1:${port}`];

    const { code, stdout } = await runCommand(['ping', 'zone-a', ...fleet.dir, ...flags], { env });

    expect(code).toBe(0);
    expect(stdout).toContain(`zone-a 127.0.0.1:${port}: reached`);
    expect([fleet.zoneA.logins, fleet.zoneB.logins]).toEqual([0, 1]);
  });

  it('writes reports that keep to the schema, with exit 3 for what is lost', async () => {
    await using fleet = await openSimulatedFleet({});
    await fleet.zoneB.close();
    const file = `${fleet.folder.path}/ping.json`;

    const { code } = await runCommand(['ping', ...fleet.dir, '--report', `json=${file}`], fleet);

    const document = JSON.parse(await readFile(file, 'utf8'));
    expect(isReport(document), JSON.stringify(isReport.errors)).toBe(true);
    expect(document.summary).toMatchObject({ routers: 2, reached: 1, failed: 1 });
    expect(code).toBe(3);
  });

  it('keeps a router to --router-timeout, and says where it was', async () => {
    await using fleet = await openSimulatedFleet({ faults: { hang: ['/login'] } });
    const flags = ['--router-timeout', '200ms'];

    const { code, stdout } = await runCommand(['ping', 'zone-a', ...fleet.dir, ...flags], fleet);

    expect(code).toBe(3);
    expect(stdout).toContain('failed at login\n');
    expect(stdout).toContain('not finished within 200 ms (--router-timeout)');
  });

  it('prints what is known when it is stopped, and ends with 3', async () => {
    await using fleet = await openSimulatedFleet({ faults: { hang: ['/login'] } });
    const flags = ['--concurrency', '1', '--format', 'json'];

    const running = runCommand(['ping', ...fleet.dir, ...flags], fleet);
    // The other one begins when the first has been silent for a while.
    while (fleet.zoneA.log.length === 0) await new Promise((resolve) => setImmediate(resolve));
    process.emit('SIGINT');
    const { code, stdout, stderr } = await running;

    expect(JSON.parse(stdout).routers).toMatchObject([
      { router: 'zone-a', status: 'stopped', stoppedAt: 'login' },
      { router: 'zone-b', status: 'not-asked', replies: { sent: 0 } },
    ]);
    expect(stderr).toContain('stopping: what is known so far is printed');
    expect(code).toBe(3);
  });
});

describe('a mistake in a flag of ping', () => {
  it.each([
    { flags: ['--count', '0'], says: '--count takes a whole number from 1 to 10000' },
    { flags: ['--count', '1.5'], says: '--count takes a whole number' },
    { flags: ['--count', '10001'], says: '--count takes a whole number' },
    { flags: ['--count', 'many'], says: '--count takes a whole number' },
    { flags: ['--interval', '99ms'], says: '--interval 99ms is too short: 100ms at least' },
    { flags: ['--interval', 'soon'], says: '--interval soon: write a time such as 500ms or 1s' },
    { flags: ['--interval', '0s'], says: '--interval 0s: write a time' },
    { flags: ['--report', 'html=x'], says: 'write FORMAT=FILE with one of text, json' },
  ])('$flags ends with 1, and asks nobody', async ({ flags, says }) => {
    await using fleet = await openSimulatedFleet({});

    const { code, stdout, stderr } = await runCommand(['ping', ...fleet.dir, ...flags], fleet);

    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(says);
    expect(fleet.zoneA.log).toEqual([]);
  });
});

describe('no output of ping', () => {
  it.each<{ when: string; flags: readonly string[]; password?: string }>([
    { when: 'all is well', flags: [] },
    { when: 'the answer is JSON', flags: ['--format', 'json'] },
    { when: 'everything is logged', flags: ['--log-level', 'debug'] },
    { when: 'the login is refused', flags: [], password: `other-${CANARY}` },
  ])('has a password in it when $when', async ({ flags, password }) => {
    await using fleet = await openSimulatedFleet({ identity: `zone-a-login-${CANARY}` });
    const env = password === undefined ? fleet.env : { ...fleet.env, ZONE_A_PASSWORD: password };

    const { stdout, stderr } = await runCommand(['ping', ...fleet.dir, ...flags], { env });

    expect(stdout).not.toBe('');
    expect(stdout + stderr).not.toContain(password ?? `zone-a-login-${CANARY}`);
  });
});

describe('ping over TLS', () => {
  it('shows a certificate that changed, and how to pin it', async () => {
    await using router = await startSimulator({
      version: '7.20.8',
      tls: identity('localhost'),
      users: [{ name: 'rosform', password: 'over-tls', group: 'full' }],
    });
    const pinned = `tls: { fingerprint: "sha256:${'ab'.repeat(32)}" }`;
    const manifest = routerManifest('zone-a', router.tlsPort);
    await using folder = await folderWith({
      'routers.d/a.yaml': manifest.replace('  username:', `  ${pinned}\n  username:`),
    });

    const { code, stdout } = await runCommand(['ping', '--dir', `${folder.path}/routers.d`], {
      env: { ZONE_A_PASSWORD: 'over-tls' },
    });

    expect(code).toBe(3);
    expect(stdout).toContain('the certificate that was shown: CN=localhost, signed by CN=rosform');
    expect(stdout).toContain(
      `the certificate changed: now ${fingerprint('localhost')}, valid from`,
    );
    expect(stdout).toContain(`pin it: tls: { fingerprint: "${fingerprint('localhost')}" }`);
    expect(router.log).toEqual([]);
  });
});
