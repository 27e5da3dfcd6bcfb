import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { runReload } from '../../src/radius/reload.js';

const options = { env: { PATH: process.env['PATH'] }, folder: tmpdir() };

function shell(script: string, timeout?: number): Promise<string | undefined> {
  return runReload(['sh', '-c', script], {
    ...options,
    ...(timeout === undefined ? {} : { timeout }),
  });
}

describe('the program of reload:', () => {
  it('has failed when its exit code says so, and its last line says why', async () => {
    expect(await shell('exit 0')).toBeUndefined();
    expect(await shell('echo stopping; echo no such unit >&2; exit 5')).toBe(
      'sh ended with exit code 5: no such unit',
    );
    expect(await shell('echo first; echo last; exit 1')).toBe('sh ended with exit code 1: last');
    expect(await shell('kill -9 $$')).toBe('sh was ended by SIGKILL');
  });

  it('may say as much as it likes, and the end is kept', async () => {
    expect(await shell('yes | head -c 3000000')).toBeUndefined();
    const trouble = await shell('yes | head -c 3000000; yes | head -c 9000 | tr -d "\\n"; exit 1');
    expect(trouble).toMatch(/^sh ended with exit code 1: y+$/);
    expect(trouble?.length).toBeLessThan(400);
  });

  it('is not waited for in what it leaves running', async () => {
    const began = performance.now();
    expect(await shell('sleep 20 & exit 0')).toBeUndefined();
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it('is not reached by the Ctrl-C of a terminal, which goes to all processes of a group', async () => {
    expect(await shell('kill -s 0 -- -$$')).toBeUndefined();
  });

  it('is ended when it takes too long, also when it does not want to', async () => {
    expect(await shell('sleep 20', 100)).toBe('sh did not end within 0.1 s');
    expect(await shell('trap "" TERM; echo waiting; while :; do sleep 0.1; done', 300)).toBe(
      'sh did not end within 0.3 s: waiting',
    );
  });

  it('that cannot be started is a sentence', async () => {
    expect(await runReload(['/nowhere/freeradius'], options)).toBe(
      '/nowhere/freeradius does not exist',
    );
    expect(await runReload([tmpdir()], options)).toBe(`${tmpdir()} may not be run by this user`);
    expect(await runReload(['sh', 'a\0b'], options)).toBe(
      'sh cannot be run (ERR_INVALID_ARG_VALUE)',
    );
  });
});
