import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createProgressLine } from '../../src/cli/terminal/progress-line.js';
import { createTerminal } from '../../src/cli/terminal/terminal.js';

const CLEAR = '\r\u001b[2K';

function open(isTTY: boolean, quiet = false) {
  const stderr = Object.assign(new PassThrough(), { isTTY, columns: 60 });
  const host = { stdin: new PassThrough(), stdout: new PassThrough(), stderr, env: {} };
  const terminal = createTerminal({ ...host, cwd: () => '/' }, { quiet });
  return { terminal, stderr: () => String(stderr.read() ?? '') };
}

describe('the progress line', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  const halfway = { router: 'zone-b', phase: 'planned', done: 12, total: 400 } as const;

  it('appears after a second, follows the work, and is gone at the end', () => {
    const { terminal, stderr } = open(true);

    const line = createProgressLine(terminal, 'planning');
    line.update({ ...halfway, done: 1 });
    vi.advanceTimersByTime(999);
    const early = stderr();
    line.update(halfway);
    vi.advanceTimersByTime(1);
    const late = stderr();
    line[Symbol.dispose]();
    line[Symbol.dispose]();

    expect(early).toBe('');
    expect(late).toBe(`${CLEAR}planning: 12 of 400 routers, last zone-b`);
    expect(stderr()).toBe(CLEAR);
  });

  it.each([
    { isTTY: false, quiet: false, when: 'stderr is no terminal' },
    { isTTY: true, quiet: true, when: '--quiet is given' },
  ])('is not there when $when', ({ isTTY, quiet }) => {
    const { terminal, stderr } = open(isTTY, quiet);

    const line = createProgressLine(terminal, 'planning');
    line.update(halfway);
    vi.advanceTimersByTime(5000);
    line[Symbol.dispose]();

    expect(stderr()).toBe('');
  });
});
