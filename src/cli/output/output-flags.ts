import type { Argv } from 'yargs';

import { safeText } from '../../report/safe-text.js';
import type { OutputFile } from './output-files.js';
import { UsageError } from '../usage-error.js';

/** Where a result goes, and in which form. */
export interface OutputOptions<Format extends string> {
  readonly format: Format;
  readonly report: readonly string[];
}

/** `--format` for stdout and `--report` for files; the first format is printed unasked. */
export function outputFlags<T, const First extends string, const Format extends string>(
  yargs: Argv<T>,
  formats: readonly [First, ...Format[]],
) {
  return yargs
    .option('format', {
      choices: formats,
      default: formats[0],
      requiresArg: true,
      describe: 'what is printed',
    })
    .option('report', {
      type: 'string',
      array: true,
      default: [] as readonly string[],
      requiresArg: true,
      describe: `write a report to a file as well: FORMAT=FILE, with the formats above. Can be repeated`,
    });
}

/**
 * Reads `--report FORMAT=FILE`.
 *
 * @throws UsageError when one cannot be read
 */
export function parseReportFlags<Format extends string>(
  flags: readonly string[],
  formats: readonly Format[],
): readonly OutputFile<Format>[] {
  return flags.map((flag) => {
    const [word = '', ...rest] = flag.split('=');
    const name = rest.join('=');
    const what = formats.find((format) => format === word);
    if (what !== undefined && name !== '') return { what, name };
    throw new UsageError(
      `--report ${safeText(flag)}: write FORMAT=FILE with one of ${formats.join(', ')}`,
    );
  });
}
