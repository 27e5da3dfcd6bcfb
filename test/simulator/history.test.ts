import { describe, expect, it } from 'vitest';
import { useConnection, useSession } from './use-router.js';

const COMMANDS = '=.proplist=action,undo,redo';

describe('/system/history on version 7', () => {
  it('says how to take an add, a set and a remove back, and how to do them again', async () => {
    const { client } = await useSession();
    await client.talk('/ip/pool/add', '=name=home', '=ranges=10.0.0.2-10.0.0.9');
    await client.talk('/ip/pool/set', '=.id=*1', '=ranges=10.0.0.2-10.0.0.5', '=name=homes');
    await client.talk('/ip/pool/remove', '=.id=*1');

    const added = '/ip pool add name="homes" ranges="10.0.0.2-10.0.0.5"';
    expect(await client.rows('/system/history/print', COMMANDS)).toEqual([
      {
        action: 'pool added',
        undo: '/ip pool remove *1',
        redo: '/ip pool add name="home" ranges="10.0.0.2-10.0.0.9"',
      },
      {
        action: 'pool changed',
        undo: '/ip pool set *1 ranges="10.0.0.2-10.0.0.9" name="home"',
        redo: '/ip pool set *1 ranges="10.0.0.2-10.0.0.5" name="homes"',
      },
      { action: 'pool removed', undo: added, redo: '/ip pool remove *1' },
    ]);
  });

  it('says where a row that was moved had been', async () => {
    const { client } = await useSession({ users: [{ name: 'noc', password: '', group: 'full' }] });
    for (const host of ['a', 'b', 'c']) {
      await client.talk('/ip/hotspot/walled-garden/add', `=dst-host=${host}`);
    }
    await client.talk('/ip/hotspot/walled-garden/move', '=numbers=*3', '=destination=*1');
    await client.talk('/ip/hotspot/walled-garden/move', '=numbers=*1');

    const rows = await client.rows('/system/history/print', '=.proplist=by,undo,redo');
    expect(rows.slice(-2)).toEqual([
      {
        by: 'noc',
        undo: '/ip hotspot walled-garden move *3',
        redo: '/ip hotspot walled-garden move *3 destination="*1"',
      },
      {
        by: 'noc',
        undo: '/ip hotspot walled-garden move *1 destination="*2"',
        redo: '/ip hotspot walled-garden move *1',
      },
    ]);
  });

  it.each([
    {
      when: 'a singleton is set',
      command: ['/radius/incoming/set', '=accept=yes'],
      undo: '/radius incoming set accept="false"',
      redo: '/radius incoming set accept="true"',
    },
    {
      when: 'a row is disabled',
      command: ['/interface/disable', '=.id=ether1'],
      undo: '/interface set *1 disabled="false"',
      redo: '/interface set *1 disabled="true"',
    },
    {
      when: 'a field is set that had no value',
      command: ['/ppp/profile/set', '=.id=*0', '=rate-limit=1M/2M', '=comment=x'],
      undo: '/ppp profile set *0 !rate-limit comment=""',
      redo: '/ppp profile set *0 rate-limit="1M/2M" comment="x"',
    },
    {
      when: 'a text needs quoting',
      command: ['/system/identity/set', '=name=a "b" $c \\ ä'],
      undo: '/system identity set name="MikroTik"',
      redo: '/system identity set name="a \\"b\\" \\$c \\\\ \\C3\\A4"',
    },
  ])('names row and fields when $when', async ({ command, undo, redo }) => {
    const { client } = await useSession();

    expect(await client.trap(...command)).toBeUndefined();

    expect(await client.rows('/system/history/print', '=.proplist=undo,redo')).toEqual([
      { undo, redo },
    ]);
  });

  it('shows a secret to nobody', async () => {
    const { client, router } = await useSession({
      users: [
        { name: 'admin', password: '', group: 'full' },
        { name: 'guest', password: '', group: 'look' },
      ],
      groups: { look: ['api', 'read'] },
    });
    const guest = await useConnection(router);
    await guest.login('guest');
    await client.talk('/radius/add', '=address=10.0.0.5', '=service=ppp', '=secret=hunter22');
    await client.talk('/radius/set', '=.id=*1', '=secret=hunter33');
    await client.talk('/radius/remove', '=.id=*1');
    await client.talk('/user/add', '=name=noc', '=group=read', '=password=hunter44');
    await client.talk('/user/set', '=.id=noc', '=password=hunter55');

    for (const reader of [client, guest]) {
      const rows = await reader.rows('/system/history/print', COMMANDS);
      expect(JSON.stringify(rows)).not.toContain('hunter');
      expect(rows[1]).toEqual({
        action: 'radius changed',
        undo: '/radius set *1 secret="*****"',
        redo: '/radius set *1 secret="*****"',
      });
    }
  });

  it('keeps no refused write', async () => {
    const { client } = await useSession();

    await client.talk('/ip/pool/add', '=name=home');

    expect(await client.rows('/system/history/print')).toEqual([]);
  });
});

describe('/system/history on version 6', () => {
  it('has no commands', async () => {
    const { client } = await useSession({ version: '6.49.17' });
    await client.talk('/ip/pool/add', '=name=home', '=ranges=10.0.0.2-10.0.0.9');

    const [row] = await client.rows('/system/history/print');

    expect(row).toMatchObject({ action: 'pool added', by: 'admin', policy: 'write' });
    expect(Object.keys(row ?? {})).not.toContain('undo');
    expect(Object.keys(row ?? {})).not.toContain('redo');
  });
});
