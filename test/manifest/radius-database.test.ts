import { describe, expect, it } from 'vitest';
import { diagnosticsText } from '../../src/report/findings/diagnostics-text.js';
import { createStyle } from '../../src/report/text/style.js';
import { findingText, fleetYaml, load, routerYaml } from './load.js';

const POSTGRESQL = 'url: postgresql://rosform@10.10.0.6/radius';

function settingsOf(settings: string) {
  const { fleet, diagnostics } = load(fleetYaml(settings));
  expect(diagnostics).toEqual([]);
  return fleet.settings;
}

function foundIn(settings: string, strict = false): readonly string[] {
  return load(fleetYaml(settings), { strict }).diagnostics.map((found) =>
    findingText(found).replace(/^a\.yaml:/, ''),
  );
}

describe('radius-database of a Fleet', () => {
  it('needs a URL only; the rest is as FreeRADIUS comes', () => {
    expect(settingsOf('url: { env: RADIUS_URL }')).toMatchObject({
      name: 'isp',
      radiusDatabase: {
        url: { env: 'RADIUS_URL' },
        table: 'nas',
        columns: {},
        clients: 'startup',
        subscribers: true,
        timeout: 10_000,
        at: { file: 'a.yaml', line: 5, column: 3 },
      },
    });
  });

  it('says all that it can say', () => {
    const { radiusDatabase } = settingsOf(
      [
        POSTGRESQL,
        'password: { file: radius/password }',
        'table: panel.nas',
        'columns: { id: nas_id, nasname: ip, community: null }',
        'tls: { ca: { file: certs/db.pem } }',
        'clients: startup',
        'reload: [sudo, systemctl, restart, freeradius]',
        'subscribers: no',
        'timeout: 500ms',
      ].join('\n'),
    );

    expect(radiusDatabase).toEqual({
      url: { literal: 'postgresql://rosform@10.10.0.6/radius' },
      password: { file: 'radius/password' },
      table: 'panel.nas',
      columns: { id: 'nas_id', nasname: 'ip', community: null },
      tls: { mode: 'certificate', ca: { file: 'certs/db.pem' } },
      clients: 'startup',
      reload: ['sudo', 'systemctl', 'restart', 'freeradius'],
      subscribers: false,
      timeout: 500,
      at: { file: 'a.yaml', line: 5, column: 3 },
    });
  });

  it.each([
    { tls: 'tls: true', means: { mode: 'certificate' } },
    { tls: 'tls: false', means: null },
    { tls: 'table: nas', means: undefined },
  ])('with "$tls" it has TLS as said, or not said', ({ tls, means }) => {
    expect(settingsOf(`${POSTGRESQL}\n${tls}`).radiusDatabase?.tls).toEqual(means);
  });

  it.each([
    'postgresql://rosform@[2001:db8::1]:5432/radius',
    'mysql://rosform@db.isp.example/radius',
    'mariadb://rosform@localhost/radius?socket=/run/mysqld/mysqld.sock',
    'sqlite:radius/a@b:c.db',
    'sqlite:/var/lib/radius.db',
  ])('takes the URL %s', (url) => {
    expect(settingsOf(`url: '${url}'`).radiusDatabase?.url).toEqual({ literal: url });
  });

  it('is not there when nobody says it', () => {
    const { fleet } = load('apiVersion: rosform/v1\nkind: Fleet\nname: isp\n');

    expect(fleet.settings).toEqual({ name: 'isp', concurrency: 50 });
  });
});

