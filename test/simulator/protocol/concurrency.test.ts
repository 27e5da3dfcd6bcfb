import { describe, expect, it } from 'vitest';
import { attributes } from '../raw-client.js';
import { useConnection, useRouter, useSession } from '../use-router.js';

describe('tags', () => {
  it('are on every reply, a trap included', async () => {
    const { client } = await useSession();

    client.send('/radius/remove', '=.id=*1', '.tag=x y');

    expect(await client.next()).toEqual([
      '!trap',
      '.tag=x y',
      '=category=0',
      '=message=no such item',
    ]);
    expect(await client.next()).toEqual(['!done', '.tag=x y']);
  });

  it('let a quick command overtake a slow one, sentence by sentence', async () => {
    const { router, client } = await useSession({ faults: { slowPrint: 30 } });
    for (const name of ['a', 'b', 'c']) router.add('/ip/pool', { name, ranges: '10.0.0.1' });

    client.send('/ip/pool/print', '=.proplist=name', '.tag=slow');
    expect((await client.next())[1]).toBe('.tag=slow');
    client.send('/system/identity/set', '=name=x', '.tag=quick');

    expect(await client.next()).toEqual(['!done', '.tag=quick']);
    expect(await client.next()).toEqual(['!re', '.tag=slow', '=name=b']);
  });

  it('are missing where the client sent none, and the order is that of the commands', async () => {
    const { router, client } = await useSession({ faults: { slowPrint: 10 } });
    router.add('/ip/pool', { name: 'a', ranges: '10.0.0.1' });

    client.send('/ip/pool/print', '=.proplist=name');
    client.send('/ip/pool/print', '=count-only=');

    expect([await client.next(), await client.next(), await client.next()]).toEqual([
      ['!re', '=name=a'],
      ['!done'],
      ['!done', '=ret=1'],
    ]);
  });
});

describe('/cancel', () => {
  it('answers trap, its own done, then the done of what it ended', async () => {
    const { client } = await useSession();
    client.send('/ip/pool/listen', '.tag=10');

    client.send('/cancel', '=tag=10', '.tag=20');

    expect([await client.next(), await client.next(), await client.next()]).toEqual([
      ['!trap', '.tag=10', '=category=2', '=message=interrupted'],
      ['!done', '.tag=20'],
      ['!done', '.tag=10'],
    ]);
  });

  it('without a tag ends everything that runs, but not itself', async () => {
    const { client } = await useSession();
    client.send('/ip/pool/listen', '.tag=1');
    client.send('/radius/listen', '.tag=2');

    client.send('/cancel', '.tag=3');

    const replies = [];
    for (let count = 0; count < 5; count += 1) replies.push((await client.next()).slice(0, 2));
    expect(replies).toEqual([
      ['!trap', '.tag=1'],
      ['!trap', '.tag=2'],
      ['!done', '.tag=3'],
      ['!done', '.tag=1'],
      ['!done', '.tag=2'],
    ]);
  });

  it('stops a slow print in the middle', async () => {
    const { router, client } = await useSession({ faults: { slowPrint: 20 } });
    for (const name of ['a', 'b', 'c']) router.add('/ip/pool', { name, ranges: '10.0.0.1' });
    client.send('/ip/pool/print', '=.proplist=name', '.tag=p');
    await client.next();

    client.send('/cancel', '=tag=p', '.tag=c');

    expect((await client.next())[0]).toBe('!trap');
    expect(await client.next()).toEqual(['!done', '.tag=c']);
    expect(await client.next()).toEqual(['!done', '.tag=p']);
    expect(await client.talk('/ip/pool/print', '=count-only=')).toEqual([['!done', '=ret=3']]);
  });

  it('of a tag that nobody uses is a trap', async () => {
    const { client } = await useSession();

    expect(await client.trap('/cancel', '=tag=77')).toBeDefined();
  });
});

describe('listen', () => {
  it('tells of rows that come, change and go, whoever changes them', async () => {
    const { router, client } = await useSession();
    client.send('/ip/pool/listen', '=.proplist=.id,name', '.tag=l');
    client.send('/system/identity/print', '.tag=ready');
    await client.next();
    await client.next();

    const id = router.add('/ip/pool', { name: 'a', ranges: '10.0.0.1' });
    router.set('/ip/pool', id, { name: 'b' });
    router.remove('/ip/pool', id);

    expect([await client.next(), await client.next(), await client.next()]).toEqual([
      ['!re', '.tag=l', '=.id=*1', '=name=a'],
      ['!re', '.tag=l', '=.id=*1', '=name=b'],
      ['!re', '.tag=l', '=.id=*1', '=.dead=true'],
    ]);
  });

  it('names the next row in menus with an order, and keeps to its query', async () => {
    const { router, client } = await useSession();
    const second = router.add('/radius', { address: '10.0.0.2', comment: 'two' });
    client.send('/radius/listen', '=.proplist=comment', '?comment=one', '.tag=l');
    client.send('/system/identity/print', '.tag=ready');
    await client.next();
    await client.next();

    router.set('/radius', second, { timeout: '1s' });
    router.add('/radius', { address: '10.0.0.1', comment: 'one', 'place-before': second });

    expect(await client.next()).toEqual(['!re', '.tag=l', '=comment=one', `=.nextid=${second}`]);
  });

  it('on /interface tells of interfaces of every type', async () => {
    const { router, client } = await useSession();
    client.send('/interface/listen', '=.proplist=name,type', '.tag=l');
    client.send('/system/identity/print', '.tag=ready');
    await client.next();
    await client.next();

    router.add('/interface/bridge', { name: 'br' });

    expect(attributes(await client.next())).toEqual({ name: 'br', type: 'bridge' });
  });

  it.each(['/system/resource/listen', '/system/identity/listen'])(
    '%s is not supported',
    async (path) => {
      const { client } = await useSession();

      expect(await client.trap(path)).toBe('unknown parameter follow-only');
    },
  );

  it('is the same as print follow-only', async () => {
    const { router, client } = await useSession();
    client.send('/ip/pool/print', '=follow-only=', '=.proplist=name', '.tag=l');
    client.send('/system/identity/print', '.tag=ready');
    await client.next();
    await client.next();

    router.add('/ip/pool', { name: 'a', ranges: '10.0.0.1' });

    expect(await client.next()).toEqual(['!re', '.tag=l', '=name=a']);
  });
});

describe('latency', () => {
  it('is paid once by a login and once by a round of eight tagged prints', async () => {
    const latency = 150;
    const router = await useRouter({ faults: { latency } });
    const client = await useConnection(router);

    const started = performance.now();
    await client.login();
    const loggedIn = performance.now();
    for (let tag = 0; tag < 8; tag += 1) client.send('/system/identity/print', `.tag=${tag}`);
    for (let reply = 0; reply < 16; reply += 1) await client.next();
    const done = performance.now();

    expect(loggedIn - started).toBeGreaterThanOrEqual(latency - 1);
    expect(loggedIn - started).toBeLessThan(2 * latency);
    expect(done - loggedIn).toBeGreaterThanOrEqual(latency - 1);
    expect(done - loggedIn).toBeLessThan(2 * latency);
  });

  it('may be changed while the router runs, and replies stay in order', async () => {
    const { router, client } = await useSession({ faults: { latency: 60 } });

    client.send('/ip/pool/print', '=count-only=', '.tag=1');
    await expect.poll(() => router.log.length).toBe(2);
    router.faults.latency = 0;
    client.send('/ip/pool/print', '=count-only=', '.tag=2');

    expect((await client.next())[1]).toBe('.tag=1');
    expect((await client.next())[1]).toBe('.tag=2');
  });
});
