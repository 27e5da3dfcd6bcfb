import { readFile, readdir, writeFile } from 'node:fs/promises';

import { describe, expect, it } from 'vitest';

import { packageVersion } from '../../src/cli/package-version.js';
import { runCommand, type Finished } from './run-command.js';
import { CANARY, openSimulatedFleet, type SimulatedFleet } from './simulated-fleet.js';

/** Runs a command in the fleet's folder. */
function rosform(
  { folder, env }: SimulatedFleet,
  words: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  return runCommand([...words], { env: { ...env, ...more }, cwd: folder.path });
}

/** A fleet whose first plan has been saved as plan.json. */
async function openPlannedFleet(env: Readonly<Record<string, string>> = {}) {
  const fleet = await openSimulatedFleet();
  const file = `${fleet.folder.path}/plan.json`;
  const planned = await rosform(fleet, ['plan', ...fleet.dir, '--out', file], env);
  if (planned.code !== 0) throw new Error(planned.stderr);
  return { fleet, file, planned, [Symbol.asyncDispose]: () => fleet[Symbol.asyncDispose]() };
}

const pools = ({ zoneA }: SimulatedFleet): readonly (string | undefined)[] =>
  zoneA.rows('/ip/pool').map((row) => row['name']);

/** Changes a file's JSON. */
async function edit(file: string, change: (data: Record<string, unknown>) => void): Promise<void> {
  const data: Record<string, unknown> = JSON.parse(await readFile(file, 'utf8'));
  change(data);
  await writeFile(file, JSON.stringify(data, null, 2));
}

