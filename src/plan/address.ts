import type { ResourceType } from '../resources/define.js';
import { absentValue } from '../resources/define.js';
import { displayText } from '../rsc/bytes.js';
import type { Value } from '../resources/secret.js';
import type { Address } from './types.js';

/** The value of a field of a row; undefined when the row has none. */
export type ValueOf = (field: string) => Value | undefined;

/** The identity of a row: equal exactly when the router (or a person) would call it the same row. */
export function identityOf(type: ResourceType, valueOf: ValueOf): string {
  return JSON.stringify(type.key.map((name) => canonicalOf(type, name, valueOf(name))));
}

/**
 * How a row is called in plans and reports: `vlan10 / home`, or for a long key what the row was
 * given of it: `10.10.0.5 service=ppp,hotspot`.
 */
export function addressOf(type: ResourceType, valueOf: ValueOf): Address {
  const long = type.key.length > 2;
  const parts = type.key.flatMap((name, index) => {
    const text = keyText(type, name, valueOf(name));
    if (text === '') return [];
    return [long && index > 0 ? `${name}=${text}` : text];
  });
  return { menu: type.menu, key: parts.join(long ? ' ' : ' / ') };
}

/** Tells two addresses apart; for maps and sets. */
export function addressId({ menu, key }: Address): string {
  return `${menu} ${key}`;
}

/** The form in which a field's value is compared. An absent value means what the router means. */
export function canonicalOf(type: ResourceType, name: string, value: Value | undefined): string {
  const field = type.fields[name];
  if (field === undefined) return typeof value === 'string' ? value : '';
  const text = value === undefined ? absentValue(field) : textOf(value);
  return field.type.canonical(text);
}

/** Secrets are compared by value; nothing else in the plan looks inside one. */
export function textOf(value: Value): string {
  return typeof value === 'string' ? value : value.reveal();
}

/** Values that every row shares say nothing; a long key shows only what the row was given. */
function keyText(type: ResourceType, name: string, value: Value | undefined): string {
  if (typeof value !== 'string') return '';
  const field = type.fields[name];
  const usual = field !== undefined && type.key.length > 2 && name !== type.key[0];
  if (usual && field.type.canonical(value) === field.type.canonical(absentValue(field))) return '';
  return displayText(value);
}
