import type { JsonSchema } from '../../resources/define.js';

/** `tls: { ca: { file } }`: certificates of this authority, and of no other. */
export const ownAuthority: JsonSchema = {
  type: 'object',
  properties: {
    ca: {
      type: 'object',
      properties: { file: { type: 'string', pattern: '.' } },
      required: ['file'],
      additionalProperties: false,
    },
  },
  required: ['ca'],
  additionalProperties: false,
};
