import { describe, expect, it } from 'vitest';
import { secretReasons, undeclaredSecrets } from '../../src/plan/accept/accept-reasons.js';
import { defineResource } from '../../src/resources/define.js';
import { name, text } from '../../src/resources/fields/text.js';
import { Secret } from '../../src/resources/secret.js';

const type = defineResource({
  section: 'doors',
  menu: '/door',
  kind: 'keyed',
  doc: 'Doors.',
  key: ['name'],
  fields: {
    name: { type: name(), doc: 'Name.', required: true },
    password: { type: text(), doc: 'Kept by a router that is not told another.', sensitive: true },
    pin: { type: text(), doc: 'Empty on a new row.', sensitive: true, default: '' },
  },
  example: '{ name: front }',
});

const HELD = new Secret('correct-horse');
const at = { file: 'a.yaml', line: 1, column: 1 };

describe('a secret that differs', () => {
  const row = (value: { env: string } | { file: string } | { literal: string } | undefined) => ({
    at,
    absent: false,
    ignoreFields: [],
    fields: new Map(value === undefined ? [] : [['password', { value, at }]]),
  });
  const fields = [{ field: 'password', before: HELD, after: HELD }];

  it.each([
    { value: { env: 'DOOR' }, reason: 'set DOOR to what the router has' },
    { value: { file: 'door' }, reason: 'write what the router has into the secret file door' },
    {
      value: { literal: 'correct-horse' },
      reason:
        'a secret is never written into a manifest: put { env: NAME } in the place of the one there',
    },
    {
      value: undefined,
      reason: 'a secret is never written into a manifest: declare { env: NAME } or { file: path }',
    },
  ])('is left with what to do: $reason', ({ value, reason }) => {
    const reasons = secretReasons(type, row(value), fields, new Set(['password']));

    expect(reasons).toEqual([`password: ${reason}`]);
  });

  it('is not spoken of when it does not count any more', () => {
    expect(secretReasons(type, row({ env: 'DOOR' }), fields, new Set())).toEqual([]);
  });
});

describe('the secrets of a row that nobody declared', () => {
  it('are left when a router keeps what it is not told', () => {
    const secrets = undeclaredSecrets(type, { name: 'front', password: HELD }, new Set());

    expect(secrets).toEqual({
      left: ['password: a secret is never written into a manifest: add { env: NAME } by hand'],
    });
  });

  it('keep the row from being declared when an apply would clear them', () => {
    const secrets = undeclaredSecrets(type, { name: 'front', pin: HELD }, new Set(['pin']));

    expect(secrets).toEqual({
      refused: ['pin: declare the row by hand, with { env: NAME }: apply would clear it'],
    });
  });

  it('are nothing to speak of when they are empty', () => {
    const empty = new Secret('');

    expect(undeclaredSecrets(type, { name: 'front', pin: empty }, new Set())).toEqual({ left: [] });
  });
});
