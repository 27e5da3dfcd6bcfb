import { describe, expect, it } from 'vitest';
import { tellingFields } from '../../src/import/implied.js';
import { sourceFromRouter } from '../../src/import/source-from-router.js';
import { connectRouter } from '../../src/routeros/connect-router.js';
import { resourceTypes } from '../../src/resources/index.js';
import { Secret } from '../../src/resources/secret.js';
import { PASSWORD, useSimulators, VERSIONS } from '../e2e/world.js';

const types = resourceTypes.filter(({ shipped }) => shipped !== undefined);
const rows = types.flatMap((type) => (type.shipped ?? []).map((row) => ({ type, row })));

describe('shipped rows', () => {
  it('are those of four menus', () => {
    expect(types.map(({ menu, shipped }) => [menu, shipped?.length])).toEqual([
      ['/ppp/profile', 2],
      ['/ip/hotspot/profile', 1],
      ['/ip/hotspot/user/profile', 1],
      ['/queue/type', 10],
    ]);
  });

  it.each(rows)(
    '$type.menu $row.id says its key, and nothing that is the default',
    ({ type, row }) => {
      const said = Object.entries(row.fields);
      const idle = said.filter(([name, value]) => type.fields[name]?.default === value);
      const bad = said.filter(([name, value]) => {
        const parsed = type.fields[name]?.type.parse(value);
        return parsed === undefined || 'problem' in parsed;
      });

      expect(Object.keys(row.fields)).toEqual(expect.arrayContaining([...type.key]));
      expect(row.id).toMatch(/^\*[0-9A-F]+$/);
      expect({ idle, bad }).toEqual({ idle: [], bad: [] });
    },
  );

  it.each(types)('of $menu have ids and keys of their own', ({ shipped = [], key }) => {
    expect(new Set(shipped.map(({ id }) => id)).size).toBe(shipped.length);
    expect(new Set(shipped.map(({ fields }) => key.map((name) => fields[name]).join())).size).toBe(
      shipped.length,
    );
  });
});

describe('a router as it is shipped', () => {
  const start = useSimulators();

  it.each(VERSIONS)('has nothing worth importing (RouterOS %s)', async (version) => {
    const router = await start({ version });
    await using client = await connectRouter({
      address: router.host,
      port: router.port,
      username: 'rosform',
      password: new Secret(PASSWORD),
      deadlines: { connect: 5000, login: 5000, read: 5000, write: 60_000 },
    });
    const { observed } = await sourceFromRouter(client, 'a');
    const menus = [...observed.menus.values()];
    const telling = menus.flatMap(({ type, rows: seen }) =>
      seen.flatMap((row) => [...tellingFields(type, row, observed.version).keys()]),
    );
    const shipped = menus.flatMap(({ menu, type, rows: seen }) =>
      seen.map(({ id, fields }) => [menu, type.kind === 'singleton' ? '' : id, fields['name']]),
    );

    expect(telling).toEqual([]);
    expect(shipped).toEqual(
      expect.arrayContaining(rows.map(({ type, row }) => [type.menu, row.id, row.fields['name']])),
    );
  });
});
