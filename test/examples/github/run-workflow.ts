import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

import { root } from '../../docs/pages.js';
import { git } from '../shell.js';
import { list, mapping, optionalMapping, scalar } from '../yaml-shape.js';
import { interpolate, isWanted } from './expressions.js';
import type { RunContext } from './run-context.js';
import { runSteps, type FinishedJob, type LocalAction, type Machine } from './run-job.js';

/** What is around a run. */
export interface Surroundings {
  /** Of the fake GitHub; `bin` in it has the programs that stand for others. */
  readonly folder: string;
  /** The repository to check out from. */
  readonly origin: string;
  /** The secret ROSFORM_SECRETS of both environments. */
  readonly secrets: string;
  readonly upload: LocalAction;
  /** Runs this job alone, as if those that it needs had gone well. */
  readonly only: string | undefined;
}

/** Runs the jobs of a workflow in their order; one that needs a job that failed is skipped. */
export async function runWorkflow(
  text: string,
  run: RunContext,
  surroundings: Surroundings,
): Promise<Readonly<Record<string, FinishedJob>>> {
  const workflow = mapping(parse(text), 'the workflow');
  const { run: usual } = optionalMapping(workflow['defaults'], 'defaults');
  const shell = scalar(optionalMapping(usual, 'run')['shell']);
  const finished: Record<string, FinishedJob> = {};
  for (const [id, value] of Object.entries(mapping(workflow['jobs'], 'jobs'))) {
    if (surroundings.only !== undefined && surroundings.only !== id) continue;
    const job = mapping(value, id);
    const needed = scalar(job['needs']);
    const before = needed === undefined ? undefined : finished[needed];
    const isReady = (before?.result ?? 'success') === 'success';
    // An environment alone has secrets, and a run of a fork gets none of anybody.
    const isTrusted = job['environment'] !== undefined && run.headRepository === 1;
    const secrets = isTrusted ? { ROSFORM_SECRETS: surroundings.secrets } : {};
    const contexts = { github: run.github, inputs: run.inputs, vars: {}, secrets };
    if (!isWanted(scalar(job['if']), contexts, isReady ? 'success' : 'failure')) {
      finished[id] = { result: 'skipped', log: '', annotations: [], summary: '', ran: [] };
      continue;
    }
    const machine = interpolate(scalar(job['runs-on']) ?? '', contexts);
    if (machine !== 'ubuntu-latest') throw new Error(`no machine is called ${machine}`);
    const steps = list(job['steps'], 'steps');
    finished[id] = await runSteps(steps, contexts, newMachine(run, surroundings), shell);
  }
  return finished;
}

function newMachine(run: RunContext, { folder, origin, upload }: Surroundings): Machine {
  const home = mkdtempSync(path.join(folder, 'machine-'));
  const workspace = path.join(home, 'workspace');
  const temp = path.join(home, 'temp');
  for (const made of [workspace, temp]) mkdirSync(made);
  const action = mapping(parse(readFileSync(path.join(root, 'action.yml'), 'utf8')), 'action.yml');
  return {
    temp,
    workspace,
    env: {
      ...run.env,
      PATH: `${path.join(folder, 'bin')}:${process.env['PATH'] ?? ''}`,
      HOME: home,
      RUNNER_TEMP: temp,
      GITHUB_WORKSPACE: workspace,
      FAKE_GITHUB: folder,
    },
    composites: { 'your--organisation/rosform': { folder: root, action } },
    actions: {
      'actions/checkout': (inputs) => checkOut(inputs, { workspace, origin, sha: run.sha }),
      'actions/upload-artifact': upload,
    },
  };
}

async function checkOut(
  inputs: Readonly<Record<string, string>>,
  { workspace, origin, sha }: Readonly<Record<'workspace' | 'origin' | 'sha', string>>,
): Promise<void> {
  const depth = inputs['fetch-depth'] ?? '1';
  await git(workspace, 'init', '--quiet');
  await git(workspace, 'fetch', '--quiet', `--depth=${depth}`, `file://${origin}`, sha);
  await git(workspace, 'checkout', '--quiet', '--detach', sha);
}
