import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { root } from '../docs/pages.js';
import { runSteps, type FinishedJob, type Machine } from './github/run-job.js';
import { mapping } from './yaml-shape.js';

/** Stands for rosform: says how it was called, and does as it is told by variables. */
const PROGRAM = `
import { writeFileSync } from 'node:fs';
const { SAID = '', CODE = '0', ROUTERS = '[]', ...env } = process.env;
const words = process.argv.slice(2);
writeFileSync('called.json', JSON.stringify({ words, env }));
process.stdout.write(SAID);
if (env.CANCEL) {
  process.on('SIGTERM', () => { console.log('the write is finished'); process.exit(3); });
  process.kill(process.ppid, env.CANCEL);
  await new Promise((resolve) => setTimeout(resolve, 5000));
}
for (const word of words) {
  const [, format, file] = /^(json|markdown|html)=(.*)$/.exec(word) ?? [];
  if (file === undefined || CODE === '1') continue;
  const text = { json: '{"planHash":"sha256:abc","routers":' + ROUTERS + '}', markdown: '<!-- rosform:plan -->\\n## Plan\\n', html: '<p>' }[format];
  writeFileSync(file, text);
}
process.exitCode = Number(CODE);
`;

describe('action.yml', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rosform-action-'));
  const called = (): { words: string[]; env: Record<string, string> } =>
    JSON.parse(readFileSync(path.join(folder, 'called.json'), 'utf8'));
  const action = mapping(parse(readFileSync(path.join(root, 'action.yml'), 'utf8')), 'action.yml');

  beforeAll(() => {
    mkdirSync(path.join(folder, 'dist/cli'), { recursive: true });
    mkdirSync(path.join(folder, 'node_modules'));
    writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(path.join(folder, 'dist/cli/main.js'), PROGRAM);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs the action with these inputs, and a step behind it that prints its outputs. */
  async function use(
    inputs: Readonly<Record<string, string>>,
    env: Readonly<Record<string, string>> = {},
  ): Promise<FinishedJob> {
    const machine: Machine = {
      temp: folder,
      workspace: folder,
      env: {
        PATH: process.env['PATH'] ?? '',
        RUNNER_TEMP: folder,
        GITHUB_REPOSITORY: 'isp/routers',
        GITHUB_SERVER_URL: 'https://github.example',
        GITHUB_RUN_ID: '7',
        ...env,
      },
      composites: { rosform: { folder, action } },
      actions: {},
    };
    const outputs = '${{ steps.it.outputs.hash }} ${{ steps.it.outputs.exit-code }}';
    const steps = [
      { id: 'it', uses: 'rosform@v1', with: inputs },
      { if: 'always()', env: { OUTPUTS: outputs }, run: 'echo "outputs: $OUTPUTS"' },
    ];
    return runSteps(steps, { github: { sha: 'c0ffee', event: {} } }, machine, undefined);
  }

  it('takes one argument a line, without the blanks around it, and no other meaning', async () => {
    await use({ command: 'plan', arguments: '  zone-*\n\n--selector=a=b, $(id) "c"\n' });

    expect(called().words.slice(0, 4)).toEqual([
      'plan',
      'zone-*',
      '--selector=a=b, $(id) "c"',
      '--out',
    ]);
  });

  it('writes every report, and gives the hash and the exit code on', async () => {
    const job = await use({ command: 'plan' });

    const forms = called().words.filter((_, index, words) => words[index - 1] === '--report');
    expect(forms.map((form) => form.replace(/=.*\/report/u, '=report'))).toEqual([
      'json=report.json',
      'markdown=report.markdown',
      'html=report.html',
    ]);
    expect(job.log).toContain('outputs: sha256:abc 0');
    expect(job.summary).toContain(
      '## Plan\n\nCommit `c0ffee`, [run 7](https://github.example/isp/',
    );
  });

  it('makes variables of secrets, to the end of the line as they are, and has them masked', async () => {
    const secrets = '# of zone A\nZONE_A=a=b "c" $d %25 `id`\r\n\nEMPTY=\nKEY=last';

    const job = await use(
      { command: 'drift', secrets },
      { SAID: 'a=b "c" $d %25 `id` and last\n' },
    );

    expect(called().env).toMatchObject({ ZONE_A: 'a=b "c" $d %25 `id`', EMPTY: '', KEY: 'last' });
    expect(called().env).not.toHaveProperty('INPUT_SECRETS');
    expect(job.log).toContain('*** and ***');
  });

  it.each(['no name here', '=value', 'A-B=value', 'A B=value'])(
    'refuses a line of secrets that is none, and does not repeat it: %j',
    async (line) => {
      const job = await use({ command: 'drift', secrets: `A=1\n${line}` });

      expect(job.result).toBe('failure');
      expect(job.annotations).toEqual([
        'error title=rosform: line 2 of the input secrets is not NAME=value',
      ]);
    },
  );

  it('prints what looks like a command of the runner, and does not obey it', async () => {
    const SAID = 'zone-a\n::add-mask::zone\n::error::never\n::stop-commands::x\n';

    const job = await use({ command: 'drift' }, { SAID });

    expect(job.log).toContain('zone-a\n::add-mask::zone\n::error::never');
    expect(job).toMatchObject({ result: 'success', annotations: [] });
  });

  it('shows what validate finds as annotations', async () => {
    const job = await use({ command: 'validate' }, { SAID: '::error file=a.yaml,line=3::wrong\n' });

    expect(called().words).toEqual(['validate', '--format', 'github']);
    expect(job.annotations).toEqual(['error file=a.yaml,line=3: wrong']);
  });

  it.each([
    { code: '2', says: 'differences were found' },
    { code: '3', says: 'some router could not be read, or was not applied as a whole' },
  ])('fails with exit code $code, and says what it means', async ({ code, says }) => {
    const job = await use({ command: 'drift' }, { CODE: code });

    expect(job.result).toBe('failure');
    expect(job.annotations[0]).toContain(says);
    expect(job.log).toContain(`outputs: sha256:abc ${code}`);
    expect(job.log).toContain(`Process completed with exit code ${code}.`);
  });

  it('says in the summary that there is no result when there is none', async () => {
    const job = await use({ command: 'plan' }, { CODE: '1' });

    expect(job.summary).toMatch(/^<!-- rosform:plan -->\n## rosform plan failed\n/u);
    expect(job.log).toContain('outputs:  1');
  });

  it.each(['SIGINT', 'SIGTERM'])(
    'tells rosform when the run is cancelled with %s, and waits for it',
    async (CANCEL) => {
      const job = await use({ command: 'apply' }, { CANCEL });

      expect(job.log).toContain('the write is finished');
      expect(job.log).toMatch(/outputs: .*3$/mu);
    },
  );

  it('refuses another command', async () => {
    const job = await use({ command: 'demo; reboot' });

    expect(job.result).toBe('failure');
    expect(job.annotations[0]).toContain('the input command is validate, plan, apply');
  });
});
