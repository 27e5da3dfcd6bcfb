import { describe, expect, it } from 'vitest';
import { useSession } from './use-router.js';

describe('print', () => {
  it('is the same as getall', async () => {
    const { router, client } = await useSession();
    router.add('/ip/pool', { name: 'home', ranges: '10.0.0.2-10.0.0.9' });

    const printed = await client.talk('/ip/pool/print');

    expect(printed).toEqual([
      [
        '!re',
        '=.id=*1',
        '=name=home',
        '=ranges=10.0.0.2-10.0.0.9',
        '=available=8',
        '=total=8',
        '=used=0',
      ],
      ['!done'],
    ]);
    expect(await client.talk('/ip/pool/getall')).toEqual(printed);
  });

  it('returns .id only where .proplist names it, and ignores unknown names', async () => {
    const { router, client } = await useSession();
    router.add('/ip/pool', { name: 'home', ranges: '10.0.0.2' });

    expect(await client.rows('/ip/pool/print', '=.proplist=name,colour')).toEqual([
      { name: 'home' },
    ]);
    expect(await client.rows('/ip/pool/print', '=.proplist=.id')).toEqual([{ '.id': '*1' }]);
  });

  it('sends a bare !re for a row that has none of the attributes', async () => {
    const { client } = await useSession({ version: '7.16' });

    const replies = await client.talk('/ip/service/print', '=.proplist=comment');

    expect(replies).toEqual([...Array.from({ length: 8 }, () => ['!re']), ['!done']]);
  });

  it.each([
    { version: '7.16.2', replies: [['!done']] },
    { version: '7.17', replies: [['!done']] },
    { version: '7.18', replies: [['!empty'], ['!done']] },
    { version: '7.24', replies: [['!empty'], ['!done']] },
  ])('answers $replies for no rows on $version', async ({ version, replies }) => {
    const { client } = await useSession({ version });

    expect(await client.talk('/ip/pool/print')).toEqual(replies);
    expect(await client.talk('/ip/pool/print', '?name=x')).toEqual(replies);
  });

  it('tags !empty as well', async () => {
    const { client } = await useSession();

    client.send('/ip/pool/print', '.tag=7');

    expect(await client.next()).toEqual(['!empty', '.tag=7']);
    expect(await client.next()).toEqual(['!done', '.tag=7']);
  });

  it('counts rows with count-only, those that pass the query', async () => {
    const { client } = await useSession({ version: '7.16' });

    expect(await client.talk('/ip/service/print', '=count-only=')).toEqual([['!done', '=ret=8']]);
    expect(await client.talk('/ip/service/print', '=count-only=', '?disabled=true')).toEqual([
      ['!done', '=ret=1'],
    ]);
  });

  it('accepts detail and stats, and refuses arguments of the console alone', async () => {
    const { client } = await useSession();

    expect(await client.trap('/ip/pool/print', '=detail=', '=stats=')).toBeUndefined();
    expect(await client.trap('/ip/pool/print', '=where=')).toBe('unknown parameter where');
  });

  it.each([
    { version: '7.20.8', message: 'unknown parameter show-sensitive' },
    { version: '7.21', message: undefined },
  ])('knows show-sensitive from 7.21 on ($version)', async ({ version, message }) => {
    const { client } = await useSession({ version });

    expect(await client.trap('/ppp/secret/print', '=show-sensitive=')).toBe(message);
  });

  it('returns a singleton as one row without .id', async () => {
    const { client } = await useSession({ identity: 'zone-a' });

    expect(await client.talk('/system/identity/print')).toEqual([
      ['!re', '=name=zone-a'],
      ['!done'],
    ]);
    const [resource] = await client.rows('/system/resource/print', '=.proplist=version,.id');
    expect(resource).toEqual({ version: '7.20.8 (stable)' });
  });
});

