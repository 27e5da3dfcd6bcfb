import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Secret } from '../../src/resources/secret.js';
import { connectRouter } from '../../src/routeros/connect-router.js';
import type { ConnectOptions, RouterClient } from '../../src/routeros/types.js';

/** A router to talk to, simulated or real, with a user who may read and write. */
export interface ContractRouter extends AsyncDisposable {
  readonly options: ConnectOptions;
}

const PREFIX = 'rosform-contract-';

/**
 * What every RouterOS does that we know of, and the simulator therefore has to do as well. It
 * makes rows named `rosform-contract-…` only, and removes them.
 */
export function clientContract(name: string, start: () => Promise<ContractRouter>): void {
  describe(`the client contract, ${name}`, () => {
    let router: ContractRouter;
    let client: RouterClient;
    beforeEach(async () => {
      router = await start();
      client = await connectRouter(router.options);
    });
    afterEach(async () => {
      for (const menu of ['/ip/pool', '/ppp/secret', '/queue/simple'])
        await removeOurs(client, menu);
      await client.close();
      await router[Symbol.asyncDispose]();
    });

    it('adds, finds, changes, counts and removes a row', async () => {
      const name = `${PREFIX}pool`;
      const find = { proplist: ['.id', 'name', 'ranges'], query: [`?name=${name}`] };

      const id = await client.add('/ip/pool', { name, ranges: '192.0.2.10-192.0.2.20' });
      expect(await client.print('/ip/pool', find)).toEqual([
        { '.id': id, name, ranges: '192.0.2.10-192.0.2.20' },
      ]);
      await client.set('/ip/pool', id, { ranges: '192.0.2.10-192.0.2.30' });
      expect(await client.print('/ip/pool', { ...find, proplist: ['ranges'] })).toEqual([
        { ranges: '192.0.2.10-192.0.2.30' },
      ]);
      expect(await client.count('/ip/pool', find.query)).toBe(1);
      await client.remove('/ip/pool', id);
      expect(await client.print('/ip/pool', find)).toEqual([]);
    });

    it('keeps every byte of a comment, and clears fields', async () => {
      const name = `${PREFIX}secret`;
      const fields = { comment: 'বাংলা "a=b" \\ \udce9', 'remote-address': '192.0.2.5' };
      const find = { proplist: Object.keys(fields), query: [`?name=${name}`] };

      const id = await client.add('/ppp/secret', { name, ...fields, password: new Secret('x') });
      expect(await client.print('/ppp/secret', find)).toEqual([fields]);
      await client.set('/ppp/secret', id, { comment: '', 'remote-address': null });
      expect(await client.print('/ppp/secret', find)).toEqual([{}]);
    });

    it('keeps the order of an ordered menu, and moves rows in it', async () => {
      const add = (name: string, ahead?: string): Promise<string> =>
        client.add('/queue/simple', { name: PREFIX + name, target: '192.0.2.1/32' }, ahead);
      const names = async (): Promise<unknown> =>
        (await client.print('/queue/simple', { proplist: ['name'] }))
          .map((row) => row['name'] ?? '')
          .filter((name) => name.startsWith(PREFIX))
          .map((name) => name.slice(PREFIX.length));

      const b = await add('b');
      const c = await add('c');
      await add('a', b);
      expect(await names()).toEqual(['a', 'b', 'c']);
      await client.move('/queue/simple', c, b);
      expect(await names()).toEqual(['a', 'c', 'b']);
      await client.move('/queue/simple', c, undefined);
      expect(await names()).toEqual(['a', 'b', 'c']);
    });

    it('answers twenty reads at once', async () => {
      const print = (): Promise<unknown> =>
        client.print('/system/identity', { proplist: ['name'] });

      const answers = await Promise.all(Array.from({ length: 20 }, print));

      expect(new Set(answers.map((rows) => JSON.stringify(rows))).size).toBe(1);
    });

    it.each([
      {
        what: 'an unknown id',
        run: (to: RouterClient) => to.remove('/ip/pool', '*FFFFFF0'),
        error: { kind: 'trap', trap: 'no such item' },
      },
      {
        what: 'an unknown field',
        run: (to: RouterClient) => to.add('/ip/pool', { 'rosform-field': 'x' }),
        error: { kind: 'trap', trap: 'unknown parameter rosform-field' },
      },
      {
        what: 'an unknown menu',
        run: (to: RouterClient) => to.print('/rosform'),
        error: { kind: 'trap', trap: expect.stringMatching(/^no such command/) },
      },
    ])('refuses $what', async ({ run, error }) => {
      await expect(run(client)).rejects.toMatchObject(error);
    });

    it('refuses a wrong password', async () => {
      const password = new Secret('rosform-contract-wrong');

      await expect(connectRouter({ ...router.options, password })).rejects.toMatchObject({
        kind: 'login',
      });
    });
  });
}

async function removeOurs(client: RouterClient, menu: string): Promise<void> {
  for (const row of await client.print(menu, { proplist: ['.id', 'name'] })) {
    if (row['name']?.startsWith(PREFIX) === true) await client.remove(menu, row['.id'] ?? '');
  }
}
