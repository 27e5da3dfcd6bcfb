import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

import { runCommand } from '../../cli/run-command.js';
import { root } from '../../docs/pages.js';
import { actionProblems, workflowProblems } from './schema.js';

const folder = path.join(root, 'examples/github-actions/.github/workflows');
const names = readdirSync(folder);
const textOf = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
const action = readFileSync(path.join(root, 'action.yml'), 'utf8');

describe('the workflows in examples/github-actions', () => {
  it('are a plan, an apply and a report of drift', () => {
    expect(names).toEqual(['rosform-apply.yml', 'rosform-drift.yml', 'rosform-plan.yml']);
  });

  it.each(names)('%s is what GitHub takes', (name) => {
    expect(workflowProblems(textOf(name))).toEqual([]);
  });

  it.each([
    { mistake: 'a key that is no key', from: 'timeout-minutes', to: 'timeout-minute' },
    { mistake: 'a context that is not there', from: 'github.event.', to: 'gihtub.event.' },
    { mistake: 'a job that does not exist', from: 'needs: validate', to: 'needs: validation' },
    { mistake: 'an unknown permission', from: 'contents: read', to: 'content: read' },
    { mistake: 'broken YAML', from: 'jobs:', to: 'jobs: [' },
  ])('with $mistake would be found out', ({ from, to }) => {
    const text = textOf('rosform-plan.yml');

    expect(workflowProblems(text.replace(from, to))).not.toEqual([]);
    expect(text).toContain(from);
  });
});

describe('the manifests in examples/github-actions', () => {
  it('have nothing that even --strict complains of', async () => {
    const dir = path.join(root, 'examples/github-actions/routers.d');

    expect(await runCommand(['validate', '--strict', '--dir', dir])).toEqual({
      code: 0,
      stdout: '2 routers in 4 files: no problems\n',
      stderr: '',
    });
  });
});

describe('action.yml', () => {
  it('is what GitHub takes', () => {
    expect(actionProblems(action)).toEqual([]);
  });

  it.each([
    { mistake: 'a step without a shell', from: /^ {6}shell: bash\n/mu, to: '' },
    { mistake: 'an unknown key', from: /using: composite/u, to: 'usin: composite' },
  ])('with $mistake would be found out', ({ from, to }) => {
    expect(actionProblems(action.replace(from, to))).not.toEqual([]);
    expect(action).toMatch(from);
  });
});
