import { isIPv4 } from 'node:net';
import type { FieldKind } from '../facts.js';
import { idNumber, type Row, type StoredValue } from '../tables/row.js';
import { readIp, readIpPrefix } from './addresses.js';
import { ambiguous, noSuchWord, type ValueContext } from './value-context.js';

type KindOf<Name extends FieldKind['kind']> = Extract<FieldKind, { kind: Name }>;

/** A row by name or id, or one of the words that stand for no row. */
export function readReference(
  kind: KindOf<'ref'>,
  text: string,
  context: ValueContext,
): StoredValue {
  if (kind.soft === true || kind.words?.includes(text)) return text;
  return [targetOf(kind.menus, text, context)];
}

/** An address, or the name of a pool. RouterOS names the pool in its texts, not the argument. */
export function readIpOrReference(
  kind: KindOf<'ip-or-ref'>,
  text: string,
  context: ValueContext,
): StoredValue {
  if (isIPv4(text)) return readIp(text, context);
  const argument = kind.menus[0]?.split('/').at(-1) ?? context.argument;
  // Seen on /ppp/profile local-address: there is no way to send "nothing".
  if (text === '') throw ambiguous(argument);
  return [targetOf(kind.menus, text, { ...context, argument })];
}

/** An address prefix, or the name of an interface. */
export function readPrefixOrReference(
  kind: KindOf<'prefix-or-ref'>,
  text: string,
  context: ValueContext,
): StoredValue {
  if (/^[\d.]+(?:\/\d+)?$/u.test(text) || text.includes(':')) return readIpPrefix(text, context);
  return [targetOf(kind.menus, text, context)];
}

function targetOf(menus: readonly string[], text: string, context: ValueContext): Row {
  const row = text === '' ? undefined : context.findRow(menus, text);
  if (row !== undefined) return row;
  const id = idNumber(text);
  if (id === undefined || !context.keepDangling) throw noSuchWord(context.argument);
  return goneRow(id, menus);
}

function goneRow(id: number, menus: readonly string[]): Row {
  const home = { menu: menus[0] ?? '', kind: 'list', fields: {} } as const;
  return { id, home, values: {}, removed: true };
}
