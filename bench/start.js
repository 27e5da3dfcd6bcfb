import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { round, table } from './table.js';

const RUNS = 21;
const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const root = fileURLToPath(new URL('..', import.meta.url));

/** How long commands take to start, against a Node that does nothing. */
export async function measureStart() {
  const commands = {
    'node -e 0': ['-e', '0'],
    'rosform --version': [main, '--version'],
    'rosform validate (sample fleet)': [main, 'validate'],
  };
  const medians = Object.entries(commands).map(([name, args]) => [name, median(args)]);
  const [, base] = medians[0] ?? ['', 1];
  return table(
    ['command', 'median ms', 'times node'],
    medians.map(([name, ms]) => [name, round(Number(ms), 0), round(Number(ms) / Number(base), 1)]),
  );
}

function median(/** @type {readonly string[]} */ args) {
  const times = Array.from({ length: RUNS }, () => {
    const began = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: root });
    if (status !== 0) throw new Error(`${args.join(' ')}: ${String(stderr)}`);
    return performance.now() - began;
  }).toSorted((left, right) => left - right);
  return times[(RUNS - 1) / 2] ?? 0;
}
