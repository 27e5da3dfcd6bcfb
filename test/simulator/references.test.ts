import { describe, expect, it } from 'vitest';
import { useSession } from './use-router.js';

describe('a reference', () => {
  it('is held by id: it follows a rename', async () => {
    const { client } = await useSession();
    await client.talk('/ip/pool/add', '=name=home', '=ranges=10.0.0.2-10.0.0.9');
    await client.talk('/ppp/profile/set', '=.id=default', '=remote-address=home');

    await client.talk('/ip/pool/set', '=.id=home', '=name=away');

    expect(await remote()).toEqual([{ 'remote-address': 'away' }]);

    async function remote(): Promise<unknown> {
      return client.rows('/ppp/profile/print', '=.proplist=remote-address', '?name=default');
    }
  });

  it('reads *N when its target is gone, and a new row of that name does not heal it', async () => {
    const { client } = await useSession();
    const remote = (): Promise<unknown> =>
      client.rows('/ppp/profile/print', '=.proplist=remote-address', '?name=default');
    await client.talk('/ip/pool/add', '=name=home', '=ranges=10.0.0.2');
    await client.talk('/ppp/profile/set', '=.id=default', '=remote-address=home');

    await client.talk('/ip/pool/remove', '=.id=home');
    const gone = await remote();
    await client.talk('/ip/pool/add', '=name=home', '=ranges=10.0.0.2');
    const still = await remote();
    await client.talk('/ppp/profile/set', '=.id=default', '=remote-address=home');

    expect([gone, still, await remote()]).toEqual([
      [{ 'remote-address': '*1' }],
      [{ 'remote-address': '*1' }],
      [{ 'remote-address': 'home' }],
    ]);
  });

  it('may be sent as an id, but not as the id of a row that is gone', async () => {
    const { client } = await useSession();
    await client.talk('/ip/pool/add', '=name=home', '=ranges=10.0.0.2');

    expect(await client.trap('/ppp/profile/set', '=.id=*0', '=remote-address=*1')).toBeUndefined();
    expect(await client.trap('/ppp/profile/set', '=.id=*0', '=remote-address=*9')).toBe(
      'input does not match any value of pool',
    );
  });

  it('is refused as ambiguous where several names begin with it', async () => {
    const { client } = await useSession();
    await client.talk('/ppp/profile/add', '=name=home-10m');
    await client.talk('/ppp/profile/add', '=name=home-20m');

    expect(await client.trap('/ppp/secret/add', '=name=a', '=profile=home')).toBe(
      'ambiguous value of profile, more than one possible value matches input',
    );
  });

  it('takes the exact name before a longer one, and is case-sensitive', async () => {
    const { client } = await useSession();
    await client.talk('/ppp/profile/add', '=name=home-10m');
    await client.talk('/ppp/profile/add', '=name=home');

    expect(await client.trap('/ppp/secret/add', '=name=a', '=profile=Home')).toBe(
      'input does not match any value of profile',
    );
    await client.talk('/ppp/secret/add', '=name=b', '=profile=home');

    expect(await client.rows('/ppp/secret/print', '=.proplist=profile')).toEqual([
      { profile: 'home' },
    ]);
  });

  it('to another row does not keep that row from being removed', async () => {
    const { client } = await useSession();
    await client.talk('/ppp/profile/add', '=name=p');
    await client.talk('/ppp/secret/add', '=name=a', '=profile=p');

    expect(await client.trap('/ppp/profile/remove', '=.id=p')).toBeUndefined();

    expect(await client.rows('/ppp/secret/print', '=.proplist=profile')).toEqual([
      { profile: '*1' },
    ]);
  });

  it('by default is to the shipped row, and follows its rename too', async () => {
    const { client } = await useSession();
    await client.talk('/ppp/secret/add', '=name=a');

    await client.talk('/ppp/profile/set', '=.id=*0', '=name=standard');

    expect(await client.rows('/ppp/secret/print', '=.proplist=profile')).toEqual([
      { profile: 'standard' },
    ]);
  });

  it('in a list or a pair is held by id as well', async () => {
    const { client } = await useSession();
    await client.talk('/queue/type/add', '=name=up', '=kind=pcq');
    await client.talk(
      '/queue/simple/add',
      '=name=q',
      '=target=ether2,10.0.0.1',
      '=queue=up/default',
    );

    await client.talk('/queue/type/set', '=.id=up', '=name=upload');
    await client.talk('/interface/set', '=.id=ether2', '=name=uplink');

    expect(await client.rows('/queue/simple/print', '=.proplist=target,queue')).toEqual([
      { target: 'uplink,10.0.0.1/32', queue: 'upload/default' },
    ]);
  });

  it('of an export to a row that was lost stays lost', async () => {
    const { router } = await useSession({
      rsc: Buffer.from('/ppp profile\nadd name=a remote-address=*1E\n'),
    });

    const rows = router.rows('/ppp/profile').filter((row) => row['name'] === 'a');
    expect(rows.map((row) => row['remote-address'])).toEqual(['*1E']);
  });

  it('to an address list is a mere name', async () => {
    const { client } = await useSession();

    expect(
      await client.trap('/ppp/profile/set', '=.id=*0', '=address-list=nobody-made-this'),
    ).toBeUndefined();
  });
});

describe('/interface', () => {
  it('lists interfaces of every type with one id each', async () => {
    const { client } = await useSession({ interfaces: ['ether1', 'sfp1'] });
    await client.talk('/interface/vlan/add', '=name=v10', '=interface=sfp1', '=vlan-id=10');
    await client.talk('/interface/bridge/add', '=name=br');

    expect(await client.rows('/interface/print', '=.proplist=.id,name,type')).toEqual([
      { '.id': '*1', name: 'ether1', type: 'ether' },
      { '.id': '*2', name: 'sfp1', type: 'ether' },
      { '.id': '*3', name: 'v10', type: 'vlan' },
      { '.id': '*4', name: 'br', type: 'bridge' },
    ]);
    expect(await client.rows('/interface/vlan/print', '=.proplist=.id')).toEqual([{ '.id': '*3' }]);
  });

  it('renames and disables what the type menus show, and has no add or remove', async () => {
    const { client } = await useSession({ interfaces: ['ether1'] });
    await client.talk('/interface/vlan/add', '=name=v10', '=interface=ether1', '=vlan-id=10');

    await client.talk('/interface/set', '=.id=v10', '=name=customers', '=comment=PPPoE');
    await client.talk('/interface/disable', '=.id=customers');

    const proplist = '=.proplist=name,comment,disabled,interface';
    expect(await client.rows('/interface/vlan/print', proplist)).toEqual([
      { name: 'customers', comment: 'PPPoE', disabled: 'true', interface: 'ether1' },
    ]);
    expect(await client.trap('/interface/remove', '=.id=customers')).toBe('no such command');
    expect(await client.trap('/interface/add', '=name=x')).toBe('no such command');
  });

  it('marks a server whose interface is gone', async () => {
    const { client } = await useSession({ interfaces: ['ether1'] });
    await client.talk('/interface/vlan/add', '=name=v10', '=interface=ether1', '=vlan-id=10');
    await client.talk('/interface/pppoe-server/server/add', '=interface=v10', '=service-name=a');

    await client.talk('/interface/vlan/remove', '=.id=v10');

    const proplist = '=.proplist=interface,invalid';
    expect(await client.rows('/interface/pppoe-server/server/print', proplist)).toEqual([
      { interface: '*2', invalid: 'true' },
    ]);
  });
});
