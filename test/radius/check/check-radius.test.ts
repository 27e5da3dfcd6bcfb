import { describe, expect, it } from 'vitest';
import { checkRadius } from '../../../src/radius/check/check-radius.js';
import type { RadiusCheckInput } from '../../../src/radius/check/types.js';
import { mostNames } from '../../../src/radius/subscribers/name-uses.js';
import type { NasRow } from '../../../src/radius/types.js';
import { Secret } from '../../../src/resources/secret.js';
import { router } from '../subscribers/declared-routers.js';

const A = '10.20.0.1';
const zoneA = router('zone-a', {
  address: '10.99.0.1',
  nas: { nasname: A, shortname: 'zone-a', secret: 'ZONE_A' },
  radius: [{ address: '10.10.0.5', 'src-address': A, secret: 'ZONE_A' }],
  pools: ['home'],
});
const rowA: NasRow = row('1', A, { owner: { fleet: 'isp', router: 'zone-a' } });

describe('the rows of nas', () => {
  it('have nothing to find when every router has its own', () => {
    const result = check({});

    expect(result).toEqual({
      formatVersion: 1,
      kind: 'radius-check',
      database: { name: 'PostgreSQL at 10.10.0.6:5432, table nas', dialect: 'postgresql', rows: 1 },
      routers: 1,
      errors: 0,
      warnings: 0,
      findings: [],
      names: [],
      sessions: { open: 0, addresses: 0 },
      servers: [{ address: '10.10.0.5', messageAuthenticator: 'sent', routers: 1, requiring: 1 }],
      othersRows: [],
    });
  });

  it.each<{ when: string; rows: NasRow[]; finds: string[] }>([
    {
      when: 'a router has none',
      rows: [],
      finds: [
        'error radius/router-without-row zone-a: no row has the nasname 10.20.0.1, so FreeRADIUS ignores its requests',
      ],
    },
    {
      when: "only somebody's network covers a router",
      rows: [row('7', '10.20.0.0/16')],
      finds: [
        'warning radius/router-without-row zone-a: no row has the nasname 10.20.0.1; only the network in row 7 (10.20.0.0/16) lets it in',
      ],
    },
    { when: 'an untagged row is there already', rows: [row('1', A)], finds: [] },
    {
      when: 'a network is written with host bits',
      rows: [rowA, row('2', '10.9.0.5/16')],
      finds: [],
    },
    {
      when: 'two rows have one nasname',
      rows: [rowA, row('2', '10.20.0.1/32')],
      finds: [
        'error radius/duplicate-rows zone-a: 2 rows have the nasname 10.20.0.1: 1 and 2; FreeRADIUS takes the first that it reads and drops the others',
      ],
    },
    {
      when: 'others have two rows with one nasname',
      rows: [rowA, row('2', '10.9.0.1'), row('3', '10.9.0.1')],
      finds: [
        'warning radius/duplicate-rows 2 rows have the nasname 10.9.0.1: 2 and 3; FreeRADIUS takes the first that it reads and drops the others',
      ],
    },
    {
      when: 'a router is not declared any more',
      rows: [rowA, row('2', '10.9.0.1', { owner: { fleet: 'isp', router: 'zone-x' } })],
      finds: [
        'warning radius/row-left-behind row 2 (10.9.0.1) was made for zone-x, which no manifest declares any more; FreeRADIUS still answers whoever has its address and secret',
      ],
    },
    {
      when: 'a router has moved',
      rows: [rowA, row('2', '10.9.0.1', { owner: { fleet: 'isp', router: 'zone-a' } })],
      finds: [
        'warning radius/row-left-behind row 2 (10.9.0.1) was made for zone-a, whose manifest does not ask for it any more; FreeRADIUS still answers whoever has its address and secret',
      ],
    },
    {
      when: 'another fleet has our row',
      rows: [row('1', A, { owner: { fleet: 'lab', router: 'edge' } })],
      finds: [
        'error radius/row-of-another-fleet zone-a: its row 1 (10.20.0.1) carries the tag of edge of the fleet lab',
      ],
    },
  ])('when $when', ({ rows, finds }) => {
    expect(findings({ rows })).toEqual(finds);
  });

  it.each([
    [
      'router.example',
      'is a host name: FreeRADIUS looks it up once when it starts, and dynamic clients never find it',
    ],
    [' 10.9.0.1', 'has blanks, so FreeRADIUS skips the row'],
    ['10.9.0.1:1812', 'has a port, so FreeRADIUS skips the row'],
    ['10.9.0.1-10.9.0.9', 'is a range, so FreeRADIUS skips the row'],
    ['10.9.0.300', 'is no address, so FreeRADIUS skips the row'],
    ['', 'is empty, so FreeRADIUS skips the row'],
    ['0.0.0.0', 'is no address that requests come from'],
  ])('may have a nasname that FreeRADIUS does not take: "%s"', (nasname, trouble) => {
    const shown = nasname.trim() === nasname && nasname !== '' ? nasname : `"${nasname}"`;

    expect(findings({ rows: [rowA, row('2', nasname)] })).toEqual([
      `warning radius/bad-nasname the nasname of row 2 (${shown}) ${trouble}`,
    ]);
  });

  it.each(['*', '0.0.0.0/0', '::/0'])('may let everyone in: "%s"', (nasname) => {
    expect(findings({ rows: [rowA, row('2', nasname)] })).toEqual([
      `error radius/open-row row 2 (${nasname}) lets everyone in who has its secret`,
    ]);
  });

  it('of others are listed, with the fleet that made them', () => {
    const others = [
      row('2', '10.9.0.1'),
      row('3', '10.9.0.2', { owner: { fleet: 'lab', router: 'edge' } }),
    ];

    expect(check({ rows: [rowA, ...others] }).othersRows).toEqual([
      { id: '2', nasname: '10.9.0.1', shortname: 'x' },
      { id: '3', nasname: '10.9.0.2', shortname: 'x', owner: 'lab/edge' },
    ]);
  });
});

