import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { NasRow, NasWrite, RadiusDatabase } from '../../../src/radius/types.js';
import { Secret } from '../../../src/resources/secret.js';
import { openContract, troubleOf } from './contract-database.js';
import type { ContractDatabase } from './contract-database.js';
import { mangling } from './mangling-trigger.js';
import { panelTable } from './panel-table.js';

const OWNER = { fleet: undefined, router: 'zone-a' };
const SECRET = new Secret('s3cretPop1');

/** What is kept of a row, as text. */
async function stored(database: ContractDatabase): Promise<readonly unknown[]> {
  return database.execute(
    'select nasname, shortname, type, ports, secret, server, community, description from nas order by id',
  );
}

function create(nasname: string, fields: Record<string, string | null> = {}): NasWrite {
  return {
    action: 'create',
    owner: OWNER,
    fields: { nasname, shortname: nasname, type: 'other', secret: SECRET, ...fields },
  };
}

async function rowOf(nas: RadiusDatabase, nasname: string): Promise<NasRow> {
  const [row] = await nas.readNasRows({ nasnames: [nasname], ids: [] });
  if (row === undefined) throw new Error(`no row ${nasname}`);
  return row;
}

/**
 * What every database must do with the `nas` table. `open` makes a fresh database with the stock
 * tables; it is opened once and emptied before each test.
 */
export function nasContract(name: string, open: () => Promise<ContractDatabase>): void {
  describe(`the nas table in ${name}`, () => {
    let database: ContractDatabase;
    beforeAll(async () => {
      database = await open();
    }, 60_000);
    afterAll(() => database[Symbol.asyncDispose]());
    beforeEach(() => database.execute('delete from nas'));

    const access = { database: () => database };
    readContract(access);
    writeContract(access);
    conflictContract(access);
    shapeContract(access);
    writerContract(access);
  });
}

interface Access {
  readonly database: () => ContractDatabase;
}

function readContract({ database }: Access): void {
  describe('reading', () => {
    it('gives the rows by key, secrets as secrets, the tag as an owner, NULL as nothing', async () => {
      const insert =
        'insert into nas (nasname, shortname, type, ports, secret, server, community, description) values (?, ?, ?, ?, ?, ?, ?, ?)';
      const { execute, url } = database();
      await execute(insert, ['10.0.0.9', 'b', 'other', 1812, 'one', '', 'public', 'PoP 9']);
      await execute(insert, [
        '10.0.0.1',
        'a',
        'other',
        null,
        'two',
        null,
        null,
        'PoP 1 [rosform isp/zone-a]',
      ]);
      await using nas = openContract(url);

      const { rows } = await nas.readNas();

      const [first, second] = rows;
      expect(Number(first?.id)).toBeLessThan(Number(second?.id));
      expect(rows.map(({ fields, owner }) => ({ fields, owner }))).toEqual([
        {
          owner: undefined,
          fields: {
            nasname: '10.0.0.9',
            shortname: 'b',
            type: 'other',
            ports: '1812',
            secret: new Secret('one'),
            server: '',
            community: 'public',
            description: 'PoP 9',
          },
        },
        {
          owner: { fleet: 'isp', router: 'zone-a' },
          fields: {
            nasname: '10.0.0.1',
            shortname: 'a',
            type: 'other',
            secret: new Secret('two'),
            description: 'PoP 1',
          },
        },
      ]);
      expect(first?.fields.secret).toSatisfy((it) => it instanceof Secret && it.reveal() === 'one');
    });

    it('gives more than nine rows by key, too', async () => {
      await using nas = openContract(database().url);
      const names = Array.from({ length: 12 }, (_, index) => `10.0.0.${index}`);
      await nas.writeNas(names.map((name) => create(name)));

      const { rows } = await nas.readNas();

      expect(rows.map(({ fields }) => fields.nasname)).toEqual(names);
    });

    it('says how much the columns hold, where they are limited', async () => {
      await using nas = openContract(database().url);

      const { lengths } = await nas.readNas();

      const limited = {
        nasname: 128,
        shortname: 32,
        type: 30,
        secret: 60,
        server: 64,
        community: 50,
        description: 200,
      };
      expect(lengths).toEqual(nas.dialect === 'postgresql' ? {} : limited);
    });

    it('reads the rows that are asked for only', async () => {
      await using nas = openContract(database().url);
      await nas.writeNas([create('10.0.0.1'), create('10.0.0.2'), create('10.0.0.3')]);
      const third = await rowOf(nas, '10.0.0.3');

      const names = async (nasnames: string[], ids: string[]): Promise<unknown> =>
        (await nas.readNasRows({ nasnames, ids })).map(({ fields }) => fields.nasname);

      expect(await names(['10.0.0.1', 'nobody'], [third.id])).toEqual(['10.0.0.1', '10.0.0.3']);
      expect(await names([], [])).toEqual([]);
      expect(await names([], [third.id])).toEqual(['10.0.0.3']);
    });
  });
}