describe('mistakes in radius-database', () => {
  it.each([
    {
      when: 'there is no URL',
      settings: 'table: nas',
      found: ['5:3+10 error manifest/missing-field: "radius-database" needs "url"'],
    },
    {
      when: 'the database is none that is known',
      settings: 'url: oracle://db/radius',
      found: [
        '5:8+18 error manifest/bad-value: "url" is not of a database that rosform knows (begin it with postgresql://, mysql://, mariadb:// or sqlite:)',
      ],
    },
    {
      when: 'the URL is no text and no reference',
      settings: 'url: { evn: RADIUS_URL }',
      found: [
        '5:8+19 error manifest/bad-value: "url" must be a URL, { env: NAME } or { file: path }',
      ],
    },
    {
      when: 'columns that rosform cannot do without are null, or have no such field',
      settings: `${POSTGRESQL}\ncolumns: { description: null, nasnme: ip }`,
      found: [
        '6:27+4 error manifest/bad-value: "description" must be the name of a column: rosform cannot do without it',
        '6:33+6 error manifest/unknown-field: "columns" has no field "nasnme" (did you mean "nasname"?)',
      ],
    },
    {
      when: 'two fields have one column',
      settings: `${POSTGRESQL}\ncolumns: { shortname: description, community: extra, ports: extra }`,
      found: [
        '6:25+11 error manifest/bad-value: "shortname" and "description" have one column, "description" (give each its own)',
        '6:63+5 error manifest/bad-value: "ports" and "community" have one column, "extra" (give each its own)',
      ],
    },
    {
      when: 'reload is there and nothing needs it',
      settings: `${POSTGRESQL}\nclients: dynamic\nreload: [true-restart]`,
      found: [
        '7:3+6 error manifest/bad-value: "reload" has no use with "clients: dynamic": FreeRADIUS asks for each new NAS (remove it)',
      ],
    },
    {
      when: 'reload names no program',
      settings: `${POSTGRESQL}\nreload: ['', x]`,
      found: [
        `6:12+2 error manifest/bad-value: "reload" must begin with a program (write [sudo, systemctl, restart, freeradius])`,
      ],
    },
    {
      when: 'reload is a line for a shell, or empty',
      settings: `${POSTGRESQL}\nreload: systemctl restart freeradius`,
      found: [
        '6:11+28 error manifest/wrong-type: "reload" must be a list (it must hold a program and its arguments: [sudo, systemctl, restart, freeradius])',
      ],
    },
    {
      when: 'several things are wrong, all at once',
      settings: `${POSTGRESQL}\nclients: live\ntimeout: soon\ntable: a.b.c\ntls: { anonymous: true }`,
      found: [
        '6:12+4 error manifest/bad-value: "clients" must be one of startup, dynamic',
        '7:12+4 error manifest/bad-value: "timeout" is not a time (write 10s, 500ms or 1m)',
        '8:10+5 error manifest/bad-value: "table" must be the name of a table, perhaps with its schema: radius.nas',
        '9:8+19 error manifest/bad-value: "tls" must be true, false or { ca: { file: ... } }',
      ],
    },
    {
      when: 'the timeout is longer than anybody can wait',
      settings: `${POSTGRESQL}\ntimeout: 99w`,
      found: ['6:12+3 error manifest/bad-value: "timeout" is not a time (write 10s, 500ms or 1m)'],
    },
    {
      when: 'a SQLite file has what only servers have',
      settings: 'url: sqlite:radius.db\ntls: true',
      found: ['6:3+3 error manifest/bad-value: "tls" has no use with a SQLite file (remove it)'],
    },
  ])('when $when', ({ settings, found }) => {
    expect(foundIn(settings)).toEqual(found);
  });

  it('a password that is written out is a warning, and an error when strict', () => {
    const settings = `${POSTGRESQL}\npassword: hunter2-Zq9`;

    expect(foundIn(settings)).toEqual([
      expect.stringContaining('warning manifest/literal-secret: "password" is written'),
    ]);
    expect(foundIn(settings, true)).toEqual([
      expect.stringContaining('error manifest/literal-secret: "password" is written'),
    ]);
  });

  it('a Fleet with mistakes makes no follow-up errors in routers', () => {
    const { diagnostics } = load({
      'a.yaml': fleetYaml('url: oracle:x'),
      'b.yaml': routerYaml('nas: { secret: { env: S } }'),
    });

    expect(diagnostics.map(({ at }) => at.file)).toEqual(['a.yaml']);
  });
});

describe('a URL with a password', () => {
  const SECRET = 'hunter2-Zq9';
  const urls = [
    `postgresql://rosform:${SECRET}@10.10.0.6/radius`,
    `mysql://rosform:${SECRET}/#?@10.10.0.6/radius`,
    `mysql://rosform@10.10.0.6/radius?password=${SECRET}`,
    `oracle://rosform:${SECRET}@10.10.0.6/radius`,
    `rosform:${SECRET}@10.10.0.6/radius`,
    `Postgresql://rosform:${SECRET}@db`,
  ];

  it.each(urls)('is an error that never shows it: %s', (url) => {
    const text = fleetYaml(`url: '${url}'\ntabel: nas`);
    const { diagnostics, fleet } = load(text);
    const report = diagnosticsText(diagnostics, [{ name: 'a.yaml', text }], createStyle(false));

    expect(diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toContain(
      'error manifest/literal-secret',
    );
    expect(fleet.settings.radiusDatabase).toBeUndefined();
    expect(report).toContain('password: { env: NAME }');
    expect(report).not.toContain(SECRET);
  });

  it.each([
    `url: { evn: '${urls[0]}' }`,
    `urll: ${urls[0]}`,
    `tabel: nas }\n  url: ${urls[0]}`,
    `url:\n    ${urls[0]}`,
    `{ table: [], url: "${urls[0]}", tabel: nas }`,
  ])('is in no frame, wherever it is: %s', (settings) => {
    const text = `apiVersion: rosform/v1\nkind: Fleet\nradius-database:\n  ${settings}\n`;
    const { diagnostics } = load(text);

    expect(diagnostics).not.toEqual([]);
    expect(
      diagnosticsText(diagnostics, [{ name: 'a.yaml', text }], createStyle(false)),
    ).not.toContain(SECRET);
  });

  it('one without is shown as it is, so that a mistake beside it can be seen', () => {
    const text = fleetYaml('{ url: sqlite:radius.db, tabel: nas }');
    const { diagnostics } = load(text);

    expect(diagnosticsText(diagnostics, [{ name: 'a.yaml', text }], createStyle(false))).toContain(
      '{ url: sqlite:radius.db, tabel: nas }',
    );
  });
});
