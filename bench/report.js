import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { table } from './table.js';

const FORMATS = ['none', 'text', 'json', 'markdown', 'html', 'saved plan'];

/**
 * A report of 1,000 routers with 20 changes each, in every format; each in a process of its own,
 * so that the peak of its memory is its own. `none` makes the report and writes nothing.
 */
export async function measureReport() {
  const script = fileURLToPath(new URL('./render.js', import.meta.url));
  const measured = FORMATS.map((format) => ({
    format,
    ...JSON.parse(execFileSync(process.execPath, [script, format], { encoding: 'utf8' })),
  }));
  const [none] = measured;
  return [
    '1000 routers, 20 changes of 5 fields each; the report itself takes ' +
      `${none.seconds.toFixed(2)} s and, with Node, ${none.peak} MiB.`,
    '',
    table(
      ['format', 'seconds', 'MiB written', 'MiB of memory beyond the report'],
      measured
        .slice(1)
        .map(({ format, seconds, written, peak }) => [
          format,
          seconds.toFixed(2),
          written.toFixed(1),
          String(Math.max(0, peak - none.peak)),
        ]),
    ),
  ].join('\n');
}
