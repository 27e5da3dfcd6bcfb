import { describe, expect, it } from 'vitest';

import { markdown } from '../../../src/report/markdown/markdown.js';
import type { ReportedChange, RouterReport } from '../../../src/report/types.js';
import {
  at,
  createPool,
  field,
  reportOf,
  router,
  silent,
  updateProfile,
  updateSecret,
} from './reports.js';
import { render } from './rendered.js';
import { deletePool, moveRule } from '../sample-changes.js';

const sharedWarning = {
  severity: 'warning',
  code: 'plan/masked-secret',
  message: 'the router hides secret of /radius 10.10.0.5; whether it is right is not known',
  at: at(21, 'routers.d/templates/nas-base.yaml'),
} as const;

const mixed: readonly RouterReport[] = [
  router({
    status: 'changes',
    changes: [createPool, updateProfile, updateSecret, moveRule, deletePool],
    problems: [sharedWarning],
  }),
  router({ router: 'zone-b', version: '6.49.17' }),
  router({
    router: 'zone-c',
    status: 'error',
    changes: [createPool],
    problems: [
      sharedWarning,
      {
        severity: 'error',
        code: 'plan/ambiguous-row',
        message: '/ip/pool holds two rows home: *1 and *2; remove one of them',
        at: at(31, 'routers.d/zone-c.yaml'),
      },
    ],
  }),
  silent,
];

describe('the Markdown of a plan', () => {
  it('has the outcome, a table, problems, deleted rows, and a part for each router', async () => {
    const text = markdown(reportOf('plan', mixed));

    await expect(text).toMatchFileSnapshot('golden/plan-every-change.txt');
    expect(render(text)).toMatchObject({
      elements: { table: 1, details: 2, summary: 2, pre: 2, blockquote: 1 },
      unbalanced: [],
    });
  });

  it('is short when there is nothing to change', async () => {
    const text = markdown(reportOf('plan', [router(), router({ router: 'zone-b' })]));

    await expect(text).toMatchFileSnapshot('golden/plan-in-sync.txt');
  });

  it('counts the routers in sync when they are many', () => {
    const routers = Array.from({ length: 11 }, (_, index) => router({ router: `zone-${index}` }));

    const text = markdown(reportOf('plan', routers));

    expect(text).toContain('In sync: 11 routers with 154 rows.');
    expect(text).not.toContain('zone-3');
  });

  it('says in its first line which shard it is of, so that its comment is found again', () => {
    const part = markdown(reportOf('plan', mixed, { shards: ['2/8'] }));
    const merged = markdown(
      reportOf('plan', mixed, { shards: ['1/3', '2/3'], missingShards: ['3/3'] }),
    );

    expect(part.split('\n')[0]).toBe('<!-- rosform:plan 2/8 -->');
    expect(merged.split('\n').slice(0, 8)).toEqual([
      '<!-- rosform:plan 1/3,2/3 -->',
      '## Plan: 1 to create, 2 to update, 1 to move, 1 to delete on 1 router; 1 refused because of errors, 1 could not be read; 1 shard missing',
      '',
      'Plan hash: `3f9a1c52d0b7`',
      '',
      'Shards: `1/3, 2/3`',
      '',
      '**Not the whole fleet**, missing shards: `3/3`',
    ]);
  });

  it('shows a script line by line, and what is adopted, renamed or goes to the end', async () => {
    const before = Array.from({ length: 20 }, (_, index) => `:log info "line ${index}"`);
    const after = before.with(10, ':log warning "line 10"');
    const changes: readonly ReportedChange[] = [
      {
        action: 'update',
        menu: '/system/script',
        key: 'on-up',
        at: at(70),
        fields: [field('source', before.join('\r\n'), after.join('\r\n'), at(71))],
      },
      {
        action: 'create',
        menu: '/system/script',
        key: 'on-down',
        at: at(80),
        fields: [field('name', null, 'on-down', at(80)), field('source', null, 'a\n\tb\n', at(81))],
      },
      {
        action: 'update',
        menu: '/ppp/profile',
        key: 'home-20m',
        at: at(40),
        fields: [field('name', 'home-10m', 'home-20m', at(40))],
        renamedFrom: 'home-10m',
      },
      { action: 'update', menu: '/ip/pool', key: 'guest', at: at(33), fields: [], adopts: true },
      { ...moveRule, ahead: null },
    ];

    const text = markdown(reportOf('plan', [router({ status: 'changes', changes })]));

    await expect(text).toMatchFileSnapshot('golden/plan-script-adopt-rename.txt');
  });

  it('puts a problem that many routers share on one line', () => {
    const routers = Array.from({ length: 30 }, (_, index) =>
      router({ router: `zone-${index}`, problems: [sharedWarning] }),
    );

    const lines = markdown(reportOf('plan', routers)).split('\n');

    const warnings = lines.filter((line) => line.includes('warning: '));
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/^- `zone-0`, `zone-1`, .*`zone-19` and 10 more: warning: /u);
  });
});

