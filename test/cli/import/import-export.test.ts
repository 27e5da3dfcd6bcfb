import { stat } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

import { loadFleet } from '../../../src/manifest/load-fleet.js';
import { readSources } from '../../../src/manifest/read-sources.js';
import { folderWith, type Folder } from '../run-command.js';
import { CANARY, exportOf, withoutSecrets } from './exports.js';
import { importIn, written } from './folder.js';

async function routersIn(folder: Folder): Promise<readonly string[]> {
  const { sources } = await readSources(`${folder.path}/routers.d`);
  const { fleet, diagnostics } = loadFleet(sources, { strict: true });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return fleet.routers.map(({ name }) => name);
}

describe('import --export', () => {
  it('writes a manifest a router and the names of their secrets, and says what it did', async () => {
    await using folder = await folderWith({
      'a.rsc': exportOf('zone-a', { net: 1 }),
      'b.rsc': exportOf('Zone B (Dhaka)', { net: 2 }).replaceAll('\n', '\r\n'),
    });

    const { code, stdout, stderr } = await importIn(folder, ['--export', 'a.rsc', 'b.rsc']);

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^zone-a +a\.rsc +7\.16\.2 +3 +0 +new +identity 1, radius 1, pools 1/m);
    expect(stdout).toMatch(/^zone-b-dhaka +b\.rsc /m);
    expect(stdout).toContain(`wrote ${folder.path}/routers.d/zone-a.yaml\n`);
    expect(stdout).toContain('wrote .env.example\n');
    expect(stdout).toMatch(
      /Next:\n {2}check the address .*: zone-a, zone-b-dhaka\n {2}fill in the secrets of \.env\.example.*\n {2}rosform valid/,
    );
    expect(Object.keys(await written(folder))).toEqual([
      '.env.example',
      'routers.d/zone-a.yaml',
      'routers.d/zone-b-dhaka.yaml',
    ]);
    expect(await routersIn(folder)).toEqual(['zone-a', 'zone-b-dhaka']);
  });

  it('writes nothing the second time', async () => {
    await using folder = await folderWith({ 'a.rsc': exportOf('zone-a') });
    await importIn(folder, ['--export', 'a.rsc']);
    const before = await written(folder);

    const { code, stdout } = await importIn(folder, ['--export', 'a.rsc']);

    expect(code).toBe(0);
    expect(stdout).toContain('The manifests say all of it already.');
    expect(await written(folder)).toEqual(before);
  });

  it('changes only what changed, and keeps what a person wrote', async () => {
    await using folder = await folderWith({ 'a.rsc': exportOf('zone-a') });
    await importIn(folder, ['--export', 'a.rsc']);
    const [, text = ''] = Object.entries(await written(folder))[1] ?? [];
    const mine = text.replace('pools:', '# ask Karim before this is changed\npools:');
    await using again = await folderWith({
      'routers.d/zone-a.yaml': mine,
      'a.rsc': exportOf('zone-a').replace('10M/10M', '20M/20M'),
    });

    const { code, stdout } = await importIn(again, ['--export', 'a.rsc']);

    expect(code).toBe(0);
    expect(stdout).toMatch(/^zone-a .* ~1 /m);
    expect((await written(again))['routers.d/zone-a.yaml']).toBe(
      mine.replace('10M/10M', '20M/20M'),
    );
  });

  it('reads standard input', async () => {
    await using folder = await folderWith({});

    const { code, stdout } = await importIn(folder, ['--export', '-'], {
      piped: exportOf('zone-a'),
    });

    expect(code).toBe(0);
    expect(stdout).toMatch(/^zone-a +standard input /m);
  });

  it('takes name and address from flags', async () => {
    await using folder = await folderWith({ 'a.rsc': exportOf('zone-a') });

    const words = ['--export', 'a.rsc', '--name', 'core', '--address', '[2001:db8::1]:4443'];
    await importIn(folder, [...words, '--tls-fingerprint', 'AB'.repeat(32)]);

    expect((await written(folder))['routers.d/core.yaml']).toContain(
      [
        'name: core',
        '',
        'connection:',
        '  address: 2001:db8::1',
        '  port: 4443',
        `  tls: { fingerprint: sha256:${'ab'.repeat(32)} }`,
      ].join('\n'),
    );
  });

  it('moves what routers share into a Template', async () => {
    await using folder = await folderWith({
      'a.rsc': exportOf('zone-a', { net: 1 }).replaceAll('100.64.1', '100.64.9'),
      'b.rsc': exportOf('zone-b', { net: 2 }).replaceAll('100.64.2', '100.64.9'),
    });

    const { code, stdout } = await importIn(folder, [
      '--export',
      'a.rsc',
      'b.rsc',
      '--extract-template',
      'base',
    ]);

    expect(code).toBe(0);
    expect(stdout).toContain('2 routers share the Template base');
    expect((await written(folder))['routers.d/templates/base.yaml']).toContain('kind: Template');
    expect(await routersIn(folder)).toEqual(['zone-a', 'zone-b']);
  });

  it.each([
    { when: 'there is one router', exports: ['a.rsc'], says: 'takes two routers that are new' },
  ])('makes no Template when $when, and says so', async ({ exports, says }) => {
    await using folder = await folderWith({ 'a.rsc': exportOf('zone-a') });

    const words = ['--export', ...exports, '--extract-template', 'base'];
    const { code, stderr } = await importIn(folder, words);

    expect(code).toBe(0);
    expect(stderr).toContain(says);
    expect(Object.keys(await written(folder))).not.toContain('routers.d/templates/base.yaml');
  });

  it('prints what it would do with --dry-run, and writes nothing', async () => {
    await using folder = await folderWith({ 'a.rsc': exportOf('zone-a', { net: 1 }) });
    await importIn(folder, ['--export', 'a.rsc']);
    const before = await written(folder);
    await using changed = await folderWith({
      ...before,
      'a.rsc': exportOf('zone-a', { net: 1 }).replace('10M/10M', '20M/20M'),
      'b.rsc': exportOf('zone-b', { net: 2 }),
      'c.rsc': exportOf('zone-c', { net: 3 }),
    });

    const words = ['--export', 'a.rsc', 'b.rsc', 'c.rsc', '--dry-run', '--secrets-to', 's.env'];
    const { code, stdout, stderr } = await importIn(changed, words);

    expect(code).toBe(0);
    expect(stdout).toMatch(/^# .*zone-b\.yaml\n(?:#.*\n)+apiVersion: rosform\/v1\n/);
    expect(stdout).toMatch(/^---\n# .*zone-c\.yaml\n/m);
    expect(stdout).toMatch(/^-.*10M\/10M.*\n\+.*20M\/20M/m);
    expect(stdout).toMatch(/^\+ZONE_B_RADIUS_SECRET=$/m);
    expect(stderr).toMatch(/would write s\.env\n/);
    expect(`${stdout}${stderr}`).not.toContain(CANARY);
    expect(await written(changed)).toEqual(before);
  });
});

describe('secrets of an import', () => {
  it('are in no output and no file but --secrets-to, which is for its owner only', async () => {
    await using folder = await folderWith({ 'a.rsc': exportOf('zone-a') });

    const words = ['--export', 'a.rsc', '--secrets-to', 's.env', '--log-level', 'debug'];
    const { stdout, stderr } = await importIn(folder, words);

    const { 's.env': secrets = '', ...others } = await written(folder);
    expect(`${stdout}${stderr}${JSON.stringify(others)}`).not.toContain(CANARY);
    expect(secrets).toContain(`ZONE_A_RADIUS_SECRET='radius ${CANARY} '\\''1'\\'''\n`);
    expect(secrets).toContain(`ZONE_A_PPP_OFFICE_1_PASSWORD='office-${CANARY}-1'\n`);
    expect((await stat(`${folder.path}/s.env`)).mode & 0o777).toBe(0o600);
  });

  it.each(['text', 'json'])('are in no output of a dry run as %s', async (format) => {
    await using folder = await folderWith({ 'a.rsc': exportOf('zone-a') });

    const { stdout, stderr } = await importIn(folder, [
      '--export',
      'a.rsc',
      '--dry-run',
      '--format',
      format,
    ]);

    expect(stdout).toContain('ZONE_A_RADIUS_SECRET');
    expect(`${stdout}${stderr}`).not.toContain(CANARY);
  });

  it('are not written over a file that is there', async () => {
    await using folder = await folderWith({ 'a.rsc': exportOf('zone-a'), 's.env': 'OLD=1\n' });

    const { code, stderr } = await importIn(folder, ['--export', 'a.rsc', '--secrets-to', 's.env']);

    expect(code).toBe(1);
    expect(stderr).toMatch(/^error: --secrets-to s\.env: it is there already.*\n$/);
    expect(await written(folder)).toEqual({ 's.env': 'OLD=1\n' });
  });

  it('are not needed: without them there are names only, and no file', async () => {
    await using folder = await folderWith({ 'a.rsc': withoutSecrets(exportOf('zone-a')) });

    const words = ['--export', 'a.rsc', '--secrets-to', 's.env'];
    const { code, stderr } = await importIn(folder, words);

    expect(code).toBe(0);
    expect(stderr).toContain('s.env is not written, because no secret was shown');
    expect(Object.keys(await written(folder))).toEqual(['.env.example', 'routers.d/zone-a.yaml']);
  });

  it('are added to an .env.example by name only, below what is there', async () => {
    const mine = '# mine\r\nZONE_A_PASSWORD=\r\nOTHER=1';
    await using folder = await folderWith({ 'a.rsc': exportOf('zone-a'), '.env.example': mine });

    await importIn(folder, ['--export', 'a.rsc']);

    expect((await written(folder))['.env.example']).toBe(
      `${mine}\r\n\r\n# zone-a\r\n# RADIUS secret of 10.10.0.5\r\nZONE_A_RADIUS_SECRET=\r\n` +
        '# password of the PPP user office-1\r\nZONE_A_PPP_OFFICE_1_PASSWORD=\r\n',
    );
  });
});