function writeContract({ database }: Access): void {
  describe('writing', () => {
    it('creates a row with its secret and the tag', async () => {
      await using nas = openContract(database().url);

      await nas.writeNas([create('10.0.0.1', { ports: '0', description: 'PoP 1' })]);

      expect(await stored(database())).toEqual([
        {
          nasname: '10.0.0.1',
          shortname: '10.0.0.1',
          type: 'other',
          ports: 0,
          secret: 's3cretPop1',
          server: null,
          community: null,
          description: 'PoP 1 [rosform zone-a]',
        },
      ]);
    });

    it('updates the given fields and nothing else, and tags a row that it adopts', async () => {
      const { execute, url } = database();
      await execute(
        "insert into nas (nasname, shortname, type, ports, secret, community, description) values ('10.0.0.1', 'x', 'cisco', 5, 'old', 'public', 'by hand')",
      );
      await using nas = openContract(url);
      const seen = await rowOf(nas, '10.0.0.1');

      const fields = { secret: new Secret('new'), community: null };
      await nas.writeNas([{ action: 'update', owner: { ...OWNER, fleet: 'isp' }, seen, fields }]);

      const now = await rowOf(nas, '10.0.0.1');
      expect(now.owner).toEqual({ fleet: 'isp', router: 'zone-a' });
      const { community: _, ...kept } = seen.fields;
      expect(now.fields).toEqual(kept);
      expect(await stored(database())).toMatchObject([
        {
          secret: 'new',
          community: null,
          type: 'cisco',
          description: 'by hand [rosform isp/zone-a]',
        },
      ]);
    });

    it('replaces a description, keeps one, and takes it away', async () => {
      await using nas = openContract(database().url);
      await nas.writeNas([create('10.0.0.1', { description: 'one' })]);
      const described = async (fields: Record<string, string | null>): Promise<unknown> => {
        const seen = await rowOf(nas, '10.0.0.1');
        await nas.writeNas([{ action: 'update', owner: OWNER, seen, fields }]);
        return (await rowOf(nas, '10.0.0.1')).fields.description;
      };

      expect(await described({ description: 'two' })).toBe('two');
      expect(await described({ shortname: 'x' })).toBe('two');
      expect(await described({ description: null })).toBe('');
    });

    it('renames a row in place', async () => {
      await using nas = openContract(database().url);
      await nas.writeNas([create('10.0.0.1')]);
      const seen = await rowOf(nas, '10.0.0.1');

      await nas.writeNas([
        { action: 'update', owner: OWNER, seen, fields: { nasname: '10.0.0.2' } },
      ]);

      expect((await rowOf(nas, '10.0.0.2')).id).toBe(seen.id);
    });

    it('deletes the row that was seen', async () => {
      await using nas = openContract(database().url);
      await nas.writeNas([create('10.0.0.1'), create('10.0.0.2')]);

      await nas.writeNas([{ action: 'delete', seen: await rowOf(nas, '10.0.0.1') }]);

      expect((await nas.readNas()).rows.map(({ fields }) => fields.nasname)).toEqual(['10.0.0.2']);
    });

    it('keeps any text as it is, and takes none for SQL', async () => {
      await using nas = openContract(database().url);
      const hostile = [
        "'); drop table nas; --",
        '\\',
        "\\'",
        '"`$1 ? :a %s',
        'line\nline',
        'ঢাকা 🛰',
        ' ',
      ];
      const any = fc.oneof(
        fc.constantFrom(...hostile),
        fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => !text.includes('\0')),
      );
      const some = any.filter((text) => text !== '');
      await nas.writeNas([create('10.0.0.1')]);

      await fc.assert(
        fc.asyncProperty(some, any, async (secret, description) => {
          const seen = await rowOf(nas, '10.0.0.1');
          const fields = { secret: new Secret(secret), description };
          const error = await nas.writeNas([{ action: 'update', owner: OWNER, seen, fields }]).then(
            () => undefined,
            (reason: unknown) => reason,
          );
          const now = await rowOf(nas, '10.0.0.1');
          if (error !== undefined) {
            // A database with an old character set has no such letters, and must say so.
            expect(error).toMatchObject({ kind: 'value' });
            expect(secret + description).toMatch(/[^\0-\u007f]/);
          }
          const kept = now.fields.secret;
          const text = kept instanceof Secret ? kept.reveal() : '';
          const before = seen.fields.secret instanceof Secret ? seen.fields.secret.reveal() : '';
          expect(text).toBe(error === undefined ? secret : before);
          expect(now.fields.description ?? '').toBe(
            error === undefined ? description : (seen.fields.description ?? ''),
          );
        }),
        { numRuns: 40 },
      );
    });

    it('refuses what a column would cut, and a row without a secret', async () => {
      await using nas = openContract(database().url);
      const { lengths } = await nas.readNas();
      const long = (length: number): NasWrite => ({
        ...create('10.0.0.1'),
        action: 'create',
        owner: OWNER,
        fields: { nasname: '10.0.0.1', shortname: 'a', secret: new Secret('x'.repeat(length)) },
      });
      const empty: NasWrite = { action: 'create', owner: OWNER, fields: { nasname: '10.0.0.1' } };

      const none = await troubleOf(nas.writeNas([empty]));
      expect(none.kind).toBe('value');
      if (lengths.secret !== undefined) {
        const cut = await troubleOf(nas.writeNas([create('10.0.0.2'), long(61)]));
        expect(cut.kind).toBe('value');
        expect(cut.message).toContain('secret of 10.0.0.1 in nas has 61 characters');
        const tagged = create('10.0.0.1', { description: 'd'.repeat(190) });
        expect((await troubleOf(nas.writeNas([tagged]))).message).toContain('the tag of rosform');
      }
      expect(await stored(database())).toEqual([]);
      await nas.writeNas([long(60)]);
    });

    it.each(['nasname', 'secret'])('never takes the %s of a row away', async (field) => {
      await using nas = openContract(database().url);
      await nas.writeNas([create('10.0.0.1')]);
      const seen = await rowOf(nas, '10.0.0.1');
      const before = await stored(database());

      for (const value of [null, '']) {
        const fields = { [field]: value };
        const error = await troubleOf(
          nas.writeNas([{ action: 'update', owner: OWNER, seen, fields }]),
        );
        expect(error.kind).toBe('value');
        expect(error.message).toContain(`cannot be without a ${field}`);
      }

      expect(await stored(database())).toEqual(before);
    });

    it('takes everything back when a trigger changes what was written', async () => {
      await using nas = openContract(database().url);
      const trigger = mangling(nas.dialect);
      for (const statement of trigger.create) await database().execute(statement);
      try {
        const error = await troubleOf(nas.writeNas([create('10.0.0.1')]));

        expect(error.kind).toBe('value');
        expect(error.message).toMatch(/row 10\.0\.0\.1 .*\(shortname\)/);
        expect(await stored(database())).toEqual([]);
      } finally {
        for (const statement of trigger.drop) await database().execute(statement);
      }
    });
  });
}

