import type { Readable, Writable } from 'node:stream';

import { createStyle, type Style } from '../../report/text/style.js';
import { createRedactor, type Redactor } from '../../resources/secret.js';
import { createLog, type Log, type LogLevel } from './log.js';
import { outputFailure } from './output-failure.js';

/** The part of `process` that a command uses; a test gives its own. */
export interface Host {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & {
    readonly isTTY?: boolean;
    readonly columns?: number;
    readonly rows?: number;
  };
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: () => string;
  /** Asks to be told of an error that nobody caught; `report` prints it and gives the exit code. */
  readonly onCrash?: (report: (error: unknown) => number) => void;
}

/** Flags that every command has. */
export interface TerminalOptions {
  /** `--color`, `--no-color`; undefined lets the environment and the stream decide. */
  readonly color?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  readonly logLevel?: LogLevel | undefined;
}

/**
 * Where a command's words go. All of them pass through one redactor, documents before they are
 * made and text as it is written, so a secret that was read cannot come out again.
 */
export interface Terminal {
  readonly host: Host;
  /** For text on stdout. */
  readonly style: Style;
  /** For text on stderr. */
  readonly errorStyle: Style;
  readonly redactor: Redactor;
  readonly log: Log;
  /** The result that was asked for, to stdout. */
  readonly print: (text: string) => void;
  /**
   * A document in a form of its own, to stdout as it is: hiding a word of its form would break it.
   * Secrets have been hidden in what it was made of.
   */
  readonly document: (text: string) => void;
  /** The same for a document that people read in the log of a job, too, such as Markdown. */
  readonly readable: (text: string) => void;
  /** What a person wants to know meanwhile, to stderr; `--quiet` leaves it out. */
  readonly notice: (text: string) => void;
  /** What went wrong, to stderr. */
  readonly complain: (text: string) => void;
  /** A line that the next one replaces; only on a terminal, and not with `--quiet`. */
  readonly progress: ((text: string) => void) | undefined;
  /** Waits until the result is written; `lost` when it could not be, which has been said. */
  readonly written: () => Promise<'whole' | 'lost'>;
}

export function createTerminal(host: Host, options: TerminalOptions = {}): Terminal {
  const redactor = createRedactor();
  const { stdout, stderr } = host;
  const write = (stream: Writable, text: string): void => writeIfOpen(stream, redactor.text(text));
  const defused = defusing(host);
  const colorful = hasColor(host, stderr, options.color);
  const errorStyle = createStyle(colorful);
  // What runs on the routers goes on, whether or not somebody can read of it.
  let lost = false;
  stdout.on('error', (error) => {
    const failure = outputFailure(error);
    if (failure === undefined || lost) return;
    lost = true;
    write(stderr, `${errorStyle.error('error:')} ${failure}\n`);
  });
  stderr.on('error', () => {});
  return {
    host,
    style: createStyle(hasColor(host, stdout, options.color)),
    errorStyle,
    redactor,
    log: createLog({
      level: options.logLevel ?? 'warn',
      pretty: stderr.isTTY === true,
      color: colorful,
      write: (line) => write(stderr, line),
    }),
    print: (text) => write(stdout, defused(text)),
    document: (text) => writeIfOpen(stdout, text),
    readable: (text) => writeIfOpen(stdout, defused(text)),
    notice: (text) => {
      if (options.quiet !== true) write(stderr, defused(text));
    },
    complain: (text) => write(stderr, defused(text)),
    progress: hasProgress(stderr, options) ? (text) => write(stderr, text) : undefined,
    written: async () => {
      await flushed(stdout);
      return lost ? 'lost' : 'whole';
    },
  };
}

/**
 * GitHub's runner obeys `::name::` at the start of any line that a step prints, and `##[name]`
 * anywhere in it; a comment on a router must not give orders.
 */
function withoutCommands(text: string): string {
  return text.replaceAll(/^(\s*):(?=:)/gm, '$1: ').replaceAll('##[', '## [');
}

function writeIfOpen(stream: Writable, text: string): void {
  if (!stream.destroyed && stream.writable) stream.write(text);
}

function hasProgress(stream: { readonly isTTY?: boolean }, { quiet }: TerminalOptions): boolean {
  return stream.isTTY === true && quiet !== true;
}

/** What text goes through when its lines are read by somebody who obeys some of them. */
function defusing({ env }: Host): (text: string) => string {
  return env['GITHUB_ACTIONS'] === 'true' ? withoutCommands : (text) => text;
}

/** Until everything before has been handed to the system; an error has been told by then. */
async function flushed(stream: Writable): Promise<void> {
  await new Promise((resolve) => stream.write('', resolve));
}

/** The flag wins, then https://no-color.org, then FORCE_COLOR, then whether it is a terminal. */
function hasColor(
  { env }: Host,
  stream: { readonly isTTY?: boolean },
  flag: boolean | undefined,
): boolean {
  if (flag !== undefined) return flag;
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  const forced = env['FORCE_COLOR'] ?? '';
  if (forced !== '') return forced !== '0' && forced !== 'false';
  return stream.isTTY === true && env['TERM'] !== 'dumb';
}
