import { expect, it } from 'vitest';
import { countOpenSessions } from '../../../src/radius/subscribers/count-open-sessions.js';
import { subscriberTables } from './stock-tables.js';

it('counts accounting rows without an end, most first, with the time of the newest', async () => {
  const db = subscriberTables(`
    insert into radacct (acctuniqueid, nasipaddress, acctstarttime, acctupdatetime, acctstoptime) values
      ('1', '10.0.0.1', 1700000000, 1700000300, null),
      ('2', '10.0.0.2', 1700000000, null, null),
      ('3', '10.0.0.2', 1700000060, null, null),
      ('4', '10.0.0.3', 1700000000, null, 1700000600);`);

  expect(await countOpenSessions(db, 'sqlite')).toEqual([
    { address: '10.0.0.2', sessions: 2, newest: '2023-11-14T22:14:20Z' },
    { address: '10.0.0.1', sessions: 1, newest: '2023-11-14T22:18:20Z' },
  ]);
});

it('says no time where the rows have none', async () => {
  const db = subscriberTables(`insert into radacct (nasipaddress) values ('10.0.0.1');`);

  expect(await countOpenSessions(db, 'sqlite')).toEqual([
    { address: '10.0.0.1', sessions: 1, newest: undefined },
  ]);
});

it('reads addresses that are not UTF-8, which SQLite keeps', async () => {
  const db = subscriberTables(`
    insert into radacct (nasipaddress, acctstarttime) values
      (cast(x'ff31' as text), cast(x'ff32' as text));`);

  expect(await countOpenSessions(db, 'sqlite')).toEqual([
    { address: '\ufffd1', sessions: 1, newest: '\ufffd2' },
  ]);
});