function conflictContract({ database }: Access): void {
  describe('a row that is not as it was seen', () => {
    it.each([
      { change: 'its secret', sql: "update nas set secret = 'other'", what: 'changed' },
      { change: 'a column that we do not write', sql: 'update nas set ports = 7', what: 'changed' },
      { change: 'its tag', sql: "update nas set description = 'mine'", what: 'changed' },
      { change: 'the row', sql: "delete from nas where nasname = '10.0.0.1'", what: 'removed' },
    ])('is left alone when somebody changed $change', async ({ sql, what }) => {
      await using nas = openContract(database().url);
      await nas.writeNas([create('10.0.0.1')]);
      const seen = await rowOf(nas, '10.0.0.1');
      await database().execute(sql);
      const before = await stored(database());

      for (const write of [
        { action: 'update', owner: OWNER, seen, fields: { shortname: 'y' } },
        { action: 'delete', seen },
      ] satisfies NasWrite[]) {
        const error = await troubleOf(nas.writeNas([create('10.0.0.2'), write]));
        expect(error.kind).toBe('conflict');
        expect(error.message).toContain(`row 10.0.0.1 of table nas was ${what} by somebody`);
      }

      expect(await stored(database())).toEqual(before);
    });

    it('is not made a second time', async () => {
      await using nas = openContract(database().url);
      await nas.writeNas([create('10.0.0.1'), create('10.0.0.3')]);
      const seen = await rowOf(nas, '10.0.0.3');

      const again = await troubleOf(nas.writeNas([create('10.0.0.2'), create('10.0.0.1')]));
      const twice = await troubleOf(nas.writeNas([create('10.0.0.4'), create('10.0.0.4')]));
      const renamed = await troubleOf(
        nas.writeNas([{ action: 'update', owner: OWNER, seen, fields: { nasname: '10.0.0.1' } }]),
      );

      expect([again.kind, twice.kind, renamed.kind]).toEqual(['conflict', 'conflict', 'conflict']);
      expect(await stored(database())).toHaveLength(2);
    });

    it('meets a unique index of the operator: nothing of the transaction stays', async () => {
      const { execute, url } = database();
      await execute('create unique index only_one on nas (shortname)');
      try {
        await using nas = openContract(url);
        await nas.writeNas([create('10.0.0.1', { shortname: 'pop' })]);

        const error = await troubleOf(
          nas.writeNas([create('10.0.0.2'), create('10.0.0.3', { shortname: 'pop' })]),
        );

        expect(error.kind).toBe('conflict');
        expect(error.message).toContain('unique index');
        expect(await stored(database())).toHaveLength(1);
        await nas.writeNas([create('10.0.0.4')]);
      } finally {
        await execute('delete from nas');
        const on = url.startsWith('m') ? ' on nas' : '';
        await execute(`drop index only_one${on}`);
      }
    });
  });
}