describe('a saved plan', () => {
  it('is applied without a question; a second time it finds everything done', async () => {
    await using opened = await openPlannedFleet();
    const { fleet, file } = opened;

    const applied = await rosform(fleet, ['apply', ...fleet.dir, file]);

    expect(applied.stderr).toMatch(/plan\.json of .*: 6 to create, 2 to update on 2 routers/);
    expect(applied.stdout).toContain('Apply: 8 applied on 2 routers; 2 in sync.');
    expect(applied.code).toBe(0);
    const second = await rosform(fleet, ['plan', '--detailed-exitcode', ...fleet.dir]);
    expect(second.code).toBe(0);
    const again = await rosform(fleet, ['apply', ...fleet.dir, file]);
    expect(again.code).toBe(0);
    expect(again.stdout).toBe('Apply: nothing applied; 2 in sync.\n');
  });

  it('holds no secret, and the hashes of one say nothing without the password of the router', async () => {
    await using opened = await openPlannedFleet();

    const text = await readFile(opened.file, 'utf8');

    expect(text).not.toContain(CANARY);
    expect(JSON.parse(text)).toMatchObject({ formatVersion: 1, kind: 'plan' });
    expect(text).toContain('"sensitive": true');
  });

  it('refuses the router that has moved since, names the row, and applies the others', async () => {
    await using opened = await openPlannedFleet();
    const { fleet, file } = opened;
    fleet.zoneA.add('/ip/pool', { name: 'home', ranges: '10.9.9.9' });

    const { code, stdout } = await rosform(fleet, ['apply', ...fleet.dir, file]);

    expect(code).toBe(3);
    expect(stdout).toMatch(/zone-a: nothing was applied: .*\(\/ip\/pool home.*plan again/);
    expect(stdout).toContain('zone-b: 4 applied; in sync');
    expect(pools(fleet)).toEqual(['home']);
  });

  it('sees a change of a field that the plan does not touch', async () => {
    await using opened = await openPlannedFleet();
    const { fleet, file } = opened;
    await rosform(fleet, ['apply', ...fleet.dir, file]);
    const [profile] = fleet.zoneA.rows('/ppp/profile').filter((row) => row['name'] === 'home-10m');
    const id = profile?.['.id'] ?? '';
    const manifest = `${fleet.folder.path}/routers.d/zone-a.yaml`;
    const yaml = await readFile(manifest, 'utf8');
    await writeFile(
      manifest,
      yaml.replace('rate-limit: 10M/10M', 'rate-limit: 20M/20M, ignore-fields: [rate-limit]'),
    );
    fleet.zoneA.set('/ppp/profile', id, { 'only-one': 'yes' });
    await rosform(fleet, ['plan', ...fleet.dir, '--out', file]);
    fleet.zoneA.set('/ppp/profile', id, { 'rate-limit': '1M/1M' });

    const { stdout } = await rosform(fleet, ['apply', ...fleet.dir, file]);

    expect(stdout).toContain(
      'the router, or a secret, has changed since its plan was made (/ppp/profile home-10m)',
    );
    expect(fleet.zoneA.rows('/ppp/profile').find((row) => row['.id'] === id)).toMatchObject({
      'only-one': 'yes',
    });
  });

  it('refuses the router whose manifest has changed since, before it is asked', async () => {
    await using opened = await openPlannedFleet();
    const { fleet, file } = opened;
    const manifest = `${fleet.folder.path}/routers.d/zone-a.yaml`;
    await writeFile(
      manifest,
      (await readFile(manifest, 'utf8')).replace('rate-limit: 10M/10M', 'rate-limit: 20M/20M'),
    );
    const { logins } = fleet.zoneA;

    const { code, stdout } = await rosform(fleet, ['apply', ...fleet.dir, file]);

    expect(code).toBe(3);
    expect(stdout).toContain('zone-a: nothing was applied: its manifest has changed since');
    expect(stdout).toContain('zone-b: 4 applied');
    expect(fleet.zoneA.logins).toBe(logins);
  });

  it('notices that a secret has another value than when it was planned', async () => {
    await using opened = await openPlannedFleet();
    const { fleet, file } = opened;

    const { code, stdout } = await rosform(fleet, ['apply', ...fleet.dir, file], {
      ZONE_A_RADIUS: 'another-secret-of-zone-a',
    });

    expect(code).toBe(3);
    expect(stdout).toMatch(/zone-a: nothing was applied: .*\/radius 10\.10\.0\.5/);
    expect(stdout).toContain('zone-b: 4 applied');
  });

  it('is applied in part when names or labels say so', async () => {
    await using opened = await openPlannedFleet();
    const { fleet, file } = opened;

    const { code, stdout } = await rosform(fleet, ['apply', ...fleet.dir, file, 'zone-b']);

    expect(code).toBe(0);
    expect(stdout).toContain('Apply: 4 applied on 1 router; 1 in sync.');
    expect(pools(fleet)).toEqual([]);
  });

  it('is a report, too', async () => {
    await using opened = await openPlannedFleet();
    const { fleet, file, planned } = opened;

    const { code, stdout } = await rosform(fleet, ['report', 'merge', file]);

    expect(code).toBe(0);
    expect(stdout).toBe(planned.stdout);
  });
});

describe('a saved plan of few routers', () => {
  it('of none is applied, and nothing happens', async () => {
    await using fleet = await openSimulatedFleet();
    const plan = ['plan', 'zone-a', ...fleet.dir, '--out', 'plan.json'];
    const empty = await rosform(fleet, [...plan, '--shard', '1/2']);
    const other = /has none/.test(empty.stderr)
      ? empty
      : await rosform(fleet, [...plan, '--shard', '2/2']);

    const applied = await rosform(fleet, ['apply', 'plan.json', ...fleet.dir]);

    expect(other.stderr).toMatch(/has none of 1 router/);
    expect(applied.code).toBe(0);
    expect(applied.stdout).toBe('Apply: nothing applied.\n');
  });

  it('refuses a router that had nothing to change, when its manifest asks for more by now', async () => {
    await using opened = await openPlannedFleet();
    const { fleet, file } = opened;
    await rosform(fleet, ['apply', ...fleet.dir, file]);
    await rosform(fleet, ['plan', ...fleet.dir, '--out', file]);
    const manifest = `${fleet.folder.path}/routers.d/zone-a.yaml`;
    await writeFile(
      manifest,
      (await readFile(manifest, 'utf8')).replace('rate-limit: 10M/10M', 'rate-limit: 20M/20M'),
    );

    const { code, stdout } = await rosform(fleet, ['apply', ...fleet.dir, file]);

    expect(code).toBe(3);
    expect(stdout).toContain('zone-a: nothing was applied: its manifest has changed since');
  });

  it('says that it has no plan for a router that was asked for', async () => {
    await using fleet = await openSimulatedFleet();
    await rosform(fleet, ['plan', 'zone-a', ...fleet.dir, '--out', 'plan.json']);

    const { code, stderr } = await rosform(fleet, ['apply', 'plan.json', 'zone-b', ...fleet.dir]);

    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'error: plan.json plans none of these routers; nothing was applied\n',
    });
  });

  it('goes on where an apply was cut off', async () => {
    await using opened = await openPlannedFleet();
    const { fleet, file } = opened;
    await rosform(fleet, ['apply', ...fleet.dir, file, 'zone-a']);

    const { code, stdout } = await rosform(fleet, ['apply', ...fleet.dir, file]);

    expect(code).toBe(0);
    expect(stdout).toContain('Apply: 4 applied on 1 router; 2 in sync.');
  });
});

