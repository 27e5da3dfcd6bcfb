import { expect, it, vi } from 'vitest';
import { RadiusDatabaseError } from '../../src/radius/radius-database-error.js';
import { createRadiusSession } from '../../src/radius/radius-session.js';
import type { NasRow, RadiusDatabase } from '../../src/radius/types.js';
import { Secret } from '../../src/resources/secret.js';

const LEFT: NasRow = {
  id: '1',
  fields: { nasname: '10.20.0.9', shortname: 'gone', secret: new Secret('a'.repeat(20)) },
  owner: { fleet: undefined, router: 'gone' },
};

/** A session with a database that has what `rows` says when it is asked. */
function sessionOver(
  rows: () => readonly NasRow[],
  reload: () => Promise<string | undefined> = async () => undefined,
) {
  const database: RadiusDatabase = {
    dialect: 'sqlite',
    name: 'a table in memory',
    readNas: async () => ({ rows: rows(), lengths: {} }),
    readNasRows: async () => rows(),
    writeNas: async () => {},
    countNames: async () => [],
    countOpenSessions: async () => [],
    async [Symbol.asyncDispose]() {},
  };
  return createRadiusSession({
    settings: {
      url: { env: 'RADIUS_DB_URL' },
      table: 'nas',
      columns: {},
      clients: 'startup',
      reload: ['true'],
      subscribers: true,
      timeout: 1000,
      at: { file: 'fleet.yaml', line: 1, column: 1 },
    },
    fleet: { routers: [], settings: { concurrency: 1 } },
    open: async () => database,
    reload,
  });
}

it('writes no row that is gone when the table has been read again since the plan', async () => {
  let rows: readonly NasRow[] = [LEFT];
  await using session = sessionOver(() => rows);
  const { changes } = await session.planRemoved('gone');
  expect(changes).toHaveLength(1);
  rows = [];
  session.refresh();

  await expect(session.write('gone', changes)).rejects.toMatchObject({
    name: 'RadiusDatabaseError',
    kind: 'conflict',
    message: 'the row 10.20.0.9 of nas was removed by somebody since it was read; plan again',
  });
});

it('does not restart FreeRADIUS when its table cannot be read: it would not start', async () => {
  let isGone = false;
  const reload = vi.fn(async () => undefined);
  await using session = sessionOver(() => {
    if (isGone) throw new RadiusDatabaseError('shape', 'there is no table nas');
    return [LEFT];
  }, reload);
  await session.removedRouters();
  isGone = true;

  expect(await session.reload(true)).toEqual({
    state: 'failed',
    rows: 0,
    reason: 'its table cannot be read, so it would not start: there is no table nas',
  });
  expect(reload).not.toHaveBeenCalled();
});

const ALSO_LEFT: NasRow = {
  id: '2',
  fields: { nasname: '10.20.0.8', shortname: 'old', secret: new Secret('b'.repeat(20)) },
  owner: { fleet: undefined, router: 'old' },
};

it('counts what FreeRADIUS does not know: rows after a restart that failed, too', async () => {
  await using session = sessionOver(
    () => [LEFT, ALSO_LEFT],
    async () => 'no such unit',
  );
  await session.write('gone', (await session.planRemoved('gone')).changes);
  expect(await session.reload()).toEqual({ state: 'failed', rows: 1, reason: 'no such unit' });

  await session.write('old', (await session.planRemoved('old')).changes);

  expect(session.restart()).toEqual({ state: 'failed', rows: 2, reason: 'no such unit' });
});

it('counts what FreeRADIUS does not know: no rows that an earlier restart has made known', async () => {
  const reload = vi.fn(async (): Promise<string | undefined> => 'no such unit');
  reload.mockResolvedValueOnce(undefined);
  await using session = sessionOver(() => [LEFT, ALSO_LEFT], reload);
  await session.write('gone', (await session.planRemoved('gone')).changes);
  expect(await session.reload()).toEqual({ state: 'done', rows: 1 });
  await session.write('old', (await session.planRemoved('old')).changes);

  expect(await session.reload()).toEqual({ state: 'failed', rows: 1, reason: 'no such unit' });
});
