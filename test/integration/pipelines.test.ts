import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';

import { root } from '../docs/pages.js';
import {
  edit,
  leadTo,
  setSpeed,
  speedOf,
  startRouters,
  type ExampleRouters,
} from '../examples/routers.js';
import { git, runShell, type Ran } from '../examples/shell.js';
import { list, mapping, scalar, type Mapping } from '../examples/yaml-shape.js';

const built = describe.skipIf(!existsSync(path.join(root, 'dist/cli/main.js')));
const read = (name: string): string => readFileSync(path.join(root, 'examples', name), 'utf8');

/** The tests go on where the one before stopped. */
built('the schedules in examples/ (the built program; run `npm run build` first)', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rosform-schedules-'));
  const clone = path.join(folder, 'clone');
  let routers: ExampleRouters;
  let env: Readonly<Record<string, string>>;

  beforeAll(async () => {
    routers = await startRouters();
    for (const name of ['bin', 'clone', 'plan', 'state', 'tmp']) mkdirSync(path.join(folder, name));
    standIn(path.join(folder, 'bin'));
    const PATH = `${path.join(folder, 'bin')}:${process.env['PATH'] ?? ''}`;
    env = { ...routers.env, PATH, HOME: path.join(folder, 'tmp') };
    cpSync(path.join(root, 'examples/github-actions/routers.d'), path.join(clone, 'routers.d'), {
      recursive: true,
    });
    leadTo(routers, clone);
    await git(clone, 'init', '--quiet', '-b', 'main');
    await git(clone, 'add', '--all');
    await git(clone, 'commit', '--quiet', '-m', 'First commit');
  });

  afterAll(async () => {
    await routers[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Runs the containers of a pod one after the other, on folders in the place of its volumes. */
  async function runPod(file: string, variables: Readonly<Record<string, string>>): Promise<Ran> {
    const pod = podIn(read(`kubernetes/${file}`));
    rmSync(path.join(folder, 'data'), { recursive: true, force: true });
    mkdirSync(path.join(folder, 'data'));
    let ran: Ran = { code: 0, output: '' };
    for (const item of [pod['initContainers'], pod['containers']].flat()) {
      const container = mapping(item, 'a container');
      const words = [container['command'], container['args']]
        .flat()
        .map((word) => scalar(word) ?? '');
      const local = words.map((word) =>
        word.replaceAll(/\/(data|state|plan)\//gu, `${folder}/$1/`),
      );
      const place = scalar(container['workingDir'])?.replace('/data', path.join(folder, 'data'));
      const [program = '', ...rest] = local;
      const script = rest.pop() ?? '';
      ran = await runShell([program, ...rest], script, {
        cwd: place ?? folder,
        env: { ...env, GIT_URL: `file://${clone}`, GIT_BRANCH: 'main', ...variables },
      });
      if (ran.code !== 0) return ran;
    }
    return ran;
  }

  it('the Indexed Job of Kubernetes applies a saved plan, each router in one pod', async () => {
    const plan = await runShell(['sh', '-c'], `rosform plan --out '${folder}/plan/plan.json'`, {
      cwd: clone,
      env,
    });
    const COMMIT = await git(clone, 'rev-parse', 'HEAD');

    const parts: Ran[] = [];
    for (const index of ['0', '1', '2', '3']) {
      parts.push(await runPod('apply.yaml', { COMMIT, JOB_COMPLETION_INDEX: index }));
    }

    const names = parts.map(({ output }, index) => {
      const name = path.join(folder, `${index}.json`);
      writeFileSync(name, output);
      return name;
    });
    const merged = await runShell(['sh', '-c'], `rosform report merge ${names.join(' ')}`, {
      cwd: clone,
      env,
    });
    expect(plan.code).toBe(0);
    expect(parts.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    expect(merged).toMatchObject({ code: 0 });
    expect(merged.output).toContain('12 applied on 2 routers');
    expect([speedOf(routers.zoneA), speedOf(routers.zoneB)]).toEqual(['10M/10M', '10M/10M']);
  });

  it('the CronJob of Kubernetes reports drift, and the next night since when', async () => {
    const quiet = await runPod('drift.yaml', {});
    setSpeed(routers.zoneB, '1M/1M');
    const first = await runPod('drift.yaml', {});
    const second = await runPod('drift.yaml', {});

    expect([quiet.code, first.code, second.code]).toEqual([0, 2, 2]);
    expect(first.output).toMatch(/zone-b .*: drifted/u);
    expect(second.output).toContain('since 20');
  });

  it('the service of systemd reports drift, and the next night since when', async () => {
    const STATE_DIRECTORY = path.join(folder, 'tmp');
    const run = () =>
      runShell(['sh', '-ec'], commandIn(read('systemd/rosform-drift.service')), {
        cwd: clone,
        env: { ...env, STATE_DIRECTORY },
      });

    const first = await run();
    const second = await run();

    expect([first.code, second.code]).toEqual([2, 2]);
    expect(first.output).toContain('rate-limit: 1M/1M, manifest says 10M/10M');
    expect(second.output).toContain('since 20');
  });

  it('the hook of pre-commit refuses a mistake in any file of the manifests', async () => {
    const file = mapping(parse(read('pre-commit/.pre-commit-config.yaml')), 'it');
    const repository = mapping(list(file['repos'], 'repos')[0], 'a repository');
    const hook = mapping(list(repository['hooks'], 'hooks')[0], 'a hook');
    const run = () => runShell(['sh', '-c'], scalar(hook['entry']) ?? '', { cwd: clone, env });

    const good = await run();
    edit(clone, 'templates/residential-plans.yaml', 'rate-limit: 50M/50M', 'rate-limit: 50m');
    const bad = await run();

    expect(repository['repo']).toBe('local');
    expect(hook).toMatchObject({ language: 'system', pass_filenames: false });
    expect('routers.d/templates/residential-plans.yaml').toMatch(
      new RegExp(String(hook['files']), 'u'),
    );
    expect('README.yaml').not.toMatch(new RegExp(String(hook['files']), 'u'));
    expect([good.code, bad.code]).toEqual([0, 1]);
  });
});

const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

describe.skipIf(!hasSystemd)('the units of systemd (skipped without systemd-analyze)', () => {
  const names = ['rosform-drift.service', 'rosform-drift.timer'];
  const verify = (change: (text: string) => string) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'rosform-systemd-'));
    const files = names.map((name) => path.join(folder, name));
    for (const name of names)
      writeFileSync(path.join(folder, name), change(read(`systemd/${name}`)));
    const { stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', ...files], {
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true, force: true });
    return stderr.split('\n').filter((line) => line.includes(folder));
  };

  it('are what systemd takes', () => {
    expect(verify((text) => text)).toEqual([]);
  });

  it('with a mistake would be found out', () => {
    expect(verify((text) => text.replace('ProtectClock=', 'ProtectClok='))).not.toEqual([]);
  });
});

