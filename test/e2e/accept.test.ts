import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { desiredState, openSession } from '../../src/fleet/open-session.js';
import { planFleet } from '../../src/fleet/plan-fleet.js';
import { loadFleet } from '../../src/manifest/load-fleet.js';
import type { RouterManifest, SourceFile } from '../../src/manifest/types.js';
import { observeRouter } from '../../src/observed/observe-router.js';
import type { ObservedState } from '../../src/observed/types.js';
import { acceptChanges } from '../../src/plan/accept/accept.js';
import type { Acceptance } from '../../src/plan/accept/accept-types.js';
import { addressId } from '../../src/plan/address.js';
import type { Plan } from '../../src/plan/types.js';
import type { Simulator } from '../../src/simulator/types.js';
import { brief } from '../plan/world.js';
import { applyAll, plannedOf, routerYaml, runOf, useSimulators, VERSIONS } from './world.js';

const simulate = useSimulators();

/** The manifests of one router: its own sections, and those of a template that it uses. */
interface Manifests {
  readonly own: string;
  readonly template?: string;
}

interface Case extends Manifests {
  readonly when: string;
  readonly version?: string;
  /** Nothing was applied before. */
  readonly fresh?: true;
  /** What somebody does by hand. */
  readonly drift: (router: Simulator) => void;
  /** The router's own sections afterwards. */
  readonly after: string;
  readonly left?: readonly string[];
}

function sourcesOf(router: Simulator, { own, template }: Manifests): readonly SourceFile[] {
  const uses = template === undefined ? '' : 'uses: [base]\n';
  const shared = `apiVersion: rosform/v1\nkind: Template\nname: base\n${template}`;
  const text = `${routerYaml(router, uses)}${own}`;
  return [
    ...(template === undefined ? [] : [{ name: 'routers.d/base.yaml', text: shared }]),
    { name: 'routers.d/test.yaml', text },
  ];
}

function loaded(sources: readonly SourceFile[]): RouterManifest {
  const { fleet, diagnostics } = loadFleet(sources, { strict: false });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const [router] = fleet.routers;
  if (errors.length > 0 || router === undefined) {
    throw new Error(errors.map(({ message, at }) => `${at.file}:${at.line} ${message}`).join('\n'));
  }
  return router;
}

async function observe(router: RouterManifest): Promise<ObservedState> {
  const run = runOf();
  await using client = await openSession(router, run, run.signal);
  return await observeRouter(client, await desiredState(router, run));
}

async function planOf(router: RouterManifest): Promise<Plan> {
  const [outcome] = await planFleet([router], runOf());
  return plannedOf(outcome);
}

interface Accepted extends Acceptance {
  readonly plan: Plan;
  /** All files, as they would be written. */
  readonly all: readonly SourceFile[];
}

async function accept(sources: readonly SourceFile[], blind = false): Promise<Accepted> {
  const router = loaded(sources);
  const plan = await planOf(router);
  const observed = blind ? undefined : await observe(router);
  const result = acceptChanges(sources, router, plan, observed);
  const all = sources.map(
    (source) => result.sources.find(({ name }) => name === source.name) ?? source,
  );
  return { ...result, plan, all };
}

/** What is accepted is gone from the next plan; what is left was left with a reason. */
async function expectOnlyLeft({ all, left, plan, accepted }: Accepted): Promise<void> {
  const next = await planOf(loaded(all));
  const known = new Set(left.map(({ change }) => addressId(change.address)));
  expect(brief(next).filter((_, index) => !known.has(addressOf(next, index)))).toEqual([]);
  const said = new Set([...accepted, ...left.map(({ change }) => change.index)]);
  expect(said.size, 'each change is accepted or left').toBe(plan.changes.length);
}

function addressOf(plan: Plan, index: number): string {
  const change = plan.changes[index];
  return change === undefined ? '' : addressId(change.address);
}

function ownSections(sources: readonly SourceFile[], { own }: Manifests): string {
  const text = sources.find(({ name }) => name === 'routers.d/test.yaml')?.text ?? '';
  const head = text.indexOf('  timeout: 5s\n') + '  timeout: 5s\n'.length;
  const uses = text.indexOf('uses: [base]\n');
  return text.slice(uses < 0 ? head : uses + 'uses: [base]\n'.length) || own;
}

function leftOf({ left }: Accepted): readonly string[] {
  return left.map(
    ({ change, reason }) => `${change.address.menu} ${change.address.key}: ${reason}`,
  );
}

function find(router: Simulator, menu: string, fields: Readonly<Record<string, string>>): string {
  const row = router
    .rows(menu)
    .find((one) => Object.entries(fields).every(([name, value]) => one[name] === value));
  if (row?.['.id'] === undefined) throw new Error(`no such row in ${menu}`);
  return row['.id'];
}

const change =
  (menu: string, key: Readonly<Record<string, string>>, fields: Readonly<Record<string, string>>) =>
  (router: Simulator): void =>
    router.set(menu, find(router, menu, key), fields);

const gone =
  (menu: string, key: Readonly<Record<string, string>>) =>
  (router: Simulator): void =>
    router.remove(menu, find(router, menu, key));

const all =
  (...acts: readonly ((router: Simulator) => void)[]) =>
  (router: Simulator): void => {
    for (const act of acts) act(router);
  };

