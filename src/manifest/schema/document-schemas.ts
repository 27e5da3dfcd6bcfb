import type { JsonSchema } from '../../resources/define.js';
import { radiusDatabase } from './radius-database-schema.js';
import { secret } from './secret-schema.js';
import { ownAuthority } from './tls-schema.js';

/** Names of routers and templates: they become file names, label values and shard keys. */
export const NAME_PATTERN = '^[a-z0-9](?:[a-z0-9.-]{0,61}[a-z0-9])?$';

const name: JsonSchema = {
  type: 'string',
  pattern: NAME_PATTERN,
  description: 'Unique in the fleet; a-z, 0-9, dot and hyphen, at most 63 characters.',
  errorMessage: 'must be a-z and 0-9, with dots and hyphens between them, 63 characters at most',
};

const description: JsonSchema = {
  type: 'string',
  description: 'For people; rosform does not use it.',
};

const labels: JsonSchema = {
  type: 'object',
  patternProperties: {
    '^[A-Za-z0-9](?:[A-Za-z0-9._/-]*[A-Za-z0-9])?$': { type: ['string', 'number', 'boolean'] },
  },
  additionalProperties: false,
  description: 'Names and values to select routers by: `rosform plan -l zone=dhaka-a`.',
  errorMessage: 'a label has letters, digits, and dots, slashes and hyphens between them',
};

const uses: JsonSchema = {
  type: 'array',
  items: { type: 'string' },
  description: 'Templates, merged in this order; this document comes last and wins.',
};

/** `yes` and `no` are text in YAML 1.2, and what people who know RouterOS write. */
const flag: JsonSchema = {
  enum: [true, false, 'yes', 'no'],
  errorMessage: 'must be true or false',
};

const tls: JsonSchema = {
  description:
    'How TLS is checked. `true`: a certificate of a well-known authority. `{ ca: { file } }`: of this authority. `{ fingerprint: sha256:... }`: exactly this certificate. `{ anonymous: true }`: encrypted only, nobody is checked. `false`: no TLS.',
  anyOf: [
    { $ref: '#/$defs/flag' },
    ownAuthority,
    {
      type: 'object',
      properties: {
        fingerprint: { type: 'string', pattern: '^sha256:(?:[0-9A-Fa-f]{2}:?){31}[0-9A-Fa-f]{2}$' },
      },
      required: ['fingerprint'],
      additionalProperties: false,
    },
    {
      type: 'object',
      properties: { anonymous: { enum: [true, 'yes'] } },
      required: ['anonymous'],
      additionalProperties: false,
    },
  ],
  errorMessage:
    'must be true, false, { ca: { file: ... } }, { fingerprint: sha256:... } or { anonymous: true }',
};

const access = {
  port: {
    type: 'integer',
    minimum: 1,
    maximum: 65_535,
    description: 'Default: 8729 with tls, 8728 without.',
    errorMessage: 'must be a port from 1 to 65535',
  },
  tls: { $ref: '#/$defs/tls' },
  username: { type: 'string', pattern: '.', description: 'The user of rosform on the router.' },
  password: { $ref: '#/$defs/secret' },
  timeout: {
    type: ['string', 'number'],
    description: 'Deadline of each wait for the router: `10s`, `500ms`, `1m`. Default: 10s.',
  },
} as const;

const connection: JsonSchema = {
  type: 'object',
  properties: {
    address: {
      type: 'string',
      pattern: '.',
      description: 'IP address or host name of the router, without port.',
    },
    ...access,
  },
  required: ['address'],
  additionalProperties: false,
  description: "How to reach the router's API. What is left out comes from the Fleet's `defaults`.",
};

const allowedAddresses: JsonSchema = {
  type: 'array',
  items: { type: 'string' },
  description:
    'Networks (`10.20.0.0/16`) and host names that router addresses must be among. Every other address is refused before a secret is read.',
};

const fleetFields = {
  name,
  description,
  concurrency: {
    type: 'integer',
    minimum: 1,
    maximum: 1000,
    description: 'Routers worked on at the same time. Default: 50.',
    errorMessage: 'must be a number from 1 to 1000',
  },
  'allowed-addresses': allowedAddresses,
  'unique-pools': {
    $ref: '#/$defs/flag',
    description:
      'Pools that overlap between routers: true for an error, false when it is meant, such as behind NAT. Without it they are a warning.',
  },
  defaults: {
    type: 'object',
    properties: access,
    additionalProperties: false,
    description: 'Connection settings of every router that does not say otherwise.',
  },
  'radius-database': radiusDatabase,
} as const;

const apiVersion: JsonSchema = { const: 'rosform/v1', description: 'Always `rosform/v1`.' };

/** Definitions that several kinds share. */
export const sharedDefinitions: Readonly<Record<string, JsonSchema>> = {
  flag,
  secret,
  tls,
  connection,
};

/** Schema of `kind: Fleet`. */
export const fleetSchema: JsonSchema = {
  title: 'Fleet',
  description: 'Settings for the whole fleet; at most one in a directory.',
  type: 'object',
  properties: { apiVersion, kind: { const: 'Fleet' }, ...fleetFields },
  required: ['apiVersion', 'kind'],
  additionalProperties: false,
};

/** Schemas of `kind: Router` and `kind: Template` around the schemas of their sections. */
export function routerSchemas(
  sections: Readonly<Record<string, JsonSchema>>,
): Readonly<Record<'router' | 'template', JsonSchema>> {
  const common = { name, description, labels, uses, ...sections };
  return {
    router: {
      title: 'Router',
      description: 'One router: how to reach it, and what it shall be.',
      type: 'object',
      properties: {
        apiVersion,
        kind: { const: 'Router' },
        connection: { $ref: '#/$defs/connection' },
        ...common,
      },
      required: ['apiVersion', 'kind', 'name', 'connection'],
      additionalProperties: false,
    },
    template: {
      title: 'Template',
      description: 'Sections that several routers share, through `uses`.',
      type: 'object',
      properties: { apiVersion, kind: { const: 'Template' }, ...common },
      required: ['apiVersion', 'kind', 'name'],
      additionalProperties: false,
    },
  };
}
