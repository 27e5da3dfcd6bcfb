// The part of SARIF 2.1.0 that rosform writes, from the text of the standard (section numbers), with
// what GitHub code scanning requires besides. Strict: a misspelt property is not "additional".

const text = {
  type: 'object',
  additionalProperties: false,
  required: ['text'],
  properties: { text: { type: 'string', minLength: 1 } },
} as const;

const level = { enum: ['none', 'note', 'warning', 'error'] } as const;

/** 3.49 */
const reportingDescriptor = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'shortDescription', 'fullDescription', 'help'],
  properties: {
    id: { type: 'string', minLength: 1 },
    shortDescription: text,
    fullDescription: text,
    help: text,
    defaultConfiguration: {
      type: 'object',
      additionalProperties: false,
      properties: { level },
    },
  },
} as const;

/** 3.28 to 3.30 */
const location = {
  type: 'object',
  additionalProperties: false,
  required: ['physicalLocation'],
  properties: {
    physicalLocation: {
      type: 'object',
      additionalProperties: false,
      required: ['artifactLocation', 'region'],
      properties: {
        artifactLocation: {
          type: 'object',
          additionalProperties: false,
          required: ['uri'],
          properties: {
            uri: { type: 'string', pattern: "^([A-Za-z0-9\\-._~!$&'()*+,;=:@/]|%[0-9A-F]{2})+$" },
            uriBaseId: { const: '%SRCROOT%' },
          },
        },
        region: {
          type: 'object',
          additionalProperties: false,
          required: ['startLine', 'startColumn', 'endLine', 'endColumn'],
          properties: {
            startLine: { type: 'integer', minimum: 1 },
            startColumn: { type: 'integer', minimum: 1 },
            endLine: { type: 'integer', minimum: 1 },
            endColumn: { type: 'integer', minimum: 1 },
          },
        },
      },
    },
  },
} as const;

/** 3.27 */
const result = {
  type: 'object',
  additionalProperties: false,
  required: ['ruleId', 'ruleIndex', 'level', 'message', 'locations', 'partialFingerprints'],
  properties: {
    ruleId: { type: 'string' },
    ruleIndex: { type: 'integer', minimum: 0 },
    level,
    message: text,
    locations: { type: 'array', minItems: 1, maxItems: 1, items: location },
    partialFingerprints: {
      type: 'object',
      minProperties: 1,
      additionalProperties: { type: 'string', minLength: 1 },
    },
  },
} as const;

/** 3.18 and 3.19 */
const tool = {
  type: 'object',
  additionalProperties: false,
  required: ['driver'],
  properties: {
    driver: {
      type: 'object',
      additionalProperties: false,
      required: ['name', 'version', 'rules'],
      properties: {
        name: { const: 'rosform' },
        version: { type: 'string' },
        informationUri: { type: 'string', pattern: '^https://' },
        rules: { type: 'array', maxItems: 25_000, uniqueItems: true, items: reportingDescriptor },
      },
    },
  },
} as const;

/** 3.20 and 3.58 */
const invocation = {
  type: 'object',
  additionalProperties: false,
  required: ['executionSuccessful'],
  properties: {
    executionSuccessful: { type: 'boolean' },
    toolExecutionNotifications: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['message'],
        properties: { level, message: text },
      },
    },
  },
} as const;

/** 3.14 */
const run = {
  type: 'object',
  additionalProperties: false,
  required: ['tool', 'results'],
  properties: {
    tool,
    invocations: { type: 'array', items: invocation },
    originalUriBaseIds: {
      type: 'object',
      additionalProperties: false,
      properties: {
        '%SRCROOT%': {
          type: 'object',
          additionalProperties: false,
          properties: { description: text },
        },
      },
    },
    columnKind: { const: 'utf16CodeUnits' },
    results: { type: 'array', maxItems: 25_000, items: result },
  },
} as const;

/** 3.13: a log file of one run. */
export const sarifSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['$schema', 'version', 'runs'],
  properties: {
    $schema: { const: 'https://json.schemastore.org/sarif-2.1.0.json' },
    version: { const: '2.1.0' },
    runs: { type: 'array', minItems: 1, maxItems: 1, items: run },
  },
} as const;
