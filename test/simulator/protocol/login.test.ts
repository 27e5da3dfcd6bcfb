import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { attributes, connectRaw } from '../raw-client.js';
import { useConnection, useRouter, useSession } from '../use-router.js';

const users = [
  { name: 'admin', password: 'secret', group: 'full' },
  { name: 'web', password: 'w', group: 'no-api' },
];
const groups = { 'no-api': ['read', 'write', 'web'] };
const WRONG = ['!trap', '=message=invalid user name or password (6)'];

async function accepts(port: number): Promise<boolean> {
  try {
    (await connectRaw(port)).destroy();
    return true;
  } catch {
    return false;
  }
}

describe('login from 6.43 on', () => {
  it('takes name and password in one sentence', async () => {
    const client = await useConnection(await useRouter({ users, groups }));

    expect(await client.login('admin', 'secret')).toEqual([['!done']]);
  });

  it.each([
    { who: 'a wrong password', name: 'admin', password: 'Secret' },
    { who: 'an unknown user', name: 'root', password: 'secret' },
    { who: 'a user whose group lacks api', name: 'web', password: 'w' },
  ])('refuses $who', async ({ name, password }) => {
    const client = await useConnection(await useRouter({ users, groups }));

    expect(await client.login(name, password)).toEqual([WRONG, ['!done']]);
  });

  it('refuses a disabled user and one from a foreign address', async () => {
    const router = await useRouter();
    const client = await useConnection(router);
    const group = 'full';
    router.add('/user', { name: 'off', password: 'p', group, disabled: 'yes' });
    router.add('/user', { name: 'far', password: 'p', group, address: '10.0.0.0/8' });
    router.add('/user', { name: 'near', password: 'p', group, address: '127.0.0.0/8' });

    expect(await client.login('off', 'p')).toEqual([WRONG, ['!done']]);
    expect(await client.login('far', 'p')).toEqual([WRONG, ['!done']]);
    expect(await client.login('near', 'p')).toEqual([['!done']]);
  });

  it('lets in a user that was added over the API, with the new password after a change', async () => {
    const { router, client } = await useSession();
    await client.talk('/user/add', '=name=noc', '=password=one', '=group=full');
    await client.talk('/user/set', '=.id=noc', '=password=two');
    const other = await useConnection(router);

    expect(await other.login('noc', 'one')).toEqual([WRONG, ['!done']]);
    expect(await other.login('noc', 'two')).toEqual([['!done']]);
  });
});

describe('login before 6.43', () => {
  it('answers a challenge and takes the response', async () => {
    const client = await useConnection(await useRouter({ version: '6.42.12', users, groups }));

    const [first = []] = await client.talk('/login');
    const { ret = '' } = attributes(first);
    const digest = createHash('md5').update('\0secret').update(Buffer.from(ret, 'hex'));
    const response = `00${digest.digest('hex')}`;

    expect(ret).toMatch(/^[0-9a-f]{32}$/u);
    expect(await client.talk('/login', '=name=admin', `=response=${response}`)).toEqual([
      ['!done'],
    ]);
    // A challenge is good for one try.
    expect(await client.trap('/login', '=name=admin', `=response=${response}`)).toBe(
      'cannot log in',
    );
  });

  it('answers the one-step form with a challenge', async () => {
    const client = await useConnection(await useRouter({ version: '6.42.12', users, groups }));

    const [reply = []] = await client.login('admin', 'secret');

    expect(attributes(reply)['ret']).toMatch(/^[0-9a-f]{32}$/u);
  });

  it('refuses a wrong response as "cannot log in"', async () => {
    const client = await useConnection(await useRouter({ version: '6.42.12', users, groups }));
    await client.talk('/login');

    expect(await client.trap('/login', '=name=admin', '=response=00ff')).toBe('cannot log in');
  });
});

