import { isMap, visit, type YAMLMap } from 'yaml';
import type { MapNode } from '../../yaml/node.js';
import { readStream } from '../../yaml/read-documents.js';

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
  const [first, ...others] = readStream({ name: '', text }, () => undefined, true);
  if (first === undefined || first.read.broken || others.length > 0) return undefined;
  const { read, yaml } = first;
  if (!isMap(yaml.contents)) return undefined;
  const aliased = new Set<string>();
  visit(yaml, { Alias: (_, alias) => void aliased.add(alias.source) });
  return { text, root: yaml.contents, node: read.root, aliased };
}
