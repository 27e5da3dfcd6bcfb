import { describe, expect, it, vi } from 'vitest';
import { readStatus } from '../../../src/health/status/read-status.js';
import { connectRouter } from '../../../src/routeros/connect-router.js';
import type { RouterClient } from '../../../src/routeros/types.js';
import { Secret } from '../../../src/resources/secret.js';
import type { Simulator } from '../../../src/simulator/types.js';
import { PASSWORD, useSimulators, VERSIONS } from '../../e2e/world.js';
import { startRouter } from '../../routeros/scripted-router.js';

const simulate = useSimulators();
const DAY = 86_400_000;

function connect(
  { host, port }: Simulator,
  username = 'rosform',
  read = 5000,
): Promise<RouterClient> {
  return connectRouter({
    address: host,
    port,
    username,
    password: new Secret(PASSWORD),
    deadlines: { connect: 5000, login: 5000, read, write: 60_000 },
  });
}

describe('how a router is', () => {
  it.each(VERSIONS)('is read from RouterOS %s, with sessions counted there', async (version) => {
    const router = await simulate({ version });
    router.addDynamic('/ppp/active', { name: 'alice', service: 'pppoe' });
    router.addDynamic('/ppp/active', { name: 'bob', service: 'pppoe' });
    router.addDynamic('/ppp/active', { name: 'office', service: 'l2tp' });
    router.addDynamic('/ip/hotspot/active', { user: 'T-1' });
    const secret = 'radius-secret-of-the-router';
    const id = router.add('/radius', { address: '10.0.0.5', service: 'ppp,hotspot', secret });
    router.add('/radius', { address: '10.0.0.6', service: 'login', secret, disabled: 'yes' });
    router.count(id, { requests: 100, accepts: 90, rejects: 5, timeouts: 4, 'bad-replies': 1 });
    router.count(id, { 'last-request-rtt': 40 });
    await using client = await connect(router);
    router.clearLog();

    const { sessions, radius, certificates, unanswered } = await readStatus(client, {
      patience: 5000,
    });

    expect(sessions).toEqual({ ppp: 3, pppoe: 2, hotspot: 1 });
    expect(radius).toEqual([
      {
        address: '10.0.0.5',
        services: ['ppp', 'hotspot'],
        disabled: false,
        requests: 100,
        accepts: 90,
        rejects: 5,
        timeouts: 4,
        badReplies: 1,
        lastRoundTrip: 40,
      },
      {
        address: '10.0.0.6',
        services: ['login'],
        disabled: true,
        requests: 0,
        accepts: 0,
        rejects: 0,
        timeouts: 0,
        badReplies: 0,
        lastRoundTrip: 0,
      },
    ]);
    expect({ certificates, unanswered }).toEqual({ certificates: [], unanswered: [] });
    const asked = router.log.filter(([command = '']) => command.includes('/active/'));
    expect(asked).toHaveLength(3);
    expect(asked.filter((words) => !words.includes('=count-only='))).toEqual([]);
    expect(router.log.flat().join('\n')).not.toContain('secret');
    expect(router.log.flat().join('\n')).not.toContain('check-for-updates');
  });

  it('has the certificate of api-ssl, as its date says', async () => {
    const router = await simulate({ version: '7.20.8' });
    router.ship('/certificate', { name: 'other', 'invalid-after': '2020-01-01 00:00:00' });
    router.ship('/certificate', {
      name: 'api',
      'invalid-after': '2031-05-06 07:08:09',
      'expires-after': '1d',
    });
    const [service] = router.rows('/ip/service').filter(({ name }) => name === 'api-ssl');
    router.set('/ip/service', service?.['.id'], { certificate: 'api' });
    await using client = await connect(router);

    const { certificates } = await readStatus(client, { patience: 5000 });

    expect(certificates).toEqual([{ name: 'api', expiresAt: Date.parse('2031-05-06T07:08:09Z') }]);
  });

  it.each([
    { says: { 'expires-after': '2d' }, days: 2 },
    { says: { 'invalid-after': 'soon', 'expires-after': '1w' }, days: 7 },
    { says: { expired: 'true' }, days: 0 },
  ])('has a certificate whose row says $says', async ({ says, days }) => {
    const router = await simulate({ version: '7.20.8' });
    router.ship('/certificate', { name: 'api', ...says });
    const [service] = router.rows('/ip/service').filter(({ name }) => name === 'api-ssl');
    router.set('/ip/service', service?.['.id'], { certificate: 'api' });
    await using client = await connect(router);

    const { certificates } = await readStatus(client, { patience: 5000 });

    const left = certificates.map(({ expiresAt }) => (expiresAt - Date.now()) / DAY);
    expect(left).toEqual([expect.closeTo(days, 2)]);
  });

  it('has no certificate of a service that is off', async () => {
    const router = await simulate({ version: '7.20.8' });
    router.ship('/certificate', { name: 'api', 'expires-after': '2d' });
    const [service] = router.rows('/ip/service').filter(({ name }) => name === 'api-ssl');
    router.set('/ip/service', service?.['.id'], { certificate: 'api', disabled: 'yes' });
    await using client = await connect(router);

    const { certificates } = await readStatus(client, { patience: 5000 });

    expect(certificates).toEqual([]);
  });

  it('is known as far as the packages go, and no package is worth a word', async () => {
    const router = await simulate({ version: '6.49.17', withoutPackages: ['hotspot', 'ppp'] });
    await using client = await connect(router);

    const status = await readStatus(client, { patience: 5000 });

    expect(status.sessions).toEqual({ ppp: undefined, pppoe: undefined, hotspot: undefined });
    expect(status.version?.text).toBe('6.49.17');
    expect(status.unanswered).toEqual([]);
  });

  it('says in one line what our user may not read', async () => {
    const router = await simulate({
      version: '7.20.8',
      groups: { blind: ['api', 'write'] },
      users: [{ name: 'blind', password: PASSWORD, group: 'blind' }],
    });
    await using client = await connect(router, 'blind');

    const { unanswered, radius } = await readStatus(client, { patience: 5000 });

    expect(radius).toBeUndefined();
    expect(unanswered).toEqual([
      {
        why: 'permission',
        message:
          'our user may not read /radius, /ip/service, /system/identity, /system/resource, /system/clock, /ppp/active, /ip/hotspot/active, /system/package/update: its group needs the policy read',
      },
    ]);
  });

  it('is known but for what takes too long, counters of RADIUS servers too', async () => {
    const router = await simulate({
      version: '7.20.8',
      faults: { hang: ['/ppp/active/print', '/radius/monitor'] },
    });
    router.add('/radius', { address: '10.0.0.5', service: 'ppp' });
    await using client = await connect(router, 'rosform', 200);

    const { sessions, radius, unanswered, version } = await readStatus(client, { patience: 200 });

    expect(sessions).toEqual({ ppp: undefined, pppoe: undefined, hotspot: 0 });
    expect(radius?.map(({ requests }) => requests)).toEqual([undefined]);
    expect(version?.text).toBe('7.20.8');
    expect(unanswered).toEqual([
      { why: 'timeout', message: 'no answer in time to /ppp/active, /radius/monitor' },
    ]);
  });

  it('is an error when nothing is answered in time', async () => {
    await using router = await startRouter(({ command, done }) => {
      if (command === '/login') done();
    });
    const { deadlines, ...options } = router.options();
    await using client = await connectRouter({
      ...options,
      deadlines: { ...deadlines, read: 200 },
    });

    await expect(readStatus(client, { patience: 200 })).rejects.toMatchObject({
      name: 'RouterError',
      kind: 'timeout',
      message: expect.stringMatching(/^it let us log in, and then gave no answer in time/),
    });
    expect(router.received.filter(({ command }) => command.endsWith('print'))).toHaveLength(8);
  });

  it('asks nothing more of a router that falls silent', async () => {
    await using router = await startRouter(({ command, reply, done }) => {
      if (command === '/login') done();
      if (command !== '/radius/print') return;
      for (let row = 0; row < 20; row += 1) reply('!re', `=.id=*${row}`, '=address=10.0.0.5');
      done();
    });
    const { deadlines, ...options } = router.options();
    await using client = await connectRouter({
      ...options,
      deadlines: { ...deadlines, read: 200 },
    });

    const { radius, unanswered } = await readStatus(client, { patience: 200 });

    expect(radius).toHaveLength(20);
    expect(unanswered).toEqual([
      {
        why: 'timeout',
        message: expect.stringMatching(/^no answer in time to .*\/radius\/monitor/),
      },
    ]);
    const monitors = router.received.filter(({ command }) => command === '/radius/monitor');
    expect(monitors.length).toBeLessThanOrEqual(8);
  });

  it.each([
    { ret: '999999999', count: 999_999_999 },
    { ret: '1000000000', count: undefined },
    { ret: '99999999999999999999999', count: undefined },
  ])('has $count sessions when the router counts $ret', async ({ ret, count }) => {
    await using router = await startRouter(({ command, done }) => {
      done(...(command.includes('/active/') ? [`=ret=${ret}`] : []));
    });
    await using client = await connectRouter(router.options());

    const { sessions } = await readStatus(client, { patience: 5000 });

    expect(sessions).toEqual({ ppp: count, pppoe: count, hotspot: count });
  });

  it('is asked for with eight commands in flight, and monitors count', async () => {
    const servers = Array.from({ length: 40 }, (_, index) => `*${index.toString(16)}`);
    const held: (() => void)[] = [];
    let holds = true;
    let inFlight = 0;
    let most = 0;
    await using router = await startRouter(({ command, reply, done }) => {
      if (command === '/login') return done();
      if (command === '/quit') return;
      inFlight += 1;
      most = Math.max(most, inFlight);
      const answer = (): void => {
        inFlight -= 1;
        if (command === '/radius/print') {
          for (const id of servers) reply('!re', `=.id=${id}`, '=address=10.0.0.5');
        }
        if (command === '/radius/monitor') reply('!re', '=requests=7');
        done('=ret=0');
      };
      if (holds) held.push(answer);
      else setImmediate(answer);
    });
    await using client = await connectRouter(router.options());

    const reading = readStatus(client, { patience: 5000 });
    await vi.waitFor(() => expect(held).toHaveLength(8));
    holds = false;
    for (const answer of held) answer();
    const { radius, moreRadius } = await reading;

    expect(moreRadius).toBe(8);
    expect(most).toBe(8);
    expect(radius?.map(({ requests }) => requests)).toEqual(Array(32).fill(7));
  });
});
