import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import {
  missingTools,
  openDatabaseLab,
  openRadiusLab,
  type DatabaseKind,
  type DatabaseLab,
  type RadiusLab,
  type RadiusLabOptions,
} from '../lab/radius-lab.js';

/**
 * The laboratory that other suites take for the truth: a real FreeRADIUS on a real database. Here
 * rows are written with SQL, not by rosform.
 */
const kinds: readonly DatabaseKind[] = ['postgresql', 'mariadb', 'sqlite'];

describe.concurrent.each(kinds)('FreeRADIUS on %s', (kind) => {
  const missing = missingTools(kind);
  const name = missing.length === 0 ? 'in the lab' : `(skipped without ${missing.join(', ')})`;

  describe.sequential(name, { skip: missing.length > 0 }, () => {
    let database: DatabaseLab;

    beforeAll(async () => {
      database = await openDatabaseLab(kind);
    }, 60_000);
    afterAll(async () => {
      await database[Symbol.asyncDispose]();
    });
    beforeEach(async () => {
      for (const table of ['nas', 'radcheck', 'radreply', 'radacct']) {
        await database.execute(`DELETE FROM ${table}`);
      }
      await addSubscriber(database);
    });

    const start = (options: RadiusLabOptions): Promise<RadiusLab> =>
      openRadiusLab(database, options);

    it('accepts a subscriber at the address of a row, and is silent to any other', async () => {
      await addNas(database, '127.0.0.7', 'secret-of-zone-a');
      await using radius = await start({ clients: 'startup' });

      const known = await radius.request({ ...alice, from: '127.0.0.7' });
      const wrongPassword = await radius.request({ ...alice, password: 'x', from: '127.0.0.7' });
      const [stranger, otherSecret] = await Promise.all([
        radius.request({ ...alice, from: '127.0.0.8', patience: 1 }),
        radius.request({ ...alice, from: '127.0.0.7', secret: 'another', patience: 1 }),
      ]);

      expect(known.answer, known.text).toBe('accept');
      expect(known.attributes).toMatchObject({ 'Framed-Pool': 'home' });
      expect(wrongPassword.answer).toBe('reject');
      expect([stranger.answer, otherSecret.answer]).toEqual(['none', 'none']);
      expect(radius.log()).toContain('unknown client 127.0.0.8');
      expect(radius.log()).toContain('127.0.0.7 with invalid Message-Authenticator');
    });

    it('that reads its clients at the start learns of rows with a restart', async () => {
      await addNas(database, '127.0.0.7', 'secret-of-zone-a');
      await using radius = await start({ clients: 'startup' });
      await addNas(database, '127.0.0.8', 'secret-of-zone-b');
      await database.execute("UPDATE nas SET secret = 'changed' WHERE nasname = '127.0.0.7'");
      const zoneB = { ...alice, from: '127.0.0.8', secret: 'secret-of-zone-b' };
      const [created, old] = await Promise.all([
        radius.request({ ...zoneB, patience: 1 }),
        radius.request({ ...alice, from: '127.0.0.7' }),
      ]);

      await radius.restart();
      const after = await radius.request(zoneB);
      const changed = await radius.request({ ...alice, from: '127.0.0.7', secret: 'changed' });
      await database.execute("DELETE FROM nas WHERE nasname = '127.0.0.8'");
      const removedYet = await radius.request(zoneB);
      await radius.restart();
      const removed = await radius.request({ ...zoneB, patience: 1 });

      expect([created.answer, old.answer]).toEqual(['none', 'accept']);
      expect([after.answer, changed.answer]).toEqual(['accept', 'accept']);
      expect([removedYet.answer, removed.answer]).toEqual(['accept', 'none']);
    });

    it('that looks its clients up learns of rows by itself', async () => {
      await using radius = await start({ clients: 'dynamic', lifetime: 1 });
      await addNas(database, '127.0.0.7', 'secret-of-zone-a');

      const created = await radius.request({ ...alice, from: '127.0.0.7' });
      await database.execute("UPDATE nas SET secret = 'changed' WHERE nasname = '127.0.0.7'");
      const changed = await answerInTime(radius, { secret: 'changed' }, 'accept');
      await database.execute('DELETE FROM nas');
      const removed = await answerInTime(radius, { secret: 'changed' }, 'none');

      expect(created.answer, created.text).toBe('accept');
      expect([changed, removed]).toEqual(['accept', 'none']);
    });

    it('that does both knows old rows from the start and new ones by itself', async () => {
      await addNas(database, '127.0.0.7', 'secret-of-zone-a');
      await using radius = await start({ clients: 'hybrid' });
      await addNas(database, '127.0.0.8', 'secret-of-zone-b');

      const old = await radius.request({ ...alice, from: '127.0.0.7' });
      const created = await radius.request({
        ...alice,
        from: '127.0.0.8',
        secret: 'secret-of-zone-b',
      });

      expect([old.answer, created.answer]).toEqual(['accept', 'accept']);
    });

    it('accounts for a session from its start to its end', async () => {
      await addNas(database, '127.0.0.7', 'secret-of-zone-a');
      await using radius = await start({ clients: 'startup' });
      const session = {
        from: '127.0.0.7',
        secret: 'secret-of-zone-a',
        attributes: { 'NAS-IP-Address': '127.0.0.7', 'Framed-IP-Address': '100.64.0.7' },
      };
      const columns = kind === 'postgresql' ? 'host(nasipaddress)' : 'nasipaddress';
      const rows = () =>
        database.execute(
          `SELECT username, ${columns} AS nas, acctsessiontime AS seconds, acctoutputoctets AS octets,
           CASE WHEN acctstoptime IS NULL THEN 'open' ELSE 'closed' END AS state FROM radacct`,
        );
      const traffic = (seconds: string, octets: string) => ({
        ...session.attributes,
        'Acct-Session-Time': seconds,
        'Acct-Output-Octets': octets,
      });

      const started = await radius.account({ ...session, type: 'Start' });
      const first = await rows();
      const attributes = traffic('300', '5000');
      const updated = await radius.account({ ...session, type: 'Interim-Update', attributes });
      const second = await rows();
      const last = traffic('600', '9000');
      const stopped = await radius.account({ ...session, type: 'Stop', attributes: last });
      const third = await rows();

      expect([started.answered, updated.answered, stopped.answered]).toEqual([true, true, true]);
      const row = { username: 'alice', nas: '127.0.0.7' };
      expect(first).toEqual([{ ...row, seconds: 0, octets: 0, state: 'open' }]);
      expect(second).toEqual([{ ...row, seconds: 300, octets: 5000, state: 'open' }]);
      expect(third).toEqual([{ ...row, seconds: 600, octets: 9000, state: 'closed' }]);
    });

    it.each([
      { messageAuthenticator: true, signed: 'signs its replies' },
      { messageAuthenticator: false, signed: 'does not sign its replies, as Debian 12 ships it' },
    ])('$signed', async ({ messageAuthenticator }) => {
      await addNas(database, '127.0.0.7', 'secret-of-zone-a');
      await using radius = await start({ messageAuthenticator });

      const accept = await radius.request({ ...alice, from: '127.0.0.7' });
      const reject = await radius.request({ ...alice, password: 'x', from: '127.0.0.7' });

      expect([accept.answer, reject.answer]).toEqual(['accept', 'reject']);
      for (const { attributes } of [accept, reject]) {
        expect('Message-Authenticator' in attributes).toBe(messageAuthenticator);
      }
    });

    it('does not start without its database, and says why', async () => {
      await database.stop();
      try {
        await expect(start({ clients: 'startup' })).rejects.toThrow(
          /freeradius does not start:[^]*Instantiation failed for module/u,
        );
      } finally {
        await database.start();
      }
    });
  });
});

