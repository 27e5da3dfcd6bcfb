import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Field, ResourceType } from '../../src/resources/define.js';
import { resourceTypes } from '../../src/resources/index.js';
import { compareVersions, parseVersion } from '../../src/resources/version.js';

const pathsFile = new URL('../../../shared/reference/routeros-paths.yaml', import.meta.url);
const menusFile = new URL('../../../shared/reference/routeros-menus.json', import.meta.url);
const haveReference = existsSync(pathsFile) && existsSync(menusFile);

/** Where the descriptors knowingly differ from the reference, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'default /radius secret': 'a secret that a manifest leaves out is never wiped',
  'default /radius timeout': 'differs between versions and manuals',
  'default /interface/pppoe-server/server max-mtu': 'the vendor manual says 1480, the schema auto',
  'default /interface/pppoe-server/server max-mru': 'the vendor manual says 1480, the schema auto',
  'default /interface/pppoe-server/server disabled': 'declared rows are meant to work; always sent',
  'default /system/identity name': 'depends on the image: MikroTik or CHR',
  'field /ip/hotspot/profile https-redirect': 'unconfirmed, and in no published schema',
  'since /ip/pool comment': 'the oldest schema is 7.9 and RouterOS 6 is not known to have it',
  'since /ppp/profile comment': 'the oldest schema is 7.9 and RouterOS 6 is not known to have it',
  'since /ppp/profile use-ipv6': 'printed by RouterOS 7 only, says a note',
  'since /radius/incoming vrf': 'from about 7.4, says a note',
  'since /queue/type': 'codel, fq-codel and cake are kinds of RouterOS 7, says a note',
};
const used = new Set<string>();

function excepted(name: string): boolean {
  if (!Object.hasOwn(EXCEPTIONS, name)) return false;
  used.add(name);
  return true;
}

interface FieldFacts {
  readonly name: string;
  readonly type: string;
  readonly item?: string;
  readonly set?: boolean;
  readonly values?: readonly string[];
  readonly words?: readonly string[];
  readonly ref?: string;
  readonly soft_ref?: boolean;
  readonly default?: string | number | boolean;
  readonly required?: boolean;
  readonly unset?: boolean;
  readonly sensitive?: boolean;
  readonly negatable?: boolean;
  readonly read_only?: boolean;
  readonly unconfirmed?: boolean;
  readonly range?: string;
  readonly since?: string;
  readonly until?: string;
}

interface MenuFacts {
  readonly kind: string;
  readonly key?: readonly string[] | null;
  readonly match?: readonly string[];
  readonly order_matters?: boolean;
  readonly comment?: string | boolean;
  readonly flags?: readonly string[];
  readonly fields: readonly FieldFacts[];
}

interface Argument {
  readonly since?: string;
  readonly until?: string;
  readonly in?: string;
  readonly values?: readonly string[];
}

interface Schemas {
  readonly versions: readonly string[];
  readonly menus: Readonly<
    Record<
      string,
      { readonly since?: string; readonly arguments: Readonly<Record<string, Argument>> }
    >
  >;
}

const reference: { readonly paths: Readonly<Record<string, MenuFacts>> } = haveReference
  ? parse(readFileSync(pathsFile, 'utf8'))
  : { paths: {} };
const schemas: Schemas = haveReference
  ? JSON.parse(readFileSync(menusFile, 'utf8'))
  : { versions: [], menus: {} };

describe.skipIf(!haveReference)(
  'the descriptors agree with the RouterOS reference (skipped where ../shared is not there)',
  () => {
    // What is kept in the RADIUS database is no menu of a router.
    const types = resourceTypes.filter(({ keptIn }) => keptIn === undefined);
    describe.each(types.map((type) => [type.menu, type] as const))('%s', (menu, type) => {
      const facts = menuFacts(menu);
      const writable = facts.fields.filter(({ read_only: readOnly }) => readOnly !== true);

      it('is the same kind of menu', () => {
        const kind =
          facts.kind === 'singleton'
            ? 'singleton'
            : facts.order_matters === true
              ? 'ordered'
              : 'keyed';

        expect(type.kind).toBe(kind);
      });

      it('is identified by what the router keeps unique, or matches on', () => {
        const key = facts.key ?? facts.match?.filter((name) => name !== 'accounting-backup') ?? [];
        const extra = menu === '/radius' ? ['src-address'] : [];

        expect([...type.key].sort()).toEqual([...key, ...extra].sort());
      });

      it('knows every writable field, and no other', () => {
        const expected = writable
          .map(({ name }) => name)
          .filter((name) => !excepted(`field ${menu} ${name}`));

        expect(Object.keys(type.fields).sort()).toEqual(expected.sort());
      });

      it('has comment and disabled exactly where the menu has them', () => {
        expect('comment' in type.fields).toBe(typeof facts.comment === 'string');
        expect('disabled' in type.fields).toBe(facts.flags?.includes('disabled') === true);
      });

      it.each(Object.entries(type.fields))(
        '%s: exists in every version that it claims',
        (name, field) => {
          const argument = schemas.menus[menu]?.arguments[name];

          const missing = schemas.versions.filter(
            (version) => within(field, version) && !within(argument, version),
          );
          const unclaimed = schemas.versions.filter(
            (version) => !within(field, version) && within(argument, version),
          );

          expect(argument, 'an argument of the menu').toBeDefined();
          expect(missing, 'claimed, but not there').toEqual([]);
          expect(unclaimed, 'there, but not claimed').toEqual([]);
        },
      );

      it.each(
        writable
          .filter(({ name }) => name in type.fields)
          .map((fact) => [fact.name, fact] as const),
      )('%s: default, words, order, secrecy and references', (name, fact) => {
        const field = fieldOf(type, name);

        checkDefault(menu, name, field, fact);
        expect(field.sensitive === true, 'sensitive').toBe(fact.sensitive === true);
        expect(field.unset === true, 'unset').toBe(fact.unset === true);
        if (fact.required === true) expect(field.required, 'required').toBe(true);
        if (field.required === true && fact.required !== true) expect(type.key).toContain(name);
        checkGate(menu, name, field, fact);
        checkWords(field, fact);
        checkOrder(field, fact);
        checkReference(field, fact);
        checkNegation(field, fact);
      });

      it('says what other fields must hold in their canonical form', () => {
        for (const field of Object.values(type.fields)) {
          if (field.onlyWhen === undefined) continue;
          const other = fieldOf(type, field.onlyWhen.field);
          for (const value of field.onlyWhen.has) expect(other.type.canonical(value)).toBe(value);
          for (const value of field.onlyWhen.has) {
            expect(other.type.parse(value)).toEqual({ text: value });
          }
        }
      });
    });

    it('uses every exception that it names', () => {
      expect([...used].sort()).toEqual(Object.keys(EXCEPTIONS).sort());
    });
  },
);

function checkDefault(menu: string, name: string, field: Field, fact: FieldFacts): void {
  if (name === 'comment') return;
  if (fact.unconfirmed === true) return;
  const known = fact.default === undefined ? undefined : String(fact.default);
  if (excepted(`default ${menu} ${name}`)) {
    expect(field.default).not.toBe(known);
    return;
  }
  expect(field.default === undefined, `default: ${known}`).toBe(known === undefined);
  if (known === undefined || field.default === undefined) return;
  expect(field.type.canonical(field.default)).toBe(field.type.canonical(known));
  if (known !== '') expect(field.type.parse(field.default)).toEqual({ text: field.default });
}

/** A gate that the reference does not have must be named, too: it hides a field from routers. */
function checkGate(menu: string, name: string, field: Field, fact: FieldFacts): void {
  if (field.since === fact.since && field.until === fact.until) return;
  const named = excepted(`since ${menu} ${name}`) || excepted(`since ${menu}`);
  expect(named, `since ${field.since}, in the reference ${fact.since}`).toBe(true);
}

