import type { Layer } from '../../manifest/document/layer.js';
import { rowIdentity } from '../../manifest/document/row-identity.js';
import type { NewEntries, RowEdit } from '../../manifest/edit/row-edit.js';
import { isYamlValue, type Tree } from '../../manifest/edit/yaml/tree.js';
import type { DeclaredRow, RouterManifest } from '../../manifest/types.js';
import type { ObservedRow, ObservedState } from '../../observed/types.js';
import { impliedValue } from '../../plan/accept/accept-row.js';
import { addressOf, identityOf } from '../../plan/address.js';
import { matchRows, valueOfObserved } from '../../plan/match-rows.js';
import { withRenames } from '../../plan/renames.js';
import type { ResourceType, YamlValue } from '../../resources/define.js';
import type { ImportedDocument, ImportedRow } from '../types.js';
import type { FreeNames } from './free-names.js';
import type { MergeState } from './merge-state.js';
import { rowLine } from './plan-import.js';

/** Something of the router that its manifest does not declare and that it shall declare. */
export interface Addition {
  readonly what: 'row' | 'fields';
  readonly type: ResourceType;
  readonly row: ImportedRow;
  readonly edit: RowEdit;
  /** How lines for people begin that are about it. */
  readonly line: string;
}

/** A router, and how secrets of new rows are called. */
interface Seen {
  readonly document: ImportedDocument;
  readonly observed: ObservedState;
  readonly names: FreeNames;
}

/**
 * Rows and sections that a first import would write and that no manifest declares; and of rows
 * that the router's own document has, fields that only count once they are declared.
 */
export function additionsOf(
  state: MergeState,
  own: Layer,
  { document, observed, names }: Seen,
): readonly Addition[] {
  const renamed = withRenames(state.menus, observed);
  return document.sections.flatMap(({ type, rows }) => {
    if (type.keptIn !== undefined) return [];
    const around: SectionAround = {
      type,
      declared: declaredRows(state.router, type),
      own: own.sections.get(type.menu)?.rows ?? new Map<string, DeclaredRow>(),
      ...seenRows(state, type, observed, renamed),
    };
    return rows.flatMap((row) => additionOf(row, around, names) ?? []);
  });
}

/** What is known of a section, by the identity of its rows. */
interface SectionAround {
  readonly type: ResourceType;
  readonly declared: ReadonlyMap<string, DeclaredRow>;
  readonly own: ReadonlyMap<string, DeclaredRow>;
  readonly seen: ReadonlyMap<string, ObservedRow>;
  /** Rows that have another name on the router until an apply renames them. */
  readonly claimed: ReadonlySet<string>;
}

function additionOf(
  row: ImportedRow,
  around: SectionAround,
  names: FreeNames,
): Addition | undefined {
  const { type, declared, own, seen, claimed } = around;
  const { identity, entries } = row;
  if (entries.size === 0) return undefined;
  const known = declared.get(identity);
  const there = seen.get(identity);
  const key = there === undefined ? '' : addressOf(type, valueOfObserved(there)).key;
  const common = { type, row, line: rowLine(type, key) };
  if (known === undefined) {
    if (claimed.has(identity)) return undefined;
    const fresh = { ...row, entries: names.rename(entries) };
    return { ...common, row: fresh, what: 'row', edit: newRow(type, fresh) };
  }
  if (known.absent || !own.has(identity)) return undefined;
  const fields = undeclaredFields(type, row, known, there);
  if (fields.size === 0) return undefined;
  return { ...common, what: 'fields', edit: { action: 'set', type, identity, entries: fields } };
}

function seenRows(
  { menus }: MergeState,
  type: ResourceType,
  observed: ObservedState,
  renamed: ObservedState,
): Pick<SectionAround, 'seen' | 'claimed'> {
  const rows = observed.menus.get(type.menu)?.rows ?? [];
  const seen = new Map(rows.map((row) => [identityOfRow(type, row), row]));
  const menu = menus.find((one) => one.type.menu === type.menu);
  if (menu === undefined || type.kind === 'singleton') return { seen, claimed: new Set() };
  const after = renamed.menus.get(type.menu);
  const taken = new Set(matchRows(menu, after).matches.map((match) => match.observed));
  const claimed = rows.filter((_, index) => taken.has(after?.rows[index]));
  return { seen, claimed: new Set(claimed.map((row) => identityOfRow(type, row))) };
}

function identityOfRow(type: ResourceType, row: ObservedRow): string {
  return type.kind === 'singleton' ? '' : identityOf(type, valueOfObserved(row));
}

/** The rows of a menu in the merged manifest, those among them that shall be gone. */
function declaredRows(
  { sections }: RouterManifest,
  type: ResourceType,
): ReadonlyMap<string, DeclaredRow> {
  const section = sections.find((one) => one.type.menu === type.menu);
  return new Map(section?.rows.map((row) => [rowIdentity(section.type, row.fields), row]));
}

function newRow(type: ResourceType, { identity, entries }: ImportedRow): RowEdit {
  if (type.kind !== 'singleton') return { action: 'add', type, entries: new Map(entries) };
  return { action: 'set', type, identity, entries: yamlEntries(entries) };
}

/**
 * Fields that a plan does not look at while nobody declares them, such as a comment. Secrets, and
 * what the manifest leaves to others, are not touched.
 */
function undeclaredFields(
  type: ResourceType,
  { entries }: ImportedRow,
  known: DeclaredRow,
  there: ObservedRow | undefined,
): ReadonlyMap<string, YamlValue> {
  const isShared = type.kind === 'singleton' || there?.builtin === true;
  const fields = [...entries].filter(([name]) => {
    const field = Object.hasOwn(type.fields, name) ? type.fields[name] : undefined;
    if (field === undefined || field.sensitive === true || known.fields.has(name)) return false;
    return !known.ignoreFields.includes(name) && (isShared || impliedValue(field) === undefined);
  });
  return yamlEntries(new Map(fields));
}

function yamlEntries(entries: NewEntries): ReadonlyMap<string, YamlValue> {
  return new Map(
    [...entries].filter((entry): entry is [string, Tree & YamlValue] => isYamlValue(entry[1])),
  );
}
