import { afterAll, describe } from 'vitest';
import { openKysely, type OpenedDatabase } from '../../src/radius/database/open-kysely.js';
import { missingTools, openDatabaseLab, type DatabaseLab } from '../lab/radius-lab.js';
import { countNamesContract } from '../radius/subscribers/count-names-contract.js';

const TABLES = ['radcheck', 'radreply', 'radgroupreply', 'radusergroup'];

/** Names that replies use, counted by real servers. */
for (const kind of ['postgresql', 'mariadb'] as const) {
  const missing = missingTools(kind);
  const name = missing.length === 0 ? 'in the lab' : `(skipped without ${missing.join(', ')})`;

  describe.skipIf(missing.length > 0)(`rosform on ${kind} ${name}`, () => {
    let lab: Promise<DatabaseLab> | undefined;
    let opened: OpenedDatabase | undefined;
    afterAll(async () => {
      await opened?.end();
      await (await lab)?.[Symbol.asyncDispose]();
    });

    countNamesContract(kind === 'postgresql' ? 'postgresql' : 'mysql', async (inserts) => {
      const { execute, urls } = await (lab ??= openDatabaseLab(kind));
      for (const table of TABLES) await execute(`delete from ${table}`);
      for (const statement of inserts.split(';\n')) {
        if (statement.trim() !== '') await execute(statement.trim().replace(/;$/, ''));
      }
      opened ??= openKysely({
        url: urls.rosform,
        table: 'nas',
        columns: {},
        timeout: 20_000,
        folder: '/',
      });
      return opened.db;
    });
  });
}
