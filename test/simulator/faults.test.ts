import { describe, expect, it } from 'vitest';
import { useConnection, useRouter, useSession } from './use-router.js';

describe('faults', () => {
  it('closeAtConnect closes each connection without a byte, until it is taken back', async () => {
    const router = await useRouter({ faults: { closeAtConnect: true } });

    expect(await (await useConnection(router)).closed()).toBe(0);
    router.faults.closeAtConnect = false;

    expect(await (await useConnection(router)).login()).toEqual([['!done']]);
  });

  it.each([
    { applied: true, rows: ['a', 'b'] },
    { applied: false, rows: ['a'] },
  ])('dropAtWrite 2 with applied $applied leaves $rows', async ({ applied, rows }) => {
    const { router, client } = await useSession();
    router.faults.dropAtWrite = { write: 2, applied };
    const add = (name: string): void => {
      client.send('/ip/pool/add', `=name=${name}`, '=ranges=10.0.0.1', `.tag=${name}`);
    };

    for (const name of ['a', 'b', 'c']) add(name);

    expect(await client.next()).toEqual(['!done', '.tag=a', '=ret=*1']);
    await expect(client.next()).rejects.toThrow('connection closed');
    expect(router.rows('/ip/pool').map((row) => row['name'])).toEqual(rows);
  });

  it('dropAtWrite strikes once, counts anew when it is set anew, and does not count prints', async () => {
    const { router, client } = await useSession();
    const comment = (): Promise<unknown> => client.talk('/system/identity/set', '=name=x');
    await comment();
    router.faults.dropAtWrite = { write: 1, applied: false };

    expect(await client.talk('/system/identity/print')).toHaveLength(2);
    await expect(comment()).rejects.toThrow('connection closed');

    const again = await useConnection(router);
    await again.login();
    expect(await again.talk('/system/identity/set', '=name=y')).toEqual([['!done']]);
    router.faults.dropAtWrite = { write: 1, applied: false };
    await expect(again.talk('/system/identity/set', '=name=z')).rejects.toThrow(
      'connection closed',
    );
  });

  it('fatal answers the next command with its reason, once', async () => {
    const { router, client } = await useSession();
    router.faults.fatal = 'going down';

    expect(await client.talk('/ip/pool/print')).toEqual([['!fatal', 'going down']]);
    await client.closed();

    expect(await (await useConnection(router)).login()).toEqual([['!done']]);
  });

  it('traps refuse the command they name, and no other', async () => {
    const { client } = await useSession({
      faults: { traps: { '/ip/pool/add': { message: 'failure: busy', category: 4 } } },
    });

    expect(await client.talk('/ip/pool/add', '=name=a', '=ranges=10.0.0.1')).toEqual([
      ['!trap', '=category=4', '=message=failure: busy'],
      ['!done'],
    ]);
    expect(await client.trap('/radius/add', '=address=10.0.0.1')).toBeUndefined();
  });

  it('hang never answers the commands it names', async () => {
    const { client } = await useSession({ faults: { hang: ['/ip/pool/print'] } });

    client.send('/ip/pool/print', '.tag=1');
    client.send('/system/identity/print', '.tag=2');

    expect((await client.next())[1]).toBe('.tag=2');
    expect((await client.next())[1]).toBe('.tag=2');
  });

  it('close ends connections in every state and resolves', async () => {
    const { router, client } = await useSession({ faults: { slowPrint: 10_000 } });
    const silent = await useConnection(router);
    router.add('/ip/pool', { name: 'a', ranges: '10.0.0.1' });
    client.send('/ip/pool/listen', '.tag=1');
    client.send('/ip/pool/print', '.tag=2');

    await router.close();

    await client.closed();
    await silent.closed();
  });

  it('close may be called twice', async () => {
    const router = await useRouter();

    await router.close();

    await expect(router.close()).resolves.toBeUndefined();
  });
});

describe('start', () => {
  it.each(['', 'latest', '7', '7.x'])('refuses "%s" as a version', async (version) => {
    await expect(useRouter({ version })).rejects.toThrow('write it like 7.20.8');
  });

  it('rejects, and leaves nothing open, where a port is taken', async () => {
    const taken = await useRouter();

    await expect(useRouter({ port: taken.port })).rejects.toThrow('EADDRINUSE');
    await expect(useRouter({ tls: 'anonymous', tlsPort: taken.port })).rejects.toThrow(
      'EADDRINUSE',
    );
  });
});
