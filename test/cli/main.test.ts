import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
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

  it('stops cleanly at Ctrl-C during an apply: says what was done and exits 3', async () => {
    await using fleet = await openSimulatedFleet({ faults: { latency: 150 } });
    const running = start(['apply', '--yes', '--concurrency', '1', ...fleet.dir], fleet.env);

    await written(fleet);
    running.child.kill('SIGINT');
    const { code, stdout, stderr } = await running.finished();

    expect(stderr).toContain('writes in flight are finished, nothing new is begun');
    expect(stdout).toMatch(/zone-a: \d applied, \d skipped; not in sync/);
    expect(stdout).toMatch(/zone-b: nothing was applied: stopped/);
    expect(stdout).toMatch(
      /\nApply: \d applied, \d skipped on 1 router; 1 not in sync; 1 refused\.\n$/,
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

  it('shows plan, apply, in sync, drift and repair in the demo, and ends by itself', async () => {
    const { code, stdout, stderr } = await start(['demo']).finished();

    expect(stdout).toMatch(
      /to create[^]*Apply: \d+ applied on 5 routers; 5 in sync\.[^]*Plan: nothing to change; 5 in sync\.[^]*Plan: 2 to update on 1 router; 4 in sync\.[^]*Apply: 2 applied[^]*Plan: nothing to change; 5 in sync\./,
    );
    // oxlint-disable-next-line no-control-regex
    expect(stdout).not.toMatch(/\u001b/);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

async function interrupt(
  child: ChildProcessWithoutNullStreams,
  effect: Promise<unknown>,
): Promise<void> {
  child.kill('SIGINT');
  await effect;
}
