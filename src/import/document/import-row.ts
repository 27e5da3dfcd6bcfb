import type { Tree } from '../../manifest/edit/yaml/tree.js';
import type { ObservedRow } from '../../observed/types.js';
import { addressOf, identityOf } from '../../plan/address.js';
import { isReturned } from '../../plan/compare-row.js';
import { isIndispensable, type Field, type ResourceType } from '../../resources/define.js';
import { groupBy } from '../../resources/group-by.js';
import { Secret } from '../../resources/secret.js';
import { yamlValueOf } from '../../resources/to-yaml-value.js';
import { isAvailable, type RouterVersion } from '../../resources/version.js';
import type { HeldSecrets } from '../held-secrets.js';
import { shippedRowOf, tellingFields } from '../implied.js';
import type { ImportedRow, ImportedSecret } from '../types.js';
import { importField, importSecret, type FieldOutcome } from './import-field.js';
import type { Omissions } from './settle/omissions.js';
import type { SecretRegister } from './secret-register.js';

/** What rows are imported under. */
export interface ImportContext {
  readonly version: RouterVersion;
  /** Of a source that hides them, nobody knows which of them are there. */
  readonly hidden: boolean;
  readonly secrets: SecretRegister;
  readonly held: HeldSecrets;
  readonly omissions: Omissions;
}

/** A row on its way into a document. */
export interface RowDraft {
  readonly observed: ObservedRow;
  readonly row: ImportedRow;
  readonly secrets: readonly ImportedSecret[];
  /** What a person should know and no manifest needs to say. */
  readonly dropped: readonly string[];
}

/** A row as it is written, why it cannot be, or undefined when there is nothing to say of it. */
export function importRow(
  type: ResourceType,
  observed: ObservedRow,
  context: ImportContext,
): RowDraft | { readonly left: string } | undefined {
  const omitted = context.omissions.rows.get(observed);
  if (omitted !== undefined) return { left: omitted };
  const outcomes = outcomesOf(type, observed, context);
  const lost = outcomes.find(
    ([name, outcome]) => 'cannot' in outcome && isIndispensable(type, name),
  );
  if (lost !== undefined && 'cannot' in lost[1])
    return { left: `its ${lost[0]} is ${lost[1].cannot}` };
  const lacking = lackingField(type, observed);
  if (lacking !== undefined) return { left: `it has no ${lacking} on the router` };
  const draft = toDraft(type, observed, outcomes);
  const isKept = type.kind === 'singleton' || !observed.builtin;
  return isKept || differs(type, observed, context.version, outcomes) ? draft : undefined;
}

/** How a row is called in remarks. */
export function rowTitle(type: ResourceType, { fields }: ObservedRow): string {
  const { key } = addressOf(type, (name) => fields[name]);
  const { comment } = fields;
  if (key !== '') return key;
  return typeof comment === 'string' && comment !== ''
    ? `"${comment}"`
    : 'a row that names nothing';
}

function outcomesOf(
  type: ResourceType,
  row: ObservedRow,
  context: ImportContext,
): readonly (readonly [string, FieldOutcome])[] {
  const { version, omissions, held } = context;
  const telling = tellingFields(type, row, version);
  const omitted = omissions.fields.get(row);
  return Object.entries(type.fields).flatMap(([name, field]) => {
    const reason = omitted?.get(name);
    if (reason !== undefined) return [[name, { cannot: reason }] as const];
    const value = telling.get(name);
    if (typeof value === 'string' && held.isHeldBy(name, value)) return [[name, HELD] as const];
    const outcome =
      field.sensitive === true
        ? secretOutcome(type, row, [name, field], context)
        : value === undefined
          ? undefined
          : importField({ type, row, version }, field, value);
    return outcome === undefined ? [] : [[name, outcome] as const];
  });
}

const HELD: FieldOutcome = {
  cannot: 'it holds a secret of this router and is not written; change it there',
};

