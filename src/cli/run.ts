import { exitCode, type ExitCode } from './exit-code.js';
import { parseCommandLine } from './command-line/parse-command-line.js';
import { reportFailure } from './terminal/report-failure.js';
import { createTerminal, type Host } from './terminal/terminal.js';

/** Runs one command line to its end. Never rejects: whatever happens has an exit code. */
export async function run(words: readonly string[], host: Host): Promise<ExitCode> {
  const parsed = await parseCommandLine(words, host.stdout.columns || 80);
  const terminal = createTerminal(host, parsed.options);
  if ('text' in parsed) {
    terminal.print(parsed.text);
    return (await terminal.written()) === 'lost' ? exitCode.failed : exitCode.ok;
  }
  if ('mistake' in parsed) {
    terminal.complain(`${terminal.errorStyle.error('error:')} ${parsed.mistake}\n`);
    return exitCode.failed;
  }
  host.onCrash?.((error) => reportFailure(error, terminal));
  try {
    const code = await parsed.task(terminal);
    return (await terminal.written()) === 'lost' ? exitCode.failed : code;
  } catch (error) {
    return reportFailure(error, terminal);
  }
}
