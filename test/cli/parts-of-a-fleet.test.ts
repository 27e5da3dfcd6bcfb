import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';

import { describe, expect, it } from 'vitest';

import { runCommand, type Finished } from './run-command.js';
import { openSimulatedFleet, type SimulatedFleet } from './simulated-fleet.js';

function rosform({ folder, env }: SimulatedFleet, words: readonly string[]): Promise<Finished> {
  return runCommand([...words], { env, cwd: folder.path });
}

/** Names at the beginning of a line of a plan. */
function planned(stdout: string): readonly (string | undefined)[] {
  return Array.from(stdout.matchAll(/^(\S+) \(RouterOS/gm), (match) => match[1]);
}

describe('--shard', () => {
  it('shares out the routers; merged, the shards say what the whole run says', async () => {
    await using fleet = await openSimulatedFleet();
    await fleet.zoneB.close();
    const whole = await rosform(fleet, ['plan', ...fleet.dir]);
    const files = ['1', '2', '3'].map((index) => `${index}.json`);
    const names: (readonly (string | undefined)[])[] = [];
    for (const [index, file] of files.entries()) {
      const shard = [`--shard`, `${index + 1}/3`, '--report', `json=${file}`];
      names.push(planned((await rosform(fleet, ['plan', ...fleet.dir, ...shard])).stdout));
    }

    const merged = await rosform(fleet, ['report', 'merge', ...files]);

    expect(names.flat()).toEqual(['zone-a']);
    expect(merged.stdout).toBe(whole.stdout);
    expect([merged.code, whole.code]).toEqual([3, 3]);
  });

  it('that has no router is no mistake', async () => {
    await using fleet = await openSimulatedFleet();
    const empty = await Promise.all(
      ['1/2', '2/2'].map((shard) =>
        rosform(fleet, ['plan', 'zone-a', ...fleet.dir, '--shard', shard]),
      ),
    );

    expect(empty.map(({ code }) => code)).toEqual([0, 0]);
    expect(empty.map(({ stderr }) => stderr).toSorted()).toEqual([
      '',
      expect.stringMatching(/^shard [12]\/2 has none of 1 router\n$/),
    ]);
  });

  it.each(['0/3', '4/3', 'x', '1/0'])('refuses %s', async (shard) => {
    await using fleet = await openSimulatedFleet();

    const { code, stderr } = await rosform(fleet, ['plan', ...fleet.dir, '--shard', shard]);

    expect(code).toBe(1);
    expect(stderr).toMatch(/^error: --shard: .* is no shard: /);
  });
});

describe('report merge', () => {
  const drift = (fleet: SimulatedFleet, ...words: readonly string[]): Promise<Finished> =>
    rosform(fleet, ['drift', ...fleet.dir, ...words]);

  it('is incomplete when a shard is missing, and names it', async () => {
    await using fleet = await openSimulatedFleet();
    await rosform(fleet, ['apply', '--yes', ...fleet.dir]);
    await drift(fleet, '--shard', '1/2', '--report', 'json=1.json');

    const { code, stderr } = await rosform(fleet, ['report', 'merge', '1.json']);

    expect(code).toBe(3);
    expect(stderr).toBe('the report is not whole: no file is of the shards 2/2\n');
  });

  it.each([
    {
      files: ['drift.json', 'plan.json'],
      says: 'drift.json is a report of drift, plan.json one of plan',
    },
    { files: ['plan.json', 'plan.json'], says: 'router zone-a is in plan.json and in plan.json' },
    { files: ['no.json'], says: 'the file no.json does not exist' },
  ])('refuses $files', async ({ files, says }) => {
    await using fleet = await openSimulatedFleet();
    await drift(fleet, '--report', 'json=drift.json');
    await rosform(fleet, ['plan', ...fleet.dir, '--report', 'json=plan.json']);

    const { code, stderr, stdout } = await rosform(fleet, ['report', 'merge', ...files]);

    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(says);
  });

  it.each(['json', 'markdown', 'html'])(
    'writes %s, on stdout and to a file alike',
    async (format) => {
      await using fleet = await openSimulatedFleet();
      await rosform(fleet, ['plan', ...fleet.dir, '--report', 'json=plan.json']);

      const { code, stdout } = await rosform(fleet, [
        'report',
        'merge',
        'plan.json',
        '--format',
        format,
        '--report',
        `${format}=again`,
      ]);

      expect(code).toBe(0);
      expect(stdout).toContain('home-10m');
      expect(await readFile(`${fleet.folder.path}/again`, 'utf8')).toBe(stdout);
    },
  );
});

describe('--changed-since', () => {
  const git = ({ folder }: SimulatedFleet, ...words: readonly string[]): void => {
    const identity = ['-c', 'user.name=t', '-c', 'user.email=t@t.example'];
    execFileSync('git', [...identity, ...words], { cwd: folder.path, stdio: 'pipe' });
  };

  /** A fleet whose manifests are committed, with a template that zone-b uses. */
  async function openCommittedFleet(): Promise<SimulatedFleet> {
    const fleet = await openSimulatedFleet();
    await writeFile(
      `${fleet.folder.path}/routers.d/template.yaml`,
      'apiVersion: rosform/v1\nkind: Template\nname: base\nppp-aaa: { interim-update: 5m }\n',
    );
    await replace(fleet, 'zone-b.yaml', 'labels:', 'uses: [base]\nlabels:');
    git(fleet, 'init', '-q', '-b', 'main');
    git(fleet, 'add', '.');
    git(fleet, 'commit', '-qm', 'first');
    return fleet;
  }

  async function replace(
    { folder }: SimulatedFleet,
    name: string,
    from: string,
    to: string,
  ): Promise<void> {
    const file = `${folder.path}/routers.d/${name}`;
    await writeFile(file, (await readFile(file, 'utf8')).replace(from, to));
  }

  it.each([
    { file: 'zone-a.yaml', from: '10M/10M', to: '20M/20M', routers: ['zone-a'] },
    { file: 'template.yaml', from: '5m', to: '1m', routers: ['zone-b'] },
    { file: 'template.yaml', from: '5m', to: '300s', routers: [] },
    { file: 'zone-a.yaml', from: 'labels:', to: '# a remark\nlabels:', routers: [] },
  ])('plans $routers when $file says $to', async ({ file, from, to, routers }) => {
    await using fleet = await openCommittedFleet();
    await replace(fleet, file, from, to);

    const { code, stdout, stderr } = await rosform(fleet, [
      'plan',
      ...fleet.dir,
      '--changed-since',
      'HEAD',
    ]);

    expect(code).toBe(0);
    expect(planned(stdout)).toEqual(routers);
    expect(stderr).toBe(
      routers.length === 0 ? 'no manifest of 2 routers changed since HEAD\n' : '',
    );
  });

  it('says which routers are gone', async () => {
    await using fleet = await openCommittedFleet();
    await replace(fleet, 'zone-a.yaml', 'name: zone-a', 'name: zone-c');

    const { stdout, stderr } = await rosform(fleet, [
      'plan',
      ...fleet.dir,
      '--changed-since',
      'HEAD',
    ]);

    expect(planned(stdout)).toEqual(['zone-c']);
    expect(stderr).toBe('no longer declared since HEAD, and left as they are: zone-a\n');
  });

  it('refuses a commit that does not exist', async () => {
    await using fleet = await openCommittedFleet();

    const { code, stderr } = await rosform(fleet, [
      'plan',
      ...fleet.dir,
      '--changed-since',
      'no-such-branch',
    ]);

    expect(code).toBe(1);
    expect(stderr).toMatch(/^error: .*no-such-branch/);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(fleet.zoneA.logins).toBe(0);
  });
});

describe('--router-timeout', () => {
  it('gives up one router and reads the others', async () => {
    await using fleet = await openSimulatedFleet();
    fleet.zoneA.faults.hang = ['/ip/pool/print'];

    const { code, stdout } = await rosform(fleet, ['plan', ...fleet.dir, '--router-timeout', '1s']);

    expect(code).toBe(3);
    expect(stdout).toContain(
      'zone-a: could not be read: not finished within 1 s (--router-timeout)',
    );
    expect(planned(stdout)).toEqual(['zone-b']);
  });

  it.each(['0s', 'soon', '-1s'])('refuses %s', async (limit) => {
    await using fleet = await openSimulatedFleet();

    const { code, stderr } = await rosform(fleet, [
      'plan',
      ...fleet.dir,
      `--router-timeout=${limit}`,
    ]);

    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `error: --router-timeout ${limit}: write a time such as 90s or 5m\n`,
    });
  });
});
