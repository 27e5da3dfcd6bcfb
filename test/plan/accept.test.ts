import { describe, expect, it } from 'vitest';
import { toDesiredState } from '../../src/desired/to-desired-state.js';
import { loadFleet } from '../../src/manifest/load-fleet.js';
import type { RouterManifest, SourceFile } from '../../src/manifest/types.js';
import type { ObservedRow, ObservedState } from '../../src/observed/types.js';
import { acceptChanges } from '../../src/plan/accept/accept.js';
import type { Acceptance } from '../../src/plan/accept/accept-types.js';
import { planRouter } from '../../src/plan/plan-router.js';
import type { Change, Plan } from '../../src/plan/types.js';
import { resourceTypeForMenu } from '../../src/resources/index.js';
import { Secret } from '../../src/resources/secret.js';
import { parseVersion } from '../../src/resources/version.js';

const HEAD =
  'apiVersion: rosform/v1\nkind: Router\nname: zone-a\nconnection: { address: 10.0.0.1, username: x, password: { env: X } }\n';

type Seen = Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;

/** What a router has; rows are ours unless they say `foreign`. */
function seen(menus: Seen): ObservedState {
  const version = parseVersion('7.20.8');
  if (version === undefined) throw new Error('bad version');
  const entries = Object.entries(menus).map(([menu, rows]) => {
    const type = resourceTypeForMenu(menu);
    if (type === undefined) throw new Error(`no type for ${menu}`);
    return [menu, { menu, type, rows: rows.map((row, index) => seenRow(row, index)) }] as const;
  });
  return { version, menus: new Map(entries), missing: new Set(), referrers: [] };
}

function seenRow(
  { foreign, ...fields }: Readonly<Record<string, string>>,
  index: number,
): ObservedRow {
  return {
    id: `*${index + 1}`,
    fields,
    owned: foreign === undefined,
    dynamic: false,
    builtin: false,
  };
}

function zoneA(sources: readonly SourceFile[]): RouterManifest {
  const { fleet } = loadFleet(sources, { strict: false });
  const router = fleet.routers.find(({ name }) => name === 'zone-a');
  if (router === undefined) throw new Error('zone-a has errors');
  return router;
}

interface Outcome extends Acceptance {
  readonly plan: Plan;
}

function accept(
  sources: readonly SourceFile[],
  observed: ObservedState,
  alter: (plan: Plan) => Plan = (plan) => plan,
): Outcome {
  const router = zoneA(sources);
  const plan = alter(
    planRouter(
      toDesiredState(router, () => new Secret('x')),
      observed,
    ),
  );
  return { ...acceptChanges(sources, router, plan, observed), plan };
}

const own = (sections: string, head = HEAD): SourceFile => ({
  name: 'routers.d/zone-a.yaml',
  text: head + sections,
});

const reasons = ({ left }: Acceptance): readonly string[] =>
  left.map(({ change, reason }) => `${change.address.key}: ${reason}`);

