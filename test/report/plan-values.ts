import type { PlanOutcome } from '../../src/fleet/types.js';
import type { SourcePosition } from '../../src/manifest/types.js';
import type { Change, FieldChange, Plan } from '../../src/plan/types.js';
import { makeReport, plannedRouter, type ReportOrigin } from '../../src/report/make-report.js';
import type { Report } from '../../src/report/types.js';
import type { Value } from '../../src/resources/secret.js';

/** A place in the manifest of zone-a, or of another file. */
export function at(line: number, file = 'routers.d/zone-a.yaml'): SourcePosition {
  return { file, line, column: 5 };
}

/** One field that goes from a value to another. */
export function field(
  name: string,
  before: Value | undefined,
  after: Value | undefined,
  place?: SourcePosition,
): FieldChange {
  return { field: name, before, after, ...(place === undefined ? {} : { at: place }) };
}

/** A plan for zone-a with changes numbered in their order. */
export function planOf(changes: readonly Change[], rest: Partial<Plan> = {}): Plan {
  return {
    router: 'zone-a',
    version: '7.20.8',
    changes: changes.map((change, index) => ({ ...change, index })),
    problems: [],
    unchanged: 0,
    unmanaged: [],
    ...rest,
  };
}

/** A router that could be read. */
export function planned(plan: Plan): PlanOutcome {
  const fingerprint = { manifest: HASH, plan: HASH, changes: plan.changes.map(() => HASH) };
  return { router: plan.router, status: 'planned', plan, fingerprint, ms: 12 };
}

const HASH = `sha256:${'0'.repeat(64)}`;

/** A run of this version, some years after the first. */
export const origin: ReportOrigin = {
  rosform: '9.9.9',
  createdAt: '2030-01-02T03:04:05.000Z',
  showUnmanaged: true,
  redact: (text) => text,
};

/** The report of a plan with these outcomes. */
export function reportOf(...outcomes: readonly PlanOutcome[]): Report {
  const routers = outcomes.map((outcome) => plannedRouter(outcome, 'plan', origin));
  return makeReport('plan', routers, origin);
}

/** A new pool. */
export const createPool: Extract<Change, { action: 'create' }> = {
  index: 0,
  action: 'create',
  address: { menu: '/ip/pool', key: 'home' },
  after: [],
  at: at(31),
  tagged: true,
  fields: [
    field('name', undefined, 'home', at(31)),
    field('ranges', undefined, '100.64.0.2-100.64.15.254', at(31)),
    field('next-pool', undefined, 'overflow', at(12, 'routers.d/templates/nas-base.yaml')),
    field('comment', undefined, 'Home users', at(34)),
  ],
};

/** A profile whose rate changes, and which somebody disabled by hand. */
export const updateProfile: Change = {
  index: 0,
  action: 'update',
  address: { menu: '/ppp/profile', key: 'home-10m' },
  after: [0],
  at: at(40),
  id: '*2',
  adopts: false,
  fields: [
    field('rate-limit', '5M/5M', '10M/10M', at(43)),
    field('only-one', 'yes', 'default'),
    field('use-upnp', 'false', 'yes', at(45)),
    field('dns-server', '10.10.0.53', undefined, at(44)),
    field('remote-address', undefined, 'home', at(40)),
  ],
};

/** A pool that nobody declares any more. */
export const deletePool: Extract<Change, { action: 'delete' }> = {
  index: 0,
  action: 'delete',
  address: { menu: '/ip/pool', key: 'old' },
  after: [],
  id: '*5',
  fields: [field('name', 'old', undefined), field('ranges', '10.9.0.2-10.9.0.99', undefined)],
};

/** A rule that goes up, ahead of another. */
export const moveRule: Extract<Change, { action: 'move' }> = {
  index: 0,
  action: 'move',
  address: { menu: '/ip/hotspot/walled-garden', key: '*.pay.example' },
  after: [],
  at: at(60),
  id: '*7',
  ahead: { address: { menu: '/ip/hotspot/walled-garden', key: '*.bank.example' }, id: '*3' },
};
