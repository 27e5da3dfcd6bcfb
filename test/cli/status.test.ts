import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, it, vi } from 'vitest';
import { run } from '../../src/cli/run.js';
import { openRadiusFleet } from './radius-fleet.js';
import { commands, startRouter } from '../routeros/scripted-router.js';
import { folderWith, routerManifest, runCommand, type Finished } from './run-command.js';
import { CANARY, openSimulatedFleet, type SimulatedFleet } from './simulated-fleet.js';

const RESOURCE = { uptime: '3w2d', 'cpu-load': '7' };

function ask(fleet: SimulatedFleet, ...words: readonly string[]): Promise<Finished> {
  return runCommand(['status', ...fleet.dir, ...words], {
    env: { ...fleet.env, ZONE_C_PASSWORD: 'zone-c-login', ZONE_C_RADIUS: 'zone-c-radius' },
    cwd: fleet.folder.path,
  });
}

/** A third router in the manifests, where nothing listens. */
async function addDeadRouter({ folder }: SimulatedFleet): Promise<void> {
  await writeFile(path.join(folder.path, 'routers.d/zone-c.yaml'), routerManifest('zone-c', 1));
}

/** Without what differs from run to run: ports, and how long answers took. */
function steady(text: string): string {
  return text
    .replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:PORT')
    .replaceAll(/\b\d+ ms/g, 'N ms')
    .replaceAll(/ {2,}/g, '  ');
}

