import type { DeclaredRow, DeclaredValue } from '../../manifest/types.js';
import type { ResourceType } from '../../resources/define.js';
import { Secret } from '../../resources/secret.js';
import { impliedValue } from './accept-row.js';
import type { FieldChange, RowFields } from '../types.js';

/** A row becomes ours by an apply, whatever its manifest says. */
export function adoptionReason(adopts: boolean): readonly string[] {
  return adopts ? ["apply adopts it: it puts rosform's tag behind the comment"] : [];
}

/** What to do about each secret of a row that the router has another value of. */
export function secretReasons(
  type: ResourceType,
  declared: DeclaredRow,
  fields: readonly FieldChange[],
  differing: ReadonlySet<string>,
): readonly string[] {
  return fields.flatMap(({ field, before }) => {
    const isSecret = before instanceof Secret || type.fields[field]?.sensitive === true;
    if (!isSecret || !differing.has(field)) return [];
    return [`${field}: ${remedy(declared.fields.get(field))}`];
  });
}

function remedy(declared: DeclaredValue | undefined): string {
  const value = declared?.value ?? null;
  if (value === null || typeof value === 'string') {
    return 'a secret is never written into a manifest: declare { env: NAME } or { file: path }';
  }
  if ('env' in value) return `set ${value.env} to what the router has`;
  if ('file' in value) return `write what the router has into the secret file ${value.file}`;
  return 'a secret is never written into a manifest: put { env: NAME } in the place of the one there';
}

/**
 * What to do about the secrets of a row that nobody declared until now. Where a plan would clear
 * one that is not declared, the row cannot be declared at all.
 */
export function undeclaredSecrets(
  type: ResourceType,
  seen: RowFields,
  differing: ReadonlySet<string>,
): { readonly refused: readonly string[] } | { readonly left: readonly string[] } {
  const held = Object.entries(seen).flatMap(([name, value]) =>
    value instanceof Secret && value.reveal() !== '' ? [name] : [],
  );
  const cleared = held.filter((name) => {
    const field = type.fields[name];
    return differing.has(name) && field !== undefined && impliedValue(field) !== undefined;
  });
  if (cleared.length > 0) {
    const names = cleared.join(', ');
    return {
      refused: [`${names}: declare the row by hand, with { env: NAME }: apply would clear it`],
    };
  }
  return {
    left: held.map(
      (name) => `${name}: a secret is never written into a manifest: add { env: NAME } by hand`,
    ),
  };
}