/** Rows of an ordered menu are taken away and added again from the top, as WinBox drags them. */
function reordered(menu: string, field: string, ...order: readonly string[]) {
  return (router: Simulator): void => {
    for (const value of order) {
      const row = router.rows(menu).find((one) => one[field] === value);
      if (row === undefined) throw new Error(`no ${value}`);
      const { '.id': id = '', ...fields } = row;
      router.remove(menu, id);
      const kept = Object.entries(fields).filter(([name]) =>
        ['dst-host', 'action', 'comment', 'disabled', 'name', 'target', 'max-limit'].includes(name),
      );
      router.add(menu, Object.fromEntries(kept));
    }
  };
}

const GARDEN = '/ip/hotspot/walled-garden';

const CASES: readonly Case[] = [
  {
    when: 'a value of a row changed',
    own: 'pools:\n  # home\n  - name: home\n    ranges: 10.1.0.2-10.1.0.99 # /25\n',
    drift: change('/ip/pool', { name: 'home' }, { ranges: '10.1.0.2-10.1.0.50,10.1.0.60' }),
    after: 'pools:\n  # home\n  - name: home\n    ranges: [10.1.0.2-10.1.0.50, 10.1.0.60] # /25\n',
  },
  {
    when: 'a row was switched off, which nobody declares',
    own: "pppoe-servers:\n  - { service-name: 'isp', interface: ether2 }\n",
    drift: change('/interface/pppoe-server/server', { 'service-name': 'isp' }, { disabled: 'yes' }),
    after: "pppoe-servers:\n  - { service-name: 'isp', interface: ether2, disabled: true }\n",
  },
  {
    when: 'a field went that was declared',
    own: 'ppp-profiles:\n  - name: fast\n    rate-limit: 10M/10M\n    session-timeout: 1d # daily\n',
    drift: (router) =>
      router.set('/ppp/profile', find(router, '/ppp/profile', { name: 'fast' }), {
        '!session-timeout': '',
      }),
    after: 'ppp-profiles:\n  - name: fast\n    rate-limit: 10M/10M\n',
  },
  {
    when: 'a comment changed, one came and one went',
    own: 'vlans:\n  - { name: a, interface: ether1, vlan-id: 1, comment: old }\n  - { name: b, interface: ether1, vlan-id: 2, comment: null }\n  - { name: c, interface: ether1, vlan-id: 3, comment: gone }\n',
    drift: all(
      change('/interface/vlan', { name: 'a' }, { comment: 'বাংলা: #1 [rosform]' }),
      change('/interface/vlan', { name: 'b' }, { comment: 'no [rosform]' }),
      change('/interface/vlan', { name: 'c' }, { comment: '[rosform]' }),
    ),
    after:
      "vlans:\n  - { name: a, interface: ether1, vlan-id: 1, comment: 'বাংলা: #1' }\n  - { name: b, interface: ether1, vlan-id: 2, comment: 'no' }\n  - { name: c, interface: ether1, vlan-id: 3 }\n",
  },
  {
    when: 'values of menus without rows changed',
    own: 'identity: zone-a # name\nradius-incoming: { accept: yes, port: 3799 }\n',
    drift: all(
      (router) => router.set('/system/identity', undefined, { name: 'zone: b' }),
      (router) => router.set('/radius/incoming', undefined, { accept: 'no', port: '1700' }),
    ),
    after: "identity: 'zone: b' # name\nradius-incoming: { accept: no, port: 1700 }\n",
  },
  {
    when: 'a value of a template changed',
    template:
      'radius: [{ address: 10.0.0.5, service: [hotspot, ppp], timeout: 3s, comment: primary }]\nppp-aaa: { use-radius: true, interim-update: 5m }\n',
    own: 'pools: []\n',
    drift: all(
      change('/radius', { address: '10.0.0.5' }, { timeout: '1s', 'accounting-port': '1646' }),
      (router) => router.set('/ppp/aaa', undefined, { 'interim-update': '10m' }),
    ),
    after:
      'radius:\n  - { address: 10.0.0.5, service: [hotspot, ppp], timeout: 1s, accounting-port: 1646 }\nppp-aaa: { interim-update: 10m }\npools: []\n',
  },
  {
    when: 'a value of a template went, or came where it has another',
    template:
      'ppp-profiles:\n  - &p { name: a, rate-limit: 1M/1M, dns-server: [10.0.0.1, 10.0.0.2] }\n  - { <<: *p, name: b }\n',
    own: 'ppp-profiles:\n  # ours\n  - { name: a, rate-limit: 2M/2M }\n',
    drift: all(
      change('/ppp/profile', { name: 'a' }, { 'rate-limit': '1M/1M', 'dns-server': '' }),
      change('/ppp/profile', { name: 'b' }, { 'dns-server': '', 'only-one': 'yes' }),
    ),
    after:
      'ppp-profiles:\n  # ours\n  - { name: a, rate-limit: 1M/1M, dns-server: null }\n  - { name: b, dns-server: null, only-one: true }\n',
  },
  {
    when: 'a row went that the router declares, and one that a template declares',
    template: 'pools: [{ name: spare, ranges: 10.9.0.2-10.9.0.9 }]\n',
    own: 'pools:\n  # one\n  - { name: one, ranges: 10.1.0.2-10.1.0.9 }\n  # two\n  - { name: two, ranges: 10.2.0.2-10.2.0.9 }\n  - { name: spare, comment: x }\n',
    drift: all(gone('/ip/pool', { name: 'one' }), gone('/ip/pool', { name: 'spare' })),
    after:
      'pools:\n  # one\n  # two\n  - { name: two, ranges: 10.2.0.2-10.2.0.9 }\n  - { name: spare, absent: true }\n',
  },
  {
    when: 'a row of a template went that the router says nothing of',
    template: 'ppp-profiles: [{ name: a, rate-limit: 1M/1M }, { name: b, rate-limit: 2M/2M }]\n',
    own: 'pools: []\n',
    drift: gone('/ppp/profile', { name: 'b' }),
    after: 'pools: []\nppp-profiles:\n  - { name: b, absent: true }\n',
  },
  {
    when: 'a row has our tag and nobody declares it',
    own: 'pools:\n  - { name: home, ranges: 10.1.0.2-10.1.0.9 }\n',
    drift: (router) => {
      router.add('/ip/pool', { name: 'more', ranges: '10.3.0.0/24', comment: 'More [rosform]' });
      router.add('/interface/vlan', {
        name: 'v7',
        interface: 'ether3',
        'vlan-id': '7',
        comment: '[rosform]',
        disabled: 'yes',
      });
    },
    after:
      'pools:\n  - { name: home, ranges: 10.1.0.2-10.1.0.9 }\n  - { name: more, ranges: 10.3.0.0/24, comment: More }\nvlans:\n  - { name: v7, interface: ether3, vlan-id: 7, disabled: true }\n',
  },
  {
    when: 'a menu is ours alone and somebody added a row',
    own: 'prune: { pools: exact }\npools:\n  - { name: home, ranges: 10.1.0.2-10.1.0.9 }\n',
    drift: (router) => router.add('/ip/pool', { name: 'guests', ranges: '10.4.0.2-10.4.0.9' }),
    after:
      'prune: { pools: exact }\npools:\n  - { name: home, ranges: 10.1.0.2-10.1.0.9 }\n  - { name: guests, ranges: 10.4.0.2-10.4.0.9 }\n',
    left: ["/ip/pool guests: apply adopts it: it puts rosform's tag behind the comment"],
  },
  {
    when: 'a row came back that shall be absent',
    template: 'ppp-profiles: [{ name: t, rate-limit: 1M/1M }, { name: u, absent: true }]\n',
    own: 'ppp-profiles:\n  # sold until 2024\n  - { name: old, absent: true }\n  - { name: t, absent: yes } # not here\n',
    drift: (router) => {
      router.add('/ppp/profile', { name: 'old', 'rate-limit': '5M/5M', comment: '[rosform]' });
      router.add('/ppp/profile', { name: 't', 'only-one': 'no', comment: '[rosform]' });
      router.add('/ppp/profile', { name: 'u', comment: '[rosform]' });
    },
    after:
      'ppp-profiles:\n  # sold until 2024\n  - { name: old, rate-limit: 5M/5M }\n  - { name: t, only-one: false, rate-limit: null } # not here\n  - { name: u }\n',
  },
  {
    when: 'rows stand in another order',
    own: 'walled-garden:\n  # a\n  - { dst-host: a.example }\n  - { dst-host: b.example }\n  # c\n  - { dst-host: c.example, action: deny } # c\n',
    drift: reordered(GARDEN, 'dst-host', 'a.example', 'b.example'),
    after:
      'walled-garden:\n  # c\n  - { dst-host: c.example, action: deny } # c\n  # a\n  - { dst-host: a.example }\n  - { dst-host: b.example }\n',
  },
  {
    when: 'rows stand in another order, one went and one came between',
    own: 'walled-garden:\n  - { dst-host: a.example }\n  - { dst-host: b.example }\n  - { dst-host: c.example }\n  - { dst-host: d.example }\n',
    drift: all(
      reordered(GARDEN, 'dst-host', 'c.example'),
      (router) => router.add(GARDEN, { 'dst-host': 'x.example', comment: '[rosform]' }),
      reordered(GARDEN, 'dst-host', 'a.example'),
      gone(GARDEN, { 'dst-host': 'b.example' }),
    ),
    after:
      'walled-garden:\n  - { dst-host: d.example }\n  - { dst-host: c.example }\n  - { dst-host: x.example }\n  - { dst-host: a.example }\n',
  },
  {
    when: 'rows of a template stand behind our own, which no manifest of ours can say',
    template: 'walled-garden: [{ dst-host: t.example }]\n',
    own: 'walled-garden:\n  - { dst-host: a.example }\n  - { dst-host: b.example }\n',
    drift: reordered(GARDEN, 'dst-host', 't.example'),
    after: 'walled-garden:\n  - { dst-host: a.example }\n  - { dst-host: b.example }\n',
    left: [
      `${GARDEN} t.example: the order on the router cannot be said in its own document: rows of templates come first, in the order of the templates`,
    ],
  },
  {
    when: 'a leftover stands above the rows of a template',
    template: 'walled-garden: [{ dst-host: t.example }]\n',
    own: 'walled-garden:\n  - { dst-host: a.example }\n',
    drift: all(
      (router) => router.add(GARDEN, { 'dst-host': 'x.example', comment: '[rosform]' }),
      reordered(GARDEN, 'dst-host', 't.example', 'a.example'),
      change(GARDEN, { 'dst-host': 'a.example' }, { action: 'deny' }),
    ),
    after: 'walled-garden:\n  - { dst-host: a.example, action: deny }\n',
    left: [
      `${GARDEN} x.example: the order on the router cannot be said in its own document: rows of templates come first, in the order of the templates`,
    ],
  },
  {
    when: 'a secret changed, together with another field',
    own: 'radius:\n  - { address: 10.0.0.5, service: [ppp], secret: { env: S1 }, timeout: 3s }\n  - { address: 10.0.0.6, service: [ppp], secret: { file: zone-a/radius } }\n',
    drift: all(
      change('/radius', { address: '10.0.0.5' }, { secret: 'other-secret', timeout: '1s' }),
      change('/radius', { address: '10.0.0.6' }, { secret: 'other-secret' }),
    ),
    after:
      'radius:\n  - { address: 10.0.0.5, service: [ppp], secret: { env: S1 }, timeout: 1s }\n  - { address: 10.0.0.6, service: [ppp], secret: { file: zone-a/radius } }\n',
    left: [
      '/radius 10.0.0.5 service=ppp: secret: set S1 to what the router has',
      '/radius 10.0.0.6 service=ppp: secret: write what the router has into the secret file zone-a/radius',
    ],
  },
  {
    when: 'a secret went, together with another change',
    own: 'radius:\n  - { address: 10.0.0.5, service: [ppp], secret: { env: S1 }, timeout: 3s }\n',
    drift: change('/radius', { address: '10.0.0.5' }, { secret: '', timeout: '1s' }),
    after: 'radius:\n  - { address: 10.0.0.5, service: [ppp], secret: { env: S1 }, timeout: 1s }\n',
    left: ['/radius 10.0.0.5 service=ppp: secret: set S1 to what the router has'],
  },
  {
    when: 'a secret does not count any more',
    own: 'radius:\n  - { address: 10.0.0.5, service: [ppp], secret: { env: S1 } }\n',
    drift: change('/radius', { address: '10.0.0.5' }, { protocol: 'radsec', secret: 'radsec' }),
    after:
      'radius:\n  - { address: 10.0.0.5, service: [ppp], secret: { env: S1 }, protocol: radsec }\n',
  },
  {
    when: 'a row with a secret is left over',
    own: 'ppp-secrets: []\n',
    drift: (router) =>
      router.add('/ppp/secret', {
        name: 'noc',
        service: 'pppoe',
        password: 'a-secret-password',
        comment: '[rosform]',
      }),
    after: 'ppp-secrets:\n  - { name: noc, service: pppoe }\n',
    left: [
      '/ppp/secret noc / pppoe: password: a secret is never written into a manifest: add { env: NAME } by hand',
    ],
  },
  {
    when: 'the algorithm of a queue type changed, and with it the fields that count',
    own: 'queue-types:\n  - { name: up, kind: pcq, pcq-rate: 5M, pcq-classifier: [src-address] }\n',
    drift: change('/queue/type', { name: 'up' }, { kind: 'red', 'red-limit': '100' }),
    after: 'queue-types:\n  - { name: up, kind: red, red-limit: 100 }\n',
  },
  {
    when: 'a reference points at a row that was removed',
    own: 'pools:\n  - { name: home, ranges: 10.1.0.2-10.1.0.9, next-pool: more }\n  - { name: more, ranges: 10.2.0.2-10.2.0.9 }\n',
    drift: gone('/ip/pool', { name: 'more' }),
    after:
      'pools:\n  - { name: home, ranges: 10.1.0.2-10.1.0.9, next-pool: more }\n  - { name: more, ranges: 10.2.0.2-10.2.0.9 }\n',
    left: [
      '/ip/pool more: /ip/pool "home" still refers to it',
      `/ip/pool home: next-pool: a manifest cannot say what the router has: "*1" is a router's internal id: write the name of the row`,
    ],
  },
  {
    when: 'a row was removed, and so was what referred to it',
    own: 'pools:\n  - { name: home, ranges: 10.1.0.2-10.1.0.9, next-pool: more }\n  - { name: more, ranges: 10.2.0.2-10.2.0.9 }\n',
    drift: all(
      change('/ip/pool', { name: 'home' }, { 'next-pool': 'none' }),
      gone('/ip/pool', { name: 'more' }),
    ),
    after: 'pools:\n  - { name: home, ranges: 10.1.0.2-10.1.0.9 }\n',
  },
  {
    when: 'a row was renamed by hand, and what refers to it followed',
    own: 'pools:\n  - { name: home, ranges: 10.1.0.2-10.1.0.9 }\nppp-profiles:\n  - { name: fast, remote-address: home }\n',
    drift: change('/ip/pool', { name: 'home' }, { name: 'homes' }),
    after:
      'pools:\n  - { name: homes, ranges: 10.1.0.2-10.1.0.9 }\nppp-profiles:\n  - { name: fast, remote-address: homes }\n',
  },
  {
    when: 'rows are not ours yet, and one differs',
    fresh: true,
    own: 'vlans:\n  - { name: a, interface: ether1, vlan-id: 1 }\n  - { name: b, interface: ether1, vlan-id: 2 }\n',
    drift: (router) => {
      router.add('/interface/vlan', { name: 'a', interface: 'ether1', 'vlan-id': '1' });
      router.add('/interface/vlan', { name: 'b', interface: 'ether1', 'vlan-id': '22' });
    },
    after:
      'vlans:\n  - { name: a, interface: ether1, vlan-id: 1 }\n  - { name: b, interface: ether1, vlan-id: 22 }\n',
    left: ['a', 'b'].map(
      (name) =>
        `/interface/vlan ${name}: apply adopts it: it puts rosform's tag behind the comment`,
    ),
  },
  {
    when: 'a row waits to be renamed',
    fresh: true,
    own: 'pools:\n  - { name: new, renamed-from: old, ranges: 10.1.0.2-10.1.0.9 }\nppp-profiles:\n  - { name: fast, remote-address: new, rate-limit: 1M/1M }\n',
    drift: (router) => {
      router.add('/ip/pool', { name: 'old', ranges: '10.1.0.7', comment: '[rosform]' });
      router.add('/ppp/profile', {
        name: 'fast',
        'remote-address': 'old',
        'rate-limit': '2M/2M',
        comment: '[rosform]',
      });
    },
    after:
      'pools:\n  - { name: new, renamed-from: old, ranges: 10.1.0.2-10.1.0.9 }\nppp-profiles:\n  - { name: fast, remote-address: new, rate-limit: 2M/2M }\n',
    left: ['/ip/pool new: apply renames it from old; take renamed-from out to keep that name'],
  },
  {
    when: 'a field is left to others',
    own: 'ignore-fields: { pools: [next-pool] }\nppp-profiles:\n  - { name: a, rate-limit: 1M/1M, ignore-fields: [rate-limit] }\npools:\n  - { name: p, ranges: 10.1.0.2 }\n  - { name: q, ranges: 10.1.0.3 }\n',
    drift: all(
      change('/ppp/profile', { name: 'a' }, { 'rate-limit': '9M/9M', 'only-one': 'yes' }),
      change('/ip/pool', { name: 'p' }, { ranges: '10.1.0.4', 'next-pool': 'q' }),
    ),
    after:
      'ignore-fields: { pools: [next-pool] }\nppp-profiles:\n  - { name: a, rate-limit: 1M/1M, ignore-fields: [rate-limit], only-one: true }\npools:\n  - { name: p, ranges: 10.1.0.4 }\n  - { name: q, ranges: 10.1.0.3 }\n',
  },
  {
    when: 'the file is JSON',
    own: '"pools": [{"name": "a", "ranges": "10.1.0.2"}]\n',
    drift: (router) => {
      router.set('/ip/pool', find(router, '/ip/pool', { name: 'a' }), { ranges: '10.1.0.4' });
      router.add('/ip/pool', { name: 'b', ranges: '10.1.0.5,10.1.0.9', comment: '[rosform]' });
    },
    after:
      '"pools": [{"name": "a", "ranges": "10.1.0.4"}, {"name": "b", "ranges": ["10.1.0.5", "10.1.0.9"]}]\n',
  },
  {
    when: 'a section is written by its menu',
    own: 'menus:\n  /ip/pool:\n    - { name: a, ranges: 10.1.0.2 } # a\n',
    drift: (router) => {
      router.set('/ip/pool', find(router, '/ip/pool', { name: 'a' }), { ranges: '10.1.0.4' });
      router.add('/ip/pool', { name: 'b', ranges: '10.1.0.5', comment: '[rosform]' });
    },
    after:
      'menus:\n  /ip/pool:\n    - { name: a, ranges: 10.1.0.4 } # a\n    - { name: b, ranges: 10.1.0.5 }\n',
  },
  {
    when: 'its lines end as on Windows',
    own: 'vlans:\r\n  - name: a\r\n    interface: ether1\r\n    vlan-id: 7 # a\r\n    comment: x\r\n',
    drift: change('/interface/vlan', { name: 'a' }, { mtu: '1400', comment: 'a\nb [rosform]' }),
    after:
      'vlans:\r\n  - name: a\r\n    interface: ether1\r\n    vlan-id: 7 # a\r\n    comment: |-\r\n      a\r\n      b\r\n    mtu: 1400\r\n',
  },
  {
    when: 'menus without a descriptor changed',
    own: 'menus:\n  /ip/dns: { servers: [10.0.0.1, 10.0.0.2], allow-remote-requests: false } # ours\n  /ip/firewall/nat:\n    key: [comment]\n    ordered: true\n    rows:\n      - { comment: A, chain: srcnat, action: masquerade, out-interface: ether1 }\n      - { comment: B, chain: srcnat, action: masquerade, out-interface: ether2 }\n',
    drift: (router) => {
      router.set('/ip/dns', undefined, { servers: '10.0.0.9', 'allow-remote-requests': 'yes' });
      const nat = '/ip/firewall/nat';
      router.set(nat, find(router, nat, { comment: 'A [rosform]' }), { 'out-interface': 'ether3' });
      router.remove(nat, find(router, nat, { comment: 'B [rosform]' }));
    },
    after:
      'menus:\n  /ip/dns: { servers: [10.0.0.9], allow-remote-requests: true } # ours\n  /ip/firewall/nat:\n    key: [comment]\n    ordered: true\n    rows:\n      - { comment: A, chain: srcnat, action: masquerade, out-interface: ether3 }\n',
  },
  {
    when: 'a row of a menu that only a template describes is left over',
    template:
      'menus:\n  /ip/dhcp-server/network:\n    key: [address]\n    rows:\n      - { address: 10.30.0.0/22, gateway: 10.30.0.1 }\n',
    own: 'identity: x\n',
    drift: (router) => {
      const menu = '/ip/dhcp-server/network';
      router.add(menu, { address: '10.31.0.0/24', gateway: '10.31.0.1', comment: '[rosform]' });
      router.set(menu, find(router, menu, { address: '10.30.0.0/22' }), { gateway: '10.30.0.2' });
    },
    after:
      'identity: x\nmenus:\n  /ip/dhcp-server/network:\n    key: [address]\n    rows:\n      - { address: 10.31.0.0/24, gateway: 10.31.0.1 }\n      - { address: 10.30.0.0/22, gateway: 10.30.0.2 }\n',
  },
  {
    when: 'a row that another copies cannot be changed for itself',
    own: 'ppp-profiles:\n  - &plan { name: a, rate-limit: 1M/1M }\n  - { <<: *plan, name: b }\n',
    drift: all(
      change('/ppp/profile', { name: 'a' }, { 'rate-limit': '2M/2M' }),
      change('/ppp/profile', { name: 'b' }, { 'rate-limit': '3M/3M' }),
    ),
    after:
      'ppp-profiles:\n  - &plan { name: a, rate-limit: 1M/1M }\n  - { <<: *plan, name: b, rate-limit: 3M/3M }\n',
    left: ['/ppp/profile a: its anchor "&plan" is used by other lines, which would change with it'],
  },
  {
    when: 'the manifests would get an error',
    own: 'pools:\n  - { name: a, ranges: 10.1.0.2-10.1.0.9 }\n  - { name: b, ranges: 10.1.0.10-10.1.0.19 }\n  - { name: c, ranges: 10.1.0.20-10.1.0.29 }\n',
    drift: all(
      change('/ip/pool', { name: 'a' }, { ranges: '10.1.0.2-10.1.0.8' }),
      change('/ip/pool', { name: 'b' }, { ranges: '10.1.0.9-10.1.0.25' }),
    ),
    after:
      'pools:\n  - { name: a, ranges: 10.1.0.2-10.1.0.8 }\n  - { name: b, ranges: 10.1.0.10-10.1.0.19 }\n  - { name: c, ranges: 10.1.0.20-10.1.0.29 }\n',
    left: [
      '/ip/pool b: the manifests would have an error: pool "c" (10.1.0.20-10.1.0.29) overlaps pool "b" (10.1.0.9-10.1.0.25)',
    ],
  },
  {
    when: 'a list of lines changed in one item',
    own: 'simple-queues:\n  - name: office\n    target:\n      - 10.7.0.2/32 # bakery\n      - 10.7.0.3/32 # clinic\n    max-limit: 20M/50M\n',
    drift: change(
      '/queue/simple',
      { name: 'office' },
      { target: '10.7.0.2/32,10.7.0.4/32,10.7.0.5/32' },
    ),
    after:
      'simple-queues:\n  - name: office\n    target:\n      - 10.7.0.2/32 # bakery\n      - 10.7.0.4/32 # clinic\n      - 10.7.0.5/32\n    max-limit: 20M/50M\n',
  },
  {
    when: 'a script of several lines changed',
    own: 'ppp-profiles:\n  - name: fast\n    on-up: |-\n      :log info up\n      :log info again\n    rate-limit: 1M/1M\n',
    drift: change(
      '/ppp/profile',
      { name: 'fast' },
      { 'on-up': ':log info up\n:log info "twice: #2"' },
    ),
    after:
      'ppp-profiles:\n  - name: fast\n    on-up: |-\n      :log info up\n      :log info "twice: #2"\n    rate-limit: 1M/1M\n',
  },
];

