import { rowIdentity } from '../../manifest/document/row-identity.js';
import type { RowEdit } from '../../manifest/edit/row-edit.js';
import type { DeclaredRow } from '../../manifest/types.js';
import { absentValue, type ResourceType, type YamlValue } from '../../resources/define.js';
import { yamlValueOf } from '../../resources/to-yaml-value.js';
import type { AcceptContext } from './accept-context.js';
import { adoptionReason, secretReasons, undeclaredSecrets } from './accept-reasons.js';
import { settleRow, type SettledRow } from './accept-row.js';
import type { Proposed } from './accept-types.js';
import { identityOf } from '../address.js';
import type { Change, RowFields } from '../types.js';

type ChangeOf<Action extends Change['action']> = Extract<Change, { readonly action: Action }>;

/** The router's document says the values that the router has. */
export function acceptUpdate(context: AcceptContext, change: ChangeOf<'update'>): Proposed {
  const found = context.declaredOf(change);
  if (found === undefined) return refused('no manifest declares it');
  if (change.renamedFrom !== undefined) {
    const { renamedFrom } = change;
    return refused(`apply renames it from ${renamedFrom}; take renamed-from out to keep that name`);
  }
  const { type, declared, desired } = found;
  const identity = rowIdentity(type, declared.fields);
  const { own, base, written } = context.layersOf(type, identity);
  const settled = settleRow(context, {
    type,
    own,
    base,
    written,
    whole: false,
    seen: seenBy(
      change,
      Array.from(desired.fields, ([name, { value }]) => [name, value]),
    ),
    fields: change.fields.map(({ field }) => field),
    ignoreFields: declared.ignoreFields,
  });
  const left = [
    ...fieldReasons(settled),
    ...secretReasons(type, declared, change.fields, settled.differing),
    ...adoptionReason(change.adopts),
  ];
  if (settled.entries.size === 0) return { refused: left.length > 0 ? left : [NO_WAY] };
  const isThere = own !== undefined || type.kind === 'singleton';
  const edit: RowEdit = isThere
    ? { action: 'set', type, identity, entries: settled.entries }
    : { action: 'add', type, entries: withKey(type, declaredTexts(declared), settled) };
  return { change, edits: [edit], left };
}

/** The router has no such row, so nobody shall ask for it any more. */
export function acceptCreate(context: AcceptContext, change: ChangeOf<'create'>): Proposed {
  const found = context.declaredOf(change);
  if (found === undefined) return refused('no manifest declares it');
  const { type, declared } = found;
  const identity = rowIdentity(type, declared.fields);
  const { own, base } = context.layersOf(type, identity);
  const gone = new Map<string, YamlValue>([
    ...keyEntries(type, declaredTexts(declared)),
    ['absent', true],
  ]);
  const edit: RowEdit =
    own === undefined
      ? { action: 'add', type, entries: gone }
      : base === undefined || base.absent
        ? { action: 'remove', type, identity }
        : { action: 'replace', type, identity, entries: gone };
  return { change, edits: [edit], left: [] };
}

/** The router has the row, so the router's document shall ask for it. */
export function acceptDelete(context: AcceptContext, change: ChangeOf<'delete'>): Proposed {
  const type = context.typeOf(change.address.menu);
  if (type === undefined) return refused('nothing is known of its menu');
  const seen = seenBy(change, []);
  const identity = identityOf(type, (name) => seen[name]);
  const { own, base, written } = context.layersOf(type, identity);
  const telling = change.fields.map(({ field }) => field);
  const said = (name: string): boolean =>
    own?.fields.has(name) === true || base?.fields.has(name) === true;
  const settled = settleRow(context, {
    type,
    own,
    base,
    written,
    seen,
    whole: true,
    ignoreFields: [],
    fields: [...type.key, ...telling].filter((name) => !said(name) && telling.includes(name)),
  });
  const unsaid = settled.left.find(({ field }) => type.key.includes(field));
  if (unsaid !== undefined) return refused(`${unsaid.field}: ${unsaid.reason}`);
  const secrets = undeclaredSecrets(type, seen, settled.differing);
  if ('refused' in secrets) return secrets;
  const edit: RowEdit =
    own === undefined
      ? { action: 'add', type, entries: withKey(type, seen, settled) }
      : {
          action: 'set',
          type,
          identity,
          entries: new Map([['absent', undefined] as const, ...settled.entries]),
        };
  const left = [
    ...fieldReasons(settled),
    ...secrets.left,
    ...adoptionReason(context.mayBeForeign(change, type)),
  ];
  return { change, edits: [edit], left };
}

const NO_WAY = 'nothing in its own document would make the difference go away';

function refused(reason: string): Proposed {
  return { refused: [reason] };
}

function fieldReasons({ left }: SettledRow): readonly string[] {
  return left.map(({ field, reason }) => `${field}: ${reason}`);
}

/** The row as the router has it: as it was read, or what the plan says of it. */
function seenBy(
  { seen, fields }: ChangeOf<'update' | 'delete'>,
  otherwise: readonly (readonly [string, RowFields[string]])[],
): RowFields {
  const row = new Map(seen === undefined ? otherwise : Object.entries(seen));
  for (const { field, before } of fields) {
    if (before === undefined) row.delete(field);
    else row.set(field, before);
  }
  return Object.fromEntries(row);
}

function declaredTexts({ fields }: DeclaredRow): RowFields {
  const texts = Array.from(fields, ([name, { value }]) => [name, value] as const);
  return Object.fromEntries(
    texts.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}

function withKey(type: ResourceType, row: RowFields, { entries }: SettledRow) {
  return new Map<string, YamlValue | null | undefined>([...keyEntries(type, row), ...entries]);
}

/** What tells a row from others; a key field that is as in most rows says nothing. */
function keyEntries(type: ResourceType, row: RowFields): readonly (readonly [string, YamlValue])[] {
  return type.key.flatMap((name) => {
    const field = type.fields[name];
    const text = row[name];
    if (field === undefined || typeof text !== 'string') return [];
    if (field.type.canonical(text) === field.type.canonical(absentValue(field))) return [];
    return [[name, yamlValueOf(field, text)] as const];
  });
}
