import { Composer, isMap, isScalar, LineCounter, Parser, type CST, type Document } from 'yaml';
import type { Report } from '../diagnostics.js';
import type { SourceFile } from '../types.js';
import type { MapNode } from './node.js';
import { createPlaces, type PlaceOf } from './places.js';
import { reportYamlProblems } from './yaml-problems.js';
import { toNode } from './to-node.js';

/** No manifest is as deep. */
const DEEPEST = 40;

/** One document of a file. */
export interface ManifestDocument {
  readonly root: MapNode;
  /** The YAML could not be read to the end; only `name` and `kind` are of use. */
  readonly broken: boolean;
}

/** What was read of a file, and what was said about it. */
interface Known {
  readonly documents: readonly ManifestDocument[];
  readonly reports: readonly Parameters<Report>[];
}

const known = new WeakMap<SourceFile, Known>();

/**
 * The documents of a file as trees that know their lines. Empty documents are passed over.
 * Everything is read by the core schema of YAML 1.2: `no`, `12:30` and MAC addresses are text.
 * A file of this very object is parsed once: an import looks at a manifest many times.
 */
export function readDocuments(source: SourceFile, report: Report): readonly ManifestDocument[] {
  const read = known.get(source) ?? readOnce(source);
  known.set(source, read);
  for (const one of read.reports) report(...one);
  return read.documents;
}

function readOnce(source: SourceFile): Known {
  const reports: Parameters<Report>[] = [];
  const documents = readStream(source, (...one) => void reports.push(one), false);
  return { documents: documents.map(({ read }) => read), reports };
}

/** A document, and the library's own reading of it. */
export interface StreamDocument {
  readonly read: ManifestDocument;
  readonly yaml: Document.Parsed;
}

/**
 * As `readDocuments`, and what the library made of each document.
 *
 * @param keepSourceTokens whether its nodes know every token
 */
export function readStream(
  source: SourceFile,
  report: Report,
  keepSourceTokens: boolean,
): readonly StreamDocument[] {
  const lines = new LineCounter();
  const placeOf = createPlaces(source, lines);
  const tokens = [...new Parser(lines.addNewLine).parse(source.text)];
  const deep = tokens.find((token) => depthOf(token) > DEEPEST);
  if (deep !== undefined) {
    report(placeOf(deep.offset, deep.offset + 1), 'manifest/too-deep', 'this is nested too deeply');
    return [];
  }
  const composer = new Composer({
    schema: 'core',
    version: '1.2',
    merge: false, // to-node.ts does it, with positions
    uniqueKeys: false, // the library's check is quadratic; to-node.ts has its own
    logLevel: 'silent',
    keepSourceTokens,
  });
  const documents = [...composer.compose(tokens, false, source.text.length)];
  const read = documents.flatMap((yaml) =>
    readDocument(yaml, placeOf, report).map((one) => ({ read: one, yaml })),
  );
  if (documents.every(isEmpty)) {
    report(placeOf(0, 0), 'manifest/empty-file', 'the file holds no manifest', {
      severity: 'warning',
      hint: 'a manifest begins with "apiVersion: rosform/v1"',
    });
  }
  return read;
}

/**
 * How deep a token nests, found without recursion. The library composes documents by recursion, and
 * a hostile one (a line of brackets) ends not in an exception but in the death of the process.
 */
function depthOf(root: CST.Token): number {
  let deepest = 0;
  const open: { readonly token: CST.Token; readonly depth: number }[] = [{ token: root, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next;
    deepest = Math.max(deepest, depth);
    if (token.type === 'document' && token.value !== undefined)
      open.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    for (const { key, value } of token.items) {
      if (key) open.push({ token: key, depth: depth + 1 });
      if (value) open.push({ token: value, depth: depth + 1 });
    }
  }
  return deepest;
}

function readDocument(
  document: Document.Parsed,
  placeOf: PlaceOf,
  report: Report,
): readonly ManifestDocument[] {
  const broken = reportYamlProblems(document, placeOf, report);
  if (document.directives.yaml.explicit === true && document.directives.yaml.version !== '1.2') {
    report(placeOf(0, 5), 'manifest/yaml-directive', 'rosform reads YAML 1.2 only', {
      hint: 'remove the %YAML line',
    });
  }
  if (isEmpty(document)) return [];
  if (!isMap(document.contents)) {
    const range = document.contents?.range ?? [0, 0];
    if (!broken)
      report(placeOf(range[0], range[1]), 'manifest/not-a-mapping', 'a manifest is a mapping', {
        hint: 'it begins with "apiVersion: rosform/v1"',
      });
    return [];
  }
  const root = toNode(document.contents, placeOf, broken ? () => undefined : report);
  return root.kind === 'map' ? [{ root, broken }] : [];
}

/** Nothing but comments. A written `null` is not empty. */
function isEmpty(document: Document.Parsed): boolean {
  const contents = document.contents;
  if (contents === null || contents === undefined) return true;
  return isScalar(contents) && contents.value === null && contents.source === '';
}
