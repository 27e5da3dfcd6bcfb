import { summaryOf } from '../../../src/report/summary.js';
import {
  formatVersion,
  type Report,
  type ReportedChange,
  type ReportedField,
  type ReportedProblem,
  type ReportKind,
  type RouterReport,
} from '../../../src/report/types.js';
import { deletePool, moveRule } from '../sample-changes.js';

/** A report of these routers, as of one minute in November. */
export function reportOf(
  kind: ReportKind,
  routers: readonly RouterReport[],
  rest: Partial<Report> = {},
): Report {
  return {
    formatVersion,
    kind,
    rosform: '0.3.0',
    createdAt: '2026-11-22T03:10:00.000Z',
    summary: summaryOf(routers),
    routers,
    ...rest,
  };
}

/** A router in sync, unless told otherwise. */
export function routerOf(router: string, rest: Partial<RouterReport> = {}): RouterReport {
  return {
    router,
    status: 'in-sync',
    version: '7.20.8',
    durationMs: 312,
    unchanged: 14,
    problems: [],
    changes: [],
    ...rest,
  };
}

function at(line: number, file = 'routers.d/zone-a.yaml') {
  return { file, line, column: 5 };
}

const template = 'routers.d/templates/nas-base.yaml';

/** A field from the router's value to the manifest's. */
export function fieldOf(
  field: string,
  before: ReportedField['before'],
  after: ReportedField['after'],
  rest: Partial<ReportedField> = {},
): ReportedField {
  return { field, before, after, ...rest };
}

export const createPool: ReportedChange = {
  action: 'create',
  menu: '/ip/pool',
  key: 'home',
  at: at(31),
  fields: [
    fieldOf('name', null, 'home', { at: at(31) }),
    fieldOf('ranges', null, '100.64.0.2-100.64.15.254', { at: at(32) }),
    fieldOf('next-pool', null, 'overflow', { at: at(12, template) }),
    fieldOf('comment', null, 'Home users', { at: at(34) }),
  ],
};

export const updateProfile: ReportedChange = {
  action: 'update',
  menu: '/ppp/profile',
  key: 'home-10m',
  at: at(40),
  fields: [
    fieldOf('rate-limit', '5M/5M', '10M/10M', { at: at(43) }),
    fieldOf('only-one', 'yes', 'default'),
    fieldOf('use-upnp', 'false', 'yes', { at: at(45) }),
    fieldOf('dns-server', '10.10.0.53', null, { at: at(44) }),
  ],
};

const updateRadius: ReportedChange = {
  action: 'update',
  menu: '/radius',
  key: '10.10.0.5',
  at: at(20),
  fields: [
    fieldOf('secret', { sensitive: true }, { sensitive: true }, { at: at(21) }),
    fieldOf('timeout', '300ms', '3s', { at: at(22, template) }),
  ],
};

const renameProfile: ReportedChange = {
  action: 'update',
  menu: '/ppp/profile',
  key: 'home-20m',
  at: at(47),
  renamedFrom: 'home-15m',
  adopts: true,
  fields: [fieldOf('name', 'home-15m', 'home-20m', { at: at(47) })],
};

const script = Array.from({ length: 20 }, (_, index) => `:log info "line ${index}"`);

const updateScript: ReportedChange = {
  action: 'update',
  menu: '/system/script',
  key: 'on-up',
  at: at(70),
  fields: [
    fieldOf(
      'source',
      script.join('\r\n'),
      script
        .with(10, ':log warning "line 10, which is a good deal longer than the others are"')
        .join('\n'),
      { at: at(71) },
    ),
  ],
};

const updateLongList: ReportedChange = {
  action: 'update',
  menu: '/ip/dns',
  key: '',
  at: at(80),
  fields: [
    fieldOf(
      'servers',
      Array.from({ length: 30 }, (_, index) => `10.10.${index}.53`).join(','),
      Array.from({ length: 30 }, (_, index) => `10.10.${index === 20 ? 99 : index}.53`).join(','),
      { at: at(81) },
    ),
  ],
};

export const maskedSecret: ReportedProblem = {
  severity: 'warning',
  code: 'plan/masked-secret',
  message:
    '1 secret is masked by the router, so it cannot be compared; log in with the policy "sensitive"',
};

const unsupportedField: ReportedProblem = {
  severity: 'error',
  code: 'plan/unsupported-field',
  message: '/ppp/profile has no field "dhcpv6-use-radius" in RouterOS 7.12',
  at: at(45, 'routers.d/zone-d.yaml'),
};

const strangeRadius = {
  menu: '/radius',
  key: '203.0.113.66',
  fields: { service: 'ppp', address: '203.0.113.66', secret: { sensitive: true } },
  risk: 'the router may send it the names and passwords of subscribers',
} as const;

