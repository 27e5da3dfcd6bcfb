import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRadiusFleet, radiusRouter, type RadiusFleet } from '../cli/radius-fleet.js';
import {
  missingTools,
  openDatabaseLab,
  openRadiusLab,
  type DatabaseLab,
  type RadiusLab,
} from '../lab/radius-lab.js';

const ADDRESSES = { 'zone-a': '127.0.0.21', 'zone-b': '127.0.0.22' };
const STARTUP = [
  'clients: startup',
  // What a service manager does, by the hand of the test: it sees the wish and restarts FreeRADIUS.
  `reload: [sh, -c, 'rm -f restarted; touch restart-wanted; while [ ! -e restarted ]; do sleep 0.05; done']`,
];
const DYNAMIC = ['clients: dynamic'];

/** Restarts FreeRADIUS whenever the reload command of the Fleet asks for it. */
function serveRestarts(folder: string, radius: RadiusLab): { readonly end: () => void } {
  const timer = setInterval(() => {
    if (!existsSync(path.join(folder, 'restart-wanted'))) return;
    void rm(path.join(folder, 'restart-wanted'))
      .then(() => radius.restart())
      .then(() => writeFile(path.join(folder, 'restarted'), ''));
  }, 50);
  return { end: () => clearInterval(timer) };
}

/** The secret that a simulated router would ask with. */
function secretOf(fleet: RadiusFleet, router: string): string {
  return fleet.simulators[router]?.rows('/radius')[0]?.['secret'] ?? '';
}

