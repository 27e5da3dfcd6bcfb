import { mergeImport } from '../dist/import/merge-import.js';
import { manifestText } from '../dist/import/manifest-text.js';
import { sourceFromExport } from '../dist/import/source-from-export.js';
import { sourceFromRouter } from '../dist/import/source-from-router.js';
import { toImportedRouter } from '../dist/import/to-router.js';
import { loadFleet } from '../dist/manifest/load-fleet.js';
import { Secret } from '../dist/resources/secret.js';
import { connectRouter } from '../dist/routeros/connect-router.js';
import { exportText } from './export-text.js';
import { plan, startRouters } from './measure.js';
import { round, table } from './table.js';

const LATENCY = 50;
const SIZES = [
  { secrets: 500, profiles: 50 },
  { secrets: 5000, profiles: 500 },
];

/**
 * A router with local users: import from its export and live, then a plan of it, and a second
 * import. Ten times the rows shall take about ten times as long, not a hundred times.
 */
export async function measureImport() {
  const measured = [];
  for (const size of SIZES) measured.push(await measureSize(size));
  const [small = [], large = []] = measured;
  const rows = small.map(({ step, seconds }, index) => {
    const more = large[index]?.seconds ?? 0;
    return [step, round(seconds, 3), round(more, 3), `${round(more / seconds, 1)} ×`];
  });
  const [few, many] = SIZES.map(
    ({ secrets, profiles }) => `${secrets} users, ${profiles} profiles`,
  );
  const sentences = large.find(({ sentences: count }) => count !== undefined)?.sentences;
  return [
    table(['step', few ?? '', many ?? '', 'for ten times the rows'], rows),
    '',
    `A live import sends ${sentences} sentences, login included, ${LATENCY} ms each if they were sent one at a time: ` +
      `${round(((sentences ?? 0) * LATENCY) / 1000, 1)} s of waiting.`,
  ].join('\n');
}

async function measureSize(/** @type {{ secrets: number, profiles: number }} */ size) {
  const text = exportText(size);
  const routers = await startRouters({ routers: 1, latency: LATENCY, rsc: text });
  const [port = 0] = routers.ports;
  const options = {
    name: 'r0',
    username: 'admin',
    reached: { address: '127.0.0.1', port },
  };
  const sourced = timed(() => sourceFromExport(Buffer.from(text), 'r0.rsc'));
  const imported = timed(() => toImportedRouter(sourced.result, options));
  const written = timed(() => manifestText(imported.result.document));
  const sources = [{ name: 'routers.d/r0.yaml', text: written.result }];
  const loaded = timed(() => loadFleet(sources, { strict: false }));
  await routers.count();
  const began = performance.now();
  const live = await readLive(port);
  const liveSeconds = (performance.now() - began) / 1000;
  const { sentences } = await routers.count();
  const values = new Map(imported.result.secrets.map(({ name, value }) => [name, value]));
  const planned = await plan(
    loaded.result.fleet.routers,
    1,
    async (reference) =>
      ('env' in reference ? values.get(reference.env) : undefined) ?? new Secret(''),
  );
  const again = toImportedRouter(live, options);
  const merged = timed(() => mergeImport(sources, 'r0', again));
  if (merged.result.sources.length > 0) throw new Error('the second import changes the manifest');
  await routers.close();
  return [
    { step: 'read the export', seconds: sourced.seconds },
    { step: 'make the manifest', seconds: imported.seconds },
    { step: 'write it as YAML', seconds: written.seconds },
    { step: `read the router (${LATENCY} ms latency)`, seconds: liveSeconds, sentences },
    { step: 'load the YAML', seconds: loaded.seconds },
    { step: `plan it (${LATENCY} ms latency)`, seconds: planned.seconds },
    { step: 'import again into the manifest', seconds: merged.seconds },
  ];
}

async function readLive(/** @type {number} */ port) {
  const deadline = 10_000;
  const client = await connectRouter({
    address: '127.0.0.1',
    port,
    username: 'admin',
    password: new Secret(''),
    deadlines: { connect: deadline, login: deadline, read: deadline, write: deadline },
  });
  try {
    return await sourceFromRouter(client, `127.0.0.1:${port}`);
  } finally {
    await client.close();
  }
}

/**
 * @template Result
 * @param {() => Result} work
 */
function timed(work) {
  const began = performance.now();
  const result = work();
  return { result, seconds: (performance.now() - began) / 1000 };
}