describe('after somebody worked on a router by hand, its manifest can say what it has', () => {
  it.each(CASES)('$when', async (one) => {
    const router = await simulate({ version: one.version ?? '7.20.8' });
    const sources = sourcesOf(router, one);
    if (one.fresh !== true) await applyAll([loaded(sources)]);
    one.drift(router);

    const accepted = await accept(sources);

    expect(ownSections(accepted.all, one)).toBe(one.after);
    expect(leftOf(accepted)).toEqual(one.left ?? []);
    expect(accepted.all.filter(({ name }) => name !== 'routers.d/test.yaml')).toEqual(
      sources.filter(({ name }) => name !== 'routers.d/test.yaml'),
    );
    await expectOnlyLeft(accepted);
  });
});

describe('without the reading that the plan was made from', () => {
  it('values, rows that went and rows that came are accepted, and changes of order are left', async () => {
    const router = await simulate({ version: '7.20.8' });
    const manifests = {
      own: 'pools:\n  - { name: home, ranges: 10.1.0.2 }\nwalled-garden:\n  - { dst-host: a.example }\n  - { dst-host: b.example }\n',
    };
    const sources = sourcesOf(router, manifests);
    await applyAll([loaded(sources)]);
    router.set('/ip/pool', find(router, '/ip/pool', { name: 'home' }), { ranges: '10.1.0.3' });
    router.add('/ip/pool', { name: 'x', ranges: '10.1.0.9', comment: '[rosform]' });
    router.add(GARDEN, { 'dst-host': 'x.example', comment: '[rosform]' });
    reordered(GARDEN, 'dst-host', 'a.example')(router);

    const accepted = await accept(sources, true);

    expect(ownSections(accepted.all, manifests)).toBe(
      'pools:\n  - { name: home, ranges: 10.1.0.3 }\n  - { name: x, ranges: 10.1.0.9 }\nwalled-garden:\n  - { dst-host: a.example }\n  - { dst-host: b.example }\n',
    );
    const unplaced = 'where the router has it among the other rows of its menu is not known here';
    expect(leftOf(accepted)).toEqual([
      `${GARDEN} a.example: ${unplaced}`,
      `${GARDEN} x.example: ${unplaced}`,
    ]);
    await expectOnlyLeft(accepted);
  });

  it('the only row of a menu has no place among others', async () => {
    const router = await simulate({ version: '7.20.8' });
    const manifests = { own: 'identity: x\n' };
    const sources = sourcesOf(router, manifests);
    await applyAll([loaded(sources)]);
    router.add('/queue/simple', { name: 'q', target: '10.1.0.2', comment: '[rosform]' });

    const accepted = await accept(sources, true);

    expect(ownSections(accepted.all, manifests)).toBe(
      'identity: x\nsimple-queues:\n  - { name: q, target: 10.1.0.2/32 }\n',
    );
    await expectOnlyLeft(accepted);
  });

  it('a row that was asked to be absent may get our tag from the next apply', async () => {
    const router = await simulate({ version: '7.20.8' });
    const manifests = { own: 'vlans:\n  - { name: old, absent: true }\n' };
    const sources = sourcesOf(router, manifests);
    await applyAll([loaded(sources)]);
    router.add('/interface/vlan', { name: 'old', interface: 'ether1', 'vlan-id': '9' });

    const accepted = await accept(sources, true);

    expect(leftOf(accepted)).toEqual([
      "/interface/vlan old: apply adopts it: it puts rosform's tag behind the comment",
    ]);
    await expectOnlyLeft(accepted);
  });
});

