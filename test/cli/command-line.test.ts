import { describe, expect, it } from 'vitest';

import { commands } from '../../src/cli/command-line/command-table.js';
import { folderWith, routerManifest, runCommand } from './run-command.js';

describe('the command line', () => {
  it.each([
    { typed: 'pln', says: 'unknown command or argument pln; did you mean "plan"?' },
    { typed: 'plan --selektor x', says: 'unknown flag --selektor; did you mean "--selector"?' },
    { typed: 'plan --detailed-exit', says: 'unknown flag --detailed-exit' },
    { typed: 'validate --yes', says: 'unknown flag --yes' },
    { typed: 'init a b', says: 'unknown command or argument b' },
    { typed: 'show', says: 'show needs an argument; `rosform show --help` says which' },
    { typed: 'plan --concurrency', says: 'the flag concurrency needs a value' },
    { typed: 'plan --dir a --dir b', says: '--dir can be given once only' },
    { typed: 'plan --log-level loud', says: '--log-level cannot be "loud"; it takes' },
    { typed: '', says: 'say a command; `rosform --help` lists them' },
    { typed: 'schema --kind Roter', says: 'there is no kind Roter; did you mean "Router"?' },
    { typed: 'explain pols', says: 'there is no section pols; did you mean "pools"?' },
    { typed: 'explain pools.rnages', says: 'pools has no field rnages; did you mean "ranges"?' },
    { typed: 'simulate --version seven', says: 'write a version of RouterOS 6 or 7' },
    { typed: 'simulate --version 8.1', says: 'write a version of RouterOS 6 or 7' },
    { typed: 'simulate --version 5.26', says: 'write a version of RouterOS 6 or 7' },
    { typed: 'simulate --routers 0', says: '--routers takes a number from 1' },
    { typed: 'simulate --export /no/such', says: 'the file /no/such cannot be read (ENOENT)' },
    { typed: 'simulate --fault boom', says: '--fault boom is not known; there are' },
    { typed: 'simulate --latency soon', says: '--latency: write a time such as 50ms or 1s' },
  ])('answers "rosform $typed" with exit 1 and "$says"', async ({ typed, says }) => {
    const { code, stdout, stderr } = await runCommand(typed.split(' ').filter(Boolean));

    expect(stderr).toContain(`error: `);
    expect(stderr).toContain(says);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });

  it.each(commands)('has help with examples for $name', async ({ name }) => {
    const { code, stdout, stderr } = await runCommand([name, '--help']);

    expect(stdout).toContain('Examples:');
    expect(stdout).toContain(`rosform ${name}`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('lists all commands and exit codes in its help', async () => {
    const { code, stdout } = await runCommand(['--help']);

    for (const { name } of commands) expect(stdout).toMatch(new RegExp(`^  rosform ${name} `, 'm'));
    expect(stdout).toContain('Exit codes: 0 in sync or applied');
    expect(code).toBe(0);
  });

  it('prints a completion script', async () => {
    const { code, stdout } = await runCommand(['completion']);

    expect(stdout).toContain('--get-yargs-completions');
    expect(code).toBe(0);
  });

  it('completes commands, flags and the names of routers', async () => {
    await using folder = await folderWith({
      'routers.d/all.yaml': `${routerManifest('zone-a')}---\n${routerManifest('zone-b')}`,
      'routers.d/template.yaml': 'apiVersion: rosform/v1\nkind: Template\nname: zone-template\n',
    });
    const complete = async (...words: string[]): Promise<readonly string[]> => {
      const { stdout } = await runCommand(['--get-yargs-completions', 'rosform', ...words]);
      return stdout.trim().split('\n');
    };
    const dir = ['--dir', `${folder.path}/routers.d`];

    expect(await complete('pl')).toContain('plan');
    expect(await complete('plan', '--sel')).toContain('--selector');
    expect(await complete('plan', ...dir, 'zone')).toEqual(['zone-a', 'zone-b']);
  });
});
