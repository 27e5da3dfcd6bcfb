import { RouterOSAPI } from 'node-routeros';
import { expect, it } from 'vitest';
import { useRouter } from '../use-router.js';

// The stock library is somebody else's idea of the protocol. It cannot read `!empty`, which
// routers send from 7.18 on, so it is tried against 7.16.
it('the stock node-routeros logs in, prints, adds, sets and removes', async () => {
  const router = await useRouter({
    version: '7.16',
    users: [{ name: 'noc', password: 'p', group: 'full' }],
  });
  const { host, port } = router;
  const client = new RouterOSAPI({ host, port, user: 'noc', password: 'p', timeout: 5 });

  await client.connect();
  const added = await client.write('/ip/pool/add', ['=name=home', '=ranges=10.0.0.2-10.0.0.9']);
  await client.write('/ip/pool/set', ['=.id=*1', '=comment=customers']);
  const printed = await client.write('/ip/pool/print', ['?name=home']);
  await client.write('/ip/pool/remove', ['=.id=*1']);
  const after = await client.write('/ip/pool/print');
  const refusal = client.write('/ip/pool/remove', ['=.id=*1']);

  expect(added).toEqual([{ ret: '*1' }]);
  expect(printed).toEqual([
    { '.id': '*1', name: 'home', ranges: '10.0.0.2-10.0.0.9', comment: 'customers' },
  ]);
  expect(after).toEqual([]);
  await expect(refusal).rejects.toThrow('no such item');
  await client.close();
});

it('the stock node-routeros is told about a wrong password', async () => {
  const { host, port } = await useRouter({ version: '7.16' });
  const client = new RouterOSAPI({ host, port, user: 'admin', password: 'wrong', timeout: 5 });

  await expect(client.connect()).rejects.toThrow('Username or password is invalid');
});