describe('what is accepted', () => {
  it('is the place of the change in the plan, and the files whose text is another', () => {
    const other = { name: 'routers.d/other.yaml', text: '' };
    const sources = [
      other,
      own('pools:\n  - { name: a, ranges: 10.0.0.2 }\n  - { name: b, ranges: 10.0.1.2 }\n'),
    ];
    const observed = seen({
      '/ip/pool': [
        { name: 'a', ranges: '10.0.0.2', foreign: 'yes' },
        { name: 'b', ranges: '10.0.1.9' },
      ],
    });

    const accepted = accept(sources, observed);

    expect(accepted.plan.changes.map(({ address }) => address.key)).toEqual(['a', 'b']);
    expect(accepted.accepted).toEqual([1]);
    expect(accepted.sources).toEqual([
      own('pools:\n  - { name: a, ranges: 10.0.0.2 }\n  - { name: b, ranges: 10.0.1.9 }\n'),
    ]);
    expect(reasons(accepted)).toEqual([
      "a: apply adopts it: it puts rosform's tag behind the comment",
    ]);
  });

  it('is the same when the plan does not hold the rows as they were read', () => {
    const sources = [
      own(
        'vlans:\n  - { name: a, interface: ether1, vlan-id: 1, comment: x }\nqueue-types:\n  - { name: q, kind: pcq, pcq-rate: 5M }\n',
      ),
    ];
    const observed = seen({
      '/interface/vlan': [
        { name: 'a', interface: 'ether2', 'vlan-id': '1', mtu: '1400', comment: 'z' },
        { name: 'b', interface: 'ether2', 'vlan-id': '7', mtu: '1500', comment: '' },
      ],
      '/queue/type': [{ name: 'q', kind: 'red', 'red-limit': '60' }],
    });
    const without = (plan: Plan): Plan => ({ ...plan, changes: plan.changes.map(unread) });

    const { sources: files, left } = accept(sources, observed);
    const again = accept(sources, observed, without);

    expect(again.sources).toEqual(files);
    expect(again.left).toHaveLength(left.length);
    expect(files[0]?.text).toBe(
      `${HEAD}vlans:\n  - { name: a, interface: ether2, vlan-id: 1, comment: z, mtu: 1400 }\n  - { name: b, interface: ether2, vlan-id: 7 }\nqueue-types:\n  - { name: q, kind: red }\n`,
    );
  });

  it('is written into the document of the router, wherever it is', () => {
    const template =
      'apiVersion: rosform/v1\nkind: Template\nname: base\npools: [{ name: t, ranges: 10.9.0.2 }] # shared\n';
    const last = HEAD.replace('zone-a', 'zone-b').replace('10.0.0.1', '10.0.0.2');
    const head = HEAD.replace('connection', 'uses: [base]\nconnection');
    const file = (sections: string): SourceFile => ({
      name: 'all.yaml',
      text: `${template}---\n${head}${sections}---\n${last}`,
    });
    const observed = seen({
      '/ip/pool': [
        { name: 't', ranges: '10.9.0.3' },
        { name: 'a', ranges: '10.0.0.3' },
      ],
    });

    const accepted = accept([file('pools:\n  - { name: a, ranges: 10.0.0.2 } # own\n')], observed);

    expect(accepted.sources).toEqual([
      file('pools:\n  - { name: a, ranges: 10.0.0.3 } # own\n  - { name: t, ranges: 10.9.0.3 }\n'),
    ]);
  });

  it('is the removal of a row that a plan would make in two steps', () => {
    const rows = (...names: readonly string[]): string =>
      names.map((name) => `  - { name: ${name}, target: 10.0.0.2/32 }\n`).join('');
    const sources = [
      own(
        `simple-queues:\n  - { name: child, target: 10.0.0.2/32, parent: top }\n  - { name: top, target: 10.0.0.2/32 }\n${rows('a', 'b')}`,
      ),
    ];
    const standing = ['a', 'b'].map((name) => ({
      name,
      target: '10.0.0.2/32',
      'max-limit': '0/0',
    }));

    const accepted = accept(sources, seen({ '/queue/simple': standing }));

    expect(accepted.plan.changes.map(({ action }) => action)).toEqual(['create', 'create', 'move']);
    expect(accepted.accepted).toEqual([0, 1, 2]);
    expect(accepted.left).toEqual([]);
    expect(accepted.sources[0]?.text).toBe(`${HEAD}simple-queues:\n${rows('a', 'b')}`);
  });
});

