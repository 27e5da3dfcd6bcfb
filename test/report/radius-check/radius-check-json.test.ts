import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { radiusCheckCodes } from '../../../src/radius/check/types.js';
import { radiusCheckJson } from '../../../src/report/radius-check/radius-check-json.js';
import { radiusCheckSchema } from '../../../src/report/radius-check/radius-check-schema.js';
import { closed } from '../../../src/report/schema/schema-parts.js';
import { goodCheck, troubledCheck } from './sample-check.js';

const run = {
  rosform: '1.2.3',
  createdAt: '2026-11-23T02:00:00Z',
  redact: (text: string): string => text,
};
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
const isCheck = ajv.compile(closed(radiusCheckSchema));

describe('radius check as JSON', () => {
  it.each([
    ['with trouble', troubledCheck()],
    ['without trouble', goodCheck()],
    ['without counts', { ...goodCheck(), namesUnknown: 'no rights', sessionsUnknown: 'no rights' }],
  ])('keeps to its schema, %s, and has no property that the schema does not name', (_, check) => {
    const value: unknown = JSON.parse(radiusCheckJson(check, run));

    expect(isCheck(value), JSON.stringify(isCheck.errors)).toBe(true);
  });

  it('begins with what it is', () => {
    const keys = Object.keys(JSON.parse(radiusCheckJson(goodCheck(), run)));

    expect(keys.slice(0, 4)).toEqual(['formatVersion', 'kind', 'rosform', 'createdAt']);
  });

  it('never has a secret', () => {
    expect(radiusCheckJson(troubledCheck(), run)).not.toMatch(/GoodSecret|AnotherSecret/);
  });

  it.each(radiusCheckCodes)('names its findings as the schema says: %s', (code) => {
    const finding = { severity: 'error' as const, code, message: 'm', remedy: 'r' };
    const value: unknown = JSON.parse(
      radiusCheckJson({ ...goodCheck(), findings: [finding] }, run),
    );

    expect(isCheck(value), JSON.stringify(isCheck.errors)).toBe(true);
  });
});
