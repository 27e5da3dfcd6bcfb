import { checkRadius } from '../../../src/radius/check/check-radius.js';
import type { RadiusCheck } from '../../../src/radius/check/types.js';
import type { NasRow } from '../../../src/radius/types.js';
import { Secret } from '../../../src/resources/secret.js';
import { router } from '../../radius/subscribers/declared-routers.js';

/** A fleet with some of everything that can be wrong. */
export function troubledCheck(): RadiusCheck {
  const routers = ['a', 'b', 'c', 'd'].map((letter, index) =>
    router(`zone-${letter}`, {
      nas: { nasname: `10.20.0.${index + 1}`, shortname: `zone-${letter}`, secret: 'S' },
      radius: [
        { address: '10.10.0.5', 'src-address': `10.20.0.${index + 1}` },
        { address: '10.10.0.6', 'src-address': `10.20.0.${index + 1}` },
      ],
      pools: ['home'],
      profiles: ['home-10m'],
    }),
  );
  const left = Array.from({ length: 7 }, (_, index) =>
    row(`${30 + index}`, `10.66.0.${index}`, { fleet: 'isp', router: `old-${index}` }),
  );
  return checkRadius({
    database: { name: 'PostgreSQL at 10.10.0.6:5432, table nas', dialect: 'postgresql' },
    fleet: { routers, settings: { name: 'isp', concurrency: 1 } },
    table: {
      lengths: {},
      rows: [
        row('1', '10.20.0.1'),
        row('2', '10.20.0.2', undefined, 'AnotherSecret'),
        row('3', '10.20.0.3'),
        ...left,
        row('40', 'cache.example'),
        row('41', '172.16.0.1', { fleet: 'lab', router: 'edge' }),
      ],
    },
    names: [
      { attribute: 'Framed-Pool', name: 'home', subscribers: 120_400, groups: ['home', 'late'] },
      { attribute: 'Mikrotik-Group', name: 'home-10m', subscribers: 90_211, groups: [] },
      { attribute: 'Framed-Pool', name: 'Home', subscribers: 12, groups: [] },
      { attribute: 'Mikrotik-Group', name: 'default', subscribers: 3, groups: [] },
      { attribute: 'Framed-Pool', name: 'gone', subscribers: 0, groups: ['empty'] },
    ],
    sessions: [
      { address: '10.20.0.1', sessions: 2310, newest: '2026-11-22T22:10:00Z' },
      { address: '10.55.0.1', sessions: 1412, newest: '2026-03-01T00:00:00Z' },
    ],
    secrets: new Map(routers.slice(0, 2).map(({ name }) => [name, new Secret('GoodSecret')])),
    servers: new Map([
      ['10.10.0.5', { state: 'absent' }],
      ['10.10.0.6', { state: 'not-asked', reason: 'this machine has no row in nas' }],
    ]),
  });
}

/** A fleet of one router, which is as it should be. */
export function goodCheck(): RadiusCheck {
  return checkRadius({
    database: { name: 'SQLite file radius.db, table nas', dialect: 'sqlite' },
    fleet: {
      routers: [router('zone-a', { nas: { nasname: '10.20.0.1', secret: 'S' } })],
      settings: { concurrency: 1 },
    },
    table: { lengths: {}, rows: [row('1', '10.20.0.1')] },
    names: [],
    sessions: [],
    secrets: new Map([['zone-a', new Secret('GoodSecret')]]),
    servers: new Map(),
  });
}

function row(id: string, nasname: string, owner?: NasRow['owner'], secret = 'GoodSecret'): NasRow {
  return { id, fields: { nasname, shortname: `nas-${id}`, secret: new Secret(secret) }, owner };
}
