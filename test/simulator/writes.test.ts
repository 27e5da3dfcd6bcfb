import { describe, expect, it } from 'vitest';
import type { RawClient } from './raw-client.js';
import { useSession } from './use-router.js';

async function names(client: RawClient, menu: string): Promise<readonly (string | undefined)[]> {
  const rows = await client.rows(`${menu}/print`, '=.proplist=name,comment');
  return rows.map((row) => row['name'] ?? row['comment']);
}

describe('add', () => {
  it('returns an id that counts up in upper-case hex and is never used again', async () => {
    const { client } = await useSession();
    const add = (name: string): Promise<unknown> =>
      client.talk('/ip/pool/add', `=name=${name}`, '=ranges=10.0.0.1');
    for (let number = 1; number < 12; number += 1) await add(`p${number}`);

    await client.talk('/ip/pool/remove', '=.id=*B');

    expect(await add('next')).toEqual([['!done', '=ret=*C']]);
  });

  it.each([
    { menu: '/queue/tree', words: ['=name=q', '=parent=global'], id: '*1000000' },
    { menu: '/ppp/profile', words: ['=name=p'], id: '*1' },
  ])('starts to count in $menu at $id', async ({ menu, words, id }) => {
    const { client } = await useSession();

    expect(await client.talk(`${menu}/add`, ...words)).toEqual([['!done', `=ret=${id}`]]);
  });

  it('fills in defaults: a new PPPoE server is disabled', async () => {
    const { client } = await useSession();

    await client.talk('/interface/pppoe-server/server/add', '=interface=ether1', '=service-name=a');

    const proplist = '=.proplist=disabled,default-profile,keepalive-timeout,authentication';
    expect(await client.rows('/interface/pppoe-server/server/print', proplist)).toEqual([
      {
        disabled: 'true',
        'default-profile': 'default',
        'keepalive-timeout': '10',
        authentication: 'pap,chap,mschap1,mschap2',
      },
    ]);
  });

  it.each([
    { path: '/ip/pool/add', words: ['=name=a'], message: 'missing value(s) of argument(s) ranges' },
    {
      path: '/user/add',
      words: ['=name=a'],
      message: 'missing value(s) of argument(s) group password',
    },
    { path: '/ip/pool/add', words: ['=nmae=a'], message: 'unknown parameter nmae' },
    { path: '/ip/pool/add', words: ['=total=5'], message: 'unknown parameter total' },
    { path: '/ip/pool/add', words: ['=constructor=5'], message: 'unknown parameter constructor' },
    {
      path: '/ip/pool/add',
      words: ['=place-before=*1'],
      message: 'unknown parameter place-before',
    },
    {
      path: '/radius/set',
      words: ['=.id=*1', '=place-before=*1'],
      message: 'unknown parameter place-before',
    },
    {
      path: '/ip/pool/add',
      words: ['=name=a', '=ranges=10.0.0.1', '?name=a'],
      message: 'missing =.id=',
    },
  ])('$path $words is refused: $message', async ({ path, words, message }) => {
    const { router, client } = await useSession();
    router.add('/radius', { address: '10.0.0.1' });

    expect(await client.trap(path, ...words)).toBe(message);
    expect(router.rows('/ip/pool')).toEqual([]);
  });

  it.each([
    ['/ip/pool', { name: 'a', ranges: '10.0.0.1' }, 'failure: pool with such name exists'],
    ['/ppp/profile', { name: 'a' }, 'failure: profile with the same name already exists'],
    ['/ppp/secret', { name: 'a' }, 'failure: secret with the same name already exists'],
    ['/queue/simple', { name: 'a', target: '10.0.0.1' }, 'failure: already have such name'],
    ['/queue/type', { name: 'a', kind: 'pcq' }, 'failure: name already used'],
    [
      '/interface/pppoe-server/server',
      { interface: 'ether1', 'service-name': 'a' },
      'failure: service the same name on the same interface already exists',
    ],
    [
      '/interface/vlan',
      { name: 'ether1', interface: 'ether2', 'vlan-id': '5' },
      'failure: already have interface with name ether1',
    ],
    ['/user/group', { name: 'full' }, 'failure: group with the same name already exists'],
  ])('refuses a second row with the same key in %s', async (menu, fields, message) => {
    const { client } = await useSession();
    const words = Object.entries(fields).map(([name, value]) => `=${name}=${value}`);
    await client.talk(`${menu}/add`, ...words);

    expect(await client.trap(`${menu}/add`, ...words)).toBe(message);
  });

  it('takes the same RADIUS server twice', async () => {
    const { client } = await useSession();

    await client.talk('/radius/add', '=address=10.0.0.1');

    expect(await client.trap('/radius/add', '=address=10.0.0.1')).toBeUndefined();
  });

  it('places a row before another one, and copies one', async () => {
    const { client } = await useSession();
    await client.talk('/radius/add', '=address=10.0.0.1', '=comment=a', '=service=ppp');
    await client.talk('/radius/add', '=address=10.0.0.2', '=comment=b');

    await client.talk('/radius/add', '=copy-from=*1', '=comment=c', '=place-before=*2');

    expect(await client.rows('/radius/print', '=.proplist=comment,address,service')).toEqual([
      { comment: 'a', address: '10.0.0.1', service: 'ppp' },
      { comment: 'c', address: '10.0.0.1', service: 'ppp' },
      { comment: 'b', address: '10.0.0.2', service: '' },
    ]);
  });

  it('makes up the name of a queue that has none', async () => {
    const { client } = await useSession();

    await client.talk('/queue/simple/add', '=target=10.0.0.1');
    await client.talk('/queue/simple/add', '=target=10.0.0.2');

    expect(await names(client, '/queue/simple')).toEqual(['queue1', 'queue2']);
  });
});

