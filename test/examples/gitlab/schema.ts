import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import { git } from '../shell.js';

/** Node 20 has no union of sets, which the program wants when it is loaded. */
const FOR_NODE_20 =
  'Set.prototype.union ??= function (other) { return new Set([...this, ...other]); };';

/** The jobs that a pipeline would have, or what is wrong with the file. */
export type Pipeline = { readonly jobs: readonly string[] } | { readonly problem: string };

/**
 * Reads a `.gitlab-ci.yml` with gitlab-ci-local: it has the schema of GitLab, and evaluates rules.
 * The repository that it looks at has a new `routers.d/zone-a.yaml` on its branch.
 */
export async function pipelineOf(
  text: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<Pipeline> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rosform-gitlab-ci-'));
  try {
    await makeRepository(folder, text);
    const { stdout } = await promisify(execFile)(process.execPath, words(folder, variables), {
      cwd: folder,
      env: { PATH: process.env['PATH'], HOME: folder, NO_COLOR: '1' },
    });
    const [, list = ''] = stdout.split('name;stage;when;allowFailure;environment;needs\n');
    const rows = list.split('\n').filter((line) => line !== '');
    return { jobs: rows.map((line) => line.split(';')[0] ?? '') };
  } catch (error) {
    if (!(error instanceof Error) || !('stderr' in error)) throw error;
    return { problem: String(error.stderr) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function makeRepository(folder: string, text: string): Promise<void> {
  await git(folder, 'init', '--quiet', '-b', 'main');
  await git(folder, 'remote', 'add', 'origin', 'git@gitlab.example:isp/routers.git');
  writeFileSync(path.join(folder, '.gitlab-ci.yml'), text);
  writeFileSync(path.join(folder, 'for-node-20.mjs'), FOR_NODE_20);
  await git(folder, 'add', '.gitlab-ci.yml');
  await git(folder, 'commit', '--quiet', '-m', 'First commit');
  await git(folder, 'update-ref', 'refs/remotes/origin/main', 'HEAD');
  await git(folder, 'symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
}

function words(folder: string, variables: Readonly<Record<string, string>>): readonly string[] {
  const program = createRequire(import.meta.url).resolve('gitlab-ci-local');
  const names = Object.keys(variables).join(',');
  return [
    '--import',
    path.join(folder, 'for-node-20.mjs'),
    program,
    '--list-csv',
    '--no-evaluate-rule-changes',
    ...(names === '' ? [] : ['--ignore-predefined-vars', names]),
    ...Object.entries(variables).flatMap(([name, value]) => ['--variable', `${name}=${value}`]),
  ];
}
