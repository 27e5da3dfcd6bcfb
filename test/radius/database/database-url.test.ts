import { describe, expect, it } from 'vitest';
import { RadiusDatabaseError } from '../../../src/radius/radius-database-error.js';
import type { DatabaseOptions } from '../../../src/radius/database/database-options.js';
import { parseDatabaseUrl } from '../../../src/radius/database/database-url.js';
import { openContract } from './contract-database.js';

const options = (url: string, more: Partial<DatabaseOptions> = {}): DatabaseOptions => ({
  url,
  table: 'nas',
  columns: {},
  timeout: 1_000,
  folder: '/srv/fleet',
  ...more,
});

describe('the URL of a RADIUS database', () => {
  it.each([
    [
      'postgres://u:p@db.example/radius',
      {
        dialect: 'postgresql',
        host: 'db.example',
        port: 5432,
        user: 'u',
        password: 'p',
        database: 'radius',
      },
    ],
    [
      'postgresql://u:p%40s%3As%2F%25@db:6432/r%20x',
      { port: 6432, password: 'p@s:s/%', database: 'r x' },
    ],
    ['mysql://u:p@10.0.0.1/radius', { dialect: 'mysql', product: 'MySQL', port: 3306 }],
    [
      'mariadb://u:p@[2001:db8::1]:3307/radius',
      { product: 'MariaDB', host: '2001:db8::1', port: 3307 },
    ],
    ['MariaDB://u@h/radius', { dialect: 'mysql', password: '' }],
    ['postgres://u:p@/radius?socket=/run/postgresql', { socket: '/run/postgresql', user: 'u' }],
    [
      'mysql://u@localhost/radius?socket=/run/mysqld/mysqld.sock',
      { socket: '/run/mysqld/mysqld.sock' },
    ],
    ['sqlite:data/radius.db', { dialect: 'sqlite', file: '/srv/fleet/data/radius.db' }],
    ['sqlite:/var/lib/radius.db', { dialect: 'sqlite', file: '/var/lib/radius.db' }],
    ['sqlite:///var/lib/radius.db', { dialect: 'sqlite', file: '/var/lib/radius.db' }],
  ])('%s is understood', (url, parts) => {
    expect(parseDatabaseUrl(options(url))).toMatchObject(parts);
  });

  it('gives way to a password beside it', () => {
    const address = parseDatabaseUrl(options('mysql://u:old@h/radius', { password: 'new' }));

    expect(address).toMatchObject({ password: 'new' });
  });

  it.each([
    ['oracle://u:hunter2@h/radius', 'it does not begin like'],
    ['hunter2', 'it does not begin like'],
    ['postgres://u:hunter2@/radius', 'it has no host'],
    ['postgres://h/radius?socket=/run/x', 'it has no user'],
    ['postgres://u:hunter2@h', 'name of the database'],
    ['postgres://u:hunter2@h/a/b', 'name of the database'],
    ['postgres://u:hunt#er2@h/radius', '# as %23'],
    ['postgres://u:hunt/er2@h/radius', '/ as %2F'],
    ['postgres://u:hunter2@h:99999/radius', 'not of the form'],
    ['postgres://u:hunter2%@h/radius', 'write % as %25'],
    ['postgres://u:hunter2@h/radius?sslmode=require', 'tls:'],
    ['mysql://u:hunter2@h/radius?socket=relative', 'absolute path'],
    ['sqlite:', 'sqlite:relative/path.db'],
    ['sqlite://radius.db', 'sqlite:relative/path.db'],
    ['sqlite:radius.db?mode=ro', 'no parameters'],
  ])('%s is refused without being shown', (url, says) => {
    let message = '';
    try {
      openContract(url);
    } catch (error) {
      expect(error).toBeInstanceOf(RadiusDatabaseError);
      expect(error).toMatchObject({ kind: 'settings' });
      message = error instanceof Error ? error.message : '';
    }

    expect(message).toContain(says);
    expect(message).not.toMatch(/hunt|er2|\n/);
  });

  it.each([
    [{ table: 'a.b.c' }, 'table:'],
    [{ table: '' }, 'table:'],
    [{ columns: { secret: null } }, 'secret must have a column'],
    [{ columns: { id: 'nasname' } }, 'same column'],
  ])('with %j is refused', (more, says) => {
    expect(() => openContract('sqlite:radius.db', more)).toThrow(says);
  });
});
