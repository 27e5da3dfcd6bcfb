import type { RouterManifest } from '../../manifest/types.js';
import { Secret } from '../../resources/secret.js';
import { compareVersions, parseVersion, type RouterVersion } from '../../resources/version.js';
import type { Reply, RouterClient } from '../../routeros/types.js';
import { ask, countRows } from '../ask.js';
import { readSystemFacts } from '../system-facts.js';
import type { LiveFacts, Rows, SecretTest } from './facts.js';
import { readInvalidRows } from './read-invalid-rows.js';

const USER = ['name', 'group', 'disabled', 'address', 'comment', 'last-logged-in', 'expired'];

const SERVICE = [
  'name',
  'port',
  'address',
  'disabled',
  'certificate',
  'tls-version',
  'max-sessions',
  'dynamic',
  'connection',
];

const SERVER = ['address', 'service', 'disabled', 'comment'];

/** The first version with `/system/device-mode` on new boxes. */
const DEVICE_MODE_SINCE = '7.17';

/**
 * Reads what the doctor looks at besides the manifest's own menus: two pipelined rounds, and a third
 * where a secret has to be found first.
 *
 * @throws RouterError only when the session is over
 */
export async function readFacts(client: RouterClient, router: RouterManifest): Promise<LiveFacts> {
  const [system, box, account, services, radius] = await Promise.all([
    readSystemFacts(client),
    readBox(client),
    readAccount(client),
    ask(client, '/ip/service', { proplist: SERVICE }),
    ask(client, '/radius', { proplist: SERVER }),
  ]);
  const [deviceMode, secretTest, invalid] = await Promise.all([
    hasDeviceMode(system.version) ? firstOf(client, '/system/device-mode') : undefined,
    testSecrets(client),
    readInvalidRows(client, router),
  ]);
  return {
    system,
    ...box,
    ...account,
    services: services?.filter((row) => !isYes(row['dynamic']) && !isYes(row['connection'])),
    connections: services?.filter((row) => isYes(row['connection'])),
    radius,
    deviceMode,
    secretTest,
    invalid,
  };
}

/** The row of a menu that has one. */
async function firstOf(
  client: RouterClient,
  menu: string,
  proplist?: readonly string[],
): Promise<Reply | undefined> {
  return (await ask(client, menu, proplist === undefined ? {} : { proplist }))?.[0];
}

type BoxFacts = 'resource' | 'clock' | 'ntpClient' | 'packages' | 'scheduled' | 'radiusIncoming';

async function readBox(client: RouterClient): Promise<Pick<LiveFacts, BoxFacts>> {
  const [resource, clock, ntpClient, radiusIncoming, packages, scheduled] = await Promise.all([
    firstOf(client, '/system/resource', ['bad-blocks']),
    firstOf(client, '/system/clock', ['date', 'time', 'time-zone-name', 'gmt-offset']),
    firstOf(client, '/system/ntp/client', ['enabled', 'status']),
    firstOf(client, '/radius/incoming', ['accept']),
    ask(client, '/system/package', { proplist: ['name', 'disabled', 'available', 'scheduled'] }),
    countRows(client, '/system/scheduler'),
  ]);
  return { resource, clock, ntpClient, radiusIncoming, packages, scheduled };
}

/** `true` of the API; `yes` in listen rows and old texts. */
export function isYes(text: string | undefined): boolean {
  return text === 'true' || text === 'yes';
}

async function readAccount(
  client: RouterClient,
): Promise<Pick<LiveFacts, 'users' | 'groups' | 'active' | 'userAaa'>> {
  const [users, groups, active, aaa] = await Promise.all([
    ask(client, '/user', { proplist: USER }),
    ask(client, '/user/group', { proplist: ['name', 'policy'] }),
    ask(client, '/user/active', { proplist: ['name', 'address', 'via', 'radius', 'group'] }),
    ask(client, '/user/aaa', { proplist: ['use-radius', 'default-group'] }),
  ]);
  return { users, groups, active, userAaa: aaa?.[0] };
}

function hasDeviceMode(version: RouterVersion | undefined): boolean {
  const since = parseVersion(DEVICE_MODE_SINCE);
  return version !== undefined && since !== undefined && compareVersions(version, since) >= 0;
}

/** Menus that may hold thousands of rows: one of them is read, found by its `.id`. */
const LARGE = [
  { menu: '/ppp/secret', field: 'password' },
  { menu: '/ip/hotspot/user', field: 'password' },
];

const SMALL = [
  { menu: '/radius', field: 'secret' },
  { menu: '/interface/wireguard', field: 'private-key' },
];

/** Rows of a large menu that are tried: some users have no password. */
const TRIED = 3;

/**
 * Reads secrets that are known to be there. A user without `sensitive` reads five asterisks
 * (RouterOS 7.23.2); version 6 may leave the attribute out, which says nothing. The values are
 * looked at and dropped.
 */
async function testSecrets(client: RouterClient): Promise<SecretTest> {
  const small = await Promise.all(
    SMALL.map(async ({ menu, field }) =>
      judge(menu, field, await ask(client, menu, { proplist: [field] })),
    ),
  );
  const found = small.find((test) => test !== undefined);
  if (found !== undefined) return found;
  const large = await Promise.all(
    LARGE.map(async ({ menu, field }) => judge(menu, field, await firstRows(client, menu, field))),
  );
  return large.find((test) => test !== undefined) ?? { result: 'untested' };
}

async function firstRows(client: RouterClient, menu: string, field: string): Promise<Rows> {
  const ids = await ask(client, menu, { proplist: ['.id'] });
  const wanted = (ids ?? []).flatMap(({ '.id': id }) => (id === undefined ? [] : [id]));
  const read = await Promise.all(
    wanted
      .slice(-TRIED)
      .map((id) => ask(client, menu, { proplist: [field], query: [`?.id=${id}`] })),
  );
  return read.flatMap((rows) => rows ?? []);
}

function judge(menu: string, field: string, rows: Rows): SecretTest | undefined {
  const secrets = (rows ?? []).flatMap(({ [field]: text }) =>
    text === undefined || text === '' ? [] : [new Secret(text)],
  );
  if (secrets.length === 0) return undefined;
  return { menu, result: secrets.some((secret) => secret.masked) ? 'masked' : 'shown' };
}
