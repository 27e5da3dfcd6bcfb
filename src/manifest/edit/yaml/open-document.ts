import { Composer, isMap, Parser, visit, type YAMLMap } from 'yaml';
import type { MapNode } from '../../yaml/node.js';
import { readDocuments } from '../../yaml/read-documents.js';

/** One document, as the loader reads it and with the places of all its parts. */
export interface OpenDocument {
  readonly text: string;
  /** Knows every token; `range` and `srcToken` count from the start of `text`. */
  readonly root: YAMLMap;
  /** What the loader makes of it. */
  readonly node: MapNode;
  /** Anchors that an alias refers to. */
  readonly aliased: ReadonlySet<string>;
}

/** Reads the text of one document; undefined when the loader would not read it without errors. */
export function openDocument(text: string): OpenDocument | undefined {
  const [first, ...others] = readDocuments({ name: '', text }, () => undefined);
  if (first === undefined || first.broken || others.length > 0) return undefined;
  const composer = new Composer({
    schema: 'core',
    version: '1.2',
    merge: false,
    uniqueKeys: false,
    logLevel: 'silent',
    keepSourceTokens: true,
  });
  const [document] = composer.compose(new Parser().parse(text), false, text.length);
  if (document === undefined || !isMap(document.contents)) return undefined;
  const aliased = new Set<string>();
  visit(document, { Alias: (_, alias) => void aliased.add(alias.source) });
  return { text, root: document.contents, node: first.root, aliased };
}
