import { statusWarnings } from '../../health/status/types.js';
import type { JsonSchema } from '../../resources/define.js';
import { count, list, moment, object, text } from '../schema/schema-parts.js';

const port: JsonSchema = { type: 'integer', minimum: 0, maximum: 65_535 };

const totals: JsonSchema = object(
  {
    routers: count('Routers that were asked.'),
    online: count('Routers that answered.'),
    offline: count('Routers that could not be asked.'),
    notAsked: count('Routers of which nothing is known, because the run was stopped.'),
    pppSessions: count('Of the routers that tell. Absent where none does.'),
    hotspotSessions: count('Of the routers that tell. Absent where none does.'),
    inSync: count('Routers that are as their manifests say.'),
    drifted: count('Routers that an apply would change.'),
    unknown: count('Routers that answered and could not be compared.'),
    warnings: count('Warnings of all routers.'),
  },
  ['routers', 'online', 'offline', 'notAsked', 'inSync', 'drifted', 'unknown', 'warnings'],
);

const radius: JsonSchema = object(
  {
    address: text('As the router prints it.'),
    services: { type: 'array', items: { type: 'string' }, description: 'What it is asked about.' },
    disabled: { type: 'boolean', description: 'Whether the row is disabled.' },
    requests: count('Since the router began to count, as the others.'),
    accepts: count('Answers that let a subscriber in.'),
    rejects: count('Answers that refused a subscriber.'),
    timeouts: count('Requests without an answer.'),
    badReplies: count('Answers that were thrown away.'),
    lastRoundTripMs: count('Milliseconds that the last answer took.'),
  },
  ['address', 'services', 'disabled'],
);

const warning: JsonSchema = object(
  {
    code: {
      enum: Object.keys(statusWarnings),
      description: Object.entries(statusWarnings)
        .map(([code, meaning]) => `\`${code}\`: ${meaning}`)
        .join('; '),
    },
    subject: text(
      'What it is about where there may be several: the address of a RADIUS server, the release that the router is behind; of `unanswered` `permission` or `timeout`.',
    ),
    message: text('In one line.'),
  },
  ['code', 'message'],
);

const router: JsonSchema = object(
  {
    router: text('Name in the manifests.'),
    address: text('Where it was asked.'),
    port: { ...port, description: 'TCP port of the API.' },
    state: {
      enum: ['online', 'offline', 'not-asked'],
      description:
        '`online`: it let us log in and answered. `not-asked`: the run was stopped before that.',
    },
    answerMs: count('Milliseconds until it had let us log in, or it was clear that it does not.'),
    reason: text('Why it is offline, in one line.'),
    cause: text('Why it is offline, in a word: the causes of reports.'),
    identity: text('What it calls itself.'),
    board: text('Model.'),
    architecture: text('Of its processor.'),
    version: text('RouterOS version.'),
    channel: text('Release channel of that version.'),
    updateChannel: text('Channel that updates come from.'),
    uptimeSeconds: count('Since it was started.'),
    cpuPercent: count('Load of the processor.'),
    memoryFreeBytes: count('Memory that is free.'),
    memoryTotalBytes: count('Memory that it has.'),
    diskFreeBytes: count('Room on the disk that is free.'),
    diskTotalBytes: count('Size of the disk.'),
    clockAheadSeconds: {
      type: 'integer',
      description: 'How far its clock is ahead of ours; negative where it is behind.',
    },
    pppSessions: count('All PPP sessions, PPPoE among them.'),
    pppoeSessions: count('PPPoE sessions.'),
    hotspotSessions: count('Hotspot sessions.'),
    radius: list('radius', 'Its RADIUS servers, in its order.'),
    sync: {
      enum: ['in-sync', 'drifted', 'unknown'],
      description: 'Whether it is as its manifest says. Absent with --no-plan.',
    },
    changes: count('Changes that an apply would make; of a router that has drifted.'),
    syncReason: text('Why it is not known whether it is in sync, in one line.'),
    syncCause: text(
      'The same in a word: the causes of reports, or `plan` for an error in the plan.',
    ),
    warnings: list('warning', 'What a person should look at.'),
  },
  ['router', 'address', 'port', 'state', 'warnings'],
);

/** JSON Schema (2020-12) of what `status` prints as JSON. */
export const statusSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'rosform status',
  description:
    'The list of routers as `rosform status` has it. What is not known is absent. Later versions add properties.',
  ...object(
    {
      formatVersion: {
        const: 1,
        description: 'Of this form; raised when a reader of the old form would be misled.',
      },
      kind: { const: 'status', description: 'The command that the report is from.' },
      rosform: text('Version of rosform.'),
      createdAt: moment('When the run began, ISO 8601 in UTC.'),
      totals: { $ref: '#/$defs/totals', description: 'The list in numbers.' },
      routers: list('router', 'The routers, in the order of --sort.'),
    },
    ['formatVersion', 'kind', 'rosform', 'createdAt', 'totals', 'routers'],
  ),
  $defs: { totals, router, radius, warning },
};