function shapeContract({ database }: Access): void {
  describe('a table of a panel', () => {
    it('is read and written by its own names', async () => {
      const { execute, ownerUrl } = database();
      await using nas = openContract(ownerUrl, panelTable.options);
      await execute(panelTable.create(nas.dialect));
      try {
        await nas.writeNas([create('10.0.0.1', { description: 'PoP 1' })]);
        const [row] = (await nas.readNas()).rows;

        expect(await execute('select ip, nas_secret, remark from panel_nas')).toEqual([
          { ip: '10.0.0.1', nas_secret: 's3cretPop1', remark: 'PoP 1 [rosform zone-a]' },
        ]);
        expect(row).toEqual({
          id: '1',
          owner: OWNER,
          fields: {
            nasname: '10.0.0.1',
            shortname: '10.0.0.1',
            type: 'other',
            secret: SECRET,
            description: 'PoP 1',
          },
        });
      } finally {
        await execute('drop table panel_nas');
      }
    });

    it('whose key does not tell rows apart is only read', async () => {
      await using nas = openContract(database().url, {
        columns: { id: 'shortname', shortname: null },
      });
      await using plain = openContract(database().url);
      await plain.writeNas([
        create('10.0.0.1', { shortname: 'pop' }),
        create('10.0.0.2', { shortname: 'pop' }),
      ]);

      const error = await troubleOf(
        nas.writeNas([{ action: 'delete', seen: await rowOf(nas, '10.0.0.1') }]),
      );

      expect(error.kind).toBe('shape');
      expect(error.message).toContain('columns: { id:');
      expect(await stored(database())).toHaveLength(2);
    });

    it('is found in its schema', async () => {
      const schemas = { postgresql: 'public', mysql: 'radius', sqlite: 'main' };
      await using plain = openContract(database().url);
      await using nas = openContract(database().url, { table: `${schemas[plain.dialect]}.nas` });

      await nas.writeNas([create('10.0.0.1')]);

      expect(await nas.readNas()).toEqual(await plain.readNas());
      expect(nas.name).toMatch(/, table \w+\.nas$/);
      expect(nas.name).not.toMatch(/rosform:|@|password/);
    });

    it.each([
      {
        lacks: 'a column',
        options: { columns: { secret: 'nosuch' } },
        says: /no column nosuch.*columns: { secret:/,
      },
      {
        lacks: 'an optional column',
        options: { columns: { community: 'nosuch' } },
        says: /no column nosuch.*community: null/,
      },
      { lacks: 'the table', options: { table: 'nosuch' }, says: /no table \S*nosuch.*table:/ },
    ])('that lacks $lacks is said so, with what to write', async ({ options, says }) => {
      await using nas = openContract(database().ownerUrl, options);

      const error = await troubleOf(nas.readNas());

      expect(error.kind).toBe('shape');
      expect(error.message).toMatch(says);
    });
  });
}

function writerContract({ database }: Access): void {
  describe('several writers', () => {
    it('in one process go one after another', async () => {
      await using nas = openContract(database().url);
      const names = Array.from({ length: 20 }, (_, index) => `10.0.0.${index}`);

      await Promise.all(names.map((name) => nas.writeNas([create(name)])));

      expect(await stored(database())).toHaveLength(20);
    });

    it('in several processes do not make one row twice', async () => {
      await using one = openContract(database().url);
      await using two = openContract(database().url);
      await Promise.all([one.readNas(), two.readNas()]);

      for (let round = 0; round < 10; round += 1) {
        const writes = [one, two].map((nas) => nas.writeNas([create(`10.0.0.${round}`)]));
        const [left, right] = await Promise.allSettled(writes);
        const results = [left?.status, right?.status].toSorted((a, b) =>
          (a ?? '').localeCompare(b ?? ''),
        );
        expect(results).toEqual(['fulfilled', 'rejected']);
      }

      expect(await stored(database())).toHaveLength(10);
    });

    it('are told to stop when the run ends', async () => {
      const nas = openContract(database().url);
      await nas.readNas();
      const waiting = troubleOf(nas.writeNas([create('10.0.0.1')]).then(() => nas.readNas()));

      await nas[Symbol.asyncDispose]();

      expect((await waiting).kind).toBe('stopped');
      expect((await troubleOf(nas.readNas())).kind).toBe('stopped');
    });
  });
}
