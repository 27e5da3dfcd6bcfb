// Renders one large report in one format and prints what that took; see report.js.
import { fleetHash, fingerprintOf, passingKey } from '../dist/fleet/fingerprint.js';
import { loadFleet } from '../dist/manifest/load-fleet.js';
import { makeReport, plannedRouter } from '../dist/report/make-report.js';
import { createStyle } from '../dist/report/text/style.js';
import { renderReport } from '../dist/cli/output/report-format.js';
import { savedPlanText } from '../dist/cli/output/saved-plan.js';

const ROUTERS = 1000;
const CHANGES = 20;
const [, , format = 'text'] = process.argv;

const yaml = (/** @type {number} */ index) =>
  `apiVersion: rosform/v1\nkind: Router\nname: r${index}\nconnection: { address: 10.0.${index >> 8}.${index & 255}, username: u, password: { env: P } }\n`;
const { fleet } = loadFleet(
  Array.from({ length: ROUTERS }, (_, index) => ({ name: `${index}.yaml`, text: yaml(index) })),
  { strict: false },
);
const begun = performance.now();
const key = await passingKey()();
const outcomes = [];
for (const router of fleet.routers) {
  const plan = planOf(router.name);
  const fingerprint = await fingerprintOf(router, plan, async () => key);
  outcomes.push({ router: router.name, status: 'planned', plan, fingerprint, ms: 12 });
}
const origin = {
  rosform: '0.0.0',
  createdAt: '2026-01-01T00:00:00.000Z',
  showUnmanaged: false,
  redact: (/** @type {string} */ text) => text,
};
const report = {
  ...makeReport(
    'plan',
    outcomes.map((outcome) => plannedRouter(outcome, 'plan', origin)),
    origin,
  ),
  planHash: fleetHash(
    outcomes.map(({ router, fingerprint }) => ({ router, hash: fingerprint.plan })),
  ),
};

const began = performance.now();
const text = format === 'none' ? '' : await rendered();
const seconds = (performance.now() - began) / 1000;
process.stdout.write(
  JSON.stringify({
    seconds: format === 'none' ? (began - begun) / 1000 : seconds,
    written: Buffer.byteLength(text) / 2 ** 20,
    peak: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);

function rendered() {
  return format === 'saved plan'
    ? savedPlanText(report, undefined)
    : renderReport(format, report, createStyle(false));
}

function planOf(/** @type {string} */ router) {
  const at = { file: `routers.d/${router}.yaml`, line: 20, column: 5 };
  const changes = Array.from({ length: CHANGES }, (_, index) => {
    const common = {
      index,
      after: [],
      at,
      address: { menu: '/ppp/profile', key: `plan-${index}` },
      fields: ['rate-limit', 'local-address', 'remote-address', 'dns-server', 'only-one'].map(
        (field) => ({ field, before: `old value ${index}`, after: `new value ${index}`, at }),
      ),
    };
    return index % 5 === 4
      ? { ...common, action: 'delete', id: `*${index}` }
      : { ...common, action: 'update', id: `*${index}`, adopts: false };
  });
  return { router, version: '7.20.8', changes, problems: [], unchanged: 40, unmanaged: [] };
}