describe('what belongs together', () => {
  it('is left together: a row that others refer to, and where it would stand', () => {
    const row = { target: '10.0.0.2/32', 'max-limit': '0/0' };
    const text =
      'simple-queues:\n  - { name: child, target: 10.0.0.2/32, parent: top }\n  - { name: top, target: 10.0.0.2/32 }\n  - { name: a, target: 10.0.0.2/32 }\n  - { name: b, target: 10.0.0.2/32, parent: top }\n';
    const observed = seen({
      '/queue/simple': [
        { name: 'a', ...row },
        { name: 'b', parent: '*9', ...row },
      ],
    });

    const accepted = accept([own(text)], observed);

    expect(accepted.sources[0]?.text).toBe(HEAD + text.replace(/ {2}- \{ name: child.*\n/, ''));
    expect(reasons(accepted)).toEqual([
      'top: /queue/simple "b" still refers to it',
      'b: parent: a manifest cannot say what the router has: "*9" is a router\'s internal id: write the name of the row',
      'top: the router does not have it, and its manifest still asks for it',
    ]);
  });
});

/** A change as plans of an earlier version hold it. */
function unread(change: Change): Change {
  const { seen: _, ...rest } = change;
  return rest;
}

describe('nothing is accepted', () => {
  const observed = seen({ '/ip/pool': [{ name: 'a', ranges: '10.0.0.9' }] });
  const pools = 'pools:\n  - { name: a, ranges: 10.0.0.2 }\n';

  it('of a plan that is refused', () => {
    const problem = { severity: 'error', code: 'plan/x', message: 'two rows are one' } as const;

    const accepted = accept([own(pools)], observed, (plan) => ({ ...plan, problems: [problem] }));

    expect(accepted.sources).toEqual([]);
    expect(accepted.accepted).toEqual([]);
    expect(reasons(accepted)).toEqual(['a: the plan is refused: two rows are one']);
  });

  it('but a warning refuses no plan', () => {
    const problem = { severity: 'warning', code: 'plan/x', message: 'take care' } as const;

    const accepted = accept([own(pools)], observed, (plan) => ({ ...plan, problems: [problem] }));

    expect(accepted.accepted).toEqual([0]);
  });

  it('where the router is in none of the files', () => {
    const sources = [own(pools)];
    const router = zoneA(sources);
    const plan = planRouter(
      toDesiredState(router, () => new Secret('x')),
      observed,
    );

    const accepted = acceptChanges([], router, plan, observed);

    expect(reasons(accepted)).toEqual([
      'a: Router "zone-a" has no document of its own in these files',
    ]);
  });

  it('while the manifests have an error, wherever it is', () => {
    const broken = { name: 'routers.d/b.yaml', text: HEAD.replace('zone-a', 'zone-b') + 'x: 1\n' };
    const router = zoneA([own(pools)]);
    const plan = planRouter(
      toDesiredState(router, () => new Secret('x')),
      observed,
    );

    const accepted = acceptChanges([own(pools), broken], router, plan, observed);

    expect(accepted.sources).toEqual([]);
    expect(reasons(accepted)).toEqual([
      expect.stringMatching(/^a: the manifests would have an error: /),
    ]);
  });

  it('of a plan that changes nothing', () => {
    const accepted = accept([own('pools: []\n')], seen({ '/ip/pool': [] }));

    expect(accepted).toMatchObject({ sources: [], accepted: [], left: [] });
  });
});

describe('what is left says why', () => {
  it.each([
    {
      when: 'a value that no manifest may hold',
      sections: 'pools:\n  - { name: a, ranges: 10.0.0.2 }\n',
      row: { name: 'a', ranges: 'fe80::1' },
      menu: '/ip/pool',
      reason:
        'a: ranges: a manifest cannot say what the router has: "fe80::1" is not an address range',
    },
    {
      when: 'a field without a value that a row cannot be without',
      sections: 'vlans:\n  - { name: a, interface: ether1, vlan-id: 1 }\n',
      row: { name: 'a', 'vlan-id': '1' },
      menu: '/interface/vlan',
      reason: 'a: interface: the router has none, and a manifest cannot say so',
    },
  ])('$when', ({ sections, row, menu, reason }) => {
    const accepted = accept([own(sections)], seen({ [menu]: [row] }));

    expect(accepted.sources).toEqual([]);
    expect(accepted.accepted).toEqual([]);
    expect(reasons(accepted)).toEqual([expect.stringContaining(reason)]);
  });
});
