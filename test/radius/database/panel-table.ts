import type { Dialect } from '../../../src/manifest/database-kind.js';

const KEY = {
  postgresql: 'serial primary key',
  mysql: 'int auto_increment primary key',
  sqlite: 'integer primary key autoincrement',
} as const satisfies Record<Dialect, string>;

/** A table that holds the same under other names, and has no place for some fields. */
export const panelTable = {
  options: {
    table: 'panel_nas',
    columns: {
      id: 'nas_id',
      nasname: 'ip',
      shortname: 'Name',
      secret: 'nas_secret',
      description: 'remark',
      ports: null,
      server: null,
      community: null,
    },
  },
  create(dialect: Dialect): string {
    const name = dialect === 'mysql' ? '`Name`' : '"Name"';
    return `create table panel_nas (nas_id ${KEY[dialect]}, ip varchar(64) not null, ${name} varchar(64) not null, type varchar(20), nas_secret varchar(64) not null, remark varchar(250))`;
  },
};
