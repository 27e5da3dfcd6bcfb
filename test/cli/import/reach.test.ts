import { describe, expect, it } from 'vitest';

import { folderWith } from '../run-command.js';
import { exportOf } from './exports.js';
import { failuresIn, importIn, written } from './folder.js';

const SERVICE = '/ip service\nset api disabled=yes\nset api-ssl disabled=yes port=8443\n';

/** What a manifest says between its name and its password. */
async function connectionOf(
  words: readonly string[],
  files: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  await using folder = await folderWith(files);
  await importIn(folder, words);
  const text = (await written(folder))['routers.d/zone-a.yaml'] ?? '';
  const [, found = ''] = /\n((?:#.*\n)*connection:\n(?: .*\n)+)/.exec(text) ?? [];
  return found.trim().split('\n');
}

const GUESS =
  '# Guessed from the address on ether1: correct it where the router is reached elsewhere.';
const END = ['  username: rosform', '  password: { env: ZONE_A_PASSWORD }'];
const files = { 'a.rsc': exportOf('zone-a') };

describe('how the manifest of an export reaches its router', () => {
  it.each([
    {
      when: 'nothing is said',
      words: ['--export', 'a.rsc'],
      lines: [GUESS, 'connection:', '  address: 10.20.1.1', '  tls: true', ...END],
    },
    {
      when: 'the address is said',
      words: ['--export', 'a.rsc', '--address', '10.0.0.9:9000'],
      lines: ['connection:', '  address: 10.0.0.9', '  port: 9000', '  tls: true', ...END],
    },
    {
      when: 'the plain API is asked for',
      words: ['--export', 'a.rsc', '--plain'],
      lines: [
        GUESS,
        '# Without tls the password crosses the network in clear, to whatever has this address.',
        'connection:',
        '  address: 10.20.1.1',
        ...END,
      ],
    },
    {
      when: 'a flag says how TLS is checked',
      words: ['--export', 'a.rsc', '--tls-anonymous'],
      lines: [GUESS, 'connection:', '  address: 10.20.1.1', '  tls: { anonymous: true }', ...END],
    },
  ])('when $when', async ({ words, lines }) => {
    expect(await connectionOf(words, files)).toEqual(lines);
  });

  it('takes TLS and port from an inventory, also without an address', async () => {
    const inventory = 'export,port,tls\na.rsc,9728,none\n';

    const lines = await connectionOf(['--inventory', 'r.csv'], { ...files, 'r.csv': inventory });

    expect(lines.slice(2)).toEqual(['connection:', '  address: 10.20.1.1', '  port: 9728', ...END]);
  });

  it('says which service is disabled that it would use', async () => {
    await using folder = await folderWith({ 'a.rsc': exportOf('zone-a') + SERVICE });

    const { stdout } = await importIn(folder, ['--export', 'a.rsc']);

    expect(stdout).toContain('  this router has api-ssl disabled: /ip service enable api-ssl\n');
    expect(stdout).not.toContain('has api disabled');
    expect((await written(folder))['routers.d/zone-a.yaml']).toContain('  port: 8443\n');
  });

  it('is as its manifest says where there is one', async () => {
    const tail = '\n/ip service\nset api disabled=yes\n';
    await using folder = await folderWith(files);
    await importIn(folder, ['--export', 'a.rsc', '--plain', '--address', '10.0.0.9']);
    await using again = await folderWith({
      ...(await written(folder)),
      'a.rsc': exportOf('zone-a').trimEnd() + tail,
    });

    const { stdout } = await importIn(again, ['--export', 'a.rsc']);

    expect(stdout).toContain('  this router has api disabled: /ip service enable api');
    expect(stdout).toMatch(/^zone-a .* unchanged /m);
  });
});

describe('where the password is kept', () => {
  it.each([
    { cell: 'password-env', value: 'FLEET_PASSWORD', yaml: '{ env: FLEET_PASSWORD }' },
    { cell: 'password-file', value: 'fleet', yaml: '{ file: fleet }' },
  ])('is as the column $cell says', async ({ cell, value, yaml }) => {
    await using folder = await folderWith({
      'a.rsc': exportOf('zone-a', { net: 1 }),
      'b.rsc': exportOf('zone-b', { net: 2 }),
      'r.csv': `export,${cell}\na.rsc,${value}\nb.rsc,${value}\n`,
    });

    const finished = await importIn(folder, ['--inventory', 'r.csv']);

    const texts = await written(folder);
    expect(failuresIn(finished)).toEqual([]);
    for (const name of ['zone-a', 'zone-b']) {
      expect(texts[`routers.d/${name}.yaml`]).toContain(`  password: ${yaml}\n`);
    }
    const names = texts['.env.example']?.match(/^[A-Z_0-9]*PASSWORD=$/gm);
    expect(names).toEqual([
      ...(cell === 'password-env' ? ['FLEET_PASSWORD='] : []),
      'ZONE_A_PPP_OFFICE_1_PASSWORD=',
      'ZONE_B_PPP_OFFICE_2_PASSWORD=',
    ]);
  });

  it('is as --password-env says, but not what it says when it is left out', async () => {
    expect(await connectionOf(['--export', 'a.rsc', '--password-env', 'P'], files)).toContain(
      '  password: { env: P }',
    );
    expect(await connectionOf(['--export', 'a.rsc'], files)).toContain(END[1]);
  });

  it('is no other secret that has its name already', async () => {
    await using folder = await folderWith({
      'a.rsc': exportOf('fleet', { net: 1 }),
      'b.rsc': exportOf('zone-b', { net: 2 }),
      'r.csv': 'export,password-env\na.rsc,\nb.rsc,FLEET_RADIUS_SECRET\n',
    });

    const finished = await importIn(folder, ['--inventory', 'r.csv']);

    // The user says so: it is one secret.
    expect(failuresIn(finished)).toEqual([]);
  });
});

describe('a router of an inventory that failed', () => {
  it('is named with the line of the inventory', async () => {
    await using folder = await folderWith({
      'lists/r.csv': 'address,port,name,tls\n\n127.0.0.1,1,edge-8,none\n',
    });

    const finished = await importIn(folder, ['--inventory', 'lists/r.csv'], {
      env: { ROSFORM_PASSWORD: 'x' },
    });

    expect(failuresIn(finished)).toEqual([
      expect.stringMatching(/^lists\/r\.csv:3 \(edge-8\): .*127\.0\.0\.1:1.*refused/),
    ]);
  });
});
