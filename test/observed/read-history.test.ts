import { inspect } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readHistory } from '../../src/observed/read-history.js';
import { connectRouter } from '../../src/routeros/connect-router.js';
import type { RouterClient } from '../../src/routeros/types.js';
import { Secret } from '../../src/resources/secret.js';
import { commands, startRouter } from '../routeros/scripted-router.js';
import { useRouter } from '../simulator/use-router.js';

async function connectTo(port: number, read = 5000): Promise<RouterClient> {
  const client = await connectRouter({
    address: '127.0.0.1',
    port,
    username: 'admin',
    password: new Secret(''),
    deadlines: { connect: 5000, login: 5000, read, write: 5000 },
  });
  onTestFinished(() => client.close());
  return client;
}

/** A router whose history is these rows, and a client of it. */
async function withRows(...rows: readonly (readonly string[])[]): Promise<RouterClient> {
  const router = await startRouter(
    commands({
      '/system/history/print': ({ reply, done }) => {
        for (const row of rows) reply('!re', ...row);
        done();
      },
    }),
  );
  onTestFinished(() => router[Symbol.asyncDispose]());
  return connectTo(router.port);
}

describe('the history of a router', () => {
  it('says who did what and when, and which rows the commands name', async () => {
    const router = await useRouter();
    const client = await connectTo(router.port);
    const id = await client.add('/ip/pool', { name: 'home', ranges: '10.0.0.2' });
    await client.set('/ip/pool', id, { 'next-pool': 'none' });

    const [added, changed, ...more] = await readHistory(client);

    expect(added).toMatchObject({ by: 'admin', action: 'pool added' });
    expect(added?.time).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/u);
    expect(added?.redo).toMatchObject([{ menu: '/ip/pool', verb: 'add', ids: [] }]);
    expect(added?.redo[0]?.fields.get('name')?.reveal()).toBe('home');
    expect(added?.undo).toMatchObject([{ menu: '/ip/pool', verb: 'remove', ids: [id] }]);
    expect([...(changed?.redo[0]?.fields.keys() ?? [])]).toEqual(['next-pool']);
    expect(more).toEqual([]);
  });

  it('is asked for in one print of named attributes', async () => {
    const router = await useRouter();
    const client = await connectTo(router.port);
    router.clearLog();

    await readHistory(client);

    expect(router.log).toEqual([
      ['/system/history/print', '=.proplist=by,time,action,redoable,undo,redo'],
    ]);
  });

  it('has no commands on RouterOS 6', async () => {
    const router = await useRouter({ version: '6.49.17' });
    router.add('/ip/pool', { name: 'home', ranges: '10.0.0.2' });

    const history = await readHistory(await connectTo(router.port));

    expect(history).toMatchObject([{ by: 'admin', action: 'pool added', undo: [], redo: [] }]);
  });

  it('leaves out what was taken back', async () => {
    const client = await withRows(
      ['=by=noc', '=action=pool removed', '=redoable=true'],
      ['=by=noc', '=action=pool changed', '=redoable=false', '=undoable=true'],
    );

    expect(await readHistory(client)).toMatchObject([{ action: 'pool changed' }]);
  });

  it('prints no secret, whoever prints it', async () => {
    const client = await withRows([
      '=by=noc',
      '=undo=/ppp secret set *1 password="hunter22"',
      '=redo=/ppp secret set [find password=hunter33] password="hunter44"',
    ]);

    const history = await readHistory(client);

    expect(history[0]?.undo[0]?.ids).toEqual(['*1']);
    expect(JSON.stringify(history)).not.toContain('hunter');
    expect(inspect(history, { depth: 9 })).not.toContain('hunter');
  });
});

describe('a router that says nothing of use has an empty history', () => {
  it.each([
    { when: 'it lacks the menu', message: 'no such command or directory (history)' },
    { when: 'it refuses', message: 'not enough permissions (9)' },
    { when: 'it is out of order', message: 'failure: anything' },
  ])('when $when', async ({ message }) => {
    const router = await useRouter({
      faults: { traps: { '/system/history/print': { message } } },
    });
    const client = await connectTo(router.port);

    expect(await readHistory(client)).toEqual([]);
    expect(await client.print('/system/identity')).toHaveLength(1);
  });

  it('when it does not answer in time, and the session goes on', async () => {
    const router = await useRouter({ faults: { hang: ['/system/history/print'] } });
    const client = await connectTo(router.port, 100);

    expect(await readHistory(client)).toEqual([]);
    expect(await client.print('/system/identity')).toHaveLength(1);
  });

  it('when it tells more than a router can remember', async () => {
    const rows = Array.from({ length: 1001 }, () => ['=by=noc', '=action=pool changed']);

    expect(await readHistory(await withRows(...rows))).toEqual([]);
  });

  it.each([
    { when: 'rows are empty', row: [] },
    { when: 'attributes are others', row: ['=name=x', '=by2=y'] },
    { when: 'texts are no commands', row: ['=undo=pool home was changed', '=redo=$(reboot)'] },
    { when: 'a text never ends', row: ['=undo=/ip pool set *1 name="', '=redo=/'] },
    { when: 'a text is huge', row: [`=redo=/ip pool set *1 comment="${'x'.repeat(100_000)}"`] },
    { when: 'a text is all escapes', row: [`=redo=/ip pool set *1 comment="${'\\'.repeat(9999)}`] },
  ])('of commands when $when', async ({ row }) => {
    expect(await readHistory(await withRows(row))).toEqual([
      { by: '', time: '', action: '', undo: [], redo: [] },
    ]);
  });
});

describe('a session that is lost while the history is read', () => {
  it('is reported like any other lost session', async () => {
    const router = await startRouter(
      commands({ '/system/history/print': ({ socket }) => socket.destroy() }),
    );
    onTestFinished(() => router[Symbol.asyncDispose]());
    const client = await connectTo(router.port);

    await expect(readHistory(client)).rejects.toMatchObject({ name: 'RouterError', kind: 'lost' });
  });
});