describe('nothing is accepted', () => {
  it.each<{ when: string; own: string; drift: (router: Simulator) => void; reason: RegExp }>([
    {
      when: 'the plan is refused',
      own: 'radius:\n  - { address: 10.0.0.5, service: [ppp], timeout: 3s }\n',
      drift: (router) => {
        router.add('/radius', { address: '10.0.0.5', service: 'ppp' });
        router.set('/radius', find(router, '/radius', { timeout: '3s' }), { timeout: '1s' });
      },
      reason: /^the plan is refused: \/radius holds /,
    },
  ])('when $when', async ({ own, drift, reason }) => {
    const router = await simulate({ version: '7.20.8' });
    const sources = sourcesOf(router, { own });
    await applyAll([loaded(sources)]);
    drift(router);

    const accepted = await accept(sources);

    expect(accepted.sources).toEqual([]);
    expect(accepted.accepted).toEqual([]);
    expect(accepted.left.map((one) => one.reason)).toEqual([expect.stringMatching(reason)]);
  });

  it('of secrets that the router hides, or has: none is in the files or in what is said', async () => {
    const router = await simulate({ version: '7.20.8' });
    const own =
      'radius:\n  - { address: 10.0.0.5, service: [ppp], secret: { env: S1 } }\n  - { address: 10.0.0.6, service: [ppp], secret: written-out-here }\nhotspot-profiles:\n  - { name: h, login-by: [mac], mac-auth-password: { env: S2 } }\n';
    const sources = sourcesOf(router, { own });
    await applyAll([loaded(sources)]);
    const radius = router.rows('/radius').map((row) => row['.id'] ?? '');
    for (const id of radius)
      router.set('/radius', id, { secret: 'known-to-nobody', timeout: '2s' });
    const profile = find(router, '/ip/hotspot/profile', { name: 'h' });
    router.set('/ip/hotspot/profile', profile, { 'mac-auth-password': 'known-to-nobody' });

    const shown = await accept(sources);
    router.faults.maskSecrets = true;
    const masked = await accept(sources);

    expect(JSON.stringify([shown.all, leftOf(shown), masked.all, leftOf(masked)])).not.toContain(
      'known-to-nobody',
    );
    expect(leftOf(shown)).toEqual([
      '/radius 10.0.0.5 service=ppp: secret: set S1 to what the router has',
      '/radius 10.0.0.6 service=ppp: secret: a secret is never written into a manifest: put { env: NAME } in the place of the one there',
      '/ip/hotspot/profile h: mac-auth-password: set S2 to what the router has',
    ]);
    expect(leftOf(masked)).toEqual([]);
    expect(masked.accepted).toEqual([]);
  });
});

