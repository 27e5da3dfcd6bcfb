import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Field, YamlValue } from '../../src/resources/define.js';
import { absentValue, canBeNull } from '../../src/resources/define.js';
import { explainSection, fieldSummary } from '../../src/resources/explain.js';
import {
  resourceTypeForMenu,
  resourceTypeForSection,
  resourceTypes,
} from '../../src/resources/index.js';
import { isSecretName } from '../../src/resources/untyped-resource.js';

/** The table of the design: section, menu, identity. */
const TABLE = `
identity                /system/identity
radius                  /radius                        address service called-id domain realm src-address
radius-incoming         /radius/incoming
ppp-aaa                 /ppp/aaa
nas                     radius-database/nas
pools                   /ip/pool                       name
ppp-profiles            /ppp/profile                   name
pppoe-servers           /interface/pppoe-server/server interface service-name
ppp-secrets             /ppp/secret                    name service
hotspot-profiles        /ip/hotspot/profile            name
hotspot-user-profiles   /ip/hotspot/user/profile       name
hotspots                /ip/hotspot                    name
walled-garden           /ip/hotspot/walled-garden      dst-host path method server src-address dst-port
walled-garden-ip        /ip/hotspot/walled-garden/ip   dst-host dst-address dst-port protocol server src-address dst-address-list src-address-list
queue-types             /queue/type                    name
simple-queues           /queue/simple                  name
vlans                   /interface/vlan                name
addresses               /ip/address                    address interface
`;

describe('the sections of a manifest', () => {
  it('are these, in this order, with these menus and identities', () => {
    const table = TABLE.trim()
      .split('\n')
      .map((line) => line.split(/\s+/));

    expect(resourceTypes.map((type) => [type.section, type.menu, ...type.key])).toEqual(table);
  });

  it('are found by section and by menu', () => {
    for (const type of resourceTypes) {
      expect(resourceTypeForSection(type.section)).toBe(type);
      expect(resourceTypeForMenu(type.menu)).toBe(type);
    }
    expect(resourceTypeForSection('pool')).toBeUndefined();
    expect(resourceTypeForMenu('/ip/dns')).toBeUndefined();
  });
});