describe('attributes that are left out', () => {
  it('leaves out a comment that was set to nothing', async () => {
    const { client } = await useSession();
    await client.talk('/ip/pool/add', '=name=a', '=ranges=10.0.0.1', '=comment=old');

    await client.talk('/ip/pool/set', '=.id=*1', '=comment=');

    expect(await client.talk('/ip/pool/print', '=.proplist=comment')).toEqual([['!re'], ['!done']]);
  });

  it('leaves out address-pool=none, and prints its default nowhere else', async () => {
    const { client } = await useSession();
    await client.talk('/ip/hotspot/add', '=name=h', '=interface=ether1', '=address-pool=none');

    const [row] = await client.rows('/ip/hotspot/print');

    expect(row).not.toHaveProperty('address-pool');
    expect(row?.['idle-timeout']).toBe('5m');
  });

  it('leaves out what belongs to a feature that is off', async () => {
    const { client } = await useSession();
    const named = ['=.proplist=radius-accounting,trial-uptime-limit,ssl-certificate'];

    await client.talk('/ip/hotspot/profile/add', '=name=p');
    const off = await client.rows('/ip/hotspot/profile/print', ...named, '?name=p');
    await client.talk(
      '/ip/hotspot/profile/set',
      '=.id=p',
      '=use-radius=yes',
      '=login-by=trial,https',
    );
    const on = await client.rows('/ip/hotspot/profile/print', ...named, '?name=p');

    expect(off).toEqual([{}]);
    expect(on).toEqual([
      { 'radius-accounting': 'true', 'trial-uptime-limit': '30m', 'ssl-certificate': 'none' },
    ]);
  });

  it.each([
    { version: '7.12', printed: {} },
    { version: '7.15', printed: { 'on-up': '' } },
  ])('prints empty defaults from 7.15 on ($version)', async ({ version, printed }) => {
    const { client } = await useSession({ version });

    expect(await client.rows('/ppp/profile/print', '=.proplist=on-up', '?name=default')).toEqual([
      printed,
    ]);
  });
});

describe('versions', () => {
  it.each([
    { version: '6.49', printed: {} },
    { version: '7.20', printed: { type: 'A' } },
  ])('a static name of type A prints $printed on $version', async ({ version, printed }) => {
    const { router, client } = await useSession({ version });
    router.add('/ip/dns/static', { name: 'a.example', address: '192.0.2.1' });

    expect(await client.rows('/ip/dns/static/print', '=.proplist=type')).toEqual([printed]);
  });

  it.each([
    { version: '7.14', field: 'require-message-auth=no', known: false },
    { version: '7.15', field: 'require-message-auth=no', known: true },
    { version: '7.19.2', field: 'radsec-timeout=1s', known: false },
    { version: '7.19.3', field: 'radsec-timeout=1s', known: true },
  ])('/radius $field on $version: $known', async ({ version, field, known }) => {
    const { client } = await useSession({ version });

    const message = await client.trap('/radius/add', '=address=10.0.0.1', `=${field}`);

    const [name] = field.split('=');
    expect(message).toBe(known ? undefined : `unknown parameter ${name}`);
  });

  it.each([
    { version: '6.49.10', path: '/ip/bogus/print', message: 'no such command prefix' },
    { version: '7.20', path: '/ip/bogus/print', message: 'no such command or directory (bogus)' },
    {
      version: '7.20',
      path: '/ip/pool/bogus/print',
      message: 'no such command or directory (bogus)',
    },
    { version: '7.20', path: '/bogus/print', message: 'no such command or directory (bogus)' },
    { version: '7.20', path: '/ip/pool/bogus', message: 'no such command' },
    { version: '7.20', path: '/ip/pool/find', message: 'no such command' },
    { version: '7.20', path: '/ip/pool/unset', message: 'no such command' },
    { version: '7.20', path: '/system/identity/add', message: 'no such command' },
    { version: '7.20', path: '/ip/service/remove', message: 'no such command' },
  ])('refuses $path on $version with "$message"', async ({ version, path, message }) => {
    const { client } = await useSession({ version });

    expect(await client.trap(path)).toBe(message);
  });

  it('has no menus of a package that is missing', async () => {
    const { client } = await useSession({ withoutPackages: ['hotspot'] });

    expect(await client.trap('/ip/hotspot/profile/print')).toBe(
      'no such command or directory (hotspot)',
    );
    expect(await client.trap('/ppp/profile/print')).toBeUndefined();
  });

  it.each([
    { version: '7.9', date: /^[a-z]{3}\/\d\d\/\d{4}$/u },
    { version: '7.10', date: /^\d{4}-\d\d-\d\d$/u },
  ])('writes dates on $version as $date', async ({ version, date }) => {
    const { client } = await useSession({ version });

    const [clock] = await client.rows('/system/clock/print');

    expect(clock?.['date']).toMatch(date);
  });
});