/** What somebody may do by hand, on any row that is there. */
const TOUCHES: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
  '/ip/pool': [{ ranges: '10.200.0.1-10.200.0.9,10.201.0.0/24' }, { 'next-pool': 'none' }],
  '/ppp/profile': [
    { 'rate-limit': '9M/9M' },
    { 'rate-limit': '' },
    { 'dns-server': '10.0.0.7,10.0.0.8' },
    { 'only-one': 'yes', 'use-compression': 'no' },
    { 'on-up': ':log info a\n:log info "b: #c"' },
  ],
  '/interface/pppoe-server/server': [
    { disabled: 'yes' },
    { 'one-session-per-host': 'yes', 'max-mtu': '1480' },
    { authentication: 'pap,chap' },
  ],
  [GARDEN]: [{ action: 'deny' }, { disabled: 'yes' }],
  '/queue/simple': [{ 'max-limit': '5M/6M' }, { target: '10.8.0.0/24,10.9.0.1/32' }],
  '/radius': [{ timeout: '700ms' }, { secret: 'changed-by-hand' }, { 'accounting-port': '1646' }],
};

const NEW_ROWS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/ip/pool': { name: 'new pool: #1', ranges: '10.250.0.2' },
  '/ppp/profile': { name: 'no', 'rate-limit': '1M/1M' },
  [GARDEN]: { 'dst-host': '*.new.example', action: 'deny' },
  '/queue/simple': { name: '0x10', target: '10.250.0.2/32' },
  '/radius': { address: '10.0.0.99', service: 'hotspot', secret: 'made-by-hand' },
};

