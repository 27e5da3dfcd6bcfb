import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openKysely } from '../../../src/radius/database/open-kysely.js';
import type { NasWrite, RadiusDatabase } from '../../../src/radius/types.js';
import { Secret } from '../../../src/resources/secret.js';
import { openDatabaseLab } from '../../lab/radius-lab.js';
import type { DatabaseKind, DatabaseLab } from '../../lab/radius-lab.js';
import { openContract, troubleOf } from './contract-database.js';
import { nasContract } from './nas-contract.js';
import { openTcpProxy } from './tcp-proxy.js';

const SECRET = 's3cretPop1';

function create(nasname: string, shortname = nasname): NasWrite {
  const fields = { nasname, shortname, type: 'other', secret: new Secret(SECRET) };
  return { action: 'create', owner: { fleet: undefined, router: 'zone-a' }, fields };
}

/** The contract of every database, and what only a server can do to us. */
export function serverContract(kind: Exclude<DatabaseKind, 'sqlite'>): void {
  nasContract(kind, async () => {
    const lab = await openDatabaseLab(kind);
    return {
      url: lab.urls.rosform,
      ownerUrl: lab.urls.owner,
      execute: lab.execute,
      [Symbol.asyncDispose]: () => lab[Symbol.asyncDispose](),
    };
  });
  describe(`a ${kind} server`, () => {
    let lab: DatabaseLab;
    beforeAll(async () => {
      lab = await openDatabaseLab(kind, { tls: true });
    }, 60_000);
    afterAll(() => lab[Symbol.asyncDispose]());
    beforeEach(() => lab.execute('delete from nas'));

    connectionContract(kind, () => lab);
    lockContract(kind, () => lab);
    rightsContract(kind, () => lab);
    tlsContract(() => lab);
  });
  describe(`a ${kind} server without TLS`, () => {
    it('is said to have none when TLS is asked for', async () => {
      await using lab = await openDatabaseLab(kind);
      await using nas = openContract(lab.urls.rosform, { tls: {} });

      const error = await troubleOf(nas.readNas());

      expect(error.kind).toBe('tls');
      expect(error.message).toContain('it has no TLS');
    }, 60_000);
  });
}

type Lab = () => DatabaseLab;

async function count(lab: DatabaseLab): Promise<number> {
  const [row] = await lab.execute('select count(*) as n from nas');
  return Number(row?.n);
}

/** Ends the connections of rosform's role, as an operator would. */
async function killAll(kind: DatabaseKind, lab: DatabaseLab): Promise<void> {
  if (kind === 'postgresql') {
    await lab.execute(
      "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'rosform'",
    );
    return;
  }
  const rows = await lab.execute(
    "select id from information_schema.processlist where user = 'rosform'",
  );
  for (const { id } of rows) await lab.execute(`kill ${Number(id)}`);
}

/** Holds a lock on the table until it is released. */
async function holdTable(kind: DatabaseKind, lab: DatabaseLab): Promise<() => Promise<void>> {
  const options = { url: lab.urls.owner, table: 'nas', columns: {}, timeout: 30_000, folder: '/' };
  const holder = openKysely(options);
  const statement = kind === 'postgresql' ? 'lock table nas' : 'select * from nas for update';
  let release = (): void => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  let held = (): void => {};
  const holding = new Promise<void>((resolve) => (held = resolve));
  const transaction = holder.db.transaction().execute(async (asked) => {
    await sql.raw(statement).execute(asked);
    held();
    await released;
  });
  await holding;
  return async () => {
    release();
    await transaction;
    await holder.end();
  };
}