describe.each(resourceTypes.map((type) => [type.section, type] as const))('%s', (section, type) => {
  it('has an example that its own fields accept', () => {
    const example: unknown = parse(type.example);
    const fields = typeof example === 'string' ? { name: example } : example;

    for (const [name, value] of Object.entries(fields ?? {})) {
      const field = type.fields[name];
      expect(field, name).toBeDefined();
      if (field?.sensitive === true) expect(value).toHaveProperty('env');
      else expect(field?.type.parse(toYaml(value)), name).toHaveProperty('text');
    }
  });

  it('has an example with everything that a row needs', () => {
    const required = Object.entries(type.fields).filter(([, field]) => field.required === true);

    for (const [name] of required) expect(type.example).toContain(`${name}:`);
  });

  it('documents every field in whole sentences, and says nothing twice', () => {
    const docs = Object.values(type.fields).map(({ doc }) => doc);

    for (const doc of docs) expect(doc).toMatch(/^[A-Z`].*\.$/s);
    expect(type.doc).toMatch(/^[A-Z].*\.$/s);
  });

  it('marks the fields that hold a secret', () => {
    const secret = Object.keys(type.fields).filter(isSecretName);
    const marked = Object.entries(type.fields).filter(([, field]) => field.sensitive === true);

    expect(marked.map(([name]) => name)).toEqual(secret);
  });

  it('never wipes a secret that a manifest leaves out', () => {
    for (const field of Object.values(type.fields)) {
      if (field.sensitive === true) expect(field).not.toHaveProperty('default');
      if (field.sensitive === true) expect(field).not.toHaveProperty('unset');
    }
  });

  it('compares a default with the absent attribute as equal', () => {
    for (const [name, { type: fieldType, default: value, ...field }] of Object.entries(
      type.fields,
    )) {
      if (value === undefined) continue;
      const absent = absentValue({ type: fieldType, default: value, ...field });

      expect(fieldType.canonical(absent), name).toBe(fieldType.canonical(value));
    }
  });

  it('switches declared rows on, always', () => {
    const disabled: Field | undefined = type.fields['disabled'];

    if (disabled !== undefined) expect(disabled).toMatchObject({ default: 'no', sendOnAdd: true });
  });

  it('leaves a remark alone that a manifest does not have, and can take one away', () => {
    const comment: Field | undefined = type.fields['comment'];

    if (comment !== undefined) expect(comment).not.toHaveProperty('default');
    if (comment !== undefined) expect(canBeNull(type, 'comment')).toBe(true);
  });

  it('can be explained', () => {
    const summary = explainSection(type);

    expect(summary).toMatchObject({ section, menu: type.menu, kind: type.kind, key: type.key });
    expect(summary.fields.map(({ name }) => name)).toEqual(Object.keys(type.fields));
    expect(() => structuredClone(summary)).not.toThrow();
  });
});

describe('null', () => {
  it.each([
    { section: 'radius', name: 'certificate', can: true, why: 'has a default' },
    { section: 'simple-queues', name: 'dst', can: true, why: 'can be unset' },
    { section: 'radius', name: 'comment', can: true, why: 'says what an absent one means' },
    { section: 'radius', name: 'timeout', can: false, why: 'its default is not known' },
    { section: 'radius', name: 'secret', can: false, why: 'is a secret' },
    { section: 'radius', name: 'called-id', can: false, why: 'tells rows apart' },
    { section: 'pools', name: 'ranges', can: false, why: 'is required' },
    { section: 'pools', name: 'no-such-field', can: false, why: 'is no field' },
  ])('$section $name: $can, because it $why', ({ section, name, can }) => {
    const type = resourceTypeForSection(section);

    expect(type && canBeNull(type, name)).toBe(can);
  });
});

describe('values that only later versions have', () => {
  it.each([
    { section: 'queue-types', name: 'kind', value: 'cake', since: '7.1' },
    { section: 'queue-types', name: 'kind', value: 'fq-codel', since: '7.1' },
    { section: 'queue-types', name: 'kind', value: 'codel', since: '7.1' },
    { section: 'queue-types', name: 'kind', value: 'pcq', since: undefined },
    { section: 'ppp-profiles', name: 'queue-type', value: 'up/down', since: '7.19' },
    { section: 'ppp-profiles', name: 'queue-type', value: 'both', since: undefined },
    { section: 'simple-queues', name: 'queue', value: 'up/down', since: undefined },
  ])('$section $name: $value came with $since', ({ section, name, value, since }) => {
    const field = resourceTypeForSection(section)?.fields[name];

    expect(field?.type.since?.(value)).toBe(since);
  });
});

describe('a RADIUS server over TLS', () => {
  it('has no secret to compare, because the router sets it to `radsec`', () => {
    const secret = resourceTypeForSection('radius')?.fields['secret'];

    expect(secret?.onlyWhen).toEqual({ field: 'protocol', has: ['udp'] });
  });
});

describe('what is explained of a field', () => {
  it('says how it is written, what it is without it, and what it refers to', () => {
    const pools = resourceTypeForSection('pools');
    const nextPool = pools?.fields['next-pool'];

    expect(nextPool && fieldSummary('next-pool', nextPool)).toEqual({
      name: 'next-pool',
      forms: 'the name of a row of /ip/pool, or none',
      default: 'none',
      required: false,
      sensitive: false,
      doc: 'Pool to go on with when this one is used up. It does not help when the name is wrong.',
      refersTo: ['/ip/pool'],
    });
  });

  it('says since when, whether it is secret, and while what it is kept', () => {
    const profile = resourceTypeForSection('hotspot-profiles')?.fields['mac-auth-password'];
    const radius = resourceTypeForSection('radius')?.fields['radsec-timeout'];

    expect(profile && fieldSummary('mac-auth-password', profile)).toMatchObject({
      sensitive: true,
      onlyWhen: 'login-by is mac or mac-cookie',
    });
    expect(radius && fieldSummary('radsec-timeout', radius)).toMatchObject({ since: '7.19.3' });
  });
});

function toYaml(value: unknown): YamlValue {
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  throw new Error('an example holds a map');
}
