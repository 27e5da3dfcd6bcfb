import type { JsonSchema } from '../../resources/define.js';
import { indispensableColumns, nasColumns } from '../../resources/nas-columns.js';
import { secretReferences } from './secret-schema.js';
import { ownAuthority } from './tls-schema.js';

const column: JsonSchema = {
  type: ['string', 'null'],
  pattern: '.',
  description: 'What the column is called here; `null` when the table has none.',
  errorMessage: 'must be the name of a column, or null',
};

const indispensableColumn: JsonSchema = {
  ...column,
  not: { type: 'null' },
  description: 'What the column is called here; rosform cannot do without it.',
  errorMessage: 'must be the name of a column: rosform cannot do without it',
};

const url: JsonSchema = {
  anyOf: [...secretReferences, { type: 'string', pattern: '.' }],
  description:
    'Where the database is: `postgresql://rosform@10.10.0.6/radius`, `mysql://…`, `mariadb://…` or `sqlite:path`, without the password; or a reference to a URL that may hold one.',
  errorMessage: 'must be a URL, { env: NAME } or { file: path }',
};

const tls: JsonSchema = {
  anyOf: [{ $ref: '#/$defs/flag' }, ownAuthority],
  description:
    'How TLS to the database is checked. `true`: a certificate of a well-known authority. `{ ca: { file } }`: of this authority. `false`: no TLS.',
  errorMessage: 'must be true, false or { ca: { file: ... } }',
};

/** Schema of `radius-database` in the Fleet. */
export const radiusDatabase: JsonSchema = {
  type: 'object',
  properties: {
    url,
    password: { $ref: '#/$defs/secret' },
    table: {
      type: 'string',
      pattern: '^[^.]+(\\.[^.]+)?$',
      description: 'The table, perhaps with its schema: `radius.nas`. Default: `nas`.',
      errorMessage: 'must be the name of a table, perhaps with its schema: radius.nas',
    },
    columns: {
      type: 'object',
      properties: Object.fromEntries(
        nasColumns.map((name) => [
          name,
          indispensableColumns.has(name) ? indispensableColumn : column,
        ]),
      ),
      additionalProperties: false,
      description: 'Columns that are called otherwise than in the schema of FreeRADIUS.',
    },
    tls,
    clients: {
      enum: ['startup', 'dynamic'],
      description:
        'How FreeRADIUS learns of rows: `startup`, when it starts (`read_clients = yes`, the default), or `dynamic`, by dynamic clients.',
    },
    reload: {
      type: 'array',
      items: { type: ['string', 'number'] },
      minItems: 1,
      description:
        'What restarts FreeRADIUS, a program and its arguments, run without a shell: `[sudo, systemctl, restart, freeradius]`. Once in a run, after rows were written.',
      errorMessage: 'must hold a program and its arguments: [sudo, systemctl, restart, freeradius]',
    },
    subscribers: {
      $ref: '#/$defs/flag',
      description:
        'Whether radcheck, radreply and their like are in this database, to look for names that subscribers depend on. Default: true.',
    },
    timeout: {
      type: ['string', 'number'],
      description: 'Deadline of each wait for the database: `10s`, `500ms`, `1m`. Default: 10s.',
    },
  },
  required: ['url'],
  additionalProperties: false,
  description:
    'The database that FreeRADIUS reads its NAS from. With it, the row of every router in the table `nas` is planned and applied with the router.',
};