function connectionContract(kind: DatabaseKind, lab: Lab): void {
  it('that ends idle connections is connected to again', async () => {
    await using nas = openContract(lab().urls.rosform);
    await Promise.all([nas.readNas(), nas.readNas()]);

    await killAll(kind, lab());

    await nas.writeNas([create('10.0.0.1')]);
    await killAll(kind, lab());
    await sleep(50);
    expect((await nas.readNas()).rows).toHaveLength(1);
  });

  it('that is stopped is unreachable, and is used again when it is back', async () => {
    await using nas = openContract(lab().urls.rosform);
    await nas.readNas();

    await lab().stop();
    const error = await troubleOf(nas.readNas());
    await lab().start();

    expect(error.kind).toBe('unreachable');
    expect(error.message).toContain('nothing listens there');
    await nas.writeNas([create('10.0.0.1')]);
  }, 60_000);

  it('is reached by a local socket', async () => {
    const url =
      kind === 'postgresql'
        ? `${lab().urls.rosform}?socket=${lab().folder}/postgresql`
        : `mysql://root@/radius?socket=${lab().folder}/mariadb/socket`;
    await using nas = openContract(url);

    await nas.writeNas([create('10.0.0.1')]);

    expect(await count(lab())).toBe(1);
    expect(nas.name).toContain(`at ${lab().folder}/`);
  });

  it.each(['cut', 'deafen'] as const)('leaves open what became of a commit (%s)', async (how) => {
    await using proxy = await openTcpProxy(lab().port);
    const url = lab().urls.rosform.replace(`:${lab().port}/`, `:${proxy.port}/`);
    await using nas = openContract(url);
    await nas.readNas();
    proxy.watch = (sent) => (sent.includes('commit') ? how : undefined);

    const error = await troubleOf(nas.writeNas([create('10.0.0.1')]));

    expect(error).toMatchObject({ kind: 'lost', outcomeUnknown: true });
    expect(error.message).toContain('nobody knows whether the rows were written');
    await sleep(100);
    expect(await count(lab())).toBe(how === 'cut' ? 0 : 1);
    proxy.watch = undefined;
    expect((await nas.readNas()).rows).toHaveLength(how === 'cut' ? 0 : 1);
  });

  it('that is cut off before the commit is asked once more, and writes once', async () => {
    await using proxy = await openTcpProxy(lab().port);
    const url = lab().urls.rosform.replace(`:${lab().port}/`, `:${proxy.port}/`);
    await using nas = openContract(url);
    let cuts = 0;
    proxy.watch = (sent) => (sent.includes('insert') && (cuts += 1) === 1 ? 'cut' : undefined);

    await nas.writeNas([create('10.0.0.1')]);

    expect(cuts).toBe(2);
    expect(await count(lab())).toBe(1);
    proxy.watch = (sent) => (sent.includes('insert') ? 'cut' : undefined);
    const error = await troubleOf(nas.writeNas([create('10.0.0.2')]));
    expect(error).toMatchObject({ kind: 'lost', outcomeUnknown: false });
  });

  it('that freezes is given up in time', async () => {
    await using proxy = await openTcpProxy(lab().port);
    const url = lab().urls.rosform.replace(`:${lab().port}/`, `:${proxy.port}/`);
    await using nas = openContract(url, { timeout: 500 });
    await nas.readNas();
    proxy.freeze();
    const began = performance.now();

    const error = await troubleOf(nas.writeNas([create('10.0.0.1')]));

    expect(error.kind).toBe('unreachable');
    expect(performance.now() - began).toBeLessThan(4_000);
  });

  it('takes no password from where nobody wrote one', async () => {
    const before = process.env['PGPASSWORD'];
    process.env['PGPASSWORD'] = /:([^:@]+)@/.exec(lab().urls.rosform)?.[1];
    try {
      await using nas = openContract(lab().urls.rosform.replace(/:[^:@]+@/, '@'));

      expect((await troubleOf(nas.readNas())).kind).toBe('login');
    } finally {
      if (before === undefined) delete process.env['PGPASSWORD'];
      else process.env['PGPASSWORD'] = before;
    }
  });

  it.each([
    {
      wrong: 'password',
      change: (url: string) => url.replace(/:[^:@]+@/, ':wrong@'),
      says: 'refuses the user or its password',
    },
    {
      wrong: 'user',
      change: (url: string) => url.replace('//rosform', '//nobody'),
      says: 'refuses the user or its password',
    },
    {
      wrong: 'database',
      change: (url: string) => url.replace(/radius$/, 'nosuch'),
      says: 'no database of the name',
    },
  ])('says that the $wrong is wrong', async ({ change, says }) => {
    await using nas = openContract(change(lab().urls.rosform));

    const error = await troubleOf(nas.readNas());

    expect(error.kind).toBe('login');
    expect(error.message).toContain(says);
    expect(error.message).not.toMatch(/wrong|nobody|nosuch|password-of/);
  });
}