const hash = 'sha256:3f786850e387550fdab836ed7e6dc881de23001b3f786850e387550fdab836ed';

const quiet = ['zone-f', 'zone-g', 'zone-h', 'hotspot-17'].map((name) => routerOf(name));

const unreachable: RouterReport = {
  router: 'zone-c',
  status: 'unreachable',
  reason: 'no answer from 10.20.0.3:8729 within 10 s; is the router up and is the route there?',
  durationMs: 10_000,
  unchanged: 0,
  problems: [],
  changes: [],
};

/** One of everything that a plan can have. */
export const planSample: Report = reportOf(
  'plan',
  [
    routerOf('zone-a', {
      status: 'changes',
      planHash: hash,
      problems: [maskedSecret],
      changes: [createPool, updateProfile, updateRadius, renameProfile, moveRule, deletePool],
      unmanaged: [strangeRadius],
    }),
    routerOf('zone-b', {
      status: 'changes',
      version: '6.49.17',
      problems: [maskedSecret],
      changes: [updateScript, updateLongList],
    }),
    unreachable,
    routerOf('zone-d', {
      status: 'error',
      version: '7.12',
      problems: [maskedSecret, unsupportedField],
      changes: [deletePool],
    }),
    ...quiet,
  ],
  { planHash: hash },
);

const since = '2026-11-20T03:10:00.000Z';

/** One of everything that a drift check can have. */
export const driftSample: Report = reportOf('drift', [
  routerOf('zone-a', {
    status: 'drifted',
    changes: [
      {
        ...updateProfile,
        since,
        fields: updateProfile.fields.map((field, index) => ({
          ...field,
          since: index === 0 ? '2026-11-22T03:10:00.000Z' : since,
        })),
        actor: {
          by: 'karim',
          time: '2026-11-19 22:41:07',
          action: 'ppp profile changed',
          certain: true,
        },
      },
      { ...createPool, since },
      { ...moveRule, since },
      {
        ...deletePool,
        since,
        actor: { by: 'admin', time: 'nov/20/2026 01:12:13', action: 'pool added', certain: false },
      },
    ],
    unmanaged: [{ ...strangeRadius, since }],
  }),
  routerOf('zone-b', {
    status: 'drifted',
    version: '6.49.17',
    changes: [{ ...updateScript, since }],
  }),
  unreachable,
  routerOf('zone-e', {
    unmanaged: [{ menu: '/ip/pool', key: 'test', fields: { ranges: '192.168.88.2-192.168.88.9' } }],
  }),
  ...quiet,
]);

/** One of everything that an apply can have. */
export const applySample: Report = reportOf('apply', [
  routerOf('zone-a', {
    status: 'applied',
    changes: [
      { ...createPool, result: 'applied' },
      { ...deletePool, result: 'applied' },
    ],
    remaining: { problems: [], changes: [] },
  }),
  routerOf('zone-b', {
    status: 'partial',
    changes: [
      { ...createPool, result: 'failed', reason: 'failure: pool with such name exists' },
      { ...updateProfile, result: 'skipped', reason: 'it depends on /ip/pool home' },
      { ...moveRule, result: 'applied' },
      { ...deletePool, result: 'skipped', reason: 'it depends on /ppp/profile home-10m' },
    ],
    remaining: { problems: [maskedSecret], changes: [createPool, updateProfile, deletePool] },
  }),
  routerOf('zone-c', {
    status: 'unverified',
    changes: [{ ...updateRadius, result: 'applied' }],
  }),
  routerOf('zone-d', {
    status: 'refused',
    reason: 'the router changed since the plan was approved; plan again',
    changes: [deletePool],
  }),
  { ...unreachable, router: 'zone-e' },
  routerOf('zone-k', {
    status: 'partial',
    changes: [{ ...updateProfile, result: 'applied' }],
    remaining: { problems: [], changes: [updateProfile] },
  }),
  ...quiet,
]);

/** A fleet in which every router has 20 changes, but for those that are in sync. */
export function fleetSample(changed: number, inSync: number): Report {
  const changes = Array.from({ length: 4 }, () => [
    createPool,
    updateProfile,
    updateRadius,
    moveRule,
    deletePool,
  ]).flat();
  return reportOf('plan', [
    ...Array.from({ length: changed }, (_, index) =>
      routerOf(`zone-${index + 1}`, {
        status: 'changes',
        changes: changes.map((change) => ({ ...change, key: `${change.key}-${index}` })),
        problems: [maskedSecret],
      }),
    ),
    ...Array.from({ length: inSync }, (_, index) => routerOf(`quiet-${index + 1}`)),
  ]);
}