describe('status', () => {
  it('prints the list, with the reasons and the numbers below', async () => {
    await using fleet = await openSimulatedFleet({ resource: RESOURCE });
    await addDeadRouter(fleet);
    fleet.zoneA.addDynamic('/ppp/active', { name: 'alice', service: 'pppoe' });
    const id = fleet.zoneA.add('/radius', { address: '10.0.0.9', service: 'ppp', secret: 'x' });
    fleet.zoneA.count(id, { requests: 100, accepts: 90, timeouts: 5, 'last-request-rtt': 5 });

    const { code, stdout, stderr } = await ask(fleet);

    expect(`\n${steady(stdout)}`).toBe(`
router  address  state  answer  identity  board  version  uptime  cpu  memory  disk  ppp  pppoe  hotspot  requests  accepts  rejects  timeouts  rtt  sync  warnings
zone-a  127.0.0.1:PORT  online  N ms  MikroTik  CHR  7.20.8  3w2d  7%  53%  22%  1  1  0  100  90  0  5  N ms  drifted: 4  1
zone-b  127.0.0.1:PORT  online  N ms  MikroTik  CHR  7.20.8  3w2d  7%  53%  22%  0  0  0  drifted: 4  0
zone-c  127.0.0.1:PORT  offline: refused  N ms

zone-c: offline: 127.0.0.1:PORT refused the connection: enable api in /ip/service, or correct the port
zone-a: warning: RADIUS server 10.0.0.9 left 5 of 100 requests without an answer (5.0 %)

3 routers: 2 online, 1 offline; 1 PPP and 0 hotspot sessions; 2 drifted; 1 warning
`);
    expect({ code, stderr }).toEqual({ code: 3, stderr: '' });
  });

  it('is content when all answer, drifted or not, and writes nothing to them', async () => {
    await using fleet = await openSimulatedFleet({ resource: RESOURCE });

    expect((await ask(fleet)).code).toBe(0);
    const applied = await runCommand(['apply', '--yes', ...fleet.dir], {
      env: fleet.env,
      cwd: fleet.folder.path,
    });
    fleet.zoneA.clearLog();
    const { code, stdout } = await ask(fleet);

    expect([applied.code, code]).toEqual([0, 0]);
    expect(stdout).toContain('2 routers: 2 online; 0 PPP and 0 hotspot sessions; 2 in sync\n');
    const verbs = new Set(fleet.zoneA.log.map(([command = '']) => path.basename(command)));
    expect([...verbs].toSorted()).toEqual(['login', 'monitor', 'print']);
    expect(fleet.zoneA.log.filter(([command]) => command === '/login')).toHaveLength(1);
  });

  it('does without the plan, and without its secrets', async () => {
    await using fleet = await openSimulatedFleet();
    const env = { ZONE_A_PASSWORD: fleet.env['ZONE_A_PASSWORD'] ?? '' };
    const words = ['status', ...fleet.dir, 'zone-a'];
    const setting = { env, cwd: fleet.folder.path };

    const whole = await runCommand(words, setting);
    const short = await runCommand([...words, '--no-plan'], setting);

    expect(whole.stdout).toMatch(/not compared: the environment variable ZONE_A_RADIUS is not set/);
    expect(short.stdout).not.toMatch(/sync|compared/);
    expect([whole.code, short.code]).toEqual([0, 0]);
  });

  it('is about the routers that are selected, in the order that is wanted', async () => {
    await using fleet = await openSimulatedFleet();
    await addDeadRouter(fleet);
    fleet.zoneB.addDynamic('/ip/hotspot/active', { user: 'T-1' });
    const rows = async (...words: readonly string[]): Promise<readonly string[]> => {
      const { stdout } = await ask(fleet, '--format', 'csv', ...words);
      return parse<Record<string, string>>(stdout, { columns: true }).map(
        ({ router = '' }) => router,
      );
    };

    expect(await rows()).toEqual(['zone-a', 'zone-b', 'zone-c']);
    expect(await rows('--sort', 'sessions')).toEqual(['zone-b', 'zone-a', 'zone-c']);
    expect(await rows('--sort', 'state')).toEqual(['zone-c', 'zone-a', 'zone-b']);
    expect(await rows('-l', 'zone=zone-b')).toEqual(['zone-b']);
    expect(await rows('zone-a', 'zone-c')).toEqual(['zone-a', 'zone-c']);
  });

  it('writes the list to files, too, in every format', async () => {
    await using fleet = await openSimulatedFleet();
    const file = (name: string): string => path.join(fleet.folder.path, name);
    const formats = ['table', 'json', 'markdown', 'csv'];

    const { code, stdout } = await ask(
      fleet,
      '--no-plan',
      ...formats.flatMap((format) => ['--report', `${format}=${file(format)}`]),
    );
    const texts = await Promise.all(formats.map((format) => readFile(file(format), 'utf8')));

    expect(code).toBe(0);
    expect(texts[0]).toBe(stdout);
    expect(texts.map((text) => text.slice(0, 10))).toEqual([
      'router  ad',
      '{\n  "forma',
      '## Routers',
      'router,add',
    ]);
    const validate = new Ajv2020({ strict: false }).compile(
      JSON.parse((await runCommand(['schema', '--kind', 'status'])).stdout),
    );
    expect(validate(JSON.parse(texts[1] ?? '')), JSON.stringify(validate.errors)).toBe(true);
  });

  it('shows no secret in any format, though routers are called after them', async () => {
    await using fleet = await openSimulatedFleet();
    fleet.zoneA.set('/system/identity', undefined, { name: fleet.env['ZONE_A_RADIUS'] ?? '' });
    fleet.zoneB.ship('/system/resource', { 'board-name': `a ${fleet.env['ZONE_B_PASSWORD']} b` });

    for (const format of ['table', 'json', 'markdown', 'csv']) {
      const { stdout, stderr } = await ask(fleet, '--format', format);

      expect(stdout + stderr).not.toContain(CANARY);
      expect(stdout.match(/\(sensitive\)/g)).toHaveLength(2);
    }
  });

  it.each([
    { what: 'all of it', says: (word: string) => word },
    { what: 'a release', says: (word: string) => `7.20.8 (${word})` },
    { what: 'the end of a long text', says: (word: string) => 'x'.repeat(290) + word },
  ])('shows no secret though every word of a router has one: $what', async ({ says }) => {
    const word = 'canarypassword';
    await using router = await startRouter(({ command, words, reply, done }) => {
      if (command === '/login') return done();
      const list = words.find((one) => one.startsWith('=.proplist='))?.slice('=.proplist='.length);
      const names = list?.split(',') ?? ['requests', 'timeouts', 'last-request-rtt', 'status'];
      reply('!re', ...names.map((name) => `=${name}=${says(word)}`));
      if (command === '/ip/hotspot/active/print') reply('!trap', `=message=${says(word)}`);
      done(`=ret=${says(word)}`);
    });
    await using folder = await folderWith({
      'routers.d/zone-a.yaml': routerManifest('zone-a', router.port),
    });
    const formats = ['table', 'json', 'markdown', 'csv'];
    const file = (format: string): string => path.join(folder.path, format);

    for (const format of formats) {
      const { stdout, stderr } = await runCommand(
        [
          'status',
          '--dir',
          `${folder.path}/routers.d`,
          '--format',
          format,
          ...formats.flatMap((other) => ['--report', `${other}=${file(other)}`]),
        ],
        { env: { ZONE_A_PASSWORD: word, ZONE_A_RADIUS: 'zone-a-radius' } },
      );
      const files = await Promise.all(formats.map((other) => readFile(file(other), 'utf8')));

      expect(stdout).toContain('zone-a');
      expect([stdout, stderr, ...files].join('\n')).not.toMatch(/canary/);
    }
  });

  it('leaves a database that is down to what needs it', async () => {
    await using fleet = await openRadiusFleet({
      settings: ['clients: dynamic'],
      sections: ['nas: { nasname: 10.20.0.1, secret: { env: ZONE_A_RADIUS } }'],
      addresses: { 'zone-a': '10.20.0.1' },
    });
    fleet.database.execute('drop table nas');

    const down = await fleet.run('status');
    const without = await fleet.run('status', '--no-database');

    expect(down.stdout).toMatch(/zone-a: not compared: the RADIUS database: /);
    expect(without.stdout).toMatch(/1 drifted/);
    expect([down.code, without.code]).toEqual([0, 0]);
  });

  it('is incomplete when it is stopped', async () => {
    await using fleet = await openSimulatedFleet({ faults: { hang: ['/ip/pool/print'] } });

    const asking = ask(fleet);
    await vi.waitFor(() => {
      expect(fleet.zoneA.log.some(([command]) => command === '/ip/pool/print')).toBe(true);
    });
    process.emit('SIGINT');
    const { code, stdout } = await asking;

    expect(code).toBe(3);
    expect(stdout).toMatch(/^zone-a  .*  not asked/m);
    expect(stdout).toMatch(/\n2 routers: 2 not asked\n$/);
  });

  it('does not call routers offline that it had no time for, in JSON neither', async () => {
    await using fleet = await openSimulatedFleet({ faults: { hang: ['/login'] } });

    const asking = ask(fleet, '--format', 'json', '--concurrency', '1');
    await vi.waitFor(() => expect(fleet.zoneA.log).toHaveLength(1));
    process.emit('SIGINT');
    const { code, stdout } = await asking;

    const { routers, totals } = JSON.parse(stdout);
    expect(code).toBe(3);
    expect(totals).toMatchObject({ routers: 2, online: 0, offline: 0, notAsked: 2 });
    expect(routers).toEqual(
      [fleet.zoneA, fleet.zoneB].map(({ port }, index) => ({
        router: ['zone-a', 'zone-b'][index],
        address: '127.0.0.1',
        port,
        state: 'not-asked',
        warnings: [],
      })),
    );
  });

  it('tells of a router that lets us log in and answers nothing, within one time limit', async () => {
    await using router = await startRouter(commands({}));
    await using folder = await folderWith({
      'routers.d/zone-a.yaml': routerManifest('zone-a', router.port).replace('5s', '1s'),
    });

    const began = performance.now();
    const { code, stdout } = await runCommand(['status', '--dir', `${folder.path}/routers.d`], {
      env: { ZONE_A_PASSWORD: 'zone-a-login', ZONE_A_RADIUS: 'zone-a-radius' },
    });

    expect(performance.now() - began).toBeLessThan(1900);
    expect(code).toBe(3);
    expect(stdout).toMatch(/^zone-a +127\.0\.0\.1:\d+ +offline: no answer in time /m);
    expect(stdout).toMatch(
      /\nzone-a: offline: it let us log in, and then gave no answer in time: /,
    );
    expect(stdout).toMatch(/\n1 router: 1 offline\n$/);
  });

  it.each([
    {
      words: ['--watch', '10s', '--format', 'csv'],
      says: '--watch draws a table; leave --format csv out',
    },
    {
      words: ['--watch', '10s', '--format', 'json'],
      says: '--watch draws a table; leave --format json out',
    },
    {
      words: ['--watch', '10s', '--report', 'csv=x.csv'],
      says: '--watch draws a table again and again; leave --report out',
    },
    {
      words: ['--watch', 'soon'],
      says: '--watch soon: write a time from 1s to 24d, such as 10s or 1m',
    },
    {
      words: ['--watch', '900ms'],
      says: '--watch 900ms: write a time from 1s to 24d, such as 10s or 1m',
    },
    {
      words: ['--watch', '30d'],
      says: '--watch 30d: write a time from 1s to 24d, such as 10s or 1m',
    },
    {
      words: ['--watch', '24d1s'],
      says: '--watch 24d1s: write a time from 1s to 24d, such as 10s or 1m',
    },
    {
      words: ['--report', 'html=x.html'],
      says: '--report html=x.html: write FORMAT=FILE with one of table, json, markdown, csv',
    },
  ])('says what is wrong with $words', async ({ words, says }) => {
    await using fleet = await openSimulatedFleet();

    const { code, stdout, stderr } = await ask(fleet, ...words);

    expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: `error: ${says}\n` });
    expect(fleet.zoneA.logins).toBe(0);
  });
});

