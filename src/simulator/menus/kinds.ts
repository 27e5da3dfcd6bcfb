import type { FieldFacts, FieldKind } from '../facts.js';

/** Short names for the field kinds, so that a menu's table stays a table. */
export const text = { kind: 'string' } as const satisfies FieldKind;
export const bool = { kind: 'bool' } as const satisfies FieldKind;
export const int = { kind: 'int' } as const satisfies FieldKind;
export const duration = { kind: 'duration' } as const satisfies FieldKind;
export const bits = { kind: 'bits' } as const satisfies FieldKind;
export const bytes = { kind: 'bytes' } as const satisfies FieldKind;
export const kib = { kind: 'kib' } as const satisfies FieldKind;
export const ip = { kind: 'ip' } as const satisfies FieldKind;
export const ipv6 = { kind: 'ipv6' } as const satisfies FieldKind;
export const ipRange = { kind: 'ip-range' } as const satisfies FieldKind;
export const ipPrefix = { kind: 'ip-prefix' } as const satisfies FieldKind;
export const ipv6Prefix = { kind: 'ipv6-prefix' } as const satisfies FieldKind;
export const mac = { kind: 'mac' } as const satisfies FieldKind;

export function intOf(min: number, max: number, ...words: readonly string[]): FieldKind {
  return words.length === 0 ? { kind: 'int', min, max } : { kind: 'int', min, max, words };
}

export function intOr(...words: readonly string[]): FieldKind {
  return { kind: 'int', words };
}

/** A number of seconds that reads back as `disabled` when it is 0. */
export const keepalive = { kind: 'int', words: ['disabled'], zero: 'disabled' } as const;

/** Limits in milliseconds, both included. */
export function durationOf(min: number, max: number, ...words: readonly string[]): FieldKind {
  return words.length === 0
    ? { kind: 'duration', min, max }
    : { kind: 'duration', min, max, words };
}

export function durationOr(...words: readonly string[]): FieldKind {
  return { kind: 'duration', words };
}

export function word(...values: readonly string[]): FieldKind {
  return { kind: 'enum', values };
}

/** Words that the router prints in this order. */
export function setOf(...values: readonly string[]): FieldKind {
  return { kind: 'set', values };
}

export function listOf(item: FieldKind, max?: number): FieldKind {
  return max === undefined ? { kind: 'list', item } : { kind: 'list', item, max };
}

export function pairOf(item: FieldKind): FieldKind {
  return { kind: 'pair', item };
}

export function refTo(...menus: readonly string[]): FieldKind {
  return { kind: 'ref', menus };
}

/** A reference, or one of the words that stand for no row. */
export function refOr(menu: string, ...words: readonly string[]): FieldKind {
  return { kind: 'ref', menus: [menu], words };
}

/** A name that the router does not look up, such as an address list. */
export function nameIn(menu: string): FieldKind {
  return { kind: 'ref', menus: [menu], soft: true };
}

export function ipOrRef(menu: string): FieldKind {
  return { kind: 'ip-or-ref', menus: [menu] };
}

export function prefixOrRef(menu: string): FieldKind {
  return { kind: 'prefix-or-ref', menus: [menu] };
}

/** What the router knows and nobody sets. */
export function state(
  type: FieldKind,
  facts: Omit<FieldFacts, 'type' | 'readOnly'> = {},
): FieldFacts {
  return { type, readOnly: true, ...facts };
}

/** A state that is `false` on a row which somebody has just added. */
export const stateFlag: FieldFacts = { type: bool, readOnly: true, default: 'false' };

export const comment: FieldFacts = { type: text };
export const disabledNo: FieldFacts = { type: bool, default: 'false' };
export const disabledYes: FieldFacts = { type: bool, default: 'true' };
