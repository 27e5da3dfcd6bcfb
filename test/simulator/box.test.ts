import { describe, expect, it } from 'vitest';
import { useRouter, useSession } from './use-router.js';

const HOUR = 3_600_000;

/** The router's date and time as if they were UTC. */
function clockOf(row: Readonly<Record<string, string>> | undefined): number {
  return Date.parse(`${row?.['date']}T${row?.['time']}Z`);
}

describe('the clock', () => {
  it.each([
    { when: 'right', clockOffset: 0 },
    { when: 'two days behind', clockOffset: -48 * HOUR },
    { when: 'a year ahead', clockOffset: 365 * 24 * HOUR },
  ])('is $when, and with it all times that the router shows', async ({ clockOffset }) => {
    const { router, client } = await useSession({ faults: { clockOffset } });
    const expected = Date.now() + clockOffset;
    const near = (text: string | undefined): number =>
      Math.abs(Date.parse(`${text?.replace(' ', 'T')}Z`) - expected);

    await client.talk('/system/scheduler/add', '=name=a', '=interval=1s');

    const [clock] = await client.rows('/system/clock/print');
    expect(Math.abs(clockOf(clock) - expected)).toBeLessThan(5000);
    expect(near(router.rows('/system/scheduler')[0]?.['next-run'])).toBeLessThan(5000);
    expect(near(router.rows('/system/history')[0]?.['time'])).toBeLessThan(5000);
    expect(near(router.rows('/user/active')[0]?.['when'])).toBeLessThan(5000);
  });

  it('may be set wrong while the router runs, which changes no uptime', async () => {
    const router = await useRouter();
    router.faults.clockOffset = 24 * HOUR;

    const tomorrow = new Date(Date.now() + 24 * HOUR).toISOString().slice(0, 10);
    expect(router.rows('/system/clock')[0]?.['date']).toBe(tomorrow);
    expect(router.rows('/system/resource')[0]?.['uptime']).toMatch(/^\ds$/u);
  });

  it.each([
    { zone: 'Asia/Dhaka', offset: '+06:00', ahead: 6 },
    { zone: 'America/Bogota', offset: '-05:00', ahead: -5 },
    { zone: 'Asia/Kathmandu', offset: '+05:45', ahead: 5.75 },
    { zone: 'manual', offset: '+00:00', ahead: 0 },
    { zone: 'no/such/zone', offset: '+00:00', ahead: 0 },
  ])('shows the local time of $zone', async ({ zone, offset, ahead }) => {
    const { router, client } = await useSession();

    await client.talk('/system/clock/set', `=time-zone-name=${zone}`);

    const [clock] = router.rows('/system/clock');
    expect(clock).toMatchObject({ 'time-zone-name': zone, 'gmt-offset': offset });
    expect(Math.abs(clockOf(clock) - Date.now() - ahead * HOUR)).toBeLessThan(5000);
    expect(router.rows('/system/resource')[0]?.['uptime']).toMatch(/^\ds$/u);
  });
});

describe('facts of the box', () => {
  it('are those of the options, with the channel of the version', async () => {
    const { client } = await useSession({
      version: '7.12.2',
      channel: 'long-term',
      resource: { 'board-name': 'RB4011iGS+', 'cpu-load': '97', uptime: '5w2d' },
    });

    const proplist = '=.proplist=board-name,cpu-load,uptime,version';
    expect(await client.rows('/system/resource/print', proplist)).toEqual([
      {
        'board-name': 'RB4011iGS+',
        'cpu-load': '97',
        uptime: '5w2d',
        version: '7.12.2 (long-term)',
      },
    ]);
    expect(await client.rows('/system/package/update/print')).toEqual([{ channel: 'long-term' }]);
  });

  it('refuse a name that the router does not show', async () => {
    await expect(useRouter({ resource: { 'bord-name': 'RB750' } })).rejects.toThrow(
      '/system/resource of the simulated router has no bord-name',
    );
  });

  it('may change while the router runs', async () => {
    const { router, client } = await useSession();

    router.ship('/system/resource', { 'free-hdd-space': '120000' });

    expect(
      await client.rows('/system/resource/print', '=.proplist=free-hdd-space,platform'),
    ).toEqual([{ 'free-hdd-space': '120000', platform: 'MikroTik' }]);
  });

  it('ship adds rows that no command can make, and changes them by id', async () => {
    const { router, client } = await useSession();
    const dates = { 'invalid-after': '2026-12-01 00:00:00', 'expires-after': '1w2d' };

    const id = router.ship('/certificate', { name: 'api', 'private-key': 'yes', ...dates });
    router.ship('/certificate', { '.id': id, expired: 'yes' });
    router.ship('/system/package', { name: 'container', available: 'yes' });

    const proplist = '=.proplist=name,private-key,expired,invalid-after,expires-after';
    expect(await client.rows('/certificate/print', proplist)).toEqual([
      { name: 'api', 'private-key': 'true', expired: 'true', ...dates },
    ]);
    expect(await client.rows('/system/package/print', '=.proplist=name,available')).toEqual([
      { name: 'routeros', available: 'false' },
      { name: 'container', available: 'true' },
    ]);
  });

  it.each([
    { menu: '/no/menu', fields: { a: 'b' }, message: 'no menu /no/menu' },
    { menu: '/certificate', fields: { nmae: 'x' }, message: 'has no nmae' },
    { menu: '/certificate', fields: { '.id': '*9', name: 'x' }, message: 'no row *9' },
    { menu: '/certificate', fields: { '.id': 'x', name: 'x' }, message: 'no row x' },
  ])('ship throws for $menu $fields', async ({ menu, fields, message }) => {
    const router = await useRouter();

    expect(() => router.ship(menu, fields)).toThrow(message);
  });
});