describe('the Markdown of a drift check', () => {
  it('says which side is the router, since when, and who', async () => {
    const drifted = router({
      status: 'drifted',
      changes: [
        {
          ...createPool,
          since: '2026-10-01T06:12:00.000Z',
          actor: {
            by: 'karim',
            time: '2026-09-30 23:10:11',
            action: 'pool removed',
            certain: true,
          },
        },
        {
          ...updateProfile,
          since: '2026-09-28T06:12:00.000Z',
          fields: [
            {
              ...field('rate-limit', '5M/5M', '10M/10M', at(43)),
              since: '2026-09-28T06:12:00.000Z',
            },
            { ...field('only-one', 'yes', 'default'), since: '2026-10-02T06:12:00.000Z' },
            { ...field('dns-server', '10.10.0.53', null, at(44)) },
            { ...field('remote-address', null, 'home', at(40)) },
          ],
        },
        moveRule,
        deletePool,
      ],
      unmanaged: [
        {
          menu: '/radius',
          key: '203.0.113.9',
          fields: { address: '203.0.113.9', service: 'ppp', secret: { sensitive: true } },
          risk: 'the router may send it the names and passwords of subscribers',
          since: '2026-10-02T06:12:00.000Z',
        },
        { menu: '/ip/pool', key: 'test', fields: { name: 'test', ranges: '10.1.1.0/24' } },
      ],
    });

    const text = markdown(
      reportOf('drift', [drifted, router({ router: 'zone-b', unmanaged: [] }), silent]),
    );

    await expect(text).toMatchFileSnapshot('golden/drift.txt');
    expect(render(text)).toMatchObject({
      elements: { table: 1, details: 1, pre: 2 },
      unbalanced: [],
    });
  });

  it('says that there is none', () => {
    const text = markdown(reportOf('drift', [router(), router({ router: 'zone-b' })]));

    expect(text.split('\n').slice(0, 4)).toEqual([
      '<!-- rosform:drift -->',
      '## Drift: none on 2 routers',
      '',
      'In sync: `zone-a`, `zone-b`.',
    ]);
  });
});

describe('the Markdown of an apply', () => {
  it('says what was applied, what failed and why, what was skipped, and what remains', async () => {
    const routers = [
      router({
        status: 'applied',
        changes: [
          { ...updateProfile, result: 'applied' },
          { ...deletePool, result: 'applied' },
        ],
        remaining: { problems: [], changes: [] },
      }),
      router({
        router: 'zone-b',
        status: 'partial',
        changes: [
          { ...createPool, result: 'failed', reason: 'failure: already have pool with such name' },
          { ...updateProfile, result: 'skipped', reason: 'it depends on /ip/pool home' },
          { ...moveRule, result: 'applied' },
        ],
        remaining: { problems: [sharedWarning], changes: [createPool, updateProfile] },
      }),
      router({
        router: 'zone-c',
        status: 'unverified',
        changes: [{ ...updateSecret, result: 'applied' }],
      }),
      router({
        router: 'zone-d',
        status: 'refused',
        reason: 'the router changed since the plan was approved; plan again',
        changes: [deletePool],
      }),
      router({ router: 'zone-e', status: 'changes', changes: [createPool] }),
      router({ router: 'zone-f' }),
      silent,
    ];

    const text = markdown(reportOf('apply', routers));

    await expect(text).toMatchFileSnapshot('golden/apply.txt');
    expect(render(text)).toMatchObject({
      elements: { table: 1, details: 3, pre: 4 },
      unbalanced: [],
    });
  });
});