describe('set', () => {
  it.each([
    { by: '.id', words: ['=.id=*1'] },
    { by: 'numbers', words: ['=numbers=*1'] },
    { by: 'name', words: ['=.id=a'] },
    { by: 'console position', words: ['=numbers=0'] },
  ])('finds the row by $by', async ({ words }) => {
    const { client } = await useSession();
    await client.talk('/ip/pool/add', '=name=a', '=ranges=10.0.0.1');
    await client.talk('/ip/pool/add', '=name=b', '=ranges=10.0.0.1');

    await client.talk('/ip/pool/set', ...words, '=ranges=10.0.0.9');

    expect(await client.rows('/ip/pool/print', '=.proplist=ranges')).toEqual([
      { ranges: '10.0.0.9' },
      { ranges: '10.0.0.1' },
    ]);
  });

  it('takes a list of ids, and changes nothing if one of them is unknown', async () => {
    const { client } = await useSession();
    await client.talk('/radius/add', '=address=10.0.0.1');
    await client.talk('/radius/add', '=address=10.0.0.2');
    const timeouts = (): Promise<unknown> => client.rows('/radius/print', '=.proplist=timeout');

    await client.talk('/radius/set', '=.id=*1,*2', '=timeout=1s');
    expect(await client.trap('/radius/set', '=.id=*1,*9', '=timeout=2s')).toBe('no such item');

    expect(await timeouts()).toEqual([{ timeout: '1s' }, { timeout: '1s' }]);
  });

  it('is refused as a whole if one argument is bad', async () => {
    const { client } = await useSession();
    await client.talk('/radius/add', '=address=10.0.0.1');

    await client.talk('/radius/set', '=.id=*1', '=comment=x', '=timeout=1h');

    expect(await client.rows('/radius/print', '=.proplist=comment,timeout')).toEqual([
      { timeout: '300ms' },
    ]);
  });

  it.each([
    { path: '/ip/pool/set', words: ['=name=a'], message: 'missing =.id=' },
    { path: '/ip/pool/set', words: ['?name=a', '=comment=x'], message: 'missing =.id=' },
    { path: '/ip/pool/remove', words: ['?name=a'], message: 'missing =.id=' },
    { path: '/ip/pool/set', words: ['=.id=*77', '=name=a'], message: 'no such item' },
    { path: '/ip/pool/remove', words: ['=.id=*77'], message: 'no such item' },
    { path: '/ip/pool/remove', words: ['=.id=nobody'], message: 'no such item' },
    {
      path: '/radius/set',
      words: ['=.id=nobody', '=comment=x'],
      message: 'no such command prefix',
    },
    { path: '/ip/pool/remove', words: ['=.id=*1', '=force='], message: 'unknown parameter force' },
    {
      path: '/system/identity/set',
      words: ['=.id=*0', '=name=a'],
      message: 'unknown parameter .id',
    },
  ])('$path $words is refused: $message', async ({ path, words, message }) => {
    const { router, client } = await useSession();
    router.add('/ip/pool', { name: 'a', ranges: '10.0.0.1' });

    expect(await client.trap(path, ...words)).toBe(message);
    expect(router.rows('/ip/pool')).toHaveLength(1);
  });

  it('changes a singleton without an id', async () => {
    const { client } = await useSession();

    expect(await client.talk('/system/identity/set', '=name=zone-b')).toEqual([['!done']]);

    expect(await client.rows('/system/identity/print')).toEqual([{ name: 'zone-b' }]);
  });

  it.each([
    { path: '/ppp/profile/set', word: '=rate-limit=', message: undefined },
    {
      path: '/ppp/profile/set',
      word: '=local-address=',
      message: 'ambiguous value of pool, more than one possible value matches input',
    },
    {
      path: '/ppp/profile/set',
      word: '=session-timeout=',
      message: 'invalid value for argument session-timeout',
    },
  ])('$path $word: $message', async ({ path, word, message }) => {
    const { client } = await useSession();

    expect(await client.trap(path, '=.id=default', word)).toBe(message);
  });

  it('keeps an empty string apart from an absent attribute', async () => {
    const { client } = await useSession();
    const rate = (): Promise<unknown> =>
      client.rows('/ppp/profile/print', '=.proplist=rate-limit', '?name=default');

    const before = await rate();
    await client.talk('/ppp/profile/set', '=.id=default', '=rate-limit=');
    const empty = await rate();
    await client.talk('/ppp/profile/unset', '=.id=default', '=value-name=rate-limit');

    expect([before, empty, await rate()]).toEqual([[{}], [{ 'rate-limit': '' }], [{}]]);
  });

  it('refuses to take the name of another row, and accepts its own', async () => {
    const { client } = await useSession();
    await client.talk('/ip/pool/add', '=name=a', '=ranges=10.0.0.1');
    await client.talk('/ip/pool/add', '=name=b', '=ranges=10.0.0.1');

    expect(await client.trap('/ip/pool/set', '=.id=*2', '=name=a')).toBe(
      'failure: pool with such name exists',
    );
    expect(await client.trap('/ip/pool/set', '=.id=*1', '=name=a')).toBeUndefined();
  });

  it('frees the old name on a rename', async () => {
    const { client } = await useSession();
    await client.talk('/ip/pool/add', '=name=a', '=ranges=10.0.0.1');

    await client.talk('/ip/pool/set', '=.id=*1', '=name=b');

    expect(await client.trap('/ip/pool/add', '=name=a', '=ranges=10.0.0.1')).toBeUndefined();
  });
});

