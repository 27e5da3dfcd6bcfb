import { describe, expect, it } from 'vitest';
import type { ServerAddress } from '../../../src/radius/database/database-url.js';
import { mysqlTrouble } from '../../../src/radius/database/mysql/mysql-trouble.js';
import { postgresqlTrouble } from '../../../src/radius/database/postgresql/postgresql-trouble.js';
import { sqliteTrouble } from '../../../src/radius/database/sqlite/sqlite-trouble.js';
import type { RadiusDatabaseError } from '../../../src/radius/radius-database-error.js';

const ADDRESS: ServerAddress = {
  dialect: 'postgresql',
  product: 'PostgreSQL',
  host: 'db',
  port: 5432,
  socket: undefined,
  user: 'user-of-ours',
  password: 'hunter2',
  database: 'radius',
};

const error = (message: string, more: object): Error => Object.assign(new Error(message), more);
const postgresql = (code: string, message = 'x', sql = 'select 1'): RadiusDatabaseError =>
  postgresqlTrouble(ADDRESS, 'the place', error(message, { code }), sql);
const mysql = (errno: number, message = 'x'): RadiusDatabaseError =>
  mysqlTrouble('the place', error(message, { errno, code: 'ER_X' }));
const network = (code: string, message = 'x'): RadiusDatabaseError =>
  mysqlTrouble('the place', error(message, { code, errno: -111 }));
const sqlite = (code: string, message = 'x'): RadiusDatabaseError =>
  sqliteTrouble('the place', error(message, { code }));

describe('what a driver says, in our words', () => {
  it.each([
    ['another unique index', postgresql('23505'), 'conflict', 'unique index'],
    ['a deadlock', postgresql('40P01'), 'busy', 'deadlock'],
    ['a serialisation failure', postgresql('40001'), 'busy', 'deadlock'],
    ['a lock that is not given', postgresql('55P03'), 'busy', 'another writer'],
    ['a slow question', postgresql('57014'), 'unreachable', 'timeout:'],
    ['a server that is starting', postgresql('57P03'), 'unreachable', 'starting or stopping'],
    [
      'a password that is empty',
      postgresqlTrouble(
        { ...ADDRESS, password: '' },
        'the place',
        error('SASL: client password must be a non-empty string', {}),
        '',
      ),
      'login',
      'refuses the user or its password',
    ],
    ['a replica', postgresql('25006'), 'read-only', 'primary'],
    [
      'a missing table',
      postgresql('42P01', 'relation "radius.nas" does not exist'),
      'shape',
      'no table radius.nas',
    ],
    [
      'a missing column',
      postgresql('42703', 'column "ports" does not exist'),
      'shape',
      'no column ports',
    ],
    [
      'a right',
      postgresql('42501', 'permission denied for table nas', 'insert into'),
      'rights',
      'GRANT INSERT ON nas TO',
    ],
    [
      'a right to lock',
      postgresql('42501', 'permission denied for table nas', 'lock table'),
      'rights',
      'GRANT SELECT, INSERT, UPDATE, DELETE ON nas TO',
    ],
    [
      'a right, in another language',
      postgresql('42501', 'keine Berechtigung', 'update nas'),
      'rights',
      'GRANT UPDATE ON the table',
    ],
    ['anything else', postgresql('XX000'), 'other', 'XX000'],
    ['MySQL, a deadlock', mysql(1213), 'busy', 'deadlock'],
    ['MySQL, a lock', mysql(1205), 'busy', 'another writer'],
    ['MySQL, a super-read-only server', mysql(1836), 'read-only', 'replica'],
    ['MySQL, too many connections', mysql(1040), 'unreachable', 'no connection left'],
    ['MySQL, a blocked host', mysql(1129), 'unreachable', 'mysqladmin flush-hosts'],
    ['MySQL, a time limit of MySQL 8', mysql(3024), 'unreachable', 'timeout:'],
    [
      'MySQL, a missing table',
      mysql(1146, "Table 'radius.nas' doesn't exist"),
      'shape',
      'no table radius.nas',
    ],
    [
      'MySQL, a right',
      mysql(1142, "INSERT command denied to user 'r'@'h' for table `radius`.`nas`"),
      'rights',
      'GRANT INSERT ON nas TO',
    ],
    [
      'MySQL 8, a right',
      mysql(1142, "DELETE command denied to user 'r'@'h' for table 'nas'"),
      'rights',
      'GRANT DELETE ON nas TO',
    ],
    ['MySQL, anything else', mysql(1105), 'other', '1105'],
    ['no way to it', network('EHOSTUNREACH'), 'unreachable', 'no way to it'],
    ['a name that cannot be looked up', network('EAI_AGAIN'), 'unreachable', 'DNS'],
    [
      'an expired certificate',
      network('HANDSHAKE_SSL_ERROR', 'certificate has expired'),
      'tls',
      'has expired',
    ],
    [
      'a self-signed certificate',
      network('HANDSHAKE_SSL_ERROR', 'self-signed certificate'),
      'tls',
      'ca:',
    ],
    ['no TLS', network('HANDSHAKE_NO_SSL_SUPPORT'), 'tls', 'has no TLS'],
    ['a broken connection', network('EPIPE'), 'lost', 'broke'],
    ['SQLite, a lock', sqlite('SQLITE_BUSY_SNAPSHOT'), 'busy', 'locked'],
    ['SQLite, a read-only folder', sqlite('SQLITE_READONLY_DIRECTORY'), 'read-only', 'folder'],
    ['SQLite, a full disk', sqlite('SQLITE_FULL'), 'other', 'disk'],
    ['SQLite, a CHECK', sqlite('SQLITE_CONSTRAINT_CHECK'), 'value', 'constraint'],
  ])('%s', (_what, trouble, kind, says) => {
    expect(trouble.kind).toBe(kind);
    expect(trouble.message).toContain(says);
    expect(trouble.message).toContain('the place');
  });

  it('is never shown where it quotes a value', () => {
    const quoting =
      'Key (secret)=(hunter2) exists; invalid "hunter2"; table \'hunter 2\'; nas hunter2\nDETAIL';
    const codes = ['23505', '22P02', '42P01', '42703', '42501', 'XX000', 'ECONNRESET', ''];
    const numbers = [1062, 1366, 1146, 1054, 1142, 1105, 0];
    const all = [
      ...codes.map((code) => postgresql(code, quoting)),
      ...numbers.map((number) => mysql(number, quoting)),
      ...['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_ERROR', 'hunter2 x'].map((code) =>
        sqlite(code, quoting),
      ),
    ];

    for (const { message } of all) expect(message).not.toMatch(/hunter|user-of-ours|\n/);
  });
});
