import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import type { FieldFacts, FieldKind, Gate, MenuFacts } from '../../src/simulator/facts.js';
import { menuFacts } from '../../src/simulator/menus/index.js';
import { deviations } from './deviations.js';

const folder = new URL('../../../shared/reference/', import.meta.url);
const present = existsSync(folder);

interface Schema {
  readonly versions: readonly string[];
  readonly menus: Readonly<
    Record<
      string,
      {
        readonly commands?: Readonly<Record<string, Gate>>;
        readonly arguments?: Readonly<
          Record<string, Gate & { readonly values?: readonly string[] }>
        >;
      }
    >
  >;
}

interface ReferenceField extends Gate {
  readonly name: string;
  readonly type: string;
  readonly item?: string;
  readonly values?: readonly string[];
  readonly words?: readonly string[];
  readonly default?: string | number | boolean;
  readonly required?: boolean;
  readonly unset?: boolean;
  readonly negatable?: boolean;
  readonly sensitive?: boolean;
  readonly read_only?: boolean;
  readonly write_only?: boolean;
  readonly unconfirmed?: boolean;
}

interface ReferenceMenu {
  readonly kind: string;
  readonly fixed?: boolean;
  readonly key?: readonly string[] | null;
  readonly duplicate_error?: string;
  readonly order_matters?: boolean;
  readonly unset_command?: boolean;
  readonly builtin?: readonly {
    readonly name?: string;
    readonly id?: string;
    readonly unconfirmed?: boolean;
  }[];
  readonly fields: readonly ReferenceField[];
}

const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const schema: Schema = present
  ? JSON.parse(read('routeros-menus.json'))
  : { versions: [], menus: {} };
const reference: Readonly<Record<string, ReferenceMenu>> = present
  ? parse(read('routeros-paths.yaml')).paths
  : {};

/** Arguments of the commands themselves, not of a row. */
const NOT_FIELDS = new Set(['numbers', 'copy-from', 'place-before', 'value-name']);

/** Tables of version 7, and the newest table of each menu. */
const v7 = menuFacts.filter((facts) => schema.versions.some((version) => within(version, facts)));
const newest = menuFacts.filter(({ until }) => until === undefined);

describe.skipIf(!present)('simulator facts (skipped where ../shared/reference is absent)', () => {
  it('have one table for a menu of a version', () => {
    const twice = schema.versions.concat('6.49').flatMap((version) => {
      const menus = menuFacts.filter((facts) => within(version, facts)).map(({ menu }) => menu);
      return menus.filter((menu, at) => menus.indexOf(menu) !== at);
    });

    expect(twice).toEqual([]);
  });

  it('have the fields that the schema of each version lists, and no others', () => {
    expect(judge('schema', v7.flatMap(fieldDeviations))).toEqual(noSurprise);
  });

  it('have the commands that the schema of each version lists, and no others', () => {
    expect(judge('command', v7.flatMap(commandDeviations))).toEqual(noSurprise);
  });

  it('agree with the reference on keys, texts, order and shipped rows', () => {
    expect(judge('menu', newest.flatMap(menuDeviations))).toEqual(noSurprise);
  });

  it('agree with the reference on defaults, words, gates and secrets of every field', () => {
    expect(judge('field', newest.flatMap(referenceDeviations))).toEqual(noSurprise);
  });

  it('have a reason for each deviation', () => {
    expect(deviations.filter(({ because }) => because.length < 20)).toEqual([]);
  });
});

/** Nothing that has no reason, and no reason for what is not so any more. */
const noSurprise = { unexplained: [], stale: [] };

function judge(against: string, found: readonly string[]) {
  const explained = deviations
    .filter((each) => each.against === against)
    .flatMap(({ where }) => where);
  const places = found.map((text) => text.split(':')[0] ?? '');
  return {
    unexplained: found.filter((_, at) => !explained.includes(places[at] ?? '')),
    stale: explained.filter((place) => !places.includes(place)),
  };
}

