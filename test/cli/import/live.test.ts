import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';

import { startSimulator } from '../../../src/simulator/start-simulator.js';
import type { Simulator, SimulatorOptions } from '../../../src/simulator/types.js';
import { folderWith, runCommand } from '../run-command.js';
import { CANARY, exportOf } from './exports.js';
import { failuresIn, importIn, written } from './folder.js';

const PASSWORD = `login-${CANARY}`;
const env = { ROSFORM_PASSWORD: PASSWORD };

const started: Simulator[] = [];
afterAll(async () => {
  await Promise.all(started.map((simulator) => simulator.close()));
});

async function routerWith(
  rsc: string,
  options: Partial<SimulatorOptions> = {},
): Promise<Simulator> {
  const simulator = await startSimulator({
    version: '7.16.2',
    users: [{ name: 'rosform', password: PASSWORD, group: 'full' }],
    rsc: Buffer.from(rsc),
    ...options,
  });
  started.push(simulator);
  return simulator;
}

const at = ({ host, port }: Simulator): string => `${host}:${port}`;

/** What a shell has after it read the file. */
function variablesOf(file: string): Readonly<Record<string, string>> {
  const lines = Array.from(file.matchAll(/^([A-Z0-9_]+)='((?:[^']|'\\'')*)'$/gm));
  return Object.fromEntries(
    lines.map(([, name = '', value = '']) => [name, value.replaceAll("'\\''", "'")]),
  );
}