function lockContract(kind: DatabaseKind, lab: Lab): void {
  it('whose table another writer holds for too long is busy', async () => {
    await lab().execute(
      "insert into nas (nasname, shortname, secret) values ('10.0.0.1', 'a', 'b')",
    );
    const release = await holdTable(kind, lab());
    try {
      await using nas = openContract(lab().urls.rosform, { timeout: 1_000 });
      const began = performance.now();

      const error = await troubleOf(nas.writeNas([create('10.0.0.1')]));

      expect(error.kind).toBe('busy');
      expect(error.message).toContain('another writer holds the table');
      expect(performance.now() - began).toBeLessThan(3_000);
    } finally {
      await release();
    }
  });

  it('that ends our connection while we wait for a lock is asked again', async () => {
    await lab().execute(
      "insert into nas (nasname, shortname, secret) values ('10.0.0.9', 'a', 'b')",
    );
    const release = await holdTable(kind, lab());
    await using nas = openContract(lab().urls.rosform);
    const written = nas.writeNas([create('10.0.0.1')]);
    await sleep(200);

    await killAll(kind, lab());
    await sleep(100);
    await release();

    await written;
    expect(await count(lab())).toBe(2);
  });

  it('that finds a deadlock leaves whole rows, and we try again', async () => {
    await using nas = openContract(lab().urls.rosform);
    await nas.writeNas([create('10.0.0.1'), create('10.0.0.2')]);
    const { rows } = await nas.readNas();
    const [first, second] = rows;
    const writes = rows.map(
      (seen) =>
        ({
          action: 'update',
          owner: seen.owner ?? { fleet: undefined, router: '' },
          seen,
          fields: { shortname: 'ours' },
        }) satisfies NasWrite,
    );
    const other = openKysely({
      url: lab().urls.owner,
      table: 'nas',
      columns: {},
      timeout: 10_000,
      folder: '/',
    });
    const theirs = (id: string | undefined) =>
      sql`update nas set community = 'theirs' where id = ${Number(id)}`;
    let ours: Promise<unknown> | undefined;

    const outcome = await other.db
      .transaction()
      .execute(async (asked) => {
        await theirs(second?.id).execute(asked);
        ours = nas.writeNas(writes).then(
          () => 'written',
          (error: unknown) => error,
        );
        await sleep(300);
        await theirs(first?.id).execute(asked);
      })
      .then(
        () => 'written',
        (error: unknown) => error,
      );
    await other.end();

    const result = await ours;
    if (outcome === 'written') expect(result).toMatchObject({ kind: 'conflict' });
    else expect(result).toBe('written');
    const kept = await lab().execute("select shortname = 'ours' as ours, community from nas");
    expect(new Set(kept.map((row) => JSON.stringify(row))).size).toBe(1);
  });

  it.skipIf(kind === 'postgresql')(
    'whose table cannot take a change back is only read',
    async () => {
      await lab().execute('alter table nas engine = MyISAM');
      try {
        await using nas = openContract(lab().urls.rosform);

        const error = await troubleOf(nas.writeNas([create('10.0.0.1')]));

        expect(error.kind).toBe('shape');
        expect(error.message).toContain('ALTER TABLE nas ENGINE=InnoDB');
        expect((await nas.readNas()).rows).toEqual([]);
      } finally {
        await lab().execute('alter table nas engine = InnoDB');
      }
    },
  );

  it.skipIf(kind === 'postgresql')(
    'whose mode would cut values or quote otherwise harms nothing',
    async () => {
      const [before] = await lab().execute('select @@global.sql_mode as mode');
      await lab().execute("set global sql_mode = 'NO_BACKSLASH_ESCAPES'");
      try {
        await using nas = openContract(lab().urls.rosform);
        const hostile = "\\'; delete from nas; -- \\";

        await nas.writeNas([create('10.0.0.1', hostile.slice(0, 32))]);
        await nas.writeNas([create('10.0.0.2', "a\\' or 1=1 -- ")]);

        expect((await nas.readNas()).rows.map(({ fields }) => fields.shortname)).toEqual([
          hostile.slice(0, 32),
          "a\\' or 1=1 -- ",
        ]);
      } finally {
        await lab().execute(`set global sql_mode = '${String(before?.mode)}'`);
      }
    },
  );
}

