import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';

import { describe, expect, it } from 'vitest';

import { runCommand, type Finished } from './run-command.js';
import { openSimulatedFleet, type SimulatedFleet } from './simulated-fleet.js';

function rosform({ folder, env }: SimulatedFleet, words: readonly string[]): Promise<Finished> {
  return runCommand([...words], { env, cwd: folder.path });
}

describe('a report file', () => {
  it('that is a link is written where the link leads, with the mode that is there', async () => {
    await using fleet = await openSimulatedFleet();
    const { path } = fleet.folder;
    await writeFile(`${path}/real.json`, 'old');
    await chmod(`${path}/real.json`, 0o600);
    await symlink('real.json', `${path}/link.json`);

    await rosform(fleet, ['plan', ...fleet.dir, '--report', 'json=link.json']);

    expect(JSON.parse(await readFile(`${path}/real.json`, 'utf8'))).toMatchObject({ kind: 'plan' });
    expect((await stat(`${path}/real.json`)).mode & 0o777).toBe(0o600);
  });

  it.each([
    { what: 'a link that leads nowhere', says: 'out is a link that leads nowhere' },
    { what: 'a link to itself', says: 'out is a link that leads nowhere' },
    { what: 'a folder', says: 'out is a folder' },
  ])('that is $what is refused before any router is asked', async ({ what, says }) => {
    await using fleet = await openSimulatedFleet();
    const out = `${fleet.folder.path}/out`;
    if (what === 'a folder') await mkdir(out);
    else await symlink(what === 'a link to itself' ? 'out' : 'nowhere', out);

    const { code, stderr } = await rosform(fleet, ['plan', ...fleet.dir, '--report', 'json=out']);

    expect({ code, stderr }).toEqual({ code: 1, stderr: `error: ${says}\n` });
    expect(fleet.zoneA.logins).toBe(0);
  });

  it('cannot be two reports, by whichever names', async () => {
    await using fleet = await openSimulatedFleet();
    const { path } = fleet.folder;
    await writeFile(`${path}/real`, '');
    await symlink('real', `${path}/link`);

    const words = ['plan', ...fleet.dir, '--report', 'json=real', '--report', 'html=link'];
    const { code, stderr } = await rosform(fleet, words);

    expect({ code, stderr }).toEqual({ code: 1, stderr: 'error: link is to be written twice\n' });
    expect((await readdir(path)).toSorted()).toEqual(['link', 'real', 'routers.d']);
  });

  it.each([
    { flag: 'pdf=x', says: '--report pdf=x: write FORMAT=FILE with one of text, json' },
    { flag: 'json', says: '--report json: write FORMAT=FILE' },
    { flag: 'json=', says: '--report json=: write FORMAT=FILE' },
  ])('that reads $flag is refused', async ({ flag, says }) => {
    await using fleet = await openSimulatedFleet();

    const { code, stderr } = await rosform(fleet, ['plan', ...fleet.dir, '--report', flag]);

    expect(code).toBe(1);
    expect(stderr).toContain(says);
  });

  it('of a plan to be saved must be one that apply knows', async () => {
    await using fleet = await openSimulatedFleet();

    const { code, stderr } = await rosform(fleet, ['plan', ...fleet.dir, '--out', 'plan.out']);

    expect(code).toBe(1);
    expect(stderr).toContain('--out takes a name that ends in .json');
  });
});

describe('an apply that nobody agrees to', () => {
  it.each([
    { format: 'json', kind: /"kind": "apply"/ },
    { format: 'markdown', kind: /^<!-- rosform:apply -->/ },
  ])('still has its report, as $format', async ({ format, kind }) => {
    await using fleet = await openSimulatedFleet();
    const { path } = fleet.folder;
    const words = ['apply', ...fleet.dir, '--format', format, '--report', `${format}=report`];

    const { code, stdout, stderr } = await runCommand(words, {
      env: fleet.env,
      cwd: path,
      typed: 'no\n',
    });

    expect(code).toBe(1);
    expect(stdout).toMatch(kind);
    expect(await readFile(`${path}/report`, 'utf8')).toBe(stdout);
    expect(stderr).toContain('zone-a (RouterOS 7.20.8): 3 to create, 1 to update');
    expect(fleet.zoneA.rows('/ip/pool')).toEqual([]);
  });
});
