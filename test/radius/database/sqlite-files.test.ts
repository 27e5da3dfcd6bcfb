import { chmod, writeFile } from 'node:fs/promises';
import { getuid } from 'node:process';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../../src/resources/secret.js';
import type { NasWrite } from '../../../src/radius/types.js';
import { openContract, troubleOf } from './contract-database.js';
import { openSqliteDatabase } from './sqlite-database.js';

const ROW: NasWrite = {
  action: 'create',
  owner: { fleet: undefined, router: 'zone-a' },
  fields: { nasname: '10.0.0.1', shortname: 'zone-a', secret: new Secret('s3cretPop1') },
};

describe('a SQLite file', () => {
  it('that does not exist is not made', async () => {
    await using database = await openSqliteDatabase();
    const missing = `${database.file}.missing`;
    await using nas = openContract(`sqlite:${missing}`);

    const error = await troubleOf(nas.readNas());

    expect(error.kind).toBe('settings');
    expect(error.message).toContain('does not exist');
    expect((await troubleOf(nas.readNas())).message).toContain('does not exist');
  });

  it('that is another file is said so', async () => {
    await using database = await openSqliteDatabase();
    await writeFile(`${database.file}.txt`, 'this is not a database, it is a text. '.repeat(100));
    await using nas = openContract(`sqlite:${database.file}.txt`);
    await using folder = openContract(`sqlite:${database.file}/..`);

    expect((await troubleOf(nas.readNas())).message).toContain('is not a SQLite database');
    expect((await troubleOf(folder.readNas())).message).toContain('is not a file');
  });

  it.skipIf(getuid?.() === 0)('that may not be written is read-only', async () => {
    await using database = await openSqliteDatabase();
    await chmod(database.file, 0o400);
    await using nas = openContract(database.url);

    expect((await nas.readNas()).rows).toEqual([]);
    expect((await troubleOf(nas.writeNas([ROW]))).kind).toBe('read-only');
  });

  it('that another program has locked is waited for, while everything else goes on', async () => {
    await using database = await openSqliteDatabase();
    await using nas = openContract(database.url);
    const other = new Database(database.file);
    other.exec('begin exclusive');
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 10);

    const written = nas.writeNas([ROW]);
    await new Promise((resolve) => setTimeout(resolve, 400));
    other.exec('rollback');
    await written;

    clearInterval(timer);
    other.close();
    expect(ticks).toBeGreaterThan(15);
    expect((await nas.readNas()).rows).toHaveLength(1);
  });

  it('that stays locked is given up in time, and can be used afterwards', async () => {
    await using database = await openSqliteDatabase();
    await using nas = openContract(database.url, { timeout: 200 });
    const other = new Database(database.file);
    other.exec('begin exclusive');

    const [read, wrote] = [await troubleOf(nas.readNas()), await troubleOf(nas.writeNas([ROW]))];

    other.exec('rollback');
    other.close();
    expect([read.kind, wrote.kind]).toEqual(['busy', 'busy']);
    expect(wrote.message).toContain('locked by another program');
    await nas.writeNas([ROW]);
  });

  it('that stays locked keeps a whole fleet waiting once', async () => {
    await using database = await openSqliteDatabase();
    await using nas = openContract(database.url, { timeout: 200 });
    const other = new Database(database.file);
    other.exec('begin exclusive');
    const began = performance.now();

    const errors = await Promise.all(
      Array.from({ length: 50 }, () => troubleOf(nas.writeNas([ROW]))),
    );

    other.exec('rollback');
    other.close();
    expect(new Set(errors.map(({ kind }) => kind))).toEqual(new Set(['busy']));
    expect(performance.now() - began).toBeLessThan(1_000);
    await nas.writeNas([ROW]);
  });

  it('is not kept locked by what was read or refused', async () => {
    await using database = await openSqliteDatabase();
    await using nas = openContract(database.url);
    for (let row = 0; row < 120; row += 1) {
      await database.execute('insert into nas (nasname, secret) values (?, ?)', [`n${row}`, 's']);
    }
    await nas.readNas();
    await nas.writeNas([ROW]);
    await troubleOf(nas.writeNas([ROW]));
    const other = new Database(database.file, { timeout: 0 });

    expect(() => other.exec("delete from nas where nasname = 'n0'")).not.toThrow();

    other.close();
  });
});