describe('secrets', () => {
  it('that differ are a fact, without their values', () => {
    const result = check({ rows: [row('1', A, { secret: 'MallorysSecret' })] });

    expect(result.findings).toEqual([
      {
        severity: 'error',
        code: 'radius/secret-differs',
        message:
          'zone-a: the secret in its row 1 (10.20.0.1) is not the one of its manifest, so its requests are dropped',
        remedy: "write the manifest's into the row and the router",
        command: 'rosform apply zone-a',
        router: 'zone-a',
        at: { file: 'routers.d/zone-a.yaml', line: 1, column: 1 },
      },
    ]);
    expect(JSON.stringify(result)).not.toMatch(/Mallory|AlicesSecret/);
  });

  it.each([
    ['secret', 'has the well-known secret that the table puts in when none is given'],
    ['', 'has an empty secret, which FreeRADIUS takes'],
  ])('that everyone knows are found in the rows of others too: "%s"', (secret, says) => {
    expect(findings({ rows: [rowA, row('2', '10.9.0.1', { secret })] })).toEqual([
      `error radius/weak-secret row 2 (10.9.0.1) ${says}`,
    ]);
  });

  it('that are not at hand are said, and the rest is looked at', () => {
    expect(findings({ secrets: new Map(), rows: [rowA, row('2', '*')] })).toEqual([
      'error radius/open-row row 2 (*) lets everyone in who has its secret',
      'warning radius/secret-not-at-hand zone-a: the secret is not at hand, so its row was not compared',
    ]);
  });
});

describe('names that replies use', () => {
  const home = { attribute: 'Framed-Pool', name: 'home', subscribers: 1204, groups: ['gold'] };
  const far = { attribute: 'Framed-Pool', name: 'far', subscribers: 3, groups: [] };

  it('are listed with where they are declared', () => {
    expect(check({ names: [home, far] }).names).toEqual([
      {
        attribute: 'Framed-Pool',
        kind: 'pool',
        name: 'home',
        subscribers: 1204,
        groups: ['gold'],
        groupCount: 1,
        declaredBy: ['zone-a'],
        routerCount: 1,
      },
      {
        attribute: 'Framed-Pool',
        kind: 'pool',
        name: 'far',
        subscribers: 3,
        groups: [],
        groupCount: 0,
        declaredBy: [],
        routerCount: 0,
      },
    ]);
  });

  it('are found when no router declares them, kind by kind', () => {
    const gold = { attribute: 'Mikrotik-Group', name: 'gold', subscribers: 1, groups: [] };

    expect(findings({ names: [home, far, gold] })).toEqual([
      'warning radius/undeclared-names replies use 1 pool that no router declares: pool far (3 subscribers); on a router without it subscribers would get no address',
      'warning radius/undeclared-names replies use 1 profile that no router declares: profile gold (1 subscriber); on a router without it subscribers would get wrong service parameters, or no login',
    ]);
  });

  it('may be of profiles that every router has', () => {
    const standard = { attribute: 'Mikrotik-Group', name: 'default', subscribers: 5, groups: [] };

    expect(findings({ names: [standard] })).toEqual([]);
  });

  it('may be unknown, and then it is said why', () => {
    const result = check({
      names: { unknown: 'the role rosform may not read radreply', kind: 'rights' },
    });

    expect(result.namesUnknown).toBe('the role rosform may not read radreply');
    expect(result.findings.map(({ code }) => code)).toEqual(['radius/names-unknown']);
    expect(result.findings[0]?.remedy).toContain('GRANT SELECT ON radcheck');
  });

  it('may be more than are counted', () => {
    const names = Array.from({ length: mostNames }, () => home);

    expect(findings({ names })).toEqual([
      'warning radius/names-unknown replies use more than 10,000 names, and only those with most subscribers were counted',
    ]);
  });

  it('are not asked for when the Fleet keeps no subscribers there', () => {
    const result = check({ names: 'not-asked', sessions: 'not-asked' });

    expect(result.findings).toEqual([]);
    expect(result.namesUnknown).toBe('the Fleet says `subscribers: false`');
  });
});

