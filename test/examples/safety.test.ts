import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { root } from '../docs/pages.js';
import { list, mapping, optionalMapping, scalar, type Mapping } from './yaml-shape.js';

const folder = path.join(root, 'examples/github-actions/.github/workflows');
const files = [
  ...readdirSync(folder).map((name) => path.join(folder, name)),
  path.join(root, 'action.yml'),
];
const texts = files.map((file) => ({
  name: path.basename(file),
  text: readFileSync(file, 'utf8'),
}));
const workflows = texts
  .filter(({ name }) => name !== 'action.yml')
  .map(({ name, text }) => ({ name, text, workflow: mapping(parse(text), name) }));
const jobs = workflows.flatMap(({ name, workflow }) =>
  Object.entries(mapping(workflow['jobs'], 'jobs')).map(([id, job]) => ({
    where: `${name}: ${id}`,
    job: mapping(job, id),
  })),
);

const action = mapping(parse(readFileSync(path.join(root, 'action.yml'), 'utf8')), 'action.yml');
const scripts = [
  ...jobs.flatMap(({ where, job }) => scriptsOf(where, job['steps'])),
  ...scriptsOf('action.yml', mapping(action['runs'], 'runs')['steps']),
];

function scriptsOf(where: string, steps: unknown): readonly { where: string; script: string }[] {
  return list(steps, 'steps').flatMap((item) => {
    const { name, run } = mapping(item, 'a step');
    const script = scalar(run);
    return script === undefined ? [] : [{ where: `${where}: ${scalar(name)}`, script }];
  });
}

describe('the workflows and action.yml are safe', () => {
  it.each(scripts)('$where has no text of others in its script', ({ script }) => {
    expect(script).not.toContain('${{');
  });

  it.each(scripts)('$where is a script that Bash can read', ({ script }) => {
    const { status, stderr } = spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' });

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('pin every action of others by its commit, the same one everywhere', () => {
    const used = texts.flatMap(({ text }) =>
      Array.from(text.matchAll(/uses: (actions\/[\w-]+@.*)/gu), ([, uses = '']) => uses),
    );

    expect([...new Set(used)].toSorted()).toEqual([
      expect.stringMatching(/^actions\/checkout@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u),
      expect.stringMatching(/^actions\/setup-node@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u),
      expect.stringMatching(/^actions\/upload-artifact@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u),
    ]);
  });

  it.each(workflows)(
    '$name starts without rights, and not with pull_request_target',
    ({ workflow }) => {
      expect(workflow['permissions']).toEqual({});
      expect(Object.keys(mapping(workflow['on'], 'on'))).not.toContain('pull_request_target');
    },
  );

  it.each(jobs)('$where has the rights that it needs, and a time limit', ({ job }) => {
    const { 'pull-requests': requests = 'write', ...others } = mapping(
      job['permissions'],
      'permissions',
    );

    expect(requests).toBe('write');
    expect(new Set(Object.values(others))).toEqual(new Set(['read']));
    expect(Number(job['timeout-minutes'])).toBeGreaterThan(0);
  });

  it.each(jobs)('$where reads secrets only in an environment, and keeps no token', ({ job }) => {
    const text = JSON.stringify(job);
    const checkout = list(job['steps'], 'steps').map((step) => mapping(step, 'a step'))[0];

    expect(text.includes('secrets.')).toBe(job['environment'] !== undefined);
    expect(checkout).toMatchObject({ with: { 'persist-credentials': false } });
  });

  it('let one apply run at a time, in its turn and to its end', () => {
    const apply = workflows.find(({ name }) => name === 'rosform-apply.yml');

    expect(apply?.workflow['concurrency']).toEqual({
      group: 'rosform-apply',
      'cancel-in-progress': false,
      queue: 'max',
    });
  });

  it('give routers only to branches of the repository itself', () => {
    const plan = jobs.find(({ where }) => where === 'rosform-plan.yml: plan');

    expect(plan?.job['if']).toBe(
      'github.event.pull_request.head.repo.full_name == github.repository',
    );
  });
});

describe('docs/pipelines.md', () => {
  it('has a command that puts the right name of rosform into every workflow', () => {
    const [command = ''] =
      /^sed -i .*$/mu.exec(readFileSync(path.join(root, 'docs/pipelines.md'), 'utf8')) ?? [];
    const copy = mkdtempSync(path.join(tmpdir(), 'rosform-copy-'));
    cpSync(path.join(root, 'examples/github-actions'), path.join(copy, 'routers'), {
      recursive: true,
    });

    const { status } = spawnSync('bash', ['-ec', command], {
      cwd: copy,
      env: { PATH: process.env['PATH'], commit: '0123456789012345678901234567890123456789' },
    });

    const written = readdirSync(folder).map((name) =>
      readFileSync(path.join(copy, 'routers/.github/workflows', name), 'utf8'),
    );
    rmSync(copy, { recursive: true });
    expect(status).toBe(0);
    for (const text of written) {
      expect(text).toContain('uses: acme/rosform@0123456789012345678901234567890123456789\n');
      expect(text).not.toContain('your--organisation');
    }
  });
});

describe('examples/gitlab/.gitlab-ci.yml', () => {
  const file = mapping(
    parse(readFileSync(path.join(root, 'examples/gitlab/.gitlab-ci.yml'), 'utf8')),
    'it',
  );
  const gitlabJobs = Object.entries(file).flatMap(([name, value]): readonly [string, Mapping][] => {
    if (typeof value !== 'object' || name === 'default' || name === 'workflow') return [];
    const job = optionalMapping(Array.isArray(value) ? {} : value, name);
    return job['script'] === undefined ? [] : [[name, job]];
  });

  it.each(gitlabJobs)('%s is a script that a plain shell can read', (_, job) => {
    const input = list(job['script'], 'script').map(scalar).join('\n');
    const { status, stderr } = spawnSync('sh', ['-n'], { input, encoding: 'utf8' });

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('lets one apply run at a time, and interrupts none', () => {
    expect(file['.apply']).toMatchObject({ resource_group: 'routers' });
    expect(file['default']).toMatchObject({ interruptible: false });
  });
});