describe('a file that is no plan to apply', () => {
  it.each<{
    readonly what: string;
    readonly spoil: (file: string) => Promise<void>;
    readonly says: RegExp;
  }>([
    {
      what: 'cut off',
      spoil: async (file) => writeFile(file, (await readFile(file, 'utf8')).slice(0, 2000)),
      says: /plan\.json is not whole JSON/,
    },
    { what: 'empty', spoil: (file) => writeFile(file, ''), says: /is not whole JSON/ },
    { what: 'a list', spoil: (file) => writeFile(file, '[]'), says: /is not a report of rosform/ },
    {
      what: 'with a field that nobody knows',
      spoil: (file) => edit(file, (data) => (data['extra'] = 1)),
      says: /must NOT have additional properties \(extra\)/,
    },
    {
      what: 'of another version of rosform',
      spoil: (file) => edit(file, (data) => (data['rosform'] = '99.0.0')),
      says: new RegExp(`was written by rosform 99\\.0\\.0, and this is ${packageVersion()}`),
    },
    {
      what: 'of another form',
      spoil: (file) => edit(file, (data) => (data['formatVersion'] = 7)),
      says: /has format version 7, and this rosform knows 1/,
    },
    {
      what: 'edited',
      spoil: async (file) =>
        writeFile(file, (await readFile(file, 'utf8')).replace('10M/10M', '90M/90M')),
      says: /has been changed since it was written/,
    },
    {
      what: 'made to show other words than it has',
      spoil: async (file) =>
        writeFile(
          file,
          (await readFile(file, 'utf8')).replace('"routers": [', '"routers": [], "routers": ['),
        ),
      says: /is not as it was written/,
    },
    {
      what: 'a report that is not a saved plan',
      spoil: (file) => edit(file, (data) => delete data['checksum']),
      says: /is no saved plan.*plan --out/,
    },
  ])('because it is $what: one clear line, exit 1, nothing applied', async ({ spoil, says }) => {
    await using opened = await openPlannedFleet();
    const { fleet, file } = opened;
    await spoil(file);
    const logins = fleet.zoneA.logins + fleet.zoneB.logins;

    const { code, stdout, stderr } = await rosform(fleet, ['apply', ...fleet.dir, file]);

    expect(stderr).toMatch(says);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(fleet.zoneA.logins + fleet.zoneB.logins).toBe(logins);
  });

  it('because it is missing', async () => {
    await using fleet = await openSimulatedFleet();

    const { code, stderr } = await rosform(fleet, ['apply', ...fleet.dir, 'no-such.json']);

    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'error: the file no-such.json does not exist\n',
    });
  });

  it('because it is the plan of another fleet', async () => {
    await using opened = await openPlannedFleet();
    await using other = await openSimulatedFleet();
    await writeFile(
      `${other.folder.path}/routers.d/zone-a.yaml`,
      (await readFile(`${other.folder.path}/routers.d/zone-a.yaml`, 'utf8')).replaceAll(
        'name: zone-a',
        'name: zone-x',
      ),
    );

    const { code, stderr } = await rosform(other, ['apply', ...other.dir, opened.file]);

    expect(code).toBe(1);
    expect(stderr).toMatch(/plans zone-a, which no manifest declares: .*nothing was applied/);
    expect(pools(other)).toEqual([]);
  });
});

describe('ROSFORM_PLAN_KEY', () => {
  const key = { ROSFORM_PLAN_KEY: 'a-key-of-the-pipeline-0123456789abcdef' };

  it('seals a plan: without it, or with another, nothing is applied', async () => {
    await using opened = await openPlannedFleet(key);
    const { fleet, file } = opened;
    const apply = (env: Readonly<Record<string, string>>): Promise<Finished> =>
      rosform(fleet, ['apply', ...fleet.dir, file], env);

    expect((await apply({})).stderr).toContain('was made with a ROSFORM_PLAN_KEY');
    expect(
      (await apply({ ROSFORM_PLAN_KEY: 'key-of-somebody-else-0123456789abcdef' })).stderr,
    ).toContain('another ROSFORM_PLAN_KEY');
    expect(pools(fleet)).toEqual([]);
    const applied = await apply(key);
    expect(applied.stdout).toContain('Apply: 8 applied on 2 routers; 2 in sync.');
    expect(applied.stdout + applied.stderr).not.toContain(key.ROSFORM_PLAN_KEY);
  });

  it('that is short is refused: it could be guessed from a plan', async () => {
    await using fleet = await openSimulatedFleet();

    const { code, stderr } = await rosform(fleet, ['plan', ...fleet.dir], {
      ROSFORM_PLAN_KEY: 'short',
    });

    expect(code).toBe(1);
    expect(stderr).toMatch(/ROSFORM_PLAN_KEY is shorter than 32 characters.*openssl rand -hex 32/);
    expect(fleet.zoneA.logins).toBe(0);
  });

  it('finds an edit that came with a new checksum', async () => {
    await using opened = await openPlannedFleet(key);
    const { fleet, file } = opened;
    const { createHash } = await import('node:crypto');
    await edit(file, (data) => {
      data['createdAt'] = '2020-01-01T00:00:00.000Z';
      const { checksum: _checksum, seal: _seal, ...report } = data;
      const hash = createHash('sha256').update(JSON.stringify(report)).digest('hex');
      data['checksum'] = `sha256:${hash}`;
    });

    const { code, stderr } = await rosform(fleet, ['apply', ...fleet.dir, file], key);

    expect(code).toBe(1);
    expect(stderr).toContain('was sealed with another ROSFORM_PLAN_KEY, or changed since');
  });
});

