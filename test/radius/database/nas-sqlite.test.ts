import { describe, expect, it } from 'vitest';
import { openContract } from './contract-database.js';
import { nasContract } from './nas-contract.js';
import { openSqliteDatabase } from './sqlite-database.js';

nasContract('SQLite', openSqliteDatabase);

describe('a SQLite file', () => {
  it('may hold text that is not UTF-8, and keys that are larger than a number', async () => {
    await using database = await openSqliteDatabase();
    await database.execute(
      "insert into nas (id, nasname, shortname, secret) values (9007199254740993, cast(x'ff31' as text), cast(x'80' as text), 's')",
    );
    await using radius = openContract(database.url);

    const { rows } = await radius.readNas();

    expect(rows).toMatchObject([
      { id: '9007199254740993', fields: { nasname: '\u{fffd}1', shortname: '\u{fffd}' } },
    ]);
  });
});