describe('device-mode', () => {
  it('is advanced unless told otherwise', async () => {
    const { client } = await useSession({ version: '7.17' });

    const [row = {}] = await client.rows('/system/device-mode/print');

    const on = Object.keys(row).filter((name) => row[name] === 'true');
    const off = Object.keys(row).filter((name) => row[name] === 'false');
    expect(row['mode']).toBe('advanced');
    expect(on.join(' ')).toBe(
      'hotspot proxy socks bandwidth-test zerotier fetch scheduler email romon sniffer l2tp pptp ipsec smb',
    );
    expect(off.join(' ')).toBe(
      'flagged container traffic-gen partitions routerboard install-any-version',
    );
  });

  it.each([
    { mode: 'home', hotspot: 'false', scheduler: 'false', container: 'false', l2tp: 'true' },
    { mode: 'basic', hotspot: 'false', scheduler: 'true', container: 'false', l2tp: 'true' },
    { mode: 'rose', hotspot: 'true', scheduler: 'true', container: 'true', l2tp: 'true' },
  ] as const)('$mode allows what the manual says', async ({ mode, ...features }) => {
    const router = await useRouter({ deviceMode: mode });

    expect(router.rows('/system/device-mode')[0]).toMatchObject({ mode, ...features });
  });

  it('is not there before 7.17', async () => {
    const { client } = await useSession({ version: '7.16.2' });

    expect(await client.trap('/system/device-mode/print')).toBe(
      'no such command or directory (device-mode)',
    );
    await expect(useRouter({ version: '7.16.2', deviceMode: 'home' })).rejects.toThrow(
      'the simulated router of RouterOS 7.16.2 has no device-mode',
    );
  });

  const off = 'failure: not allowed by device-mode';
  const flagged =
    'failure: configuration flagged, check all router configuration for unauthorized changes and update device-mode';

  it.each([
    { options: { deviceMode: 'home' }, menu: '/system/scheduler', refusal: off },
    { options: { deviceMode: 'basic' }, menu: '/system/scheduler', refusal: undefined },
    { options: { deviceMode: 'home' }, menu: '/ip/hotspot', refusal: undefined },
    { options: { flagged: true }, menu: '/system/scheduler', refusal: flagged },
    { options: { flagged: true }, menu: '/interface/l2tp-client', refusal: flagged },
    { options: { flagged: true }, menu: '/interface/sstp-client', refusal: undefined },
    { options: { flagged: true }, menu: '/ip/hotspot', refusal: undefined },
  ] as const)('$options: add to $menu is answered with $refusal', async (given) => {
    const { options, menu, refusal } = given;
    const { client } = await useSession(options);
    const words: Readonly<Record<string, readonly string[]>> = {
      '/system/scheduler': ['=name=a', '=interval=5m'],
      '/ip/hotspot': ['=name=a', '=interface=ether1'],
    };
    const vpn = ['=name=a', '=connect-to=192.0.2.1', '=user=u'];

    expect(await client.trap(`${menu}/add`, ...(words[menu] ?? vpn))).toBe(refusal);
  });

  it('flagged: what is there may be disabled and removed, and not enabled', async () => {
    const { router, client } = await useSession();
    await client.talk('/system/scheduler/add', '=name=a', '=interval=5m');
    router.ship('/system/device-mode', { flagged: 'yes' });

    expect(await client.trap('/system/scheduler/disable', '=.id=a')).toBeUndefined();
    expect(await client.trap('/system/scheduler/enable', '=.id=a')).toBe(flagged);
    expect(await client.trap('/system/scheduler/set', '=.id=a', '=disabled=no')).toBe(flagged);
    expect(await client.trap('/system/scheduler/remove', '=.id=a')).toBeUndefined();
  });

  it('keeps the entries of an export that came before it', async () => {
    const rsc = Buffer.from('/system scheduler\nadd name=nightly interval=1d\n');
    const router = await useRouter({ deviceMode: 'home', rsc });

    expect(router.loaded.refused).toEqual([]);
    expect(router.rows('/system/scheduler')).toHaveLength(1);
  });
});

describe('the update channel', () => {
  it.each([
    {
      version: '6.49.17',
      args: ['=check-certificate=yes'],
      message: 'unknown parameter check-certificate',
    },
    { version: '7.22', args: ['=mode=x'], message: 'unknown parameter mode' },
    { version: '7.23', args: ['=check-certificate=yes'], message: undefined },
    { version: '7.20.8', args: ['=channel=testing'], message: undefined },
    {
      version: '7.20.8',
      args: ['=channel=nightly'],
      message: 'input does not match any value of channel',
    },
  ])('$version takes $args: $message', async ({ version, args, message }) => {
    const { client } = await useSession({ version });

    expect(await client.trap('/system/package/update/set', ...args)).toBe(message);
  });
});