describe('apply --expect', () => {
  const hashOf = (stdout: string): string => /Hash: (sha256:\S+)/.exec(stdout)?.[1] ?? '';

  it('applies the plan with this hash without asking', async () => {
    await using opened = await openPlannedFleet();
    const { fleet, planned } = opened;

    const { code, stdout } = await rosform(fleet, [
      'apply',
      ...fleet.dir,
      '--expect',
      hashOf(planned.stdout),
    ]);

    expect(stdout).toContain('Apply: 8 applied on 2 routers; 2 in sync.');
    expect(code).toBe(0);
  });

  it('applies nothing when anything has moved', async () => {
    await using opened = await openPlannedFleet();
    const { fleet, planned } = opened;
    fleet.zoneB.add('/ip/pool', { name: 'home', ranges: '10.9.9.9' });

    const { code, stderr } = await rosform(fleet, [
      'apply',
      ...fleet.dir,
      '--expect',
      hashOf(planned.stdout),
    ]);

    expect(code).toBe(1);
    expect(stderr).toMatch(
      /the plan is not the expected one, its hash is sha256:.*nothing was applied/,
    );
    expect(pools(fleet)).toEqual([]);
  });

  it('judges router by router when the hashes are named', async () => {
    await using opened = await openPlannedFleet();
    const { fleet, file } = opened;
    const { routers }: { routers: readonly { planHash: string }[] } = JSON.parse(
      await readFile(file, 'utf8'),
    );
    fleet.zoneB.add('/ip/pool', { name: 'home', ranges: '10.9.9.9' });
    const expected = ['zone-a', 'zone-b'].flatMap((name, index) => [
      '--expect',
      `${name}=${routers[index]?.planHash}`,
    ]);

    const { code, stdout } = await rosform(fleet, ['apply', ...fleet.dir, ...expected]);

    expect(code).toBe(3);
    expect(stdout).toContain('zone-a: 4 applied; in sync');
    expect(stdout).toMatch(/zone-b: nothing was applied: its plan is not the expected one/);
  });

  it('refuses a name that no selected router has', async () => {
    await using fleet = await openSimulatedFleet();
    const hash = `zone-x=sha256:${'0'.repeat(64)}`;

    const { code, stderr } = await rosform(fleet, ['apply', ...fleet.dir, '--expect', hash]);

    expect(code).toBe(1);
    expect(stderr).toContain('--expect zone-x=…: no selected router is called so');
    expect(pools(fleet)).toEqual([]);
  });

  it('refuses what is no hash', async () => {
    await using fleet = await openSimulatedFleet();

    const { code, stderr } = await rosform(fleet, ['apply', ...fleet.dir, '--expect', 'abc']);

    expect(code).toBe(1);
    expect(stderr).toContain('--expect abc: write the hash that `rosform plan` prints');
  });
});

describe('files that a run writes', () => {
  it('are checked before any router is asked', async () => {
    await using fleet = await openSimulatedFleet();

    const { code, stderr } = await rosform(fleet, [
      'apply',
      '--yes',
      ...fleet.dir,
      '--report',
      'markdown=no/such/folder/apply.md',
    ]);

    expect({ code, stderr }).toEqual({
      code: 1,
      stderr:
        'error: the file no/such/folder/apply.md cannot be written: its folder does not exist\n',
    });
    expect(fleet.zoneA.logins).toBe(0);
  });

  it('stay as they were when the run fails', async () => {
    await using fleet = await openSimulatedFleet();
    await writeFile(`${fleet.folder.path}/old.json`, 'old');

    await rosform(fleet, ['plan', 'zone-x', ...fleet.dir, '--out', 'old.json']);

    expect(await readFile(`${fleet.folder.path}/old.json`, 'utf8')).toBe('old');
    expect((await readdir(fleet.folder.path)).toSorted()).toEqual(['old.json', 'routers.d']);
  });
});