const missing = missingTools('postgresql');

describe.skipIf(missing.length > 0)(`servers (skipped without postgresql, freeradius)`, () => {
  it('do not outlive a test that is killed', async () => {
    const lab = fileURLToPath(new URL('../lab/radius-lab.js', import.meta.url));
    const script = `
      const { openDatabaseLab, openRadiusLab } = await import(${JSON.stringify(lab)});
      const database = await openDatabaseLab('postgresql');
      await openRadiusLab(database);
      console.log(database.folder);
      setInterval(() => undefined, 1000);`;
    const test = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line]: unknown[] = await once(test.stdout.setEncoding('utf8'), 'data');
    const folder = String(line).trim();
    const stood = existsSync(folder);

    test.kill('SIGKILL');

    let waited = 0;
    while (existsSync(folder) && waited < 10_000) {
      await sleep(50);
      waited += 50;
    }
    expect([stood, existsSync(folder)]).toEqual([true, false]);
  });
});

const alice = { user: 'alice', password: 'wonder', secret: 'secret-of-zone-a' };

async function addNas(database: DatabaseLab, nasname: string, secret: string): Promise<void> {
  await database.execute('INSERT INTO nas (nasname, shortname, secret) VALUES (?, ?, ?)', [
    nasname,
    `nas-${nasname}`,
    secret,
  ]);
}

async function addSubscriber(database: DatabaseLab): Promise<void> {
  for (const [table, attribute, value] of [
    ['radcheck', 'Cleartext-Password', 'wonder'],
    ['radreply', 'Framed-Pool', 'home'],
  ]) {
    await database.execute(
      `INSERT INTO ${table} (username, attribute, op, value) VALUES (?, ?, ?, ?)`,
      ['alice', attribute, ':=', value],
    );
  }
}

/** Asks until the answer is as wanted; a client that was looked up is known for a second. */
async function answerInTime(
  radius: RadiusLab,
  { secret }: { secret: string },
  wanted: string,
): Promise<string> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const { answer } = await radius.request({ ...alice, secret, from: '127.0.0.7', patience: 1 });
    if (answer === wanted || Date.now() > deadline) return answer;
  }
}
