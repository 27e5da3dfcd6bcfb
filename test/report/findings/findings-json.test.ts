import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findingsJson } from '../../../src/report/findings/findings-json.js';
import { findingsSchema } from '../../../src/report/findings/findings-schema.js';
import { safeText } from '../../../src/report/safe-text.js';
import {
  anyFinding,
  finding,
  findingIn,
  hostileFiles,
  hostileMessages,
  sample,
} from './finding-values.js';
import { readLog } from './read-log.js';

const run = {
  rosform: '0.2.0',
  createdAt: '2026-11-22T20:00:00.000Z',
  files: 3,
  routers: 1,
  strict: false,
};

const validate = new Ajv2020({ allErrors: true, strict: true }).compile(findingsSchema);

describe('findingsJson', () => {
  it('says what was read, how much was found, and each finding', async () => {
    const json = findingsJson(sample, run);

    await expect(json).toMatchFileSnapshot('golden/findings.json');
  });

  it('is a whole document when nothing was found', () => {
    const json = findingsJson([], run);

    expect(JSON.parse(json)).toEqual({
      formatVersion: 1,
      kind: 'validate',
      ...run,
      errors: 0,
      warnings: 0,
      findings: [],
    });
    expect(json.endsWith('}\n')).toBe(true);
  });

  it('has every finding, however many', () => {
    const many = Array.from({ length: 5000 }, (_, index) => finding({ message: `row ${index}` }));

    expect(JSON.parse(findingsJson(many, run))).toMatchObject({
      errors: 5000,
      findings: many.map(({ message }) => ({ message })),
    });
  });

  it.each(hostileMessages)('keeps $what to one short line', ({ message }) => {
    const json = findingsJson([finding({ message, hint: message })], run);

    expect(JSON.parse(json)).toHaveProperty(
      'findings.0.message',
      message.length > 500 ? `${message.slice(0, 500)}…` : safeText(message),
    );
    expect(json.length).toBeLessThan(4000);
    expect(readLog(json)).toEqual([]);
  });

  it.each(hostileFiles)(
    'gives a name with $what to programs as it is, to terminals safely',
    ({ file }) => {
      const json = findingsJson([findingIn(file)], run);

      expect(JSON.parse(json)).toHaveProperty('findings.0.file', file);
      expect(safeText(json.replaceAll('\n', ' '))).toBe(json.replaceAll('\n', ' '));
      expect(readLog(json)).toEqual([]);
    },
  );

  it('cuts a long message between characters', () => {
    const message = `${'x'.repeat(499)}\u{1f600}${'y'.repeat(9)}`;

    expect(JSON.parse(findingsJson([finding({ message })], run))).toHaveProperty(
      'findings.0.message',
      `${'x'.repeat(499)}…`,
    );
  });

  it('keeps scripts that need joiners readable', () => {
    const file = 'routers.d/ঢাকা জোন/ক্\u200dষ.yaml';

    expect(findingsJson([findingIn(file)], run)).toContain(`"file": "${file}"`);
  });
});

describe('findingsSchema', () => {
  it('describes what findingsJson writes, whatever the findings', () => {
    fc.assert(
      fc.property(fc.array(anyFinding), (findings) => {
        validate(JSON.parse(findingsJson(findings, run)));

        expect(validate.errors).toBeNull();
      }),
    );
  });

  it.each([
    ['another version', { formatVersion: 2 }],
    ['a time without a zone', { createdAt: '2026-11-22T20:00:00' }],
    ['a property of its own', { extra: true }],
    ['a finding with a property of its own', { findings: [{ ...flat(), extra: true }] }],
    ['a finding without a line', { findings: [{ ...flat(), line: undefined }] }],
    ['a severity of its own', { findings: [{ ...flat(), severity: 'note' }] }],
    ['a line 0', { findings: [{ ...flat(), line: 0 }] }],
  ])('refuses %s', (_, change) => {
    const json = { ...valid(), ...change };

    expect(validate(JSON.parse(JSON.stringify(json)))).toBe(false);
  });

  it('accepts what those cases start from', () => {
    expect(validate({ ...valid(), findings: [flat()] })).toBe(true);
  });

  it('says of every property what it means', () => {
    const properties = propertiesIn(findingsSchema);

    expect(properties.length).toBe(18);
    expect(properties.filter(([, schema]) => !isDescribed(schema))).toEqual([]);
  });

  it('is closed: no object takes properties that are not described', () => {
    const open = objectsIn(findingsSchema).filter(
      (schema) => !('additionalProperties' in schema) || schema.additionalProperties !== false,
    );

    expect(open).toEqual([]);
  });
});

function valid() {
  return { formatVersion: 1, kind: 'validate', ...run, errors: 1, warnings: 0, findings: [] };
}

function flat() {
  const { at, ...rest } = finding();
  return { ...rest, ...at };
}

/** The schemas of objects, at any depth. */
function objectsIn(schema: unknown): readonly object[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const inner = Object.values(schema).flatMap((part: unknown) => objectsIn(part));
  return 'type' in schema && schema.type === 'object' ? [schema, ...inner] : inner;
}

function propertiesIn(schema: unknown): readonly (readonly [string, unknown])[] {
  return objectsIn(schema).flatMap((object) =>
    'properties' in object && typeof object.properties === 'object' && object.properties !== null
      ? Object.entries(object.properties)
      : [],
  );
}

function isDescribed(schema: unknown): boolean {
  return (
    typeof schema === 'object' &&
    schema !== null &&
    'description' in schema &&
    typeof schema.description === 'string' &&
    schema.description.endsWith('.')
  );
}