describe('unset', () => {
  it.each([
    ['unset', ['/ppp/profile/unset', '=.id=p', '=value-name=idle-timeout']],
    ['=!field=', ['/ppp/profile/set', '=.id=p', '=!idle-timeout=']],
  ])('%s takes an attribute away', async (_, words) => {
    const { client } = await useSession();
    await client.talk('/ppp/profile/add', '=name=p', '=idle-timeout=5m');

    expect(await client.talk(...words)).toEqual([['!done']]);

    expect(await client.rows('/ppp/profile/print', '=.proplist=idle-timeout', '?name=p')).toEqual([
      {},
    ]);
  });

  it.each([
    {
      words: ['/ppp/profile/unset', '=.id=default', '=value-name=name'],
      message: 'input does not match any value of value-name',
    },
    { words: ['/ppp/profile/set', '=.id=default', '=!name='], message: 'unknown parameter !name' },
    { words: ['/radius/unset', '=.id=*1', '=value-name=realm'], message: 'no such command' },
  ])('$words is refused: $message', async ({ words, message }) => {
    const { client } = await useSession();

    expect(await client.trap(...words)).toBe(message);
  });
});

describe('the other writes', () => {
  it('enable and disable switch rows', async () => {
    const { client } = await useSession();
    const disabled = (): Promise<unknown> => client.rows('/radius/print', '=.proplist=disabled');
    await client.talk('/radius/add', '=address=10.0.0.1');

    await client.talk('/radius/disable', '=.id=*1');
    const off = await disabled();
    await client.talk('/radius/enable', '=numbers=*1');

    expect([off, await disabled()]).toEqual([[{ disabled: 'true' }], [{ disabled: 'false' }]]);
  });

  it('comment sets a comment', async () => {
    const { client } = await useSession();
    await client.talk('/radius/add', '=address=10.0.0.1');

    await client.talk('/radius/comment', '=.id=*1', '=comment=first one');

    expect(await client.rows('/radius/print', '=.proplist=comment')).toEqual([
      { comment: 'first one' },
    ]);
  });

  it.each(['/ip/hotspot/profile', '/queue/type'])('%s has no comment', async (menu) => {
    const { client } = await useSession();

    expect(await client.trap(`${menu}/comment`, '=.id=default', '=comment=x')).toBe(
      'no such command',
    );
    expect(await client.trap(`${menu}/set`, '=.id=default', '=comment=x')).toBe(
      'unknown parameter comment',
    );
  });

  it.each([
    { words: ['=numbers=*3', '=destination=*1'], order: 'cabd' },
    { words: ['=.id=*3', '=destination=*1'], order: 'cabd' },
    { words: ['=numbers=*4,*2', '=destination=*1'], order: 'dbac' },
    { words: ['=numbers=*1'], order: 'bcda' },
    { words: ['=numbers=*1', '=destination=*99'], order: 'bcda' },
    { words: ['=numbers=b', '=destination=*1'], order: 'bacd' },
    { words: ['=numbers=*1', '=destination=*4'], order: 'bcad' },
  ])('move $words gives $order', async ({ words, order }) => {
    const { client } = await useSession();
    for (const comment of 'abcd') {
      await client.talk('/radius/add', '=address=10.0.0.1', `=comment=${comment}`);
    }

    expect(await client.talk('/radius/move', ...words)).toEqual([['!done']]);

    expect((await names(client, '/radius')).join('')).toBe(order);
  });

  it('refuses to move a row before itself, and a move where order means nothing', async () => {
    const { client } = await useSession();
    await client.talk('/radius/add', '=address=10.0.0.1');

    expect(await client.trap('/radius/move', '=numbers=*1', '=destination=*1')).toBe(
      'failure: can not move object before itself',
    );
    expect(await client.trap('/ip/pool/move', '=numbers=*1')).toBe('no such command');
  });
});

