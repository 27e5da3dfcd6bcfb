import { displayText } from '../../rsc/bytes.js';
import type { FieldType } from '../define.js';
import { scalar } from './scalar.js';

/** What an editor offers for a text. */
export interface TextOptions {
  /** Values that editors offer; any other text is as good. */
  readonly examples?: readonly string[];
}

/** Any text. A Windows-1252 spelling from WinBox 3 equals the same letters in UTF-8. */
export function text(options: TextOptions = {}): FieldType {
  const examples = options.examples ?? [];
  return scalar({
    forms: examples.length === 0 ? 'text' : `text: ${examples.join(', ')}`,
    schema: { type: ['string', 'integer'], ...(examples.length === 0 ? {} : { examples }) },
    anyText: true,
    read: displayText,
  });
}

/** A name: text that is not empty. */
export function name(): FieldType {
  return scalar({
    forms: 'a name: home, vlan10',
    schema: { type: ['string', 'integer'], minLength: 1 },
    anyText: true,
    read: (value) => (value === '' ? undefined : displayText(value)),
  });
}

/** RouterOS script text; its lines and line ends are compared as they are. */
export function script(): FieldType {
  return scalar({
    forms: 'script text; start a block of lines with |-',
    schema: { type: ['string', 'integer'] },
    anyText: true,
    read: displayText,
  });
}
