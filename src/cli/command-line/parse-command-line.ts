import yargs from 'yargs';

import type { Parser, Task } from './command.js';
import { commands } from './command-table.js';
import { globalFlags } from './flags.js';
import { logLevels } from '../terminal/log.js';
import { mistakeText } from './mistake-text.js';
import { routerNames } from './router-names.js';
import type { TerminalOptions } from '../terminal/terminal.js';

/** What a command line asks for: a task, a text such as help, or nothing that we understand. */
export type Parsed = { readonly options: TerminalOptions } & (
  { readonly task: Task } | { readonly text: string } | { readonly mistake: string }
);

/** Commands whose arguments are names of routers. */
const TAKES_ROUTERS = new Set([
  'plan',
  'apply',
  'drift',
  'show',
  'ping',
  'status',
  'doctor',
  'simulate',
  'radius',
]);

/** Arguments and flags that may be given more than once. */
const LISTS = new Set([
  '_',
  'routers',
  'allow',
  'names',
  'files',
  'connect',
  'fault',
  'report',
  'expect',
  'accept',
  'webhook',
]);

/** The same of one command: another one takes the flag once. */
const LISTS_OF: Readonly<Record<string, readonly string[]>> = { import: ['export'] };

/** Reads a command line; `columns` is the width of the help. Never rejects. */
export async function parseCommandLine(words: readonly string[], columns: number): Promise<Parsed> {
  let task: Task | undefined;
  let problem: string | undefined;
  let output = '';
  const parser = createParser(columns, (chosen) => (task = chosen));
  parser.fail((message: string | null, error: Error | undefined) => {
    problem ??= message ?? error?.message ?? 'the command line cannot be read';
  });
  const flags: Readonly<Record<string, unknown>> = await parser.parseAsync(
    withLoneDash(words),
    {},
    (_error, _flags, text) => {
      output = text;
    },
  );
  const options = terminalOptions(flags);
  if (problem !== undefined) return { options, mistake: await mistakeText(problem, words, parser) };
  const repeated = repeatedFlag(flags);
  if (repeated !== undefined) return { options, mistake: `--${repeated} can be given once only` };
  if (task !== undefined && output === '') return { options, task };
  return { options, text: output === '' ? '' : `${output.trimEnd()}\n` };
}

/** `--export -` is standard input, and yargs would miss a value there. */
function withLoneDash(words: readonly string[]): string[] {
  return words.flatMap((word, index) => {
    if (word === '--export' && words[index + 1] === '-') return ['--export=-'];
    return word === '-' && words[index - 1] === '--export' ? [] : [word];
  });
}

function createParser(columns: number, choose: (task: Task) => void): Parser {
  const parser = globalFlags(yargs())
    .scriptName('rosform')
    .usage('$0 <command>\n\nKeeps MikroTik routers in the state that routers.d/ says.')
    .locale('en')
    .version(false)
    .help()
    .alias('help', 'h')
    .wrap(Math.min(columns, 100))
    .parserConfiguration({ 'greedy-arrays': false })
    .completion('completion', 'print a completion script for bash or zsh', completeWord)
    .epilogue(
      'Exit codes: 0 in sync or applied; 1 failed; 2 differences (drift, plan --detailed-exitcode);\n' +
        '3 incomplete, some router could not be read or applied; wins over 1 and 2.\n' +
        '`rosform COMMAND --help` has examples; `rosform --version` prints the version.',
    )
    .exitProcess(false)
    .demandCommand(1, 'say a command; `rosform --help` lists them')
    .strict();
  for (const command of commands) command.register(parser, choose);
  return parser;
}

/** Commands and flags as yargs knows them, and the names of routers. */
function completeWord(
  current: string,
  line: { readonly _: readonly (string | number)[]; readonly dir?: unknown },
  standard: (done: (error: Error | null, words: string[] | undefined) => void) => unknown,
  done: (words: string[]) => unknown,
): void {
  const command = line._.map(String).find((word) => TAKES_ROUTERS.has(word));
  const folder = typeof line.dir === 'string' ? line.dir : 'routers.d';
  const names = command === undefined || current.startsWith('-') ? [] : routerNames(folder);
  standard((_error, words) => {
    done([...names.filter((name) => name.startsWith(current)), ...(words ?? [])]);
  });
}

function terminalOptions(flags: Readonly<Record<string, unknown>>): TerminalOptions {
  const { color, quiet, logLevel } = flags;
  return {
    color: typeof color === 'boolean' ? color : undefined,
    quiet: quiet === true,
    logLevel: logLevels.find((level) => level === logLevel),
  };
}

/** A flag that takes one value and was given two; yargs makes a list of them. */
function repeatedFlag(flags: Readonly<Record<string, unknown>>): string | undefined {
  const [command] = Array.isArray(flags['_']) ? flags['_'].map(String) : [];
  const own = command !== undefined && Object.hasOwn(LISTS_OF, command) ? LISTS_OF[command] : [];
  return Object.keys(flags).find(
    (name) => Array.isArray(flags[name]) && !LISTS.has(name) && own?.includes(name) !== true,
  );
}
