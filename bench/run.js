// Measures what docs/performance.md says: `npm run bench`, or `npm run bench -- rows fleet`.
import { cpus, totalmem } from 'node:os';
import { measureFleet } from './fleet.js';
import { measureImport } from './import.js';
import { measureRows } from './rows.js';
import { measureMenu } from './menu.js';
import { measureRadius } from './radius.js';
import { measureReport } from './report.js';
import { measureStart } from './start.js';
import { measureStatus } from './status.js';

const benches = {
  rows: measureRows,
  menu: measureMenu,
  fleet: measureFleet,
  report: measureReport,
  import: measureImport,
  radius: measureRadius,
  status: measureStatus,
  start: measureStart,
};

const wanted = process.argv.slice(2);
const [cpu] = cpus();
console.log(
  `Node ${process.version}, ${cpus().length} × ${cpu?.model ?? 'unknown CPU'}, ` +
    `${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}\n`,
);
for (const [name, measure] of Object.entries(benches)) {
  if (wanted.length === 0 || wanted.includes(name)) {
    console.log(`## ${name}\n`);
    console.log(`${await measure()}\n`);
  }
}
