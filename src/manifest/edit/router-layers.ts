import { collectFindings } from '../diagnostics.js';
import type { Layer, LayerDocument } from '../document/layer.js';
import { emptyLayer, mergeLayers } from '../merge.js';
import { readDocument } from '../read-document.js';
import { resolveUses } from '../resolve-uses.js';
import type { SourceFile } from '../types.js';
import { readDocuments } from '../yaml/read-documents.js';

/** What a router's own document says, and what it is merged with. */
export interface RouterLayers {
  /** The file that holds the router's own document. */
  readonly source: SourceFile;
  readonly own: Layer;
  /** All its templates, merged. */
  readonly base: Layer;
}

/** The layers of one router, from manifests that have no errors; undefined when it is in none. */
export function routerLayers(
  sources: readonly SourceFile[],
  router: string,
): RouterLayers | undefined {
  const documents = sources.flatMap((source) =>
    layerDocuments(source).map((document) => ({ source, document })),
  );
  const found = documents.find(({ document }) => isOf(document, 'Router', router));
  if (found === undefined) return undefined;
  const templates = new Map(
    documents.flatMap(({ document }) =>
      document.kind === 'Template' ? [[document.name, document] as const] : [],
    ),
  );
  const used = resolveUses(found.document, templates, () => undefined);
  return {
    source: found.source,
    own: found.document.layer,
    base: used.templates.map(({ layer }) => layer).reduce(mergeLayers, emptyLayer),
  };
}

const known = new WeakMap<SourceFile, readonly LayerDocument[]>();

/** A file of this very object is read once. */
function layerDocuments(source: SourceFile): readonly LayerDocument[] {
  const documents = known.get(source) ?? readLayers(source);
  known.set(source, documents);
  return documents;
}

function readLayers(source: SourceFile): readonly LayerDocument[] {
  return readDocuments(source, () => undefined).flatMap((one) => {
    const document = readDocument(one, collectFindings(), { strict: false });
    return document.kind === 'Router' || document.kind === 'Template' ? [document] : [];
  });
}

function isOf(document: LayerDocument, kind: LayerDocument['kind'], name: string): boolean {
  return document.kind === kind && document.name === name;
}
