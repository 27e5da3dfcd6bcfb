import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { interpolate, isWanted, type Contexts, type Status } from './expressions.js';
import { readOutput } from './runner-log.js';
import { runShell } from '../shell.js';
import { insistOnKeys, mapping, optionalMapping, scalar, type Mapping } from '../yaml-shape.js';

/** What a job left behind. */
export interface FinishedJob {
  readonly result: Status | 'skipped';
  readonly log: string;
  readonly annotations: readonly string[];
  readonly summary: string;
  /** Names of the steps that ran. */
  readonly ran: readonly string[];
}

/** What stands for an action of others; its outputs, or nothing. */
export type LocalAction = (inputs: Readonly<Record<string, string>>) => Promise<void>;

/** The machine and the actions that a job has. */
export interface Machine {
  readonly temp: string;
  readonly workspace: string;
  readonly env: Readonly<Record<string, string>>;
  /** Composite actions by the name before the `@`: their steps, inputs and folder. */
  readonly composites: Readonly<
    Record<string, { readonly folder: string; readonly action: Mapping }>
  >;
  readonly actions: Readonly<Record<string, LocalAction>>;
}

interface Progress {
  status: Status;
  readonly log: string[];
  readonly annotations: string[];
  readonly masks: string[];
  readonly ran: string[];
  readonly summaryFile: string;
}

interface StepScope {
  readonly machine: Machine;
  readonly progress: Progress;
  readonly contexts: Contexts;
  /** `env` of what is around the step. */
  readonly env: Readonly<Record<string, string>>;
  readonly shell: string | undefined;
}

/** Runs the steps of a job, one after the other, as the runner does. */
export async function runSteps(
  steps: readonly unknown[],
  contexts: Contexts,
  machine: Machine,
  shell: string | undefined,
): Promise<FinishedJob> {
  const summaryFile = path.join(mkdtempSync(path.join(machine.temp, 'summary-')), 'summary.md');
  writeFileSync(summaryFile, '');
  const progress: Progress = {
    status: 'success',
    log: [],
    annotations: [],
    masks: [],
    ran: [],
    summaryFile,
  };
  await runEach(steps, { machine, progress, contexts, env: {}, shell });
  const { status, log, annotations, ran } = progress;
  return {
    result: status,
    log: log.join('\n'),
    annotations,
    ran,
    summary: readFileSync(summaryFile, 'utf8'),
  };
}

/** Returns the outputs of the steps by their ids. */
async function runEach(steps: readonly unknown[], scope: StepScope): Promise<Mapping> {
  const known: Record<string, { readonly outputs: Mapping }> = {};
  for (const item of steps) {
    const step = mapping(item, 'a step');
    insistOnKeys(
      step,
      ['id', 'name', 'if', 'uses', 'with', 'env', 'run', 'shell', 'working-directory'],
      'a step',
    );
    const contexts = { ...scope.contexts, steps: known };
    if (!isWanted(scalar(step['if']), contexts, scope.progress.status)) continue;
    const outputs = await runStep(step, { ...scope, contexts });
    const id = scalar(step['id']);
    if (id !== undefined) known[id] = { outputs };
  }
  return known;
}

async function runStep(step: Mapping, scope: StepScope): Promise<Mapping> {
  const { contexts, progress } = scope;
  const of = (value: unknown): string =>
    interpolate(scalar(value) ?? '', contexts, progress.status);
  const values = (key: string): Record<string, string> =>
    Object.fromEntries(
      Object.entries(optionalMapping(step[key], key)).map(([name, value]) => [name, of(value)]),
    );
  const env = { ...scope.env, ...values('env') };
  progress.ran.push(of(step['name'] ?? step['uses'] ?? step['run']));
  const uses = scalar(step['uses']);
  if (uses !== undefined) return useAction(uses, values('with'), { ...scope, env });
  const folder = path.resolve(scope.machine.workspace, of(step['working-directory']));
  return runScript(scalar(step['run']) ?? '', folder, scalar(step['shell']), { ...scope, env });
}

/** As the runner calls them: without a word on the shell, Bash knows no pipefail. */
const shells: Readonly<Record<string, readonly [string, ...string[]]>> = {
  bash: ['bash', '--noprofile', '--norc', '-eo', 'pipefail'],
  '': ['bash', '-e'],
};

async function runScript(
  script: string,
  cwd: string,
  shellName: string | undefined,
  { machine, progress, env, shell: usual }: StepScope,
): Promise<Mapping> {
  const shell = shells[shellName ?? usual ?? ''];
  if (shell === undefined) throw new Error(`the shell ${shellName} is not known`);
  const folder = mkdtempSync(path.join(machine.temp, 'step-'));
  const file = path.join(folder, 'script.sh');
  const output = path.join(folder, 'output');
  writeFileSync(file, script);
  writeFileSync(output, '');
  const ran = await runShell(shell, file, {
    cwd,
    env: {
      ...machine.env,
      ...env,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: progress.summaryFile,
    },
  });
  const { log, annotations } = readOutput(ran.output, progress.masks);
  progress.log.push(log);
  progress.annotations.push(...annotations);
  if (ran.code !== 0) {
    progress.status = 'failure';
    progress.log.push(`Process completed with exit code ${ran.code}.`);
  }
  return readPairs(readFileSync(output, 'utf8'));
}

/** `NAME=value` lines; the form for several lines is not needed here. */
function readPairs(text: string): Mapping {
  return Object.fromEntries(
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const at = line.indexOf('=');
        if (at < 1 || line.includes('<<')) throw new Error(`no output: ${line}`);
        return [line.slice(0, at), line.slice(at + 1)];
      }),
  );
}

async function useAction(
  uses: string,
  inputs: Readonly<Record<string, string>>,
  scope: StepScope,
): Promise<Mapping> {
  const [name = ''] = uses.split('@');
  const composite = scope.machine.composites[name];
  if (composite !== undefined) return runComposite(composite, inputs, scope);
  const action = scope.machine.actions[name];
  if (action === undefined) throw new Error(`nothing stands for ${name}`);
  await action(inputs);
  return {};
}

async function runComposite(
  { folder, action }: Machine['composites'][string],
  given: Readonly<Record<string, string>>,
  scope: StepScope,
): Promise<Mapping> {
  const declared = mapping(action['inputs'], 'inputs');
  insistOnKeys(given, Object.keys(declared), 'the call of the action');
  const inputs = Object.fromEntries(
    Object.entries(declared).map(([name, input]) => {
      const usual = scalar(mapping(input, name)['default']) ?? '';
      return [name, given[name] ?? interpolate(usual, scope.contexts)];
    }),
  );
  const contexts = { github: scope.contexts['github'], inputs };
  const { steps } = mapping(action['runs'], 'runs');
  const known = await runEach(Array.isArray(steps) ? steps : [], {
    ...scope,
    contexts,
    env: { ...scope.env, GITHUB_ACTION_PATH: folder },
    shell: undefined,
  });
  return Object.fromEntries(
    Object.entries(mapping(action['outputs'], 'outputs')).map(([name, output]) => [
      name,
      interpolate(scalar(mapping(output, name)['value']) ?? '', { ...contexts, steps: known }),
    ]),
  );
}
