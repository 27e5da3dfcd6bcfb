import { absentValue, type ResourceType } from '../../resources/define.js';
import type { DeclaredValue } from '../types.js';

/**
 * What tells a row from the others of its menu: the canonical values of the key fields. A field
 * that is not said, or is `null`, counts as what an absent one means. `''` for a singleton.
 */
export function rowIdentity(
  type: ResourceType,
  fields: ReadonlyMap<string, DeclaredValue>,
): string {
  return type.key.length === 0 ? '' : JSON.stringify(keyValues(type, fields));
}

/** The identity for people: `home`, or `10.10.0.5 hotspot,ppp`. */
export function rowName(type: ResourceType, fields: ReadonlyMap<string, DeclaredValue>): string {
  return keyValues(type, fields)
    .filter((value) => value !== '')
    .join(' ');
}

function keyValues(
  type: ResourceType,
  fields: ReadonlyMap<string, DeclaredValue>,
): readonly string[] {
  return type.key.map((name) => {
    const field = type.fields[name];
    const value = fields.get(name)?.value ?? null;
    if (field === undefined || typeof value === 'object') {
      if (value !== null || field === undefined) return JSON.stringify(value);
      return field.type.canonical(absentValue(field));
    }
    return field.type.canonical(value);
  });
}