for (const kind of ['postgresql', 'mariadb', 'sqlite'] as const) {
  const missing = missingTools(kind);
  const note = missing.length === 0 ? '' : ` (skipped, not installed: ${missing.join(', ')})`;

  describe.skipIf(missing.length > 0)(`rosform, FreeRADIUS and ${kind}${note}`, () => {
    let database: DatabaseLab;
    beforeAll(async () => {
      database = await openDatabaseLab(kind);
      await database.execute(
        "insert into radcheck (username, attribute, op, value) values ('alice', 'Cleartext-Password', ':=', 'wonder')",
      );
    }, 60_000);
    afterAll(() => database[Symbol.asyncDispose]());

    function logIn(radius: RadiusLab, from: string, secret: string, patience = 1) {
      return radius.request({ from, secret, user: 'alice', password: 'wonder', patience });
    }

    function open(settings: readonly string[]): Promise<RadiusFleet> {
      return openRadiusFleet({ settings, url: database.urls.rosform, addresses: ADDRESSES });
    }

    async function clear(): Promise<void> {
      await database.execute('delete from nas');
    }

    it('a subscriber logs in and is accounted through a declared NAS', async () => {
      await clear();
      await using radius = await openRadiusLab(database, { clients: 'startup' });
      await using fleet = await open(STARTUP);
      const restarts = serveRestarts(fleet.folder.path, radius);
      const before = await logIn(radius, ADDRESSES['zone-a'], 'zone-a-radius-canary');
      expect(before.answer).toBe('none');

      const applied = await fleet.run('apply', '--yes');
      expect(applied.stdout).toContain('FreeRADIUS: restarted, for the changes in 2 rows of nas.');
      expect(applied.code).toBe(0);
      for (const [router, from] of Object.entries(ADDRESSES)) {
        expect(secretOf(fleet, router)).not.toBe('');
        expect((await logIn(radius, from, secretOf(fleet, router), 5)).answer).toBe('accept');
      }
      expect((await logIn(radius, ADDRESSES['zone-a'], 'an-undeclared-one')).answer).toBe('none');
      expect((await logIn(radius, '127.0.0.99', secretOf(fleet, 'zone-a'))).answer).toBe('none');

      for (const type of ['Start', 'Interim-Update', 'Stop'] as const) {
        const { answered } = await radius.account({
          from: ADDRESSES['zone-a'],
          secret: secretOf(fleet, 'zone-a'),
          type,
          session: `81a0-${kind}`,
          attributes: { 'NAS-IP-Address': ADDRESSES['zone-a'] },
          patience: 5,
        });
        expect(answered).toBe(true);
        const rows = await database.execute(
          'select acctstarttime, acctstoptime from radacct where acctsessionid = ?',
          [`81a0-${kind}`],
        );
        expect(rows).toHaveLength(1);
        expect(rows[0]?.['acctstoptime'] === null).toBe(type !== 'Stop');
      }

      fleet.env['ZONE_A_RADIUS'] = 'zone-a-second-canary';
      const changed = await fleet.run('apply', '--yes');
      expect(changed.code).toBe(0);
      expect(secretOf(fleet, 'zone-a')).toBe('zone-a-second-canary');
      const [old, current] = ['zone-a-radius-canary', 'zone-a-second-canary'];
      expect((await logIn(radius, ADDRESSES['zone-a'], current, 5)).answer).toBe('accept');
      expect((await logIn(radius, ADDRESSES['zone-a'], old)).answer).toBe('none');

      await rm(path.join(fleet.folder.path, 'routers.d/zone-b.yaml'));
      const removed = await fleet.run('apply', '--yes');
      expect(removed.stdout).toContain('zone-b: 1 applied; in sync');
      expect(removed.stdout).toContain('FreeRADIUS: restarted');
      const gone = await logIn(radius, ADDRESSES['zone-b'], 'zone-b-radius-canary');
      expect(gone.answer).toBe('none');
      expect((await fleet.run('plan', '--detailed-exitcode')).code).toBe(0);
      restarts.end();
    }, 120_000);

    it('a new router is known without a restart where clients are dynamic', async () => {
      await clear();
      await using radius = await openRadiusLab(database, { clients: 'dynamic', lifetime: 1 });
      await using fleet = await open(DYNAMIC);
      const applied = await fleet.run('apply', 'zone-a', '--yes');
      expect(applied.code).toBe(0);
      expect(applied.stdout).not.toContain('FreeRADIUS');
      const secret = secretOf(fleet, 'zone-a');
      expect((await logIn(radius, ADDRESSES['zone-a'], secret, 5)).answer).toBe('accept');
      expect((await logIn(radius, ADDRESSES['zone-b'], 'zone-b-radius-canary')).answer).toBe(
        'none',
      );

      expect((await fleet.run('apply', '--yes')).code).toBe(0);
      const zoneB = await logIn(radius, ADDRESSES['zone-b'], secretOf(fleet, 'zone-b'), 5);
      expect(zoneB.answer).toBe('accept');
    }, 60_000);

    it.each([false, true])(
      'radius check says whether replies are signed: %s',
      async (messageAuthenticator) => {
        await clear();
        await database.execute(
          "insert into nas (nasname, shortname, secret) values ('127.0.0.1', 'this-machine', 'of-this-machine')",
        );
        await using radius = await openRadiusLab(database, {
          clients: 'startup',
          messageAuthenticator,
        });
        await using fleet = await open(['clients: startup']);
        for (const [router, address] of Object.entries(ADDRESSES)) {
          const simulator = fleet.simulators[router];
          if (simulator === undefined) throw new Error('no simulator');
          const server = `address: 127.0.0.1\n    authentication-port: ${radius.ports.auth}`;
          const yaml = radiusRouter(router, simulator, address);
          const file = `routers.d/${router}.yaml`;
          await fleet.write({ [file]: yaml.replace('address: 10.10.0.5', server) });
        }
        expect((await fleet.run('apply', '--yes')).code).toBe(0);

        const { code, stdout } = await fleet.run('radius', 'check');

        expect(stdout.includes('radius/no-message-authenticator')).toBe(!messageAuthenticator);
        expect(code).toBe(messageAuthenticator ? 0 : 2);
      },
      60_000,
    );

    it('a plan of the names that subscribers depend on is refused', async () => {
      await clear();
      await database.execute(
        "insert into radreply (username, attribute, op, value) values ('alice', 'Framed-Pool', ':=', 'home')",
      );
      await using fleet = await openRadiusFleet({
        settings: DYNAMIC,
        url: database.urls.rosform,
        addresses: ADDRESSES,
        sections: ['pools:', '  - { name: home, ranges: 100.64.0.2-100.64.0.254 }'],
      });
      expect((await fleet.run('apply', '--yes')).code).toBe(0);
      const zoneA = fleet.simulators['zone-a'];
      if (zoneA === undefined) throw new Error('no simulator');
      await fleet.write({
        'routers.d/zone-a.yaml': radiusRouter('zone-a', zoneA, ADDRESSES['zone-a']),
      });
      const { stdout } = await fleet.run('apply', '--yes');
      expect(stdout).toContain(
        "pool home: 1 subscriber's Framed-Pool names it, they would get no address",
      );
      expect(zoneA.rows('/ip/pool')).toHaveLength(1);
      await database.execute('delete from radreply');
    }, 60_000);
  });
}