/** Every word of the reference is accepted, and of a closed list nothing else. */
function checkWords(field: Field, fact: FieldFacts): void {
  const words = [...(fact.values ?? []), ...(fact.words ?? [])].map((word) =>
    word.replaceAll('"', ''),
  );
  for (const word of words) expect(field.type.parse(word), word).toEqual({ text: word });
  if (fact.type === 'enum' || fact.values !== undefined) {
    expect(field.type.parse('no-such-word')).toHaveProperty('problem');
  }
}

function checkOrder(field: Field, fact: FieldFacts): void {
  if (fact.set !== true) return;
  const [first = '', second = ''] = fact.values ?? [];
  expect(field.type.canonical(`${second},${first}`)).toBe(
    field.type.canonical(`${first},${second}`),
  );
}

function checkReference(field: Field, fact: FieldFacts): void {
  const inType = /ref:(\/.*)$/.exec(fact.type)?.[1] ?? /ref:(\/.*)$/.exec(fact.item ?? '')?.[1];
  const menu = fact.soft_ref === true ? undefined : (fact.ref ?? inType);
  if (menu === undefined) return;
  expect(field.type.refersTo).toEqual([menu]);
  expect(field.type.references?.('some name')).toEqual(['some name']);
  for (const word of fact.words ?? []) expect(field.type.references?.(word), word).toEqual([]);
}

function checkNegation(field: Field, fact: FieldFacts): void {
  const sample = { 'ip-range': '!10.0.0.1', string: '!80', ref: '!name' }[fact.type];
  if (fact.negatable !== true || sample === undefined) return;
  expect(field.type.parse(sample)).toEqual({ text: sample });
}

function menuFacts(menu: string): MenuFacts {
  const facts = reference.paths[menu];
  if (facts === undefined && haveReference) throw new Error(`${menu} is not in the reference`);
  return facts ?? { kind: 'list', fields: [] };
}

function fieldOf(type: ResourceType, name: string): Field {
  const field = type.fields[name];
  if (field === undefined) throw new Error(`${type.menu} has no field ${name}`);
  return field;
}

/** Gates finer than the published schemas, such as 7.19.3, count from the next schema on. */
function within(
  gate: { readonly since?: string; readonly until?: string } | undefined,
  version: string,
): boolean {
  if (gate === undefined) return false;
  const now = parseVersion(version);
  const since = parseVersion(gate.since ?? '0.0');
  const until = parseVersion(gate.until ?? '99.0');
  if (now === undefined || since === undefined || until === undefined) return false;
  return compareVersions(now, since) >= 0 && compareVersions(now, until) <= 0;
}