const act = fc.record({
  what: fc.constantFrom('touch', 'touch', 'touch', 'remove', 'add', 'raise'),
  menu: fc.constantFrom(...Object.keys(TOUCHES)),
  pick: fc.nat(),
});

function doByHand(
  router: Simulator,
  { what, menu, pick }: typeof act extends fc.Arbitrary<infer T> ? T : never,
): void {
  const rows = router.rows(menu).filter((row) => row['default'] !== 'true');
  const row = rows[pick % Math.max(1, rows.length)];
  const id = row?.['.id'];
  const fields = NEW_ROWS[menu];
  if (what === 'add') {
    const key = Object.entries(fields ?? {})[0];
    const isNew = key !== undefined && !rows.some((one) => one[key[0]] === key[1]);
    const comment = pick % 2 === 0 ? 'by hand [rosform]' : 'by hand';
    const noComment =
      router.version.startsWith('6.') && ['/ip/pool', '/ppp/profile'].includes(menu);
    if (isNew) router.add(menu, noComment ? { ...fields } : { ...fields, comment });
  } else if (id !== undefined && row !== undefined) {
    const touches = TOUCHES[menu] ?? [];
    if (what === 'touch') router.set(menu, id, touches[pick % touches.length] ?? {});
    if (what === 'remove') router.remove(menu, id);
    if (what === 'raise' && menu === GARDEN)
      reordered(GARDEN, 'dst-host', row['dst-host'] ?? '')(router);
  }
}