/** `rosform`, and a `tini` that only starts what it is given. */
function standIn(bin: string): void {
  const main = path.join(root, 'dist/cli/main.js');
  const programs = {
    rosform: `exec '${process.execPath}' '${main}' "$@"`,
    tini: 'shift; exec "$@"',
  };
  for (const [name, line] of Object.entries(programs)) {
    writeFileSync(path.join(bin, name), `#!/bin/sh\n${line}\n`);
    chmodSync(path.join(bin, name), 0o755);
  }
}

/** The specification of the first pod in a file. */
function podIn(text: string): Mapping {
  const spec = mapping(mapping(parseAllDocuments(text)[0]?.toJS(), 'an object')['spec'], 'spec');
  const job = spec['jobTemplate'] === undefined ? spec : specOf(spec['jobTemplate']);
  return specOf(job['template']);
}

function specOf(value: unknown): Mapping {
  return mapping(mapping(value, 'a template')['spec'], 'spec');
}

/** What a unit gives to `/bin/sh -ec`, as the shell gets it. */
function commandIn(unit: string): string {
  const [, script] = /^ExecStart=\/bin\/sh -ec '(.*)'$/mu.exec(unit.replaceAll('\\\n', ' ')) ?? [];
  if (script === undefined) throw new Error('the unit starts something else');
  return script.replaceAll('$$', '$');
}
