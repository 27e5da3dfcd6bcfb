import { expect, it } from 'vitest';
import { countNames } from '../../../src/radius/subscribers/count-names.js';
import { countNamesContract } from './count-names-contract.js';
import { subscriberTables } from './stock-tables.js';

countNamesContract('sqlite', async (inserts) => subscriberTables(inserts));

it('reads names that are not UTF-8, which SQLite keeps', async () => {
  const db = subscriberTables(`
    insert into radreply (username, attribute, value) values
      ('ann', 'Framed-Pool', cast(x'ff31' as text));
    insert into radgroupreply (groupname, attribute, value) values
      (cast(x'ff32' as text), 'Framed-Pool', cast(x'ff31' as text));`);

  expect(await countNames(db, 'sqlite')).toEqual([
    { attribute: 'Framed-Pool', name: '\ufffd1', subscribers: 1, groups: ['\ufffd2'] },
  ]);
});