describe('a session', () => {
  it('is closed when a command comes before the login', async () => {
    const client = await useConnection(await useRouter());

    expect(await client.talk('/system/identity/print')).toEqual([['!fatal', 'not logged in']]);
    await client.closed();
  });

  it('is closed on /quit', async () => {
    const { client } = await useSession();

    expect(await client.talk('/quit')).toEqual([['!fatal', 'session terminated on request']]);
    await client.closed();
  });

  it('has a row in /user/active while it lasts', async () => {
    const { router, client } = await useSession();
    const other = await useConnection(router);
    await other.login();

    const during = await client.rows('/user/active/print', '=.proplist=name,group,via,address');
    await other.talk('/quit');
    await other.closed();
    const after = await client.rows('/user/active/print');

    const row = { name: 'admin', group: 'full', via: 'api', address: '127.0.0.1' };
    expect(during).toEqual([row, row]);
    expect(after).toHaveLength(1);
    expect(router.logins).toBe(2);
  });

  it('cannot be ended or made through /user/active', async () => {
    const { client } = await useSession();

    expect(await client.trap('/user/active/remove', '=.id=*1')).toBe('action failed (6)');
    expect(await client.trap('/user/active/add')).toBe(
      'error - contact MikroTik support and send a supout file (3)',
    );
  });
});

describe('/ip/service', () => {
  it('closes a connection from outside its address list without a byte', async () => {
    const router = await useRouter();
    router.set('/ip/service', 'api', { address: '127.0.0.2/32,10.0.0.0/8' });

    const refused = await useConnection(router);
    const admitted = await useConnection(router, { localAddress: '127.0.0.2' });

    expect(await refused.closed()).toBe(0);
    expect(await admitted.login()).toEqual([['!done']]);
  });

  it('closes the session above max-sessions early, from 7.16 on', async () => {
    const router = await useRouter({ version: '7.16' });
    router.set('/ip/service', 'api', { 'max-sessions': '2' });
    const first = await useConnection(router);
    const second = await useConnection(router);
    await first.login();
    await second.login();

    const third = await useConnection(router);

    expect(await third.closed()).toBe(0);
    first.destroy();
    await first.closed();
    await expect.poll(() => router.rows('/user/active').length).toBe(1);
    expect(await (await useConnection(router)).login()).toEqual([['!done']]);
  });

  it('allows 20 sessions where nothing was set', async () => {
    const router = await useRouter({ version: '7.16' });
    for (let count = 0; count < 20; count += 1) await (await useConnection(router)).login();

    expect(await (await useConnection(router)).closed()).toBe(0);
  });

  it('knows no session limit before 7.16', async () => {
    const router = await useRouter({ version: '7.12' });
    for (let count = 0; count < 21; count += 1) await (await useConnection(router)).login();

    expect(router.logins).toBe(21);
  });

  it('refuses connections while an export has it disabled', async () => {
    const rsc = Buffer.from('/ip service\nset api disabled=yes\n');
    const router = await useRouter({ rsc });

    await expect(connectRaw(router.port)).rejects.toThrow('ECONNREFUSED');
  });

  it('follows disable, enable and a new port while it runs', async () => {
    const { router, client } = await useSession();
    const { port } = router;

    await client.talk('/ip/service/disable', '=.id=*5');
    await expect.poll(async () => accepts(port)).toBe(false);
    await client.talk('/ip/service/enable', '=.id=*5');
    await expect.poll(async () => accepts(port)).toBe(true);
    const free = await useRouter();
    await free.close();
    await client.talk('/ip/service/set', '=.id=*5', `=port=${free.port}`);
    await expect.poll(() => router.port).toBe(free.port);

    const moved = await useConnection(router);
    expect(await moved.login()).toEqual([['!done']]);
    expect(await accepts(port)).toBe(false);
  });

  it('lists open connections as dynamic rows with new ids from 7.19 on', async () => {
    const { client } = await useSession({ version: '7.20.8' });
    const before = await useSession({ version: '7.16' });

    const query = ['/ip/service/print', '=.proplist=name,remote', '?dynamic=true'];

    const [row] = await client.rows(...query);
    expect(row?.['name']).toBe('api');
    expect(row?.['remote']).toMatch(/^127\.0\.0\.1\/\d+$/u);
    expect(await before.client.rows(...query)).toEqual([]);
  });
});
