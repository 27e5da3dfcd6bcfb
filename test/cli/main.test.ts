import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

import { packageVersion } from '../../src/cli/package-version.js';
import { folderWith, routerManifest, runCommand } from './run-command.js';
import { openSimulatedFleet, type SimulatedFleet } from './simulated-fleet.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** The program as it is installed; needs `npm run build`, which `npm test` does first. */
const built = describe.skipIf(!existsSync(main));

function start(words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [main, ...words], {
    cwd: root,
    env: { PATH: process.env['PATH'], ...env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
  return {
    child,
    output: () => ({ stdout, stderr }),
    /** Resolves when all output is there. */
    async finished() {
      if (child.exitCode === null) await once(child, 'close');
      return { code: child.exitCode, stdout, stderr };
    },
    async printed(stream: 'stdout' | 'stderr', text: string) {
      while (!(stream === 'stdout' ? stdout : stderr).includes(text)) {
        await once(child[stream], 'data');
      }
    },
  };
}

/** Resolves when the router got a write. */
async function written(fleet: SimulatedFleet): Promise<void> {
  const isWrite = ([command = '']: readonly string[]) => /\/(?:add|set)$/.test(command);
  while (![...fleet.zoneA.log, ...fleet.zoneB.log].some(isWrite)) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

built('rosform (the built program; run `npm run build` first)', () => {
  it.each(['--version', '-V'])('prints its version for %s', async (flag) => {
    expect(await start([flag]).finished()).toEqual({
      code: 0,
      stdout: `${packageVersion()}\n`,
      stderr: '',
    });
  });

  it('exits 1 with one line for an unknown flag', async () => {
    const { code, stderr } = await start(['plan', '--slector', 'x']).finished();

    expect(stderr).toBe('error: unknown flag --slector; did you mean "--selector"?\n');
    expect(code).toBe(1);
  });

  it('stays quiet when the reader of its output leaves early', async () => {
    const running = start(['schema']);
    running.child.stdout.once('data', () => running.child.stdout.destroy());

    const { code, stderr } = await running.finished();

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it.each([
    { what: 'Ctrl-C', signals: ['SIGINT'] },
    { what: 'SIGTERM', signals: ['SIGTERM'] },
    { what: 'a lost terminal', signals: ['SIGHUP', 'SIGHUP'] },
  ] as const)('says what an apply has done and exits 3 at $what', async ({ signals }) => {
    await using fleet = await openSimulatedFleet({ faults: { latency: 150 } });
    const running = start(['apply', '--yes', '--concurrency', '1', ...fleet.dir], fleet.env);

    await written(fleet);
    for (const signal of signals) running.child.kill(signal);
    const { code, stdout, stderr } = await running.finished();

    expect(stderr).toContain('what is being written is finished');
    expect(stdout).toMatch(/zone-a: \d applied, \d skipped; not in sync/);
    expect(stdout).toMatch(
      /zone-b: could not be read: stopped before it was read; nothing was applied/,
    );
    expect(stdout).toMatch(
      /\nApply: \d applied, \d skipped on 1 router; 1 not in sync; 1 could not be read\.\n$/,
    );
    expect(code).toBe(3);
  });

  it('quits at once at the second Ctrl-C', async () => {
    await using fleet = await openSimulatedFleet({ faults: { hang: ['/ip/pool/add'] } });
    const running = start(['apply', '--yes', 'zone-a', ...fleet.dir], fleet.env);

    await written(fleet);
    await interrupt(running.child, running.printed('stderr', 'once more quits'));
    await interrupt(running.child, once(running.child, 'exit'));

    expect((await running.finished()).code).toBe(130);
  });

  it('runs simulators until Ctrl-C, and says how to reach them', async () => {
    const running = start(['simulate', '--routers', '2', '--version', '6.49.17']);

    await running.printed('stderr', 'running until Ctrl-C');
    running.child.kill('SIGINT');
    const { code, stdout } = await running.finished();

    expect(stdout).toMatch(
      /^router-1: RouterOS 6\.49\.17 on 127\.0\.0\.1, api \d+, api-ssl \d+ \(anonymous\)\n {2}user rosform, password sim-password\n/,
    );
    expect(stdout).toContain('router-2: ');
    expect(code).toBe(0);
  });

  it('stands in for the routers of a manifest, and prints the flags that lead to them', async () => {
    await using folder = await folderWith({ 'routers.d/zone-a.yaml': routerManifest('zone-a') });
    const dir = ['--dir', `${folder.path}/routers.d`];
    const running = start(['simulate', ...dir, '--version', '7.12.1']);

    await running.printed('stderr', 'running until Ctrl-C');
    await running.printed('stdout', '--connect zone-a=plain://');
    const printed = running.output().stdout;
    const settings = Array.from(
      printed.matchAll(/^export (\w+)=(.+)$/gm),
      ([, name = '', value = '']) => [name, value] as const,
    );
    const connect = /--connect (\S+)/.exec(printed)?.[1] ?? '';
    const words = ['plan', ...dir, '--connect', connect];
    const { stdout } = await runCommand(words, { env: Object.fromEntries(settings) });
    running.child.kill('SIGINT');
    await running.finished();

    expect(stdout).toContain('zone-a (RouterOS 7.12.1): 3 to create, 1 to update');
  });

  it.each(['[2] ', '[3] ', '[5] ', '[7] '])(
    'stops the demo cleanly at Ctrl-C in chapter %s',
    async (chapter) => {
      const running = start(['demo']);

      await running.printed('stdout', chapter);
      running.child.kill('SIGINT');
      const { code, stderr } = await running.finished();

      expect(stderr).toBe('\nstopping the demo; once more quits at once\nthe demo was stopped\n');
      expect(code).toBe(3);
    },
  );

  it('opens the API of a simulated router whose export closes it, and says so', async () => {
    await using fleet = await openSimulatedFleet();
    await using folder = await folderWith({
      'closed.rsc':
        '# 2026-01-02 03:04:05 by RouterOS 7.16.2\n/ip service\nset api address=10.0.9.0/24\nset api-ssl address=10.0.9.0/24 disabled=yes\n',
      'routers.d/zone-a.yaml': routerManifest('zone-a'),
    });
    const dir = ['--dir', `${folder.path}/routers.d`];
    const running = start(
      ['simulate', 'zone-a', '--export', `${folder.path}/closed.rsc`, ...dir],
      fleet.env,
    );

    await running.printed('stderr', 'running until Ctrl-C');
    await running.printed('stdout', '--connect');
    const printed = running.output().stdout;
    expect(printed).toContain('zone-a: RouterOS 7.16.2 on');
    const connect = /--connect (\S+)/.exec(printed)?.[1] ?? '';
    const { code, stdout } = await runCommand(['plan', ...dir, '--connect', connect], fleet);
    running.child.kill('SIGINT');
    await running.finished();

    expect(printed).toContain(
      '  /ip/service api was opened for loopback: the export takes it from 10.0.9.0/24 only\n' +
        '  /ip/service api-ssl was opened for loopback: the export disables it and takes it from 10.0.9.0/24 only\n',
    );
    expect(stdout).toContain('zone-a (RouterOS 7.16.2): 3 to create');
    expect(code).toBe(0);
  });

  it('shows plan, apply, in sync, drift and repair in the demo, and ends by itself', async () => {
    const { code, stdout, stderr } = await start(['demo']).finished();

    expect(stdout).toMatch(
      /to create[^]*Apply: \d+ applied on 5 routers; 5 in sync\.[^]*Plan: nothing to change; 5 in sync\.[^]*Drift: 4 in sync; 1 drifted\.[^]*Apply: 3 applied[^]*Plan: nothing to change; 5 in sync\./,
    );
    // oxlint-disable-next-line no-control-regex
    expect(stdout).not.toMatch(/\u001b/);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

const full = describe.skipIf(!existsSync(main) || !existsSync('/dev/full'));

full('rosform on a full disk (/dev/full, the built program)', () => {
  const LOST = 'error: the output cannot be written (ENOSPC); what was printed is not whole\n';

  async function startFull(words: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const disk = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, [main, ...words], {
      env: { PATH: process.env['PATH'], ...env },
      stdio: ['ignore', disk, 'pipe'],
    });
    closeSync(disk);
    let stderr = '';
    child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
    await once(child, 'close');
    return { code: child.exitCode, stderr };
  }

  it.each(['--version', '--help', 'schema', 'explain'])(
    'says so and exits 1 (%s)',
    async (word) => {
      expect(await startFull([word])).toEqual({ code: 1, stderr: LOST });
    },
  );

  it('does what was asked of the routers, says so and exits 1', async () => {
    await using fleet = await openSimulatedFleet();

    const planned = await startFull(['plan', ...fleet.dir], fleet.env);
    const applied = await startFull(['apply', '--yes', ...fleet.dir], fleet.env);
    const again = await runCommand(['plan', '--detailed-exitcode', ...fleet.dir], fleet);

    expect([planned, applied]).toEqual([
      { code: 1, stderr: LOST },
      { code: 1, stderr: LOST },
    ]);
    expect(again.code).toBe(0);
  });
});

async function interrupt(
  child: ChildProcessWithoutNullStreams,
  effect: Promise<unknown>,
): Promise<void> {
  child.kill('SIGINT');
  await effect;
}