describe('rows that a router keeps', () => {
  it.each([
    ['/ppp/profile', 'default'],
    ['/ip/hotspot/profile', 'default'],
    ['/ip/hotspot/user/profile', 'default'],
    ['/queue/type', 'pcq-upload-default'],
    ['/user/group', 'read'],
    ['/interface/list', 'all'],
    ['/user', 'admin'],
  ])('%s %s cannot be removed', async (menu, name) => {
    const { router, client } = await useSession();
    const before = router.rows(menu).length;

    expect(await client.trap(`${menu}/remove`, `=.id=${name}`)).toMatch(/^failure: /u);

    expect(router.rows(menu)).toHaveLength(before);
  });

  it('a shipped row can be set', async () => {
    const { client } = await useSession();

    expect(await client.trap('/ppp/profile/set', '=.id=*0', '=rate-limit=1M')).toBeUndefined();
  });

  it('a group with users cannot be removed, one without can', async () => {
    const { client } = await useSession();
    await client.talk('/user/group/add', '=name=g', '=policy=read,api');
    await client.talk('/user/add', '=name=u', '=group=g', '=password=p');

    expect(await client.trap('/user/group/remove', '=.id=g')).toBe('failure: group has some users');
    await client.talk('/user/remove', '=.id=u');
    expect(await client.trap('/user/group/remove', '=.id=g')).toBeUndefined();
  });

  it('the last full user can be neither demoted nor disabled', async () => {
    const { client } = await useSession();

    expect(await client.trap('/user/set', '=.id=admin', '=group=read')).toMatch(/^failure: /u);
    expect(await client.trap('/user/disable', '=.id=admin')).toMatch(/^failure: /u);
  });

  it('a dynamic row refuses every write', async () => {
    const { router, client } = await useSession();
    const id = router.addDynamic('/queue/simple', { name: '<pppoe-a>', target: '10.0.0.1/32' });

    for (const words of [['set', '=comment=x'], ['disable'], ['remove']]) {
      const [verb = '', ...rest] = words;
      expect(await client.trap(`/queue/simple/${verb}`, `=.id=${id}`, ...rest)).toMatch(
        /^failure: /u,
      );
    }
    expect(await client.rows('/queue/simple/print', '=.proplist=name', '?dynamic=true')).toEqual([
      { name: '<pppoe-a>' },
    ]);
  });

  it('a session is ended by remove', async () => {
    const { router, client } = await useSession();
    const id = router.addDynamic('/ppp/active', { name: 'a', address: '10.0.0.5' });

    expect(await client.trap('/ppp/active/remove', `=.id=${id}`)).toBeUndefined();

    expect(router.rows('/ppp/active')).toEqual([]);
  });

  it('nothing joins a shipped interface list', async () => {
    const { client } = await useSession();

    expect(await client.trap('/interface/list/member/add', '=list=all', '=interface=ether1')).toBe(
      'failure: cannot add to builtin list',
    );
  });
});

