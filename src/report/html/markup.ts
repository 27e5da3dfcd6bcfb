import { safeText } from '../safe-text.js';

/**
 * A piece of a page that is ready to be sent. Only this file can make one: the class is not
 * exported, and its private field keeps any other object from passing for it.
 */
class Piece {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** HTML in which every value has been escaped. */
export type Html = Piece;

/** What may stand in a `markup` template: text is escaped, HTML is not escaped again. */
type Insert = string | number | Html | readonly Html[];

/** Without the line breaks and indents of the source, which would be a third of a large page. */
const dense = new WeakMap<TemplateStringsArray, readonly string[]>();

/**
 * HTML from a template. Text in it is shown as it is, in an element or in an attribute in quotes,
 * whoever wrote it. A line break of the template and the blanks after it are left out; between two
 * words of the template they are a space.
 */
export function markup(template: TemplateStringsArray, ...inserts: readonly Insert[]): Html {
  const parts = denseParts(template);
  let page = parts[0] ?? '';
  for (const [index, insert] of inserts.entries()) {
    page += insertText(insert) + (parts[index + 1] ?? '');
  }
  return new Piece(page);
}

/** A style sheet or a script as it stands in the source. It takes no values: neither can escape. */
export function verbatim(template: TemplateStringsArray): Html {
  return new Piece(template.join(''));
}

function denseParts(template: TemplateStringsArray): readonly string[] {
  const known = dense.get(template);
  if (known !== undefined) return known;
  const parts = template.map((part) =>
    part.replace(/(?<=[^<>])\n\s*(?=[^<>\s])/g, ' ').replace(/\n\s*/g, ''),
  );
  dense.set(template, parts);
  return parts;
}

function insertText(insert: Insert): string {
  if (typeof insert === 'string') return escapeHtml(safeText(insert));
  if (typeof insert === 'number') return String(insert);
  return insert instanceof Piece ? insert.toString() : insert.join('');
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
  // The runner of GitHub Actions obeys `##[` when a step prints it.
  ['[', '&#91;'],
]);

function escapeHtml(text: string): string {
  return text.replace(/[&<>"'[]/g, (character) => ENTITIES.get(character) ?? '');
}