describe('open accounting rows', () => {
  it('are found when their NAS is neither in nas nor a router', () => {
    const sessions = [
      { address: '10.66.0.1', sessions: 1412, newest: '2026-03-01T00:00:00Z' },
      { address: A, sessions: 900, newest: undefined },
      { address: '10.99.0.1', sessions: 2, newest: undefined },
      { address: '10.9.3.4', sessions: 3, newest: undefined },
    ];

    const result = check({ sessions, rows: [rowA, row('2', '10.9.0.0/16')] });

    expect(result.sessions).toEqual({ open: 2317, addresses: 4 });
    expect(result.findings).toEqual([
      {
        severity: 'warning',
        code: 'radius/orphaned-sessions',
        message:
          "1,412 open accounting rows of the NAS address 10.66.0.1, the newest of 2026-03-01T00:00:00Z, which is neither in nas nor a router's",
        remedy: 'close them when no router reports that address any more',
        command:
          "UPDATE radacct SET acctstoptime = now(), acctterminatecause = 'NAS-Reboot' WHERE nasipaddress = '10.66.0.1' AND acctstoptime IS NULL;",
      },
    ]);
  });

  it('never bring text of the table into a command that is to be pasted', () => {
    const sessions = [{ address: "x'; DROP TABLE nas; --", sessions: 1, newest: undefined }];

    expect(check({ sessions }).findings[0]?.command).not.toContain('DROP');
  });

  it('may be unknown', () => {
    expect(findings({ sessions: { unknown: 'no answer from 10.10.0.6' } })).toEqual([
      'warning radius/sessions-unknown open accounting rows could not be counted: no answer from 10.10.0.6',
    ]);
  });
});

describe('Message-Authenticator', () => {
  const withClient = (fields: Record<string, string>) =>
    router('zone-b', { radius: [{ address: '10.10.0.5@vrf-1', ...fields }] });

  it('that a server leaves out is an error for routers that require it', () => {
    const input = { routers: [zoneA, withClient({})], server: 'absent' as const };

    expect(findings(input)).toEqual([
      'error radius/no-message-authenticator the RADIUS server 10.10.0.5 sends no Message-Authenticator, ' +
        'without which 2 routers (zone-a and zone-b) will not take its answers from RouterOS 7.15 on: logins fail, bad-replies rise',
    ]);
  });

  it.each([{ 'require-message-auth': 'no' }, { disabled: 'yes' }, { protocol: 'radsec' }])(
    'is no matter to a client with %o',
    (fields) => {
      expect(findings({ routers: [withClient(fields)], rows: [], server: 'absent' })).toEqual([]);
    },
  );

  it('is not known when the server does not answer', () => {
    expect(findings({ server: 'no-answer' })).toEqual([
      'warning radius/server-not-checked the RADIUS server 10.10.0.5 did not answer this machine, ' +
        'so it is not known whether it sends the Message-Authenticator that 1 router (zone-a) would miss',
    ]);
  });

  it('is no finding when nobody asked', () => {
    expect(findings({ server: 'not-asked' })).toEqual([]);
  });
});

it('puts the worst first', () => {
  const result = check({
    rows: [row('2', '10.9.0.1', { owner: { fleet: 'isp', router: 'zone-x' } }), row('3', '*')],
    names: { unknown: 'no answer' },
  });

  expect(result.findings.map(({ code }) => code)).toEqual([
    'radius/router-without-row',
    'radius/open-row',
    'radius/row-left-behind',
    'radius/names-unknown',
  ]);
  expect([result.errors, result.warnings]).toEqual([2, 2]);
});

interface Given extends Partial<Pick<RadiusCheckInput, 'names' | 'sessions' | 'secrets'>> {
  readonly rows?: readonly NasRow[];
  readonly routers?: readonly ReturnType<typeof router>[];
  readonly server?: 'sent' | 'absent' | 'no-answer' | 'not-asked';
}

function check({ rows = [rowA], routers = [zoneA], server = 'sent', ...given }: Given) {
  return checkRadius({
    database: { name: 'PostgreSQL at 10.10.0.6:5432, table nas', dialect: 'postgresql' },
    fleet: { routers, settings: { name: 'isp', concurrency: 1 } },
    table: { rows, lengths: {} },
    names: [],
    sessions: [],
    secrets: new Map([['zone-a', new Secret('AlicesSecret')]]),
    servers: new Map([['10.10.0.5', { state: server }]]),
    ...given,
  });
}

function findings(given: Given): string[] {
  return check(given).findings.map(
    ({ severity, code, message }) => `${severity} ${code} ${message}`,
  );
}

function row(
  id: string,
  nasname: string,
  { secret = 'AlicesSecret', owner }: { secret?: string; owner?: NasRow['owner'] } = {},
): NasRow {
  return { id, fields: { nasname, shortname: 'x', secret: new Secret(secret) }, owner };
}
