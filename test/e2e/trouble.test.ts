import { connect } from 'node:net';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { planFleet } from '../../src/fleet/plan-fleet.js';
import type { ApplyOutcome } from '../../src/fleet/types.js';
import type { RouterManifest } from '../../src/manifest/types.js';
import type { Simulator } from '../../src/simulator/types.js';
import {
  applyFleet,
  applyAll,
  approve,
  load,
  PASSWORD,
  plannedOf,
  routerYaml,
  runOf,
  shown,
  useSimulators,
} from './world.js';

const simulate = useSimulators();
const VERSION = '7.20.8';

const FOUR_POOLS = `pools:
  - { name: a, ranges: 10.1.0.2 }
  - { name: b, ranges: 10.1.1.2 }
  - { name: c, ranges: 10.1.2.2 }
  - { name: d, ranges: 10.1.3.2 }`;

const TWO_RADIUS = `radius:
  - { address: 10.0.0.5, service: [ppp], secret: { env: S } }
  - { address: 10.0.0.6, service: [ppp], secret: { env: S } }`;

async function applyOnce(
  router: RouterManifest,
  run = runOf(),
): Promise<Extract<ApplyOutcome, { status: 'done' }>['result']> {
  const [planned] = await planFleet([router], run);
  const [outcome] = await applyFleet([approve(router, planned)], run);
  if (outcome?.status !== 'done') throw new Error(outcome?.reason);
  return outcome.result;
}

function names(router: Simulator, menu: string, field = 'name'): (string | undefined)[] {
  return router.rows(menu).map((row) => row[field]);
}

function sorted(texts: readonly (string | undefined)[]): (string | undefined)[] {
  return texts.toSorted((left = '', right = '') => left.localeCompare(right));
}

