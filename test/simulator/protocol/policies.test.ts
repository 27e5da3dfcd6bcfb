import { describe, expect, it } from 'vitest';
import type { Simulator } from '../../../src/simulator/types.js';
import type { RawClient } from '../raw-client.js';
import { useConnection, useRouter } from '../use-router.js';

const DENIED = 'not enough permissions (9)';

const groups = {
  reader: ['api', 'read', 'sensitive'],
  masked: ['api', 'read', 'write'],
  'write-only': ['api', 'write'],
  operator: ['api', 'read', 'write', 'sensitive'],
};
const names = ['admin', ...Object.keys(groups), 'stock-read', 'stock-write'];

function groupOf(name: string): string {
  return name === 'admin' ? 'full' : name.replace('stock-', '');
}

async function useUsers(): Promise<{
  readonly router: Simulator;
  readonly as: (name: string) => Promise<RawClient>;
}> {
  const users = names.map((name) => ({ name, password: 'p', group: groupOf(name) }));
  const router = await useRouter({ users, groups });
  const as = async (name: string): Promise<RawClient> => {
    const client = await useConnection(router);
    await client.login(name, 'p');
    return client;
  };
  return { router, as };
}

describe('a policy', () => {
  it.each([
    { user: 'reader', path: '/ip/pool/print', message: undefined },
    { user: 'reader', path: '/radius/incoming/set', message: DENIED },
    { user: 'stock-read', path: '/radius/incoming/set', message: DENIED },
    { user: 'write-only', path: '/ip/pool/print', message: DENIED },
    { user: 'write-only', path: '/radius/incoming/set', message: undefined },
    { user: 'stock-write', path: '/radius/incoming/set', message: undefined },
    { user: 'stock-write', path: '/user/aaa/set', message: DENIED },
    { user: 'operator', path: '/user/print', message: undefined },
    { user: 'operator', path: '/user/add', message: DENIED },
    { user: 'admin', path: '/user/aaa/set', message: undefined },
  ])('$user $path: $message', async ({ user, path, message }) => {
    const client = await (await useUsers()).as(user);

    expect(await client.trap(path)).toBe(message);
  });

  it('that is taken away counts at once', async () => {
    const { router, as } = await useUsers();
    const client = await as('operator');

    router.set('/user/group', 'operator', { policy: 'api,read' });

    expect(await client.trap('/radius/incoming/set')).toBe(DENIED);
  });

  it('beyond those of the user is refused on a scheduler entry', async () => {
    const client = await (await useUsers()).as('operator');

    expect(await client.trap('/system/scheduler/add', '=name=a', '=policy=read,reboot')).toBe(
      DENIED,
    );
    await client.talk('/system/scheduler/add', '=name=b');

    expect(await client.rows('/system/scheduler/print', '=.proplist=policy,owner')).toEqual([
      { policy: 'read,write,sensitive', owner: 'operator' },
    ]);
  });
});

describe('secrets', () => {
  it.each([
    { user: 'admin', secret: 'tell', password: 'word' },
    { user: 'stock-read', secret: 'tell', password: 'word' },
    { user: 'masked', secret: '*****', password: '*****' },
  ])('$user reads "$secret"', async ({ user, secret, password }) => {
    const { router, as } = await useUsers();
    router.add('/radius', { address: '10.0.0.1', secret: 'tell' });
    router.add('/ppp/secret', { name: 'a', password: 'word' });
    const client = await as(user);

    expect(await client.rows('/radius/print', '=.proplist=secret')).toEqual([{ secret }]);
    expect(await client.rows('/ppp/secret/print', '=.proplist=password')).toEqual([{ password }]);
  });

  it('are masked for everybody while the fault is on', async () => {
    const { router, as } = await useUsers();
    router.add('/radius', { address: '10.0.0.1', secret: 'tell' });
    const client = await as('admin');

    router.faults.maskSecrets = true;
    const masked = await client.rows('/radius/print', '=.proplist=secret');
    router.faults.maskSecrets = false;

    expect(masked).toEqual([{ secret: '*****' }]);
    expect(await client.rows('/radius/print', '=.proplist=secret')).toEqual([{ secret: 'tell' }]);
  });

  it('a user password is never printed, not even when it is asked for', async () => {
    const { router, as } = await useUsers();
    const client = await as('admin');

    const rows = await client.rows('/user/print', '=.proplist=name,password', '?name=admin');

    expect(rows).toEqual([{ name: 'admin' }]);
    expect(JSON.stringify(router.rows('/user'))).not.toContain('password');
  });

  it('can be written without being readable', async () => {
    const { router, as } = await useUsers();
    const client = await as('masked');

    await client.talk('/radius/add', '=address=10.0.0.1', '=secret=new');

    expect(router.rows('/radius')[0]?.['secret']).toBe('new');
  });
});
