import type { JsonSchema } from '../../resources/define.js';
import { count, list, moment, object, position, text } from '../schema/schema-parts.js';

const finding = object(
  {
    severity: { enum: ['error', 'warning'], description: 'How bad it is.' },
    code: {
      type: 'string',
      pattern: '^radius/[a-z-]+$',
      description: 'What kind of finding it is. Stable: filter by it. Later versions add codes.',
    },
    message: text('What is wrong, in one line.'),
    remedy: text('What to do about it, in one line.'),
    command: text('A line to paste, where the remedy is one.'),
    router: text('The router that it is about, also one that is not declared any more.'),
    at: position,
  },
  ['severity', 'code', 'message', 'remedy'],
);

const name = object(
  {
    attribute: text('`Framed-Pool`.'),
    kind: text('What it names: `pool`.'),
    name: text('The name, as the replies spell it; upper and lower case count.'),
    subscribers: count('Distinct user names, those of groups included.'),
    groups: { type: 'array', items: { type: 'string' }, description: 'Some groups with it.' },
    groupCount: count('Groups whose replies hold it.'),
    declaredBy: { type: 'array', items: { type: 'string' }, description: 'Some routers with it.' },
    routerCount: count('Routers whose manifests have it.'),
    builtIn: { const: true, description: 'Every router has it from the start.' },
  },
  ['attribute', 'kind', 'name', 'subscribers', 'groups', 'groupCount', 'declaredBy', 'routerCount'],
);

const server = object(
  {
    address: text('As the manifests say it, without `@vrf`.'),
    messageAuthenticator: {
      enum: ['sent', 'absent', 'wrong', 'no-answer', 'not-asked'],
      description: 'Whether its answers have one; `wrong`: they are signed with another secret.',
    },
    reason: text('Why that is not known.'),
    routers: count('Routers that ask it.'),
    requiring: count('Those of them that want one, from RouterOS 7.15 on.'),
  },
  ['address', 'messageAuthenticator', 'routers', 'requiring'],
);

const othersRow = object(
  {
    id: text('Its primary key.'),
    nasname: text('As it is in the table.'),
    shortname: text('As it is in the table.'),
    owner: text('Fleet and router, when rosform made it for another fleet: `isp/zone-a`.'),
  },
  ['id', 'nasname'],
);

/** JSON Schema (2020-12) of what `radius check` prints as JSON. */
export const radiusCheckSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'rosform radius check',
  description: 'What `rosform radius check` found in the RADIUS database of a fleet.',
  ...object(
    {
      formatVersion: {
        const: 1,
        description: 'Of this form. New optional fields may appear in it; nothing changes or goes.',
      },
      kind: { const: 'radius-check', description: 'The command that it is from.' },
      rosform: text('Version of rosform.'),
      createdAt: moment('When the run began, ISO 8601 in UTC.'),
      database: {
        ...object(
          {
            name: text('Which database and table, without user or password.'),
            dialect: { enum: ['postgresql', 'mysql', 'sqlite'], description: 'Of its SQL.' },
            rows: count('Rows of the `nas` table.'),
          },
          ['name', 'dialect', 'rows'],
        ),
        description: 'The database that was read.',
      },
      routers: count('Routers that are declared to have a row.'),
      errors: count('Findings of severity `error`.'),
      warnings: count('Findings of severity `warning`.'),
      findings: list('finding', 'Worst first.'),
      names: list('name', 'Names that replies use, those with most subscribers first.'),
      namesUnknown: text('Why `names` is empty, or not all of them.'),
      sessions: {
        ...object(
          {
            open: count('Accounting rows without an end.'),
            addresses: count('NAS addresses that they are of.'),
          },
          ['open', 'addresses'],
        ),
        description: 'Open accounting rows.',
      },
      sessionsUnknown: text('Why they could not be counted.'),
      servers: list('server', 'RADIUS servers that routers are declared to ask.'),
      othersRows: list(
        'othersRow',
        "Rows that are none of this fleet's; rosform leaves them alone.",
      ),
    },
    [
      'formatVersion',
      'kind',
      'rosform',
      'createdAt',
      'database',
      'routers',
      'errors',
      'warnings',
      'findings',
      'names',
      'servers',
      'othersRows',
    ],
  ),
  $defs: { finding, name, server, othersRow },
};
