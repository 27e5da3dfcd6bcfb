import { describe, expect, it } from 'vitest';
import type { FieldType } from '../../src/resources/define.js';
import { isSecretName, untypedResource } from '../../src/resources/untyped-resource.js';

const nat = untypedResource('/ip/firewall/nat', {
  key: ['comment'],
  kind: 'ordered',
  fields: ['chain', 'action', 'log', 'disabled'],
});

function typeOf(name: string): FieldType {
  const field = nat.fields[name];
  if (field === undefined) throw new Error(`no field ${name}`);
  return field.type;
}

describe('a menu without a descriptor', () => {
  it('knows the key and the fields that the manifest names, and claims no facts', () => {
    expect(nat.typed).toBe(false);
    expect(nat.key).toEqual(['comment']);
    expect(nat.kind).toBe('ordered');
    expect(Object.keys(nat.fields)).toEqual([
      'comment',
      'chain',
      'action',
      'log',
      'disabled',
      'src-address-list',
      'dst-address-list',
    ]);
    expect(nat.fields['chain']?.default).toBeUndefined();
    expect(nat.fields['src-address-list']?.default).toBeUndefined();
  });

  it('knows the address lists of firewall rules only, unless the manifest names more', () => {
    const routes = untypedResource('/ip/route', {
      key: ['dst-address'],
      kind: 'keyed',
      fields: [],
    });

    expect(Object.keys(routes.fields)).toEqual(['dst-address', 'comment']);
  });

  it('compares yes with true and no with false, and all else as text', () => {
    const log = typeOf('log');

    expect(log.canonical('yes')).toBe(log.canonical('true'));
    expect(log.canonical('no')).toBe(log.canonical('false'));
    expect(log.canonical('60m')).not.toBe(log.canonical('1h'));
    expect(log.canonical(log.canonical('yes'))).toBe(log.canonical('yes'));
  });

  it.each([
    { yaml: true, text: 'yes' },
    { yaml: false, text: 'no' },
    { yaml: 443, text: '443' },
    { yaml: 'srcnat', text: 'srcnat' },
    { yaml: ['established', 'related'], text: 'established,related' },
  ])('sends $yaml as "$text"', ({ yaml, text }) => {
    expect(typeOf('chain').parse(yaml)).toEqual({ text });
  });

  it('refuses a number that YAML may have changed', () => {
    expect(typeOf('chain').parse(1.5)).toHaveProperty('problem');
    expect(typeOf('chain').parse([1.5])).toHaveProperty('problem');
  });

  it('is on unless it is declared off, and does not send a field that nobody named', () => {
    expect(nat.fields['disabled']).toMatchObject({ default: 'no' });
    expect(nat.fields['disabled']?.sendOnAdd).toBeUndefined();
  });

  it.each([
    { kind: 'keyed', has: true },
    { kind: 'ordered', has: true },
    { kind: 'fixed', has: false },
    { kind: 'singleton', has: false },
  ] as const)('has a comment, which rows are tagged in: $kind, $has', ({ kind, has }) => {
    const type = untypedResource('/x', { key: ['id'], kind, fields: ['port'] });

    expect('comment' in type.fields).toBe(has);
  });

  it('keeps a comment that the manifest leaves out', () => {
    expect(nat.fields['comment']).toMatchObject({ absent: '' });
    expect(nat.fields['comment']).not.toHaveProperty('default');
  });

  it('has no comment where the manifest says that the menu has none', () => {
    const options = { key: ['id'], kind: 'keyed', fields: ['port', 'comment'] } as const;

    expect(Object.keys(untypedResource('/x', { ...options, comment: false }).fields)).toEqual([
      'id',
      'port',
    ]);
  });

  it('can be renamed when its rows are known by name', () => {
    const scripts = { key: ['name'], kind: 'keyed', fields: ['source'] } as const;

    expect(untypedResource('/system/script', scripts).naming).toBe('name');
    expect(nat.naming).toBeUndefined();
  });
});

describe('fields that nobody may read', () => {
  it.each([
    'password',
    'secret',
    'ipsec-secret',
    'private-key',
    'preshared-key',
    'wpa2-pre-shared-key',
    'security.passphrase',
    'mac-auth-password',
    'authentication-password',
    'psk',
    'key',
  ])('%s is secret', (name) => {
    const type = untypedResource('/x', { key: ['name'], kind: 'keyed', fields: [name] });

    expect(isSecretName(name)).toBe(true);
    expect(type.fields[name]?.sensitive).toBe(true);
  });

  it.each(['public-key', 'key-usage', 'host-key-type', 'name', 'keepalive-timeout', 'monkey'])(
    '%s is not',
    (name) => {
      const type = untypedResource('/x', { key: ['id'], kind: 'keyed', fields: [name] });

      expect(type.fields[name]?.sensitive).toBeUndefined();
    },
  );
});