describe('import --from', () => {
  it('writes a manifest whose plan only adopts what is there', async () => {
    await using folder = await folderWith({});
    const router = await routerWith(exportOf('zone-a'));

    const words = ['--from', at(router), '--plain', '--secrets-to', 's.env'];
    const { code, stdout, stderr } = await importIn(folder, words, { env });
    const files = await written(folder);
    const plan = await runCommand(['plan', '--dir', `${folder.path}/routers.d`], {
      env: variablesOf(files['s.env'] ?? ''),
    });

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^zone-a +127\.0\.0\.1:\d+ +7\.16\.2 /m);
    expect(stdout).toContain('Next:\n  set -a; . ./s.env; set +a\n  rosform validate');
    expect(`${stdout}${files['routers.d/zone-a.yaml']}${files['.env.example']}`).not.toContain(
      CANARY,
    );
    const changes = plan.stdout.split('\n').filter((line) => /^ {2,}\S/.test(line));
    expect(changes.filter((line) => !/^ {2}~ \/.* \(adopt\) {2}#/.test(line))).toEqual([]);
    expect(changes).toHaveLength(5);
    expect(plan.code).toBe(0);
  });

  it('says the same as an import of the export', async () => {
    await using folder = await folderWith({ 'zone-a.rsc': exportOf('zone-a') });
    const router = await routerWith(exportOf('zone-a'));
    await importIn(folder, ['--from', at(router), '--plain'], { env });
    const before = await written(folder);

    const { code, stdout } = await importIn(folder, ['--export', 'zone-a.rsc']);

    expect(code).toBe(0);
    expect(stdout).toContain('The manifests say all of it already.');
    expect(await written(folder)).toEqual(before);
  });

  it.each([
    { when: 'the password is wrong', env: { ROSFORM_PASSWORD: 'no' }, says: /refused the login/ },
    { when: 'TLS is asked for on the plain port', plain: false, says: /plain api/ },
    { when: 'another user is', words: ['--username', 'karim'], says: /login of "karim"/ },
  ])('has one clear line when $when', async ({ env: own = env, plain, words = [], says }) => {
    await using folder = await folderWith({});
    const router = await routerWith(exportOf('zone-a'));

    const finished = await importIn(
      folder,
      ['--from', at(router), ...(plain === false ? [] : ['--plain']), ...words],
      { env: own },
    );

    expect(finished.code).toBe(1);
    expect(failuresIn(finished)).toEqual([expect.stringMatching(says)]);
    expect(finished.stdout).not.toContain('connection.tls');
    expect(await written(folder)).toEqual({});
  });

  it.each([
    { when: 'it closes at once', faults: { closeAtConnect: true } },
    {
      when: 'it takes longer than it may',
      faults: { hang: ['/ip/pool/print'] },
      waits: ['--timeout', '1m', '--router-timeout', '300ms'],
      says: 'not finished within 300 ms (--router-timeout)',
    },
    { when: 'it never answers', faults: { hang: ['/ip/pool/print'] } },
    { when: 'it refuses a menu', faults: { traps: { '/ppp/secret/print': { message: 'no' } } } },
    { when: 'it ends the session', faults: { fatal: 'router is going down' } },
  ])(
    'has one clear line when $when',
    async ({ faults, waits = ['--timeout', '300ms'], says = '' }) => {
      await using folder = await folderWith({});
      const router = await routerWith(exportOf('zone-a'));
      Object.assign(router.faults, faults);

      const words = ['--from', at(router), '--plain', ...waits, '--secrets-to', 's.env'];
      const finished = await importIn(folder, words, { env });

      expect(finished.code).toBe(1);
      expect(failuresIn(finished)).toEqual([expect.stringContaining(says)]);
      expect(finished.stderr).toBe('');
      expect(finished.stdout).not.toContain('bug');
      expect(await written(folder)).toEqual({});
    },
  );

  it('goes on without secrets when the user may not see them', async () => {
    await using folder = await folderWith({});
    const router = await routerWith(exportOf('zone-a'), { faults: { maskSecrets: true } });

    const words = ['--from', at(router), '--plain', '--secrets-to', 's.env'];
    const { code } = await importIn(folder, words, { env });

    const { 's.env': secrets = '', ...files } = await written(folder);
    expect(code).toBe(0);
    expect(secrets).toContain(`ZONE_A_PASSWORD='${PASSWORD}'`);
    expect(`${secrets}${JSON.stringify(files)}`).not.toContain('*****');
    expect(files['.env.example']).toContain('ZONE_A_RADIUS_SECRET=\n');
  });
});

describe('the certificate of a router that is imported', () => {
  const fixture = (name: string): string =>
    readFileSync(new URL(`../../fixtures/tls/${name}`, import.meta.url), 'utf8');
  const cert = fixture('localhost.crt');
  const sha256 = new X509Certificate(cert).fingerprint256.replaceAll(':', '').toLowerCase();
  const secure = (tls: SimulatorOptions['tls']) => routerWith(exportOf('zone-a'), tls && { tls });
  const served = { cert, key: fixture('localhost.key') };

  it('is named when it is not trusted, with the flags that help', async () => {
    await using folder = await folderWith({});
    const { tlsPort } = await secure(served);

    const finished = await importIn(folder, ['--from', `127.0.0.1:${tlsPort}`], { env });

    expect(finished.code).toBe(1);
    expect(failuresIn(finished)).toEqual([
      expect.stringMatching(
        new RegExp(`--tls-ca FILE.*--tls-fingerprint.*it shows sha256:${sha256}`),
      ),
    ]);
  });

  it.each([
    { flag: '--tls-fingerprint', value: sha256, yaml: `{ fingerprint: sha256:${sha256} }` },
    { flag: '--tls-ca', value: 'ca.crt', yaml: '{ ca: { file: ca.crt } }' },
  ])('is accepted by $flag, which the manifest says too', async ({ flag, value, yaml }) => {
    await using folder = await folderWith({ 'ca.crt': fixture('ca.crt') });
    const { tlsPort } = await secure(served);

    const words = ['--from', `127.0.0.1:${tlsPort}`, flag, value];
    const { code } = await importIn(folder, words, { env });

    expect(code).toBe(0);
    expect((await written(folder))['routers.d/zone-a.yaml']).toContain(`  tls: ${yaml}\n`);
  });

  it('is not needed with --tls-anonymous', async () => {
    await using folder = await folderWith({});
    const { tlsPort } = await secure('anonymous');

    const words = ['--from', `127.0.0.1:${tlsPort}`, '--tls-anonymous'];
    const { code } = await importIn(folder, words, { env });

    expect(code).toBe(0);
    expect((await written(folder))['routers.d/zone-a.yaml']).toContain(
      '  tls: { anonymous: true }',
    );
  });

  it('has an authority that is named when it cannot be read', async () => {
    await using folder = await folderWith({});

    const finished = await importIn(folder, ['--from', '127.0.0.1:1', '--tls-ca', 'no.crt'], {
      env,
    });

    expect(failuresIn(finished)).toEqual(['127.0.0.1:1: --tls-ca no.crt: the file cannot be read']);
  });
});

describe('the password', () => {
  it.each([
    { when: 'typed', typed: `${PASSWORD}\n`, code: 0, says: /^password of rosform: \n$/ },
    { when: 'corrected while typed', typed: `x\u007f${PASSWORD}\r`, code: 0, says: /password of/ },
    { when: 'Ctrl-C', typed: 'log\u0003', code: 1, says: /error: no password was given/ },
    { when: 'Ctrl-D', typed: '\u0004', code: 1, says: /error: no password was given/ },
    { when: 'left empty', typed: '\n', code: 1, says: /error: no password was given/ },
  ])('is asked for on a terminal and shown to nobody: $when', async ({ typed, code, says }) => {
    await using folder = await folderWith({});
    const router = await routerWith(exportOf('zone-a'));

    const finished = await importIn(folder, ['--from', at(router), '--plain'], { typed });

    expect(finished.code).toBe(code);
    expect(finished.stderr).toMatch(says);
    expect(`${finished.stdout}${finished.stderr}`).not.toContain(CANARY);
  });

  it('is missed where nobody can be asked', async () => {
    await using folder = await folderWith({});

    const { code, stderr } = await importIn(folder, ['--from', '127.0.0.1:1', '--plain']);

    expect({ code, stderr }).toEqual({
      code: 1,
      stderr:
        'error: no password: set the environment variable ROSFORM_PASSWORD, or run this on a terminal, where it is asked for\n',
    });
  });

  it('is not repeated when it stands where the name of its variable belongs', async () => {
    await using folder = await folderWith({});

    const words = ['--from', '127.0.0.1:1', '--password-env', 's3cret-canary!'];
    const { code, stderr } = await importIn(folder, words);

    expect(code).toBe(1);
    expect(stderr).toContain('--password-env takes the name of an environment variable');
    expect(stderr).not.toContain(CANARY);
  });
});

describe('import --inventory', () => {
  it('reads many routers, and says with the line what is wrong with the others', async () => {
    const a = await routerWith(exportOf('zone-a', { net: 1 }));
    const b = await routerWith(exportOf('zone-b', { net: 2 }), {
      users: [{ name: 'karim', password: `b-${CANARY}`, group: 'full' }],
    });
    const down = await routerWith(exportOf('zone-c', { net: 3 }));
    await down.close();
    await using folder = await folderWith({
      'lists/zone-d.rsc': exportOf('zone-d', { net: 4 }),
      'lists/routers.csv': [
        'address;port;name;username;password-file;tls;labels;export',
        `127.0.0.1;${a.port};;;;none;"zone=a;role=pppoe";`,
        `127.0.0.1;${b.port};tower-b;karim;b/login;none;;`,
        `127.0.0.1;${down.port};;;;none;;`,
        `127.0.0.1;70000;;;;none;;`,
        ';;;;;;;zone-d.rsc',
        ';;;;;;;zone-e.rsc',
        `127.0.0.1;${b.port};;karim;../b/login;none;;`,
      ].join('\r\n'),
      'secrets/b/login': `b-${CANARY}\n`,
    });

    const words = ['--inventory', 'lists/routers.csv', '--secrets-dir', `${folder.path}/secrets`];
    const finished = await importIn(folder, words, { env });

    const failures = failuresIn(finished);
    const files = await written(folder);
    expect(finished.code).toBe(3);
    expect(Object.keys(files)).toEqual([
      '.env.example',
      'routers.d/tower-b.yaml',
      'routers.d/zone-a.yaml',
      'routers.d/zone-d.yaml',
      'secrets/b/login',
    ]);
    expect(files['routers.d/zone-a.yaml']).toContain('labels: { zone: a, role: pppoe }');
    expect(files['routers.d/tower-b.yaml']).toContain('username: karim');
    expect(failures).toHaveLength(4);
    expect(failures).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^lists\/routers\.csv:5: the port "70000" is no port/),
        expect.stringMatching(/:4: .*refused the connection/),
        expect.stringMatching(/:7: lists\/zone-e\.rsc does not exist/),
        expect.stringMatching(/:8: the secret file \.\.\/b\/login is outside/),
      ]),
    );
    expect(`${finished.stdout}${finished.stderr}`).not.toContain(CANARY);
  });

  it.each([
    { what: 'binary', bytes: Uint8Array.from([80, 75, 3, 4, 0, 0, 8, 0]), says: 'is binary' },
    { what: 'empty', bytes: Buffer.from(''), says: 'is empty' },
    { what: 'of bad rows only', bytes: Buffer.from('address\n!\n'), says: 'Nothing was written' },
  ])('fails when it is $what', async ({ bytes, says }) => {
    await using folder = await folderWith({ 'routers.csv': bytes });

    const { code, stdout, stderr } = await importIn(folder, ['--inventory', 'routers.csv']);

    expect(code).toBe(1);
    expect(`${stdout}${stderr}`).toContain(says);
    expect(await written(folder)).toEqual({});
  });

  it('is read in UTF-16 as well, as spreadsheets write "Unicode text"', async () => {
    const router = await routerWith(exportOf('zone-a'));
    const text = `\ufeffaddress\tport\ttls\r\n127.0.0.1\t${router.port}\tnone\r\n`;
    await using folder = await folderWith({ 'routers.csv': Buffer.from(text, 'utf16le') });

    const { code } = await importIn(folder, ['--inventory', 'routers.csv'], { env });

    expect(code).toBe(0);
  });

  it('writes nothing after Ctrl-C, not even what was read', async () => {
    const a = await routerWith(exportOf('zone-a', { net: 1 }));
    const b = await routerWith(exportOf('zone-b', { net: 2 }));
    Object.assign(b.faults, { hang: ['/ip/pool/print'] });
    await using folder = await folderWith({
      'routers.csv': `address,port,tls\n127.0.0.1,${a.port},none\n127.0.0.1,${b.port},none\n`,
    });

    const running = importIn(folder, ['--inventory', 'routers.csv'], { env });
    while (!b.log.some(([command]) => command === '/ip/pool/print')) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    process.emit('SIGINT');
    const { code, stdout, stderr } = await running;

    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain('stopping: nothing is written; once more quits at once');
    expect(stderr).toMatch(/\nstopped: nothing was written\n$/);
    expect(await written(folder)).toEqual({});
  });
});