describe('a router that cannot be read gets one clear line', () => {
  const reasonOf = async (yaml: string): Promise<string> => {
    const [outcome] = await planFleet(load(yaml), runOf());
    if (outcome?.status !== 'unreadable') throw new Error('it was readable');
    expect(outcome.reason).not.toMatch(/\n|    at |\[object/);
    expect(outcome.reason).not.toContain(PASSWORD);
    return outcome.reason;
  };

  it('with another password', async () => {
    const router = await simulate({
      version: VERSION,
      users: [{ name: 'rosform', password: 'other', group: 'full' }],
    });

    expect(await reasonOf(routerYaml(router, 'identity: a'))).toMatch(/password/);
  });

  it('with a group that lacks api', async () => {
    const router = await simulate({
      version: VERSION,
      groups: { noapi: ['read', 'write'] },
      users: [{ name: 'rosform', password: PASSWORD, group: 'noapi' }],
    });

    expect(await reasonOf(routerYaml(router, 'identity: a'))).toMatch(/api/);
  });

  it('with a group that may not read', async () => {
    const router = await simulate({
      version: VERSION,
      groups: { blind: ['api', 'write'] },
      users: [{ name: 'rosform', password: PASSWORD, group: 'blind' }],
    });

    expect(await reasonOf(routerYaml(router, 'identity: a'))).toMatch(/permission|policy/);
  });

  it('that is stopped', async () => {
    const router = await simulate({ version: VERSION });
    const yaml = routerYaml(router, 'identity: a');
    await router.close();

    expect(await reasonOf(yaml)).toMatch(/refused/);
  });

  it('that closes at once', async () => {
    const router = await simulate({ version: VERSION, faults: { closeAtConnect: true } });

    expect(await reasonOf(routerYaml(router, 'identity: a'))).toMatch(
      /address list.*firewall.*session/,
    );
  });

  it('that never answers', async () => {
    const router = await simulate({
      version: VERSION,
      faults: { hang: ['/system/identity/print'] },
    });
    const yaml = routerYaml(router, 'identity: a').replace('timeout: 5s', 'timeout: 300ms');

    expect(await reasonOf(yaml)).toMatch(/no (answer|reply)|did not answer/);
  });

  it('that ends the session with a reason', async () => {
    const router = await simulate({ version: VERSION, faults: {} });
    router.faults.fatal = 'session terminated by administrator';

    expect(await reasonOf(routerYaml(router, 'identity: a'))).toMatch(/terminated|login|fatal/);
  });
});

describe('trouble stays with its router', () => {
  it('the others are planned and applied', async () => {
    const good = await simulate({ version: VERSION });
    const bad = await simulate({ version: VERSION });
    const routers = load(
      routerYaml(good, 'identity: good', 'good'),
      routerYaml(bad, 'identity: bad', 'bad'),
    );
    await bad.close();

    const outcomes = await planFleet(routers, runOf());

    expect(outcomes.map(({ router, status }) => `${router} ${status}`)).toEqual([
      'bad unreadable',
      'good planned',
    ]);
    expect(await applyAll(routers.filter(({ name }) => name === 'good'))).toEqual([
      '~ /system/identity name',
    ]);
  });
});

describe('a plan only reads', () => {
  it('sends a login and prints, one a menu, however many rows there are', async () => {
    const router = await simulate({ version: VERSION });
    const rows = Array.from(
      { length: 300 },
      (_, index) => `  - { name: p${index}, ranges: 10.${index >> 8}.${index & 255}.2 }`,
    );
    const yaml = routerYaml(router, `pools:\n${rows.join('\n')}\nppp-aaa: { use-radius: true }`);
    await applyAll(load(yaml));
    router.clearLog();

    await planFleet(load(yaml), runOf());

    const commands = router.log.map(([command = '']) => command);
    expect(commands.filter((command) => command === '/ip/pool/print')).toHaveLength(1);
    expect(commands.filter((command) => !command.endsWith('/print'))).toEqual(['/login']);
    expect(new Set(commands).size).toBe(commands.length);
  });
});

describe('a write that fails', () => {
  it('stops what depends on it and nothing else, and a second run converges', async () => {
    const router = await simulate({ version: VERSION });
    router.faults.traps = { '/ip/pool/add': { message: 'failure: not allowed by device-mode' } };
    const [manifest] = load(
      routerYaml(
        router,
        `identity: zone-a
pools: [{ name: home, ranges: 10.1.0.2 }]
ppp-profiles: [{ name: fast, remote-address: home }]`,
      ),
    );
    if (manifest === undefined) throw new Error('no manifest');

    const { steps, remaining } = await applyOnce(manifest);

    expect(
      steps.map((step) => [step.change.address.menu, step.status, 'reason' in step && step.reason]),
    ).toEqual([
      ['/system/identity', 'applied', false],
      ['/ip/pool', 'failed', expect.stringContaining('not allowed by device-mode')],
      ['/ppp/profile', 'skipped', expect.stringContaining('/ip/pool home')],
    ]);
    expect(remaining?.changes).toHaveLength(2);
    router.faults.traps = {};
    await applyAll([manifest]);
  });

  it('for lack of the write policy says so and changes nothing', async () => {
    const router = await simulate({
      version: VERSION,
      groups: { auditor: ['api', 'read', 'sensitive'] },
      users: [{ name: 'rosform', password: PASSWORD, group: 'auditor' }],
    });
    const [manifest] = load(routerYaml(router, 'identity: zone-a'));
    if (manifest === undefined) throw new Error('no manifest');

    const { steps } = await applyOnce(manifest);

    expect(steps).toMatchObject([{ status: 'failed', reason: expect.stringMatching(/write/) }]);
    expect(names(router, '/system/identity')).toEqual(['MikroTik']);
  });
});

describe('a connection that drops during a write', () => {
  it.each([
    { applied: false, made: 1 },
    { applied: true, made: 2 },
  ])('is read again: applied on the router: $applied', async ({ applied, made }) => {
    const router = await simulate({ version: VERSION });
    const [manifest] = load(routerYaml(router, TWO_RADIUS));
    if (manifest === undefined) throw new Error('no manifest');
    router.faults.dropAtWrite = { write: 2, applied };

    const { steps, remaining } = await applyOnce(manifest);

    expect(steps.filter(({ status }) => status === 'applied')).toHaveLength(made);
    expect(remaining?.changes).toHaveLength(2 - made);
    delete router.faults.dropAtWrite;
    await applyAll([manifest]);
    expect(names(router, '/radius', 'address')).toEqual(['10.0.0.5', '10.0.0.6']);
  });

  it('leaves no row twice, whichever write it is', async () => {
    for (const write of [1, 2, 3, 4]) {
      for (const applied of [false, true]) {
        const router = await simulate({ version: VERSION });
        const [manifest] = load(routerYaml(router, FOUR_POOLS));
        if (manifest === undefined) throw new Error('no manifest');
        router.faults.dropAtWrite = { write, applied };
        await applyOnce(manifest);
        delete router.faults.dropAtWrite;

        await applyAll([manifest]);

        expect(sorted(names(router, '/ip/pool'))).toEqual(['a', 'b', 'c', 'd']);
      }
    }
  });
});

describe('stopping in the middle', () => {
  it('starts no new write, waits for those in flight and says what was done', async () => {
    const router = await simulate({ version: VERSION, faults: { latency: 20 } });
    const hosts = Array.from({ length: 10 }, (_, index) => `  - { dst-host: h${index}.example }`);
    const [manifest] = load(routerYaml(router, `walled-garden:\n${hosts.join('\n')}`));
    if (manifest === undefined) throw new Error('no manifest');
    const stop = new AbortController();
    const [planned] = await planFleet([manifest], runOf());
    const stopAtThird = setInterval(() => {
      if (names(router, '/ip/hotspot/walled-garden').length >= 3) stop.abort();
    }, 1);

    const [outcome] = await applyFleet(
      [approve(manifest, planned)],
      runOf({ signal: stop.signal }),
    );
    clearInterval(stopAtThird);

    if (outcome?.status !== 'done') throw new Error('refused');
    const done = outcome.result.steps.filter(({ status }) => status === 'applied').length;
    expect(done).toBe(names(router, '/ip/hotspot/walled-garden').length);
    expect(done).toBeGreaterThanOrEqual(3);
    expect(done).toBeLessThan(10);
    expect(outcome.result.remaining?.changes).toHaveLength(10 - done);
  });

  it('before anything was sent touches no router', async () => {
    const router = await simulate({ version: VERSION });
    const stop = new AbortController();
    stop.abort();

    const [outcome] = await planFleet(
      load(routerYaml(router, 'identity: a')),
      runOf({ signal: stop.signal }),
    );

    expect(outcome).toMatchObject({
      status: 'unreadable',
      reason: expect.stringMatching(/stopped/),
    });
    expect(router.logins).toBe(0);
  });
});

describe('a router that takes longer than it may', () => {
  it('gets no new write; those in flight end, and what remains is known', async () => {
    const router = await simulate({ version: VERSION, faults: { latency: 30 } });
    const pools = Array.from(
      { length: 1500 },
      (_, index) => `{ name: p${index}, ranges: 10.${index >> 8}.${index & 255}.2 }`,
    );
    const [manifest] = load(routerYaml(router, `pools: [${pools.join(', ')}]`));
    if (manifest === undefined) throw new Error('no manifest');
    const [planned] = await planFleet([manifest], runOf());

    const [outcome] = await applyFleet(
      [approve(manifest, planned)],
      runOf({ routerTimeout: 3000 }),
    );

    if (outcome?.status !== 'done') throw new Error(outcome?.reason);
    const { steps, remaining } = outcome.result;
    const skipped = steps.filter((step) => step.status === 'skipped');
    expect(steps.filter(({ status }) => status === 'applied')).toHaveLength(
      names(router, '/ip/pool').length,
    );
    expect(skipped.length).toBeGreaterThan(0);
    expect(skipped.length).toBeLessThan(1500);
    expect(new Set(skipped.map(({ reason }) => reason))).toEqual(
      new Set(['not tried: the router was not finished within 3 s (--router-timeout)']),
    );
    expect(remaining?.changes).toHaveLength(skipped.length);
  });
});

describe('a router that moved since its plan was shown', () => {
  it('is refused and nothing is written', async () => {
    const router = await simulate({ version: VERSION });
    const [manifest] = load(routerYaml(router, FOUR_POOLS));
    if (manifest === undefined) throw new Error('no manifest');
    const [planned] = await planFleet([manifest], runOf());
    router.add('/ip/pool', { name: 'b', ranges: '10.9.9.9' });

    const [outcome] = await applyFleet([approve(manifest, planned)], runOf());

    expect(outcome).toMatchObject({ status: 'refused' });
    expect(names(router, '/ip/pool')).toEqual(['b']);
  });
});

describe('rows of others', () => {
  it('are neither changed nor removed; dynamic rows are not even seen', async () => {
    const router = await simulate({ version: VERSION });
    router.add('/queue/simple', { name: 'theirs', target: '10.9.0.0/24', comment: 'by hand' });
    router.addDynamic('/queue/simple', { name: '<pppoe-alice>', target: '10.1.0.9/32' });
    const before = router.rows('/queue/simple');

    await applyAll(
      load(routerYaml(router, 'simple-queues: [{ name: ours, target: 10.7.0.2/32 }]')),
    );
    await applyAll(load(routerYaml(router, 'simple-queues: []')));

    expect(router.rows('/queue/simple')).toEqual(before);
  });

  it('are adopted without a letter of their comment lost, whatever bytes it has', async () => {
    const router = await simulate({ version: VERSION });
    const id = router.add('/ip/pool', {
      name: 'home',
      ranges: '10.1.0.2',
      comment: 'Monitorizaci\uDCF3n',
    });
    const yaml = routerYaml(
      router,
      'pools: [{ name: home, ranges: 10.1.0.2, comment: Monitorización }]',
    );

    expect(await applyAll(load(yaml))).toEqual(['~ /ip/pool home (adopt)']);

    expect(router.rows('/ip/pool')).toMatchObject([
      { '.id': id, comment: 'Monitorizaci\uDCF3n [rosform]' },
    ]);
  });
});

describe('a section that is taken out of the manifest', () => {
  it('takes its rows off the router, and leaves the rows of others', async () => {
    const router = await simulate({ version: VERSION });
    const yaml = routerYaml(router, 'identity: a');
    await applyAll(load(`${yaml}\n${TWO_RADIUS}\n${FOUR_POOLS}`));
    router.add('/ip/pool', { name: 'theirs', ranges: '10.9.9.9', comment: 'by hand' });

    expect(await applyAll(load(`${yaml}\n${FOUR_POOLS}`))).toEqual([
      '- /radius 10.0.0.6 service=ppp',
      '- /radius 10.0.0.5 service=ppp',
    ]);
    await applyAll(load(yaml));

    expect(names(router, '/ip/pool')).toEqual(['theirs']);
  });
});

describe('a change by hand', () => {
  it.each([
    { field: 'disabled', value: 'yes' },
    { field: 'rate-limit', value: '1M/1M' },
    { field: 'one-session-per-host', value: 'yes' },
  ])('of $field is drift and is repaired', async ({ field, value }) => {
    const router = await simulate({ version: VERSION });
    const yaml = routerYaml(
      router,
      `ppp-profiles: [{ name: fast }]
pppoe-servers: [{ service-name: isp, interface: ether1, default-profile: fast }]`,
    );
    await applyAll(load(yaml));
    const menu = field === 'rate-limit' ? '/ppp/profile' : '/interface/pppoe-server/server';
    const row = router.rows(menu).find(({ comment }) => comment === '[rosform]');
    router.set(menu, row?.['.id'], { [field]: value });

    const [first] = await planFleet(load(yaml), runOf());

    expect(shown(plannedOf(first))).toEqual([expect.stringContaining(` ${field}`)]);
    await applyAll(load(yaml));
  });
});

describe('a user without the sensitive policy', () => {
  it('is told once, and no asterisk is written', async () => {
    const router = await simulate({ version: VERSION });
    const yaml = routerYaml(router, TWO_RADIUS);
    await applyAll(load(yaml));
    router.faults.maskSecrets = true;
    const changed = yaml.replaceAll('env: S', 'env: OTHER');

    const [outcome] = await planFleet(load(changed), runOf());

    expect(shown(plannedOf(outcome))).toEqual([
      expect.stringMatching(/warning: 2 secrets.*sensitive/),
    ]);
    await applyAll(load(changed));
    router.faults.maskSecrets = false;
    expect(names(router, '/radius', 'secret')).toEqual(['value-of-S', 'value-of-S']);
  });
});

describe('the simulator behind these tests', () => {
  it('listens on the loopback address only', async () => {
    const router = await simulate({ version: VERSION });
    const socket = connect(router.port, router.host);

    await once(socket, 'connect');

    expect(router.host).toBe('127.0.0.1');
    socket.destroy();
  });
});

describe('what a review broke', () => {
  const twice = async (
    first: string,
    second: string,
    by?: (router: Simulator) => void,
  ): Promise<{ plan: readonly string[]; router: Simulator }> => {
    const router = await simulate({ version: VERSION });
    await applyAll(load(routerYaml(router, first)));
    by?.(router);
    return { plan: await applyAll(load(routerYaml(router, second))), router };
  };

  it('a child queue above its new parent can be built on an empty router', async () => {
    const router = await simulate({ version: VERSION });
    const yaml = `simple-queues:
  - { name: office, target: 10.7.0.2/32, parent: floor }
  - { name: floor, target: 10.7.0.0/24, parent: all }
  - { name: all, target: 10.0.0.0/8 }`;

    await applyAll(load(routerYaml(router, yaml)));

    expect(names(router, '/queue/simple')).toEqual(['office', 'floor', 'all']);
  });

  it('a replacement is made before the old row goes, and keeps it when it is refused', async () => {
    const router = await simulate({ version: VERSION });
    const radius = (service: string): string =>
      routerYaml(router, `radius: [{ address: 10.0.0.5, service: [${service}] }]`);
    await applyAll(load(radius('ppp')));
    router.faults.traps = { '/radius/add': { message: 'failure: no' } };
    const [manifest] = load(radius('ppp, hotspot'));
    if (manifest === undefined) throw new Error('no manifest');

    const { steps } = await applyOnce(manifest);

    expect(steps.map(({ status }) => status)).toEqual(['failed', 'skipped']);
    expect(names(router, '/radius', 'service')).toEqual(['ppp']);
    router.faults.traps = {};
    router.clearLog();
    await applyAll([manifest]);
    const writes = router.log.map(([command]) => command).filter((one) => !one?.endsWith('print'));
    expect(writes.slice(-3)).toEqual(['/radius/add', '/radius/remove', '/login']);
  });

  it('rows follow the rename of what their key names', async () => {
    const rows = (
      vlan: string,
      from = '',
    ): string => `vlans: [{ name: ${vlan}, interface: ether1, vlan-id: 10${from} }]
pppoe-servers: [{ service-name: isp, interface: ${vlan} }]
addresses: [{ address: 10.3.0.1/24, interface: ${vlan} }]`;

    const { plan } = await twice(rows('v1'), rows('v2', ', renamed-from: v1'));

    expect(plan).toEqual(['~ /interface/vlan v2 name']);
  });

  it('an undeclared comment is kept when the row is adopted', async () => {
    const router = await simulate({ version: VERSION });
    router.add('/ip/pool', { name: 'home', ranges: '10.1.0.2', comment: 'rent 700' });

    await applyAll(load(routerYaml(router, 'pools: [{ name: home, ranges: 10.1.0.2 }]')));

    expect(names(router, '/ip/pool', 'comment')).toEqual(['rent 700 [rosform]']);
  });

  it('a field that is left to others gets its declared value when the row is made', async () => {
    const { router } = await twice(
      'identity: a',
      'ppp-profiles: [{ name: fast, rate-limit: 10M/10M, ignore-fields: [rate-limit] }]',
    );

    expect(names(router, '/ppp/profile', 'rate-limit')).toContain('10M/10M');
  });

  it.each([
    ['/ppp/profile', { name: 'theirs', 'remote-address': 'a' }],
    ['/ip/dhcp-server', { name: 'theirs', interface: 'ether2', 'address-pool': 'a' }],
    ['/ip/hotspot', { name: 'theirs', interface: 'ether2', 'address-pool': 'a' }],
  ])('a pool is not removed while a row of the undeclared %s uses it', async (menu, fields) => {
    const router = await simulate({ version: VERSION });
    await applyAll(load(routerYaml(router, FOUR_POOLS)));
    router.add(menu, fields);

    const [outcome] = await planFleet(load(routerYaml(router, 'pools: []')), runOf());

    expect(shown(plannedOf(outcome))).toContainEqual(
      expect.stringMatching(new RegExp(`error: /ip/pool a would be removed while ${menu} theirs`)),
    );
  });

  it('a vlan is not removed while a new row needs it', async () => {
    const router = await simulate({ version: VERSION });
    await applyAll(
      load(routerYaml(router, 'vlans: [{ name: v10, interface: ether1, vlan-id: 10 }]')),
    );

    const [outcome] = await planFleet(
      load(routerYaml(router, 'vlans: []\npppoe-servers: [{ service-name: x, interface: v10 }]')),
      runOf(),
    );

    expect(shown(plannedOf(outcome)).join('\n')).toMatch(/refers to \/interface v10/);
  });

  it.each([
    ['absent after', '{ name: b, renamed-from: a, ranges: 10.1.0.2 }, { name: a, absent: true }'],
    ['absent before', '{ name: a, absent: true }, { name: b, renamed-from: a, ranges: 10.1.0.2 }'],
  ])('a row is not renamed and removed at once: %s', async (_, rows) => {
    const router = await simulate({ version: VERSION });
    await applyAll(load(routerYaml(router, 'pools: [{ name: a, ranges: 10.1.0.2 }]')));

    const refused = (): readonly RouterManifest[] => load(routerYaml(router, `pools: [${rows}]`));

    let problems: readonly string[];
    try {
      const [outcome] = await planFleet(refused(), runOf());
      problems = plannedOf(outcome).problems.map(({ code }) => code);
    } catch (error) {
      problems = [String(error)];
    }
    expect(problems.join()).toMatch(/rename/);
  });

  it('a rename does not take over a row that somebody else made under the new name', async () => {
    const router = await simulate({ version: VERSION });
    await applyAll(load(routerYaml(router, 'pools: [{ name: a, ranges: 10.1.0.2 }]')));
    router.add('/ip/pool', { name: 'b', ranges: '10.2.0.2' });

    const [outcome] = await planFleet(
      load(routerYaml(router, 'pools: [{ name: b, renamed-from: a, ranges: 10.1.0.2 }]')),
      runOf(),
    );

    expect(plannedOf(outcome).problems).toMatchObject([{ code: 'plan/rename-conflict' }]);
  });

  it('generic rows are made after the rows that they name, and before those go', async () => {
    const nat = (
      vlan: string,
    ): string => `vlans: [{ name: ${vlan}, interface: ether1, vlan-id: 10 }]
menus:
  /ip/firewall/nat: { key: [chain, comment], rows: [{ chain: srcnat, comment: out, action: masquerade, out-interface: ${vlan} }] }`;
    const { router } = await twice(nat('v1'), nat('v2'));

    const nats = router.rows('/ip/firewall/nat').map((row) => row['out-interface']);
    expect(nats).toEqual(['v2']);
  });

  it('a generic bridge is made before the vlan and the PPPoE server on it', async () => {
    const router = await simulate({ version: VERSION });

    await applyAll(
      load(
        routerYaml(
          router,
          `menus: { /interface/bridge: { key: [name], rows: [{ name: br9 }] } }
vlans: [{ name: v10, interface: br9, vlan-id: 10 }]
pppoe-servers: [{ service-name: isp, interface: v10 }, { service-name: net, interface: br9 }]`,
        ),
      ),
    );

    expect(names(router, '/interface/bridge')).toEqual(['br9']);
  });

  it('an enum word that the version lacks is a plan error with its line', async () => {
    const router = await simulate({ version: '6.49.17' });

    const [outcome] = await planFleet(
      load(routerYaml(router, 'queue-types: [{ name: x, kind: cake }]')),
      runOf(),
    );

    expect(plannedOf(outcome).problems).toMatchObject([
      {
        code: 'plan/unsupported-field',
        message: expect.stringContaining('kind=cake on RouterOS 6.49.17'),
      },
    ]);
  });

  it('a password that no router shows is not written again and again', async () => {
    const router = await simulate({ version: VERSION });
    const yaml = routerYaml(
      router,
      'menus: { /user: { key: [name], rows: [{ name: noc, group: read, password: { env: P } }] } }',
    );

    await applyAll(load(yaml));

    const [outcome] = await planFleet(load(yaml), runOf());
    expect(shown(plannedOf(outcome))).toEqual([expect.stringMatching(/^warning: 1 secret/)]);
  });

  it('an address with /32 in a field that may name a pool is sent as an address', async () => {
    const router = await simulate({ version: VERSION });

    await applyAll(
      load(routerYaml(router, 'ppp-profiles: [{ name: x, remote-address: 10.1.0.5/32 }]')),
    );

    expect(names(router, '/ppp/profile', 'remote-address')).toContain('10.1.0.5');
  });

  it.each([
    [
      'a PPPoE server that moves to another interface',
      'pppoe-servers: [{ service-name: isp, interface: ether1 }]',
      'pppoe-servers: [{ service-name: isp, interface: ether2 }]',
    ],
    [
      'a generic bridge and a DHCP server of one name',
      'identity: a',
      `menus:
  /interface/bridge: { key: [name], rows: [{ name: guests }] }
  /ip/dhcp-server: { key: [name], rows: [{ name: guests, interface: guests }] }`,
    ],
    [
      'generic rows that name each other by accident',
      'identity: a',
      `menus: { /interface/bridge: { key: [name], rows: [{ name: enabled, comment: x, arp: enabled }, { name: b2, arp: enabled }] } }
vlans: [{ name: "none", interface: enabled, vlan-id: 7 }]`,
    ],
    [
      'a generic row whose key names a renamed vlan',
      `vlans: [{ name: v1, interface: ether1, vlan-id: 10 }]
menus: { /ip/firewall/nat: { key: [chain, out-interface], rows: [{ chain: srcnat, out-interface: v1, action: masquerade }] } }`,
      `vlans: [{ name: v7, renamed-from: v1, interface: ether1, vlan-id: 10 }]
menus: { /ip/firewall/nat: { key: [chain, out-interface], rows: [{ chain: srcnat, out-interface: v7, action: masquerade }] } }`,
    ],
  ])('%s is planned and applied at once', async (_, first, second) => {
    const router = await simulate({ version: VERSION });

    await applyAll(load(routerYaml(router, first)));
    const changes = await applyAll(load(routerYaml(router, second)));

    expect(changes).not.toContainEqual(expect.stringMatching(/^error/));
  });
});
