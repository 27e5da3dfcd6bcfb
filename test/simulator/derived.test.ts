import { describe, expect, it } from 'vitest';
import { useSession } from './use-router.js';

describe('what a router works out', () => {
  it('counts the addresses of a pool, and who holds them', async () => {
    const { router, client } = await useSession({ version: '7.18' });
    router.add('/ip/pool', { name: 'home', ranges: '10.0.0.2-10.0.0.9,10.0.1.0/30' });
    router.addDynamic('/ppp/active', { name: 'u1', address: '10.0.0.3', 'caller-id': 'AA' });
    router.addDynamic('/ppp/active', { name: 'u2', address: '10.0.1.1' });
    router.addDynamic('/ppp/active', { name: 'u3', address: '192.0.2.1' });

    expect(await client.rows('/ip/pool/print', '=.proplist=total,used,available')).toEqual([
      { total: '12', used: '2', available: '10' },
    ]);
    expect(await client.rows('/ip/pool/used/print', '=.proplist=pool,address,owner')).toEqual([
      { pool: 'home', address: '10.0.0.3', owner: 'u1' },
      { pool: 'home', address: '10.0.1.1', owner: 'u2' },
    ]);
  });

  it('has no pool counters before 7.18', async () => {
    const { router } = await useSession({ version: '7.17' });
    router.add('/ip/pool', { name: 'home', ranges: '10.0.0.2' });

    expect(router.rows('/ip/pool')).toEqual([{ '.id': '*1', name: 'home', ranges: '10.0.0.2' }]);
  });

  it('lists sessions as they were given', async () => {
    const { router, client } = await useSession();
    const session = { name: 'u1', service: 'pppoe', address: '10.0.0.3', uptime: '90s' };
    router.addDynamic('/ppp/active', { ...session, radius: 'yes' });

    const proplist = '=.proplist=name,service,address,uptime,radius';
    expect(await client.rows('/ppp/active/print', proplist)).toEqual([
      { ...session, uptime: '1m30s', radius: 'true' },
    ]);
    expect(await client.trap('/ppp/active/add', '=name=x')).toBe('no such command');
  });

  it('says when a scheduler entry runs next: one interval after it was added', async () => {
    const { client } = await useSession({ version: '7.20.8' });
    const before = Date.now();

    await client.talk('/system/scheduler/add', '=name=undo', '=interval=5m');

    const [row = {}] = await client.rows(
      '/system/scheduler/print',
      '=.proplist=next-run,run-count',
    );
    const wait = Date.parse(`${row['next-run']?.replace(' ', 'T')}Z`) - before;
    expect(wait).toBeGreaterThan(298_000);
    expect(wait).toBeLessThanOrEqual(302_000);
    expect(row['run-count']).toBe('0');
  });

  it.each([
    { words: ['=interval=0s'], when: 'without an interval, its start passed' },
    { words: ['=interval=5m', '=disabled=yes'], when: 'disabled' },
    { words: ['=start-date=2020-01-01', '=interval=0s'], when: 'in the past' },
  ])('says nothing of the next run of an entry $when', async ({ words }) => {
    const { client } = await useSession();

    await client.talk('/system/scheduler/add', '=name=dead', ...words);

    expect(await client.rows('/system/scheduler/print', '=.proplist=next-run')).toEqual([{}]);
  });

  it.each([
    { version: '7.20', date: 'jan/02/2037', message: undefined, next: '2037-01-02 03:04:05' },
    { version: '7.20', date: '2037-01-02', message: undefined, next: '2037-01-02 03:04:05' },
    { version: '7.9', date: 'jan/02/2037', message: undefined, next: 'jan/02/2037 03:04:05' },
    { version: '7.9', date: '2037-01-02', message: 'invalid date', next: undefined },
    { version: '7.20', date: '01/02/2037', message: 'invalid date', next: undefined },
  ])('start-date=$date on $version: $next', async ({ version, date, message, next }) => {
    const { router, client } = await useSession({ version });

    const words = ['=name=a', `=start-date=${date}`, '=start-time=03:04:05'];
    expect(await client.trap('/system/scheduler/add', ...words)).toBe(message);

    expect(router.rows('/system/scheduler')[0]?.['next-run']).toBe(next);
  });

  it('counts for /radius/monitor, once or until it is cancelled', async () => {
    const { router, client } = await useSession();
    router.add('/radius', { address: '10.0.0.1' });

    expect(await client.trap('/radius/monitor', '=once=')).toBe('missing =.id=');
    expect(await client.rows('/radius/monitor', '=.id=*1', '=once=')).toMatchObject([
      { requests: '0', accepts: '0', timeouts: '0' },
    ]);
    client.send('/radius/monitor', '=.id=*1', '.tag=m');
    expect((await client.next())[0]).toBe('!re');
    client.send('/cancel', '=tag=m', '.tag=c');
    expect((await client.next())[0]).toBe('!trap');
  });

  it('lists the packages of its version', async () => {
    const old = await useSession({ version: '6.49.10', withoutPackages: ['hotspot'] });
    const current = await useSession({ version: '7.20.8' });
    const print = ['/system/package/print', '=.proplist=name,version'];

    expect(await current.client.rows(...print)).toEqual([{ name: 'routeros', version: '7.20.8' }]);
    const names = (await old.client.rows(...print)).map((row) => row['name']);
    expect(names).toContain('ppp');
    expect(names).not.toContain('hotspot');
  });

  it.each([
    { disabled: 'no', running: 'true' },
    { disabled: 'yes', running: 'false' },
  ])('a VLAN with disabled=$disabled has running=$running in both menus', async (given) => {
    const { disabled, running } = given;
    const { client } = await useSession();

    await client.talk(
      '/interface/vlan/add',
      '=name=v',
      '=interface=ether1',
      '=vlan-id=9',
      `=disabled=${disabled}`,
    );

    for (const menu of ['/interface', '/interface/vlan']) {
      expect(await client.rows(`${menu}/print`, '=.proplist=running', '?name=v')).toEqual([
        { running },
      ]);
    }
  });

  it('knows the network of an address', async () => {
    const { client } = await useSession();

    await client.talk('/ip/address/add', '=address=10.0.0.5/24', '=interface=ether1');

    const proplist = '=.proplist=address,network,actual-interface';
    expect(await client.rows('/ip/address/print', proplist)).toEqual([
      { address: '10.0.0.5/24', network: '10.0.0.0', 'actual-interface': 'ether1' },
    ]);
  });
});