const flow = (rows: readonly string[]): string =>
  rows.length === 0 ? '' : `\n${rows.map((row) => `  - { ${row} }`).join('\n')}`;

const long = (rows: readonly string[]): string =>
  rows.length === 0
    ? ''
    : `\n${rows.map((row) => `  # ${row.slice(0, 12)}\n  - ${row.replaceAll(/, (?=[a-z-]+:)/g, '\n    ')} # end`).join('\n\n')}`;

const brackets = (rows: readonly string[]): string =>
  ` [${rows.map((row) => `{ ${row} }`).join(', ')}]`;

/** Two rows of different names never have one address. */
const number = (name: string): number => ['ada', 'bob', 'cyd', 'dan', 'eve', 'fay'].indexOf(name);

const layer = (names: readonly string[]): fc.Arbitrary<string> =>
  fc
    .record({
      write: fc.constantFrom(flow, long, brackets),
      rows: fc.shuffledSubarray([...names]),
      exact: fc.boolean(),
    })
    .map(({ write, rows, exact }) => {
      const section = (name: string, texts: readonly string[]): string =>
        texts.length === 0 ? '' : `${name}:${write(texts)}\n`;
      return [
        section(
          'radius',
          rows
            .slice(0, 2)
            .map(
              (name) =>
                `address: 10.0.0.${number(name) + 1}, service: [ppp], secret: { env: S_${name} }, timeout: 3s`,
            ),
        ),
        section(
          'pools',
          rows.map(
            (name) => `name: ${name}, ranges: 10.${number(name)}.0.1-10.${number(name)}.0.9`,
          ),
        ),
        section(
          'ppp-profiles',
          rows.map(
            (name) =>
              `name: ${name}, remote-address: ${name}, rate-limit: 1M/2M, dns-server: [10.0.0.1, 10.0.0.2]`,
          ),
        ),
        section(
          'pppoe-servers',
          rows.map((name) => `service-name: ${name}, interface: ether1, default-profile: ${name}`),
        ),
        section(
          'walled-garden',
          rows.map((name) => `dst-host: '*.${name}.example', action: allow`),
        ),
        section(
          'simple-queues',
          rows.map((name) => `name: ${name}, target: 10.7.0.${number(name)}/32, max-limit: 1M/1M`),
        ),
        exact ? 'prune: { pools: exact, ppp-profiles: exact }\n' : '',
      ].join('\n');
    });

describe('whatever the manifests look like, and whatever somebody did by hand', () => {
  it.each(VERSIONS)('RouterOS %s: what is accepted is gone from the next plan', async (version) => {
    await fc.assert(
      fc.asyncProperty(
        layer(['ada', 'bob', 'cyd']),
        layer(['bob', 'dan', 'eve', 'fay']),
        fc.array(act, { minLength: 1, maxLength: 8 }),
        async (template, own, acts) => {
          const router = await simulate({ version });
          const sources = sourcesOf(router, { own, template });
          await applyAll([loaded(sources)]);
          for (const one of acts) doByHand(router, one);

          const accepted = await accept(sources);

          await expectOnlyLeft(accepted);
          const again = await accept(accepted.all);
          expect(again.sources, 'accepting once more changes nothing').toEqual([]);
          await router.close();
        },
      ),
      { numRuns: 20 },
    );
  });
});