describe('/system/history', () => {
  it('grows with every write, one to equal values included', async () => {
    const { client } = await useSession({
      users: [{ name: 'noc', password: '', group: 'full' }],
    });
    await client.talk('/ip/pool/add', '=name=a', '=ranges=10.0.0.1');
    await client.talk('/ip/pool/set', '=.id=*1', '=ranges=10.0.0.1');
    await client.talk('/ip/pool/remove', '=.id=*1');
    await client.talk('/ip/pool/remove', '=.id=*1');

    expect(await client.rows('/system/history/print', '=.proplist=action,by')).toEqual([
      { action: 'pool added', by: 'noc' },
      { action: 'pool changed', by: 'noc' },
      { action: 'pool removed', by: 'noc' },
    ]);
  });

  it('keeps the newest hundred', async () => {
    const { router } = await useSession();

    for (let count = 0; count < 130; count += 1) router.set('/radius/incoming', undefined, {});

    expect(router.rows('/system/history')).toHaveLength(100);
    expect(router.rows('/system/history').at(-1)?.['.id']).toBe('*82');
  });
});

describe('the simulator handle', () => {
  it('refuses as a router does', async () => {
    const { router } = await useSession();

    expect(() => router.add('/ip/pool', { name: 'a' })).toThrow('missing value(s)');
    expect(() => router.add('/system/identity', {})).toThrow('no such command');
    expect(() => router.set('/ip/pool', '*1', {})).toThrow('no such item');
    expect(() => router.rows('/no/such')).toThrow('no such command or directory');
  });

  it('logs commands without their tags until the log is cleared', async () => {
    const { router, client } = await useSession();

    client.send('/ip/pool/print', '.tag=1', '?name=a');
    await client.next();

    expect(router.log).toEqual([
      ['/login', '=name=admin', '=password='],
      ['/ip/pool/print', '?name=a'],
    ]);
    router.clearLog();
    expect(router.log).toEqual([]);
  });
});