function secretOutcome(
  type: ResourceType,
  row: ObservedRow,
  [name, field]: readonly [string, Field],
  { hidden, secrets }: ImportContext,
): FieldOutcome | undefined {
  const secret = secrets.secretOf(row, name);
  if (secret !== undefined) return importSecret(secret);
  if (!isReturned(field, type, (other) => row.fields[other])) return undefined;
  const value = row.fields[name];
  const isMasked = value instanceof Secret && value.masked;
  // Only where its feature is on, a secret that was not seen is likely to be there.
  const isLikely = hidden && value === undefined && field.onlyWhen !== undefined;
  return isMasked || isLikely ? { dropped: 'it is not shown' } : undefined;
}

/** A field that no row can be without, and that this one is without. */
function lackingField(type: ResourceType, { fields }: ObservedRow): string | undefined {
  if (type.kind === 'singleton') return undefined;
  return Object.keys(type.fields).find(
    (name) => type.fields[name]?.required === true && (fields[name] ?? '') === '',
  );
}

function toDraft(
  type: ResourceType,
  observed: ObservedRow,
  outcomes: readonly (readonly [string, FieldOutcome])[],
): RowDraft {
  const entries = new Map<string, Tree>();
  const notes: (readonly [string, string])[] = [];
  const ignored: string[] = [];
  const secrets: ImportedSecret[] = [];
  const dropped: string[] = [];
  for (const [name, outcome] of outcomes) {
    if ('dropped' in outcome) dropped.push(`${name} is left out: ${outcome.dropped}`);
    else if ('cannot' in outcome) {
      const isLeft = isCompared(type, observed, name);
      if (isLeft) ignored.push(name);
      notes.push([name, `${outcome.cannot}${isLeft ? '; left to others' : ''}.`]);
    } else {
      entries.set(name, outcome.says);
      if (outcome.remark !== undefined) notes.push([name, outcome.remark]);
      if (outcome.secret !== undefined) secrets.push(outcome.secret);
    }
  }
  if (entries.size === 0 && type.kind !== 'singleton') sayDefault(type, observed, entries);
  if (ignored.length > 0) entries.set('ignore-fields', ignored);
  const identity =
    type.kind === 'singleton' ? '' : identityOf(type, (name) => observed.fields[name]);
  return { observed, row: { identity, entries, remarks: remarksOf(notes) }, secrets, dropped };
}

/** One remark for all fields that it is true of. */
function remarksOf(notes: readonly (readonly [string, string])[]): readonly string[] {
  const groups = groupBy(notes, ([, note]) => note);
  return Array.from(groups, ([note, of]) => `${of.map(([name]) => name).join(', ')}: ${note}`);
}

/** A row that matches everything and is as rows are: an empty mapping would look like a slip. */
function sayDefault(type: ResourceType, { fields }: ObservedRow, entries: Map<string, Tree>): void {
  for (const [name, field] of Object.entries(type.fields)) {
    if (field.default === undefined || type.key.includes(name)) continue;
    const value = fields[name];
    entries.set(name, yamlValueOf(field, typeof value === 'string' ? value : field.default));
    return;
  }
}

/** Whether a plan compares a field that the manifest does not say. */
function isCompared(type: ResourceType, { builtin }: ObservedRow, name: string): boolean {
  if (type.kind === 'singleton' || type.kind === 'fixed' || builtin) return false;
  const field = type.fields[name];
  return field?.default !== undefined || field?.unset === true;
}

/** Whether a row that routers are shipped with is any different here. */
function differs(
  type: ResourceType,
  row: ObservedRow,
  version: RouterVersion,
  outcomes: readonly (readonly [string, FieldOutcome])[],
): boolean {
  const shipped = shippedRowOf(type, row, version)?.fields;
  return outcomes.some(([name, outcome]) => {
    if (!('says' in outcome)) return false;
    const field = type.fields[name];
    if (field === undefined || !isAvailable(field, version)) return false;
    if (!isIndispensable(type, name)) return true;
    const value = row.fields[name];
    const before = shipped?.[name];
    if (type.key.includes(name) || before === undefined || typeof value !== 'string') return false;
    return field.type.canonical(before) !== field.type.canonical(value);
  });
}
