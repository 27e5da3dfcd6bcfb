import { Parser } from 'yaml';
import type { SourceFile } from '../types.js';
import { textAt } from '../yaml/node.js';
import { readDocuments, type ManifestDocument } from '../yaml/read-documents.js';

/** The stretch of a file that holds one document, from its `---` to the next one's. */
export interface DocumentSpan {
  readonly start: number;
  readonly end: number;
}

/** The documents of kind Router with this name; more than one is a mistake of the manifests. */
export function findRouter(source: SourceFile, name: string): readonly DocumentSpan[] {
  if (!source.text.includes(name)) return [];
  const isOf = ({ root }: ManifestDocument): boolean =>
    textAt(root, 'kind') === 'Router' && textAt(root, 'name') === name;
  const [first, ...others] = readDocuments(source, () => undefined);
  const span = onlySpan(source.text);
  if (first?.broken === false && others.length === 0 && span !== undefined) {
    return isOf(first) ? [span] : [];
  }
  return documentSpans(source.text).filter(({ start, end }) => {
    const text = source.text.slice(start, end);
    return readDocuments({ name: source.name, text }, () => undefined).some(isOf);
  });
}

/**
 * The one document of a text in which no line could begin another, found without a parser. Blank
 * lines and comments above it are none of it. In braces it would end before what follows them.
 */
function onlySpan(text: string): DocumentSpan | undefined {
  if (/^(?:---|\.\.\.|%|\ufeff)/m.test(text)) return undefined;
  const start = text.search(/^(?![ \t]*(?:#|\r?$))/m);
  return start < 0 || !/\w/.test(text.charAt(start)) ? undefined : { start, end: text.length };
}

function documentSpans(text: string): readonly DocumentSpan[] {
  const tokens = [...new Parser().parse(text)];
  return tokens.flatMap((token, index) =>
    token.type === 'document'
      ? [{ start: token.offset, end: tokens[index + 1]?.offset ?? text.length }]
      : [],
  );
}
