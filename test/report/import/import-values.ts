import type { ImportReport } from '../../../src/report/import/types.js';

/** Everything that an import may say, at once. */
export const everything: ImportReport = {
  rosform: '1.2.3',
  createdAt: '2026-11-23T00:00:00.000Z',
  dryRun: false,
  routers: [
    {
      status: 'new',
      router: 'zone-a',
      from: 'exports/zone-a.rsc',
      identity: 'Zone A',
      model: 'RB4011iGS+',
      routeros: '7.16.2',
      files: ['routers.d/zone-a.yaml'],
      sections: [
        { section: 'identity', rows: 1 },
        { section: 'pools', rows: 2 },
      ],
      secrets: [{ name: 'ZONE_A_PASSWORD', what: 'password of rosform on zone-a', known: false }],
      remarks: [
        { line: 12, message: 'this line is not understood and not imported' },
        { message: 'ppp-profiles home: on-up: perhaps with a password in it' },
      ],
    },
    {
      status: 'merged',
      router: 'tower-12',
      from: '10.20.0.12:8729',
      line: 3,
      routeros: '6.49.17',
      files: ['routers.d/towers.yaml'],
      sections: [{ section: 'pools', rows: 12 }],
      secrets: [],
      remarks: [],
      merge: { added: 1, changed: 2, removed: 3, left: ['pools home: written as an anchor'] },
    },
    {
      status: 'unchanged',
      router: 'zone-b',
      from: 'exports/zone-b.rsc',
      routeros: '7.20.8',
      files: [],
      sections: [],
      secrets: [],
      remarks: [],
      merge: { added: 0, changed: 0, removed: 0, left: [] },
    },
    { status: 'failed', from: 'exports/zone-c.rsc', reason: 'exports/zone-c.rsc is cut off' },
    { status: 'failed', from: 'routers.csv', line: 7, reason: 'the port "0" is no port' },
    { status: 'failed', from: 'a.rsc', router: 'core', reason: 'it would be called core' },
  ],
  template: { name: 'base', file: 'routers.d/templates/base.yaml', users: ['zone-a', 'zone-d'] },
  files: [
    { file: 'routers.d/zone-a.yaml', action: 'create' },
    { file: 'routers.d/templates/base.yaml', action: 'create' },
    { file: 'routers.d/towers.yaml', action: 'update' },
    { file: '.env.example', action: 'update' },
  ],
  next: ['fill in the secrets of .env.example', 'rosform validate', 'rosform plan'],
};
