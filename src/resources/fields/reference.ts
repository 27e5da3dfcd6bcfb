import { displayText } from '../../rsc/bytes.js';
import type { FieldType } from '../define.js';
import { readAddress } from './address.js';
import { readPrefix } from './prefix.js';
import { scalar, type ScalarRules } from './scalar.js';

/** What may stand in place of a row's name. */
export interface ReferenceOptions {
  /** Words that name no row: `none`, `all`. */
  readonly words?: readonly string[];
}

/**
 * The name of a row of one of these menus. Routers hold the row's id and print its name; `*1F`
 * means that the row is gone, so no manifest may say it.
 */
export function reference(
  menus: string | readonly string[],
  options: ReferenceOptions = {},
): FieldType {
  return referenceOr(menus, 'the name of a row of', () => undefined, options);
}

/** An IPv4 address, or the name of a row such as a pool. */
export function addressOrReference(menus: string | readonly string[]): FieldType {
  return referenceOr(menus, 'an IPv4 address (10.0.0.1), or the name of a row of', readIpv4, {
    // Routers take `10.1.0.5/32` for the name of a pool.
    send: (text) => readIpv4(text) ?? text,
  });
}

function readIpv4(text: string): string | undefined {
  return readAddress(text, 'ipv4');
}

/** A network, or the name of a row such as an interface. */
export function prefixOrReference(menus: string | readonly string[]): FieldType {
  return referenceOr(menus, 'a network (10.0.0.0/24), or the name of a row of', readPrefix);
}

function referenceOr(
  menus: string | readonly string[],
  forms: string,
  readValue: (text: string) => string | undefined,
  { words = [], send = (text) => text }: ReferenceOptions & Pick<ScalarRules, 'send'> = {},
): FieldType {
  const refersTo = typeof menus === 'string' ? [menus] : menus;
  return scalar({
    forms: `${forms} ${refersTo.join(' or ')}`,
    schema: { type: ['string', 'integer'], minLength: 1 },
    anyText: true,
    words,
    read: (text) => readValue(text) ?? displayText(text),
    send,
    refuse: refuseId,
    refersTo,
    references: (text) => (namesRow(text, words) && readValue(text) === undefined ? [text] : []),
  } satisfies ScalarRules);
}

function namesRow(text: string, words: readonly string[]): boolean {
  return text !== '' && !isRowId(text) && !words.includes(text);
}

function refuseId(text: string): string | undefined {
  if (text === '') return 'names nothing: write a name, or null to take the field back';
  return isRowId(text) ? "is a router's internal id: write the name of the row" : undefined;
}

/** `*1F`: what a router prints for a row that was removed. */
function isRowId(text: string): boolean {
  return /^\*[0-9A-F]+$/.test(text);
}
