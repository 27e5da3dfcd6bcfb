import { Parser } from 'yaml';
import type { SourceFile } from '../types.js';
import { textAt } from '../yaml/node.js';
import { readDocuments } from '../yaml/read-documents.js';

/** The stretch of a file that holds one document, from its `---` to the next one's. */
export interface DocumentSpan {
  readonly start: number;
  readonly end: number;
}

/** The documents of kind Router with this name; more than one is a mistake of the manifests. */
export function findRouter(source: SourceFile, name: string): readonly DocumentSpan[] {
  if (!source.text.includes(name)) return [];
  return documentSpans(source.text).filter(({ start, end }) => {
    const text = source.text.slice(start, end);
    return readDocuments({ name: source.name, text }, () => undefined).some(
      ({ root }) => textAt(root, 'kind') === 'Router' && textAt(root, 'name') === name,
    );
  });
}

function documentSpans(text: string): readonly DocumentSpan[] {
  const tokens = [...new Parser().parse(text)];
  return tokens.flatMap((token, index) =>
    token.type === 'document'
      ? [{ start: token.offset, end: tokens[index + 1]?.offset ?? text.length }]
      : [],
  );
}