function rightsContract(kind: DatabaseKind, lab: Lab): void {
  const role = kind === 'postgresql' ? 'rosform' : "rosform@'127.0.0.1'";
  const sequence = kind === 'postgresql' ? ['USAGE ON SEQUENCE nas_id_seq'] : [];

  it.each(['SELECT ON nas', 'INSERT ON nas', 'DELETE ON nas', 'UPDATE ON nas', ...sequence])(
    'that gives no %s is told which GRANT would',
    async (right) => {
      await using nas = openContract(lab().urls.rosform);
      await nas.writeNas([create('10.0.0.1')]);
      const seen = (await nas.readNas()).rows[0];
      if (seen === undefined) throw new Error('no row');
      await lab().execute(`revoke ${right} from ${role}`);
      const work = async (): Promise<void> => {
        await nas.writeNas([
          create('10.0.0.2'),
          { action: 'update', owner: { fleet: undefined, router: 'b' }, seen, fields: {} },
        ]);
        await nas.writeNas([{ action: 'delete', seen: await byName(nas, '10.0.0.2') }]);
      };

      const error = await troubleOf(work());
      const grants = /run (GRANT .* TO) the/.exec(error.message)?.[1] ?? 'no GRANT in it';
      await lab().execute(`${grants} ${role}`);

      expect(error.kind).toBe('rights');
      expect(grants).toContain(right);
      if (!right.startsWith('DELETE')) await work();
      else await nas.writeNas([{ action: 'delete', seen: await byName(nas, '10.0.0.2') }]);
    },
  );

  it('that is read-only says so, and nothing is written', async () => {
    const [on, off] =
      kind === 'postgresql'
        ? [
            'alter role rosform set default_transaction_read_only = on',
            'alter role rosform reset default_transaction_read_only',
          ]
        : ['set global read_only = 1', 'set global read_only = 0'];
    await lab().execute(on ?? '');
    try {
      await using nas = openContract(lab().urls.rosform);

      const error = await troubleOf(nas.writeNas([create('10.0.0.1')]));

      expect(error.kind).toBe('read-only');
      expect((await nas.readNas()).rows).toEqual([]);
    } finally {
      await lab().execute(off ?? '');
    }
  });

  it.skipIf(kind !== 'postgresql')('that has no connection left says so', async () => {
    await lab().execute('alter role rosform connection limit 0');
    await using nas = openContract(lab().urls.rosform);

    const error = await troubleOf(nas.readNas());
    await lab().execute('alter role rosform connection limit -1');

    expect(error.kind).toBe('unreachable');
    expect(error.message).toContain('no connection left');
  });
}

async function byName(nas: RadiusDatabase, nasname: string) {
  const [row] = await nas.readNasRows({ nasnames: [nasname], ids: [] });
  if (row === undefined) throw new Error(`no row ${nasname}`);
  return row;
}

function tlsContract(lab: Lab): void {
  it.each(['127.0.0.1', 'localhost'])('is reached by TLS as %s', async (host) => {
    const url = lab().urls.rosform.replace('127.0.0.1', host);
    await using proxy = await openTcpProxy(lab().port);
    const sent: string[] = [];
    proxy.watch = (text) => (sent.push(text), undefined);
    await using nas = openContract(url.replace(`:${lab().port}/`, `:${proxy.port}/`), {
      tls: { ca: lab().ca },
    });

    await nas.writeNas([create('10.0.0.1')]);

    expect(await count(lab())).toBe(1);
    expect(sent.join('')).not.toContain(SECRET);
    expect(sent.join('')).not.toContain('insert into');
  });

  it('whose certificate nobody has signed that we trust is refused', async () => {
    await using nas = openContract(lab().urls.rosform, { tls: {} });

    const error = await troubleOf(nas.readNas());

    expect(error.kind).toBe('tls');
    expect(error.message).toContain('signed by nobody that we trust');
  });

  it('whose certificate is for another name is refused before the password is sent', async () => {
    await using proxy = await openTcpProxy(lab().port, '127.0.0.5');
    const url = lab().urls.rosform.replace(/127\.0\.0\.1:\d+/, `127.0.0.5:${proxy.port}`);
    await using nas = openContract(url, { tls: { ca: lab().ca } });

    const error = await troubleOf(nas.readNas());

    expect(error.kind).toBe('tls');
    expect(error.message).toContain('for another name');
  });
}
