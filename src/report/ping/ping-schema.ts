import type { JsonSchema } from '../../resources/define.js';
import { count, list, moment, object, text } from '../schema/schema-parts.js';

const STAGES = ['secret', 'resolve', 'connect', 'tls', 'login', 'reply'];

const milliseconds = (description: string): JsonSchema => ({
  type: 'number',
  minimum: 0,
  description,
});

const stageName = (description: string): JsonSchema => ({ enum: STAGES, description });

const lines = (description: string): JsonSchema => ({
  type: 'array',
  items: { type: 'string' },
  description,
});

const target: JsonSchema = object(
  {
    address: text('Address or name that was asked: that of the manifest, or of `--connect`.'),
    port: { type: 'integer', minimum: 0, maximum: 65_535, description: 'TCP port.' },
    tls: {
      enum: ['none', 'authority', 'pinned', 'anonymous'],
      description:
        'How the router is to prove who it is: `none`, plain API; `authority`, a certificate that an authority signed; `pinned`, by its fingerprint; `anonymous`, not at all.',
    },
    username: text('User that logs in.'),
  },
  ['address', 'port', 'tls', 'username'],
);

const stage: JsonSchema = object(
  {
    stage: stageName('What was finished.'),
    ms: milliseconds('How long it took.'),
  },
  ['stage', 'ms'],
);

const certificate: JsonSchema = object(
  {
    subject: text('Whose it is, such as `CN=zone-a`.'),
    issuer: text('Who signed it.'),
    altNames: lines('Names and addresses that it is made out to; 20 at most.'),
    validFrom: moment('First moment of its life. Absent where the certificate has no date.'),
    validTo: moment('Last moment of its life. Absent where the certificate has no date.'),
    fingerprint: {
      type: 'string',
      pattern: '^sha256:[0-9a-f]{64}$',
      description: 'SHA-256, as `connection.tls.fingerprint` takes it.',
    },
    selfSigned: { type: 'boolean', description: 'Whether it signed itself.' },
  },
  ['subject', 'issuer', 'altNames', 'fingerprint', 'selfSigned'],
);

const peer: JsonSchema = object(
  {
    protocol: text('Such as `TLSv1.3`.'),
    cipher: text("OpenSSL's name of it."),
    certificate: { $ref: '#/$defs/certificate' },
  },
  ['protocol', 'cipher'],
);

const replies: JsonSchema = object(
  {
    wanted: count('Questions that were to be asked.'),
    sent: count('Questions that were asked; a login that failed counts as one.'),
    received: count('Questions that were answered.'),
    min: milliseconds('Fastest answer. Absent without an answer.'),
    median: milliseconds('Half of the answers were as fast. Absent without an answer.'),
    max: milliseconds('Slowest answer. Absent without an answer.'),
  },
  ['wanted', 'sent', 'received'],
);

const remedy: JsonSchema = object(
  {
    text: text('What to look at, in one line.'),
    command: text('RouterOS command to look with, or that mends it.'),
  },
  ['text'],
);

const failure: JsonSchema = object(
  {
    stage: stageName('Where the question was lost.'),
    cause: {
      enum: [
        'resolve',
        'refused',
        'unreachable',
        'tls',
        'closed-early',
        'login',
        'lost',
        'fatal',
        'timeout',
        'trap',
        'permission',
        'protocol',
        'secret',
        'router-timeout',
        'stopped',
      ],
      description: 'Why, for programs.',
    },
    reason: text('Why, in one line.'),
    remedies: list('remedy', 'What to look at, most likely first.'),
  },
  ['stage', 'cause', 'reason', 'remedies'],
);

const router: JsonSchema = object(
  {
    router: text('Name in the manifests.'),
    status: {
      enum: ['reached', 'lossy', 'failed', 'stopped', 'not-asked'],
      description:
        '`reached`: every question was answered; `lossy`: some were; `failed`: none. `stopped`: Ctrl-C came in the middle; `not-asked`: before its turn.',
    },
    target: { $ref: '#/$defs/target' },
    reached: text('IP address that TCP stood to. Absent when it did not.'),
    stages: list('stage', 'Stages of the login that came furthest, in their order.'),
    peer: { $ref: '#/$defs/peer' },
    daysLeft: {
      type: 'integer',
      description: 'Whole days until the certificate expires; negative when it has.',
    },
    identity: text('`/system/identity`. Absent without an answer.'),
    version: text('RouterOS, as the router prints it. Absent without an answer.'),
    replies: { $ref: '#/$defs/replies' },
    ended: {
      enum: ['done', 'given-up', 'out-of-time', 'stopped'],
      description:
        '`done`: all questions were asked; `given-up`: the next would fail in the same way, or do harm; `out-of-time`: `--router-timeout`; `stopped`: Ctrl-C.',
    },
    stoppedAt: stageName('Stage under way when it was stopped. Absent otherwise.'),
    logins: count('Logins that were accepted.'),
    failure: { $ref: '#/$defs/failure' },
    warnings: lines('What will be trouble later, or is a risk.'),
  },
  ['router', 'status', 'target', 'stages', 'replies', 'ended', 'logins', 'warnings'],
);

const summary: JsonSchema = object(
  {
    routers: count('Routers of the run.'),
    reached: count('Every question answered.'),
    lossy: count('Some questions answered.'),
    failed: count('No question answered.'),
    stopped: count('Stopped in the middle.'),
    'not-asked': count('Stopped before their turn.'),
  },
  ['routers', 'reached', 'lossy', 'failed', 'stopped', 'not-asked'],
);

/** JSON Schema (2020-12) of what `ping` prints as JSON. */
export const pingSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'rosform ping',
  description: 'What `rosform ping` found. Times are milliseconds. Later versions add properties.',
  ...object(
    {
      formatVersion: {
        const: 1,
        description: 'Of this form; raised when a reader of the old form would be misled.',
      },
      kind: { const: 'ping', description: 'The command that the report is from.' },
      rosform: text('Version of rosform.'),
      createdAt: moment('When the run began, ISO 8601 in UTC.'),
      count: count('Questions a router.'),
      interval: milliseconds('Time from one question to the next.'),
      summary: { $ref: '#/$defs/summary' },
      routers: list('router', 'The routers, in the order of the run.'),
    },
    ['formatVersion', 'kind', 'rosform', 'createdAt', 'count', 'interval', 'summary', 'routers'],
  ),
  $defs: { router, target, stage, peer, certificate, replies, remedy, failure, summary },
};
