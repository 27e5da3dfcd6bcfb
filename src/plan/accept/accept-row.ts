import { toDesiredState } from '../../desired/to-desired-state.js';
import type { DesiredRow } from '../../desired/types.js';
import type { Entries } from '../../manifest/edit/row-edit.js';
import type { WrittenRow } from '../../manifest/edit/written-rows.js';
import type { DeclaredRow, DeclaredValue, SourcePosition } from '../../manifest/types.js';
import {
  absentValue,
  canBeNull,
  isIndispensable,
  type Field,
  type ResourceType,
} from '../../resources/define.js';
import type { YamlValue } from '../../resources/define.js';
import { shown } from '../../resources/fields/scalar.js';
import { Secret } from '../../resources/secret.js';
import { isReadAs, yamlValueOf } from '../../resources/to-yaml-value.js';
import { ANY_SECRET, type AcceptContext } from './accept-context.js';
import { canonicalOf } from '../address.js';
import { compareRow, comparisonOf } from '../compare-row.js';
import type { RowFields } from '../types.js';

/** A row whose declaration shall say what the router has. */
export interface RowToSettle {
  readonly type: ResourceType;
  /** What templates say of it. */
  readonly base: DeclaredRow | undefined;
  /** What the router's own document says of it. */
  readonly own: DeclaredRow | undefined;
  readonly written: WrittenRow | undefined;
  /** The row as the router has it. */
  readonly seen: RowFields;
  /** Fields that shall read as the router has them. */
  readonly fields: readonly string[];
  /** So shall all others that would be compared, and not only those that begin to count. */
  readonly whole: boolean;
  readonly ignoreFields: readonly string[];
}

/** What the router's own document must say of a row. */
export interface SettledRow {
  readonly entries: Entries;
  readonly left: readonly { readonly field: string; readonly reason: string }[];
  /** Fields that a plan would still change, secrets among them. */
  readonly differing: ReadonlySet<string>;
}

/**
 * Finds what the own document must say, so that a plan has nothing to change about these fields.
 * Fields that count only while another one has some value come last, when that value is known.
 */
export function settleRow(context: AcceptContext, row: RowToSettle): SettledRow {
  const { type, fields, whole } = row;
  const isGated = (name: string): boolean => type.fields[name]?.onlyWhen !== undefined;
  const entries = new Map<string, YamlValue | null | undefined>();
  const left = new Map<string, string>();
  const own = new Map(row.own?.fields);
  const settle = (name: string): void => {
    if (entries.has(name) || left.has(name) || isSensitive(row, name)) return;
    const choice = chooseEntry(row, name);
    if (typeof choice === 'string') left.set(name, choice);
    else {
      entries.set(name, choice.entry);
      if (choice.declared === undefined) own.delete(name);
      else own.set(name, choice.declared);
    }
  };
  for (const name of fields) if (!isGated(name)) settle(name);
  let differing = differingFields(context, row, own);
  for (let before = -1; before < entries.size + left.size;) {
    before = entries.size + left.size;
    for (const name of differing) if (whole || isGated(name) || fields.includes(name)) settle(name);
    differing = differingFields(context, row, own);
  }
  for (const name of fields) {
    const isIdle = isGated(name) && !entries.has(name) && !differing.has(name);
    if (isIdle && !isSensitive(row, name) && canTakeOut(row, name)) entries.set(name, undefined);
  }
  return { entries, left: Array.from(left, ([field, reason]) => ({ field, reason })), differing };
}

function isSensitive({ type, seen }: RowToSettle, name: string): boolean {
  return type.fields[name]?.sensitive === true || seen[name] instanceof Secret;
}

/** A value of the own document, and what it declares; undefined for a pair that is taken out. */
interface Choice {
  readonly entry: YamlValue | null | undefined;
  readonly declared: DeclaredValue | undefined;
}

const HERE: SourcePosition = { file: '', line: 1, column: 1 };