describe('status --watch', () => {
  it('prints one table after the other where there is no terminal, until Ctrl-C', async () => {
    await using fleet = await openSimulatedFleet({ resource: RESOURCE });

    const watching = ask(fleet, '--watch', '1s', '--no-plan', 'zone-a');
    await vi.waitFor(() => expect(fleet.zoneA.logins).toBe(2), { timeout: 5000 });
    fleet.zoneA.addDynamic('/ppp/active', { name: 'alice', service: 'pppoe' });
    await vi.waitFor(() => expect(fleet.zoneA.logins).toBe(3), { timeout: 5000 });
    process.emit('SIGINT');
    const { code, stdout, stderr } = await watching;

    const tables = stdout.split(/asked at \d{4}-\d\d-\d\dT[\d:.]+Z\n/);
    expect(code).toBe(0);
    expect(stderr).toBe('\nstopped watching; once more quits at once\n');
    expect(tables.slice(0, 2).map((table) => table.match(/\d PPP/)?.[0])).toEqual([
      '0 PPP',
      '0 PPP',
    ]);
    // oxlint-disable-next-line no-control-regex
    expect(stdout).not.toMatch(/\u001b/);
    expect(stdout).not.toContain('offline');
  });

  it('draws in place on a terminal, as far as the screen goes, and asks no router twice at once', async () => {
    await using fleet = await openSimulatedFleet({ resource: RESOURCE });
    const stdout = Object.assign(new PassThrough(), { isTTY: true, columns: 60, rows: 6 });
    let text = '';
    stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
    });
    const watching = run(['status', ...fleet.dir, '--watch', '1s', '--no-color'], {
      stdin: new PassThrough(),
      stdout,
      stderr: new PassThrough(),
      env: fleet.env,
      cwd: () => fleet.folder.path,
    });

    await vi.waitFor(() => expect(text.match(/Ctrl-C ends/g)).toHaveLength(2), { timeout: 5000 });
    expect([fleet.zoneA.logins, fleet.zoneB.logins]).toEqual([2, 2]);
    process.emit('SIGINT');

    expect(await watching).toBe(0);
    const [first = '', second = ''] = text.split('\u001b[J');
    expect(first.startsWith('\u001b[H\u001b[2J')).toBe(true);
    expect(second.startsWith('\u001b[Hrouter ')).toBe(true);
    const lines = second.slice('\u001b[H'.length).split('\u001b[K\n');
    expect(lines.slice(0, -1).every((line) => line.length <= 60)).toBe(true);
    expect(lines.map((line) => line.replace(/Z;.*/, ''))).toEqual([
      expect.stringMatching(/^router .* warnings$/),
      expect.stringMatching(/^zone-a /),
      '… 1 more router',
      expect.stringMatching(/^2 routers: 2 online; /),
      expect.stringMatching(/^asked at /),
      '',
    ]);
  });

  it('is drawn anew when the terminal gets another size, and asks nobody for that', async () => {
    await using fleet = await openSimulatedFleet({ resource: RESOURCE });
    await addDeadRouter(fleet);
    const stdout = Object.assign(new PassThrough(), { isTTY: true, columns: 200, rows: 50 });
    let text = '';
    stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
    });
    const watching = run(['status', ...fleet.dir, '--watch', '1h', '--no-color', '--no-plan'], {
      stdin: new PassThrough(),
      stdout,
      stderr: new PassThrough(),
      env: { ...fleet.env, ZONE_C_PASSWORD: 'zone-c-login' },
      cwd: () => fleet.folder.path,
    });
    await vi.waitFor(() => expect(text).toContain('Ctrl-C ends'), { timeout: 5000 });

    Object.assign(stdout, { columns: 80, rows: 7 });
    stdout.emit('resize');
    process.emit('SIGINT');

    expect(await watching).toBe(0);
    expect([fleet.zoneA.logins, fleet.zoneB.logins]).toEqual([1, 1]);
    const [first = '', second = '', rest] = text.split('\u001b[J');
    expect(first).toMatch(/^zone-a .*\n.*zone-b .*\n.*zone-c .*offline: refused/m);
    expect(second.startsWith('\u001b[H\u001b[2Jrouter ')).toBe(true);
    expect(second.split('\u001b[K\n').slice(1, 5)).toEqual([
      expect.stringMatching(/^zone-c +offline: refused/),
      '… 2 more routers, 1 more remark',
      'offline: zone-c',
      expect.stringMatching(/^3 routers: 2 online, 1 offline; /),
    ]);
    expect(rest).toBe('');
    expect(stdout.listenerCount('resize')).toBe(0);
  });

  it('ends when nobody reads any more', async () => {
    await using fleet = await openSimulatedFleet();
    const stdout = new PassThrough();
    const printed = once(stdout, 'data');
    const watching = run(['status', ...fleet.dir, '--watch', '1s', 'zone-a'], {
      stdin: new PassThrough(),
      stdout,
      stderr: new PassThrough(),
      env: fleet.env,
      cwd: () => fleet.folder.path,
    });

    await printed;
    stdout.destroy(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));

    expect(await watching).toBe(0);
    expect(fleet.zoneA.logins).toBe(1);
  });
});
