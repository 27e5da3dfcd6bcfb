import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';

import type { LogLevel } from '../../src/cli/terminal/log.js';
import { reportFailure } from '../../src/cli/terminal/report-failure.js';
import { createTerminal } from '../../src/cli/terminal/terminal.js';
import { UsageError } from '../../src/cli/usage-error.js';
import { SecretError } from '../../src/fleet/run.js';
import { RouterError } from '../../src/routeros/router-error.js';

function report(error: unknown, logLevel: LogLevel): { code: number; text: string } {
  const stderr = new PassThrough();
  const host = { stdin: new PassThrough(), stdout: new PassThrough(), stderr, env: {} };
  const code = reportFailure(error, createTerminal({ ...host, cwd: () => '/' }, { logLevel }));
  return { code, text: String(stderr.read()) };
}

describe('the last word of a command', () => {
  it.each([
    new UsageError('no router is called x'),
    new SecretError('the variable X is not set'),
    new RouterError('refused', 'nothing listens on 10.0.0.1:8728'),
  ])('is one line for %s', (error) => {
    expect(report(error, 'debug')).toEqual({ code: 1, text: `error: ${error.message}\n` });
  });

  it('owns up to a bug, and shows the stack only to who asks for it', () => {
    const bug = new TypeError('x is not\u001b[2J a function');

    const usual = report(bug, 'warn');
    const debug = report(bug, 'debug');

    expect(usual.text).toBe(
      'error: this is a bug in rosform: x is not\\x1b[2J a function\n' +
        'run the command again with --log-level debug and report what it prints\n',
    );
    expect(debug.text).toMatch(/^ {4}at .*report-failure\.test\.ts/m);
    expect([usual.code, debug.code]).toEqual([1, 1]);
  });
});