/** The first way of saying it that reads as what the router has; else why there is none. */
function chooseEntry(row: RowToSettle, name: string): Choice | string {
  const { type, seen } = row;
  const field = type.fields[name];
  const before = seen[name];
  if (field === undefined || before instanceof Secret) return 'it is no field of this menu';
  const text = before ?? absentValue(field);
  const isGone = before === undefined || (before === '' && type.kind !== 'singleton');
  const takeOut = canTakeOut(row, name) && isImplied(row, name, isGone) ? TAKEN_OUT : undefined;
  const nothing = canBeNull(type, name) && reads(row, name, nullValue(field)) ? NOTHING : undefined;
  const value = explicit(row, name, field, text);
  const found = isGone ? (takeOut ?? nothing ?? value) : (value ?? takeOut ?? nothing);
  if (found !== undefined) return found;
  if (before === undefined) return 'the router has none, and a manifest cannot say so';
  const parsed = field.type.parse(text);
  const problem =
    'problem' in parsed ? parsed.problem : `${shown(text)} would read as another value`;
  return `a manifest cannot say what the router has: ${problem}`;
}

const TAKEN_OUT: Choice = { entry: undefined, declared: undefined };
const NOTHING: Choice = { entry: null, declared: { value: null, at: HERE } };

function explicit(
  { written }: RowToSettle,
  name: string,
  field: Field,
  text: string,
): Choice | undefined {
  const entry = yamlValueOf(field, text, written?.values.get(name));
  const parsed = field.type.parse(entry);
  if ('problem' in parsed || !isReadAs(field.type, entry, text)) return undefined;
  return { entry, declared: { value: parsed.text, at: HERE } };
}

/** A pair of the row itself; what it merges in would come back in its place. */
function canTakeOut({ type, own, base, written }: RowToSettle, name: string): boolean {
  if (own?.fields.has(name) !== true || written === undefined) return false;
  if (isIndispensable(type, name) && base?.fields.has(name) !== true) return false;
  return written.values.has(name) && !written.merges;
}

/**
 * Whether what is left reads as what the router has when the own document says nothing: a template
 * or the default says it then. Of what the router does not have, nothing need be said.
 */
function isImplied(row: RowToSettle, name: string, isGone: boolean): boolean {
  const { type, base } = row;
  const field = type.fields[name];
  const declared = base?.fields.get(name);
  if (field === undefined) return false;
  if (declared !== undefined) {
    const { value } = declared;
    return value === null
      ? reads(row, name, nullValue(field))
      : typeof value === 'string' && reads(row, name, value);
  }
  const isShared = type.kind === 'singleton' || type.kind === 'fixed';
  const implied = isShared ? undefined : impliedValue(field);
  return implied === undefined ? isGone : reads(row, name, implied);
}

function reads({ type, seen }: RowToSettle, name: string, text: string): boolean {
  return type.fields[name]?.type.canonical(text) === canonicalOf(type, name, seen[name]);
}

function nullValue(field: Field): string {
  return impliedValue(field) ?? absentValue(field);
}

/** What a row of ours is expected to hold where nobody declares the field. */
export function impliedValue(field: Field): string | undefined {
  if (field.required === true) return undefined;
  return field.default ?? (field.unset === true ? '' : undefined);
}

/** The fields that a plan would still change, if this were what the own document says. */
function differingFields(
  context: AcceptContext,
  row: RowToSettle,
  own: ReadonlyMap<string, DeclaredValue>,
): ReadonlySet<string> {
  const { type, base, seen } = row;
  const desired = desiredRow(context, row, new Map([...(base?.fields ?? []), ...own]));
  const comparison = comparisonOf(type, context.version);
  const observed = { id: '', fields: seen, owned: true, dynamic: false, builtin: false };
  const isOurs = type.kind !== 'singleton' && type.kind !== 'fixed';
  const { fields } = compareRow(comparison, desired, observed, isOurs);
  return new Set(fields.map(({ field }) => field));
}

function desiredRow(
  { router }: AcceptContext,
  { type, ignoreFields }: RowToSettle,
  fields: ReadonlyMap<string, DeclaredValue>,
): DesiredRow {
  const row = { at: HERE, fields, absent: false, ignoreFields };
  const sections = [{ type, at: HERE, rows: [row], prune: 'keep' as const }];
  const { menus } = toDesiredState({ ...router, sections }, () => ANY_SECRET);
  const [desired] = menus.find((menu) => menu.type.menu === type.menu)?.rows ?? [];
  if (desired === undefined) throw new Error(`${type.menu}: a row was lost`);
  return desired;
}
