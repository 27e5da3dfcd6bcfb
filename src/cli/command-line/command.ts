import type { ArgumentsCamelCase, Argv } from 'yargs';

import type { ExitCode } from '../exit-code.js';
import type { globalFlags } from './flags.js';
import type { Terminal } from '../terminal/terminal.js';

/** The parser with the flags of every command. */
export type Parser = ReturnType<typeof globalFlags>;

/** What a command does once the command line is understood. */
export type Task = (terminal: Terminal) => Promise<ExitCode>;

/** The flags and texts of a command. What it does is loaded when it is asked for. */
interface CommandSpec<Options> {
  /** In yargs' form: `show <router>`. */
  readonly usage: string;
  readonly summary: string;
  readonly examples: readonly (readonly [command: string, meaning: string])[];
  readonly flags: (yargs: Parser) => Argv<Options>;
}

/** What a command does with its flags. */
type Run<Options> = (options: ArgumentsCamelCase<Options>, terminal: Terminal) => Promise<ExitCode>;

/** A command that can be put on a command line; `choose` is told the task that was asked for. */
export interface Command {
  readonly name: string;
  readonly register: (yargs: Parser, choose: (task: Task) => void) => void;
}

export function defineCommand<Options>(
  spec: CommandSpec<Options>,
  load: () => Promise<Run<NoInfer<Options>>>,
): Command {
  const { usage, summary, examples, flags } = spec;
  return {
    name: usage.split(' ')[0] ?? usage,
    register(yargs, choose) {
      yargs.command(
        usage,
        summary,
        (builder) => {
          for (const [command, meaning] of examples) builder.example(command, meaning);
          return flags(builder);
        },
        (options) => {
          choose(async (terminal) => (await load())(options, terminal));
        },
      );
    },
  };
}
