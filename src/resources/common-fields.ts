import type { Field, FieldType } from './define.js';
import { boolean } from './fields/boolean.js';
import { text } from './fields/text.js';

/**
 * Routers never print an empty comment; an empty value removes it. It has no default, so that a
 * remark stays that a manifest does not have: operators write prices and addresses there.
 */
export const comment: Field = {
  type: text(),
  doc: 'A remark. The router keeps its own where the manifest has none; null takes it away. The ownership tag that rosform puts behind it is shown to nobody who reads a plan.',
  absent: '',
};

/**
 * The default is ours, not RouterOS's: a row that is declared is meant to work, so a row that was
 * switched off by hand is drift. Sent with every `add`, because some menus (PPPoE servers, and
 * hotspots at least on RouterOS 6) start switched off.
 */
export const disabled: Field = {
  type: boolean(),
  doc: 'Keeps the row but switches it off. A declared row is switched on unless this says otherwise.',
  default: 'no',
  sendOnAdd: true,
};

/** A field that a new row does not have and that `=!field=` takes away. */
export function optional(type: FieldType, doc: string, more: Partial<Field> = {}): Field {
  return { type, doc, unset: true, ...more };
}
