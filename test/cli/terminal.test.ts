import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';

import { rememberSecret } from '../../src/cli/terminal/remember-secret.js';
import { createTerminal, type TerminalOptions } from '../../src/cli/terminal/terminal.js';
import { Secret } from '../../src/resources/secret.js';

function open(
  options: TerminalOptions = {},
  env: Readonly<Record<string, string>> = {},
  isTTY = false,
) {
  const stdout = Object.assign(new PassThrough(), { isTTY });
  const stderr = Object.assign(new PassThrough(), { isTTY });
  const stdin = new PassThrough();
  const terminal = createTerminal({ stdin, stdout, stderr, env, cwd: () => '/' }, options);
  return {
    terminal,
    stdout: () => String(stdout.read() ?? ''),
    stderr: () => String(stderr.read() ?? ''),
    streams: { stdout, stderr },
  };
}

describe('colour', () => {
  it.each([
    { flag: undefined, env: {}, isTTY: true, color: true },
    { flag: undefined, env: {}, isTTY: false, color: false },
    { flag: undefined, env: { NO_COLOR: '1' }, isTTY: true, color: false },
    { flag: undefined, env: { NO_COLOR: '' }, isTTY: true, color: true },
    { flag: undefined, env: { FORCE_COLOR: '1' }, isTTY: false, color: true },
    { flag: undefined, env: { FORCE_COLOR: '0' }, isTTY: true, color: false },
    { flag: undefined, env: { NO_COLOR: '1', FORCE_COLOR: '1' }, isTTY: true, color: false },
    { flag: undefined, env: { TERM: 'dumb' }, isTTY: true, color: false },
    { flag: true, env: { NO_COLOR: '1' }, isTTY: false, color: true },
    { flag: false, env: { FORCE_COLOR: '1' }, isTTY: true, color: false },
  ] as const)(
    'is $color with flag $flag, $env and a terminal: $isTTY',
    ({ flag, env, isTTY, color }) => {
      const { terminal } = open({ color: flag }, env, isTTY);

      expect(terminal.style.error('x') !== 'x').toBe(color);
    },
  );
});

describe('the streams', () => {
  const canary = 'pa"ss\\wo\u001brd-canary';

  it('hide a remembered secret in results, errors and log lines, however it is spelled', () => {
    const { terminal, stdout, stderr } = open({ logLevel: 'debug' });
    rememberSecret(terminal.redactor, new Secret(canary));

    terminal.print(`a ${canary} b`);
    terminal.complain(`a ${canary} b`);
    terminal.log.debug({ reason: canary }, `said ${canary}`);
    terminal.log.error({ at: 'x' }, 'plain');

    expect(stdout()).toBe('a (sensitive) b');
    const errors = stderr();
    expect(errors).not.toContain('canary');
    expect(errors).toContain('"msg":"said (sensitive)"');
  });

  it('write log lines as JSON where nobody watches, and for people where somebody does', () => {
    const machine = open({ logLevel: 'info' });
    machine.terminal.log.info({ router: 'zone-a' }, 'router planned');
    const person = open({ logLevel: 'info', color: false }, {}, true);
    person.terminal.log.info({ router: 'zone-a' }, 'router planned');

    expect(JSON.parse(machine.stderr())).toMatchObject({ router: 'zone-a', msg: 'router planned' });
    expect(person.stderr()).toMatch(
      /^\[\d\d:\d\d:\d\d\] INFO: router planned \{"router":"zone-a"\}\n$/,
    );
  });

  it('leave out what is below the log level', () => {
    const { terminal, stderr } = open();

    terminal.log.info({}, 'nobody asked');

    expect(stderr()).toBe('');
  });

  it('keep remarks and progress to themselves with --quiet, but not errors', () => {
    const { terminal, stderr } = open({ quiet: true }, {}, true);

    terminal.notice('a remark');
    terminal.progress?.('12 of 400');
    terminal.complain('an error');

    expect(stderr()).toBe('an error');
  });

  it('say once that the result cannot be written, and go on', async () => {
    const { terminal, streams, stderr } = open();
    const full = Object.assign(new Error('write ENOSPC'), { code: 'ENOSPC' });

    streams.stdout.destroy(full);
    const written = await terminal.written();
    terminal.print('more of it');

    expect([written, await terminal.written()]).toEqual(['lost', 'lost']);
    expect(stderr()).toBe(
      'error: the output cannot be written (ENOSPC); what was printed is not whole\n',
    );
  });

  it('go on when the reader of the result leaves', async () => {
    const { terminal, streams } = open();
    const broken = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });

    streams.stdout.destroy(broken);
    await new Promise((resolve) => setImmediate(resolve));

    expect(() => terminal.print('nobody reads this')).not.toThrow();
    expect(await terminal.written()).toBe('whole');
  });
});

describe('a line in the log of GitHub Actions', () => {
  const hostile = 'pool ##[stop-commands]x\n  ::add-mask::y\nroute ::/0\n';

  it('gives the runner no orders that a router or a manifest wrote', () => {
    const { terminal, stdout, stderr } = open({}, { GITHUB_ACTIONS: 'true' });

    terminal.print(hostile);
    terminal.complain(hostile);

    const harmless = 'pool ## [stop-commands]x\n  : :add-mask::y\nroute ::/0\n';
    expect([stdout(), stderr()]).toEqual([harmless, harmless]);
  });

  it('is an order when it is meant as one', () => {
    const { terminal, stdout } = open({}, { GITHUB_ACTIONS: 'true' });

    terminal.document('::error file=a.yaml::wrong\n');

    expect(stdout()).toBe('::error file=a.yaml::wrong\n');
  });

  it('stays as it is elsewhere', () => {
    const { terminal, stdout } = open();

    terminal.print(hostile);

    expect(stdout()).toBe(hostile);
  });
});
