import type { SourcePosition } from '../../../src/manifest/types.js';
import { makeReport } from '../../../src/report/make-report.js';
import type {
  Report,
  ReportedChange,
  ReportedField,
  ReportedValue,
  ReportKind,
  RouterReport,
} from '../../../src/report/types.js';

/** A place in the manifest of zone-a, or of another file. */
export function at(line: number, file = 'routers.d/zone-a.yaml'): SourcePosition {
  return { file, line, column: 5 };
}

/** One field that goes from a value to another. */
export function field(
  name: string,
  before: ReportedValue,
  after: ReportedValue,
  place?: SourcePosition,
): ReportedField {
  return { field: name, before, after, ...(place === undefined ? {} : { at: place }) };
}

/** A router with nothing to tell, but for what is given. */
export function router(rest: Partial<RouterReport> = {}): RouterReport {
  return {
    router: 'zone-a',
    status: 'in-sync',
    version: '7.20.8',
    durationMs: 12,
    unchanged: 14,
    problems: [],
    changes: [],
    ...rest,
  };
}

/** A router that could not be read. */
export const silent: RouterReport = {
  router: 'zone-z',
  status: 'unreachable',
  reason: 'no answer from 10.20.0.3:8729 within 10 s; is the router up and is the route there?',
  durationMs: 10_000,
  unchanged: 0,
  problems: [],
  changes: [],
};

/** A report of these routers, with its counts. */
export function reportOf(
  kind: ReportKind,
  routers: readonly RouterReport[],
  rest: Partial<Report> = {},
): Report {
  const report = makeReport(kind, routers, {
    rosform: '0.2.0',
    createdAt: '2026-10-02T06:12:00.000Z',
  });
  return { ...report, ...(kind === 'plan' ? { planHash: '3f9a1c52d0b7' } : {}), ...rest };
}

/** A new pool. */
export const createPool: ReportedChange = {
  action: 'create',
  menu: '/ip/pool',
  key: 'home',
  at: at(31),
  fields: [
    field('name', null, 'home', at(31)),
    field('ranges', null, '100.64.0.2-100.64.15.254', at(31)),
    field('next-pool', null, 'overflow', at(12, 'routers.d/templates/nas-base.yaml')),
    field('comment', null, 'Home users', at(34)),
  ],
};

/** A profile whose rate changes, and which somebody disabled by hand. */
export const updateProfile: ReportedChange = {
  action: 'update',
  menu: '/ppp/profile',
  key: 'home-10m',
  at: at(40),
  fields: [
    field('rate-limit', '5M/5M', '10M/10M', at(43)),
    field('only-one', 'yes', 'default'),
    field('use-upnp', 'false', 'yes', at(45)),
    field('dns-server', '10.10.0.53', null, at(44)),
    field('remote-address', null, 'home', at(40)),
  ],
};

/** A RADIUS client with another secret. */
export const updateSecret: ReportedChange = {
  action: 'update',
  menu: '/radius',
  key: '10.10.0.5',
  at: at(20),
  fields: [
    field('secret', { sensitive: true }, { sensitive: true }, at(21)),
    field('timeout', '300ms', '3s', at(22)),
  ],
};