function fieldDeviations(facts: MenuFacts): readonly string[] {
  const listed = schema.menus[facts.menu];
  if (listed === undefined) return [`${facts.menu}: not in the schema`];
  if (facts.kind === 'read-only') return [];
  const args = listed.arguments ?? {};
  const names = new Set([...Object.keys(facts.fields), ...Object.keys(args)]);
  return [...names]
    .filter((name) => !NOT_FIELDS.has(name) && facts.fields[name]?.readOnly !== true)
    .flatMap((name) => {
      const ours = versionsOf(facts.fields[name], facts);
      const theirs = versionsOf(args[name], facts);
      const more = ours.filter((version) => !theirs.includes(version));
      const less = theirs.filter((version) => !ours.includes(version));
      return [
        ...(more.length > 0 ? [`${facts.menu} ${name}: not in ${span(more)}`] : []),
        ...(less.length > 0 ? [`${facts.menu} ${name}: missing in ${span(less)}`] : []),
      ];
    });
}

function span(versions: readonly string[]): string {
  return versions.length === 1 ? `${versions[0]}` : `${versions[0]} to ${versions.at(-1)}`;
}

function versionsOf(gate: Gate | undefined, menu: Gate): readonly string[] {
  if (gate === undefined) return [];
  return schema.versions.filter((version) => within(version, gate) && within(version, menu));
}

function commandDeviations(facts: MenuFacts): readonly string[] {
  const listed = schema.menus[facts.menu]?.commands ?? {};
  // Sessions and leases look writable in the schema; adding one is refused (reference, section 4).
  if (facts.kind === 'read-only') return [];
  const claims: readonly (readonly [string, boolean])[] = [
    ['add', facts.kind === 'list' && facts.fixed !== true],
    ['set', true],
    ['move', facts.ordered === true],
    ['unset', facts.unset === true],
    ['enable', facts.toggles === true],
  ];
  return claims.flatMap(([command, claimed]) => {
    const theirs = versionsOf(listed[command], facts);
    const ours = claimed ? versionsOf({}, facts) : [];
    return theirs.length === ours.length
      ? []
      : [`${facts.menu} ${command}: ${claimed ? 'not' : 'also'} in the schema`];
  });
}

function menuDeviations(facts: MenuFacts): readonly string[] {
  const theirs = reference[facts.menu];
  if (theirs === undefined) return [];
  const shipped = (theirs.builtin ?? []).filter(
    (row) => row.name !== undefined && row.unconfirmed !== true,
  );
  const aspects: readonly (readonly [string, unknown, unknown])[] = [
    ['kind', facts.kind, theirs.kind],
    ['fixed', facts.fixed ?? false, theirs.fixed ?? false],
    ['key', facts.key ?? null, theirs.kind === 'list' ? (theirs.key ?? null) : null],
    ['ordered', facts.ordered ?? false, theirs.order_matters ?? false],
    ['unset', facts.unset ?? false, theirs.unset_command ?? false],
    ['builtin', names((facts.builtin ?? []).map(({ fields }) => fields)), names(shipped)],
  ];
  const texts: readonly (string | undefined)[] = theirs.duplicate_error?.split(' | ') ?? [
    undefined,
  ];
  return [
    ...aspects.flatMap(([aspect, ours, other]) => differ(`${facts.menu} ${aspect}`, ours, other)),
    ...(texts.includes(facts.duplicate) ? [] : [`${facts.menu} duplicate: ${facts.duplicate}`]),
  ];
}

function names(rows: readonly { readonly name?: string }[]): readonly string[] {
  return rows.flatMap(({ name }) => (name === undefined ? [] : [name]));
}

function referenceDeviations(facts: MenuFacts): readonly string[] {
  const theirs = reference[facts.menu];
  if (theirs === undefined) return [];
  const listed = new Set(theirs.fields.map(({ name }) => name));
  const args = schema.menus[facts.menu]?.arguments ?? {};
  const unknown = Object.entries(facts.fields).filter(
    ([name, field]) => !listed.has(name) && !(name in args) && field.until !== '6.99',
  );
  return [
    ...unknown.map(([name]) => `${facts.menu} ${name}: not in the reference`),
    ...theirs.fields.flatMap((field) => fieldAgainst(facts, field)),
  ];
}

