#!/usr/bin/env node
import { preloadCommand } from './command-line/command-modules.js';
import { outputFailure } from './terminal/output-failure.js';
import { packageVersion } from './package-version.js';

const [first = ''] = process.argv.slice(2);

// `--version` is answered before anything else is loaded: scripts ask it often.
if (first === '--version' || first === '-V') {
  process.stdout.on('error', (error) => {
    const failure = outputFailure(error);
    if (failure === undefined) return;
    process.stderr.write(`error: ${failure}\n`);
    process.exitCode = 1;
  });
  process.stdout.write(`${packageVersion()}\n`);
} else {
  preloadCommand(first);
  const { run } = await import('./run.js');
  const code = await run(process.argv.slice(2), {
    // Not touched before somebody is asked: a pipe that is opened must be read.
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    cwd: () => process.cwd(),
    onCrash: (report) => {
      process.on('uncaughtException', (error) => process.exit(report(error)));
    },
  });
  // Output may still be on its way to a pipe; a handle that somebody forgot must not keep us.
  process.exitCode = code;
  process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
}
