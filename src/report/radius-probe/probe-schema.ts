import type { JsonSchema } from '../../resources/define.js';
import { count, list, moment, object, text } from '../schema/schema-parts.js';

const counters: JsonSchema = {
  type: 'object',
  additionalProperties: count('A counter, by the name that the router gives it.'),
};

const reading: JsonSchema = {
  ...object(
    {
      before: { ...counters, description: 'Before the probe.' },
      after: { ...counters, description: 'After the probe.' },
    },
    ['before', 'after'],
  ),
  description: 'What the router counted. Absent where it does not show it.',
};

const trouble = text('Why there are no counters, in one line.');

const port: JsonSchema = { type: 'integer', minimum: 0, maximum: 65_535 };

const lines = (description: string): JsonSchema => ({
  type: 'array',
  items: { type: 'string' },
  description,
});

const finding: JsonSchema = object(
  {
    verdict: {
      enum: ['unused', 'quiet', 'bad-replies', 'timeouts', 'rejects', 'accepts'],
      description:
        'What the counters say: `unused`, never asked; `quiet`, nothing asked while we watched; else the counter that is above zero.',
    },
    total: count('Since the router began to count.'),
    risen: count('During the probe.'),
    meaning: text('What that means, in one line.'),
    remedy: text('What to look at, in one line. Absent where nothing is wrong.'),
  },
  ['verdict', 'total', 'risen', 'meaning'],
);

const server: JsonSchema = object(
  {
    address: text('As the router prints it.'),
    services: lines('What it is asked about.'),
    timeout: text('How long one try waits, as the router prints it.'),
    srcAddress: text('Source address of requests. Absent where the routes decide.'),
    disabled: { type: 'boolean', description: 'Whether the row is disabled.' },
    requireMessageAuth: text('Absent on a RouterOS that has no such field.'),
    counters: reading,
    trouble,
    findings: list('finding', 'What the counters say; what goes up now first.'),
  },
  ['address', 'services', 'timeout', 'disabled', 'findings'],
);

const incoming: JsonSchema = object(
  {
    accept: { type: 'boolean', description: 'Whether the router takes requests.' },
    port: { ...port, description: 'UDP port that the router takes them on.' },
    vrf: text('VRF that they come in by. Absent on a RouterOS that has no such field.'),
    counters: reading,
    trouble,
  },
  ['accept'],
);

const coa: JsonSchema = object(
  {
    outcome: {
      enum: ['proven', 'wrong-secret', 'silent', 'refused', 'off', 'not-sent'],
      description:
        '`proven`: the router answered with our secret. `silent` proves nothing. `off`: it takes no requests, so none was sent.',
    },
    address: text('Where the request was sent.'),
    port: { ...port, description: 'UDP port. Absent where none is known.' },
    reply: { enum: ['Disconnect-ACK', 'Disconnect-NAK'], description: 'What was answered.' },
    errorCause: count('Error-Cause of RFC 5176; 503 is what a missing session gives.'),
    elapsed: { type: 'number', minimum: 0, description: 'Milliseconds until the answer.' },
    summary: text('What happened, in one line.'),
    explanation: lines('What it proves and what not, and what to look at.'),
  },
  ['outcome', 'address', 'summary', 'explanation'],
);

const probe: JsonSchema = object(
  {
    coa: { $ref: '#/$defs/coa' },
    incoming: { $ref: '#/$defs/incoming' },
    servers: list('server', 'Rows of `/radius`, in the order of the router.'),
    watched: count('Milliseconds that the counters were watched beyond the request.'),
  },
  ['coa', 'incoming', 'servers', 'watched'],
);

const router: JsonSchema = {
  description: 'What came of one router.',
  oneOf: [
    object(
      {
        router: text('Name in the manifests.'),
        status: { const: 'probed', description: 'It answered over the API.' },
        probe: { $ref: '#/$defs/probe' },
      },
      ['router', 'status', 'probe'],
    ),
    object(
      {
        router: text('Name in the manifests.'),
        status: { const: 'unreachable', description: 'It could not be probed.' },
        reason: text('Why, in one line.'),
      },
      ['router', 'status', 'reason'],
    ),
  ],
};

/** JSON Schema (2020-12) of what `radius probe` prints as JSON. */
export const probeSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'rosform RADIUS probe',
  description: 'What `rosform radius probe` found. Later versions add properties.',
  ...object(
    {
      formatVersion: {
        const: 1,
        description: 'Of this form; raised when a reader of the old form would be misled.',
      },
      kind: { const: 'radius-probe', description: 'The command that the report is from.' },
      rosform: text('Version of rosform.'),
      createdAt: moment('When the run began, ISO 8601 in UTC.'),
      routers: list('router', 'The routers, in the order of the run.'),
    },
    ['formatVersion', 'kind', 'rosform', 'createdAt', 'routers'],
  ),
  $defs: { router, probe, coa, incoming, server, finding },
};