function fieldAgainst(facts: MenuFacts, theirs: ReferenceField): readonly string[] {
  const where = `${facts.menu} ${theirs.name}`;
  const ours = facts.fields[theirs.name];
  const offered = schema.menus[facts.menu]?.arguments?.[theirs.name]?.values ?? [];
  if (ours === undefined) return theirs.unconfirmed === true ? [] : [`${where}: missing`];
  return [
    ...(theirs.unconfirmed === true ? [] : defaultAgainst(where, ours, theirs)),
    ...wordsAgainst(where, ours.type, theirs, offered),
    ...differ(`${where} sensitive`, ours.sensitive ?? false, theirs.sensitive ?? false),
    ...differ(`${where} required`, ours.required ?? false, theirs.required ?? false),
    ...differ(`${where} readOnly`, ours.readOnly ?? false, theirs.read_only ?? false),
    ...differ(`${where} writeOnly`, ours.writeOnly ?? false, theirs.write_only ?? false),
    ...(theirs.unset === true ? differ(`${where} unset`, ours.unset ?? false, true) : []),
    ...(theirs.negatable === true
      ? differ(`${where} negatable`, ours.negatable ?? false, true)
      : []),
    ...gateAgainst(where, ours, theirs),
  ];
}

function defaultAgainst(
  where: string,
  ours: FieldFacts,
  theirs: ReferenceField,
): readonly string[] {
  const other = theirs.default === undefined ? undefined : String(theirs.default);
  // The reference names no defaults of states and of a few strings that start empty.
  if (other === undefined && (ours.readOnly === true || ours.default === '')) return [];
  return differ(`${where} default`, ours.default, other);
}

function wordsAgainst(
  where: string,
  type: FieldKind,
  theirs: ReferenceField,
  offered: readonly string[],
): readonly string[] {
  const ours = [...wordsOf(type)].sort();
  const closed = theirs.values?.map(plain).sort();
  if (closed !== undefined) return differ(`${where} values`, ours, closed);
  // A string takes any word.
  if (type.kind === 'string' || ('soft' in type && type.soft)) return [];
  const accepted = (theirs.words ?? []).map(plain);
  // A default that is no row of the menu is a word too, as `none` of a certificate.
  const known = new Set([...accepted, ...offered, plain(theirs.default ?? '')]);
  return [
    ...differ(
      `${where} words`,
      ours.filter((word) => !known.has(word)),
      [],
    ),
    ...differ(
      `${where} words`,
      accepted.filter((word) => !ours.includes(word)),
      [],
    ),
  ];
}

/** `"\"XX XX\""` is a word with blanks: the quotes are the console's. */
function plain(word: string | number | boolean): string {
  return String(word).replace(/^"(.*)"$/u, '$1');
}

function wordsOf(type: FieldKind): string[] {
  if ('item' in type) return wordsOf(type.item);
  if ('values' in type) return [...type.values];
  return 'words' in type ? [...(type.words ?? [])] : [];
}

/** The reference starts at 7.9 and says nothing of version 6, so a gate at 7.0 is not its affair. */
function gateAgainst(where: string, ours: Gate, theirs: Gate): readonly string[] {
  const since = ours.since === '7.0' ? undefined : ours.since;
  const other = {
    ...theirs,
    ...(theirs.since === undefined && since !== undefined ? { since } : {}),
  };
  return differ(`${where} gate`, span(versionsOf(ours, {})), span(versionsOf(other, {})));
}

function differ(where: string, ours: unknown, theirs: unknown): readonly string[] {
  const [left, right] = [JSON.stringify(ours), JSON.stringify(theirs)];
  return left === right ? [] : [`${where}: ${left}, reference ${right}`];
}

function within(version: string, { since, until }: Gate): boolean {
  return (
    (since === undefined || compare(version, since) >= 0) &&
    (until === undefined || compare(version, until) <= 0)
  );
}

function compare(left: string, right: string): number {
  const [lefts, rights] = [left.split('.').map(Number), right.split('.').map(Number)];
  const at = [0, 1, 2].find((part) => (lefts[part] ?? 0) !== (rights[part] ?? 0));
  return at === undefined ? 0 : (lefts[at] ?? 0) - (rights[at] ?? 0);
}
