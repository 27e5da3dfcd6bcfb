import type { SourceFile } from '../types.js';
import { findRouter, type DocumentSpan } from './find-router.js';
import { openDocument, type OpenDocument } from './yaml/open-document.js';

/** The document of a router and its place in the file. */
export interface OpenRouter {
  readonly span: DocumentSpan;
  readonly document: OpenDocument;
}

/** By file and by router; null where it has no such document. */
const known = new WeakMap<SourceFile, Map<string, OpenRouter | null>>();

/**
 * The one document of this router in a file; undefined when there is none, or more than one. A file
 * of this very object is read once.
 */
export function openRouter(source: SourceFile, router: string): OpenRouter | undefined {
  const found = known.get(source)?.get(router);
  if (found !== undefined) return found ?? undefined;
  const opened = openOnce(source, router);
  knowRouter(source, router, opened);
  return opened;
}

/** Remembers what the document of a router is, for who has read it while it was made. */
export function knowRouter(
  source: SourceFile,
  router: string,
  opened: OpenRouter | undefined,
): void {
  const ofFile = known.get(source) ?? new Map<string, OpenRouter | null>();
  known.set(source, ofFile.set(router, opened ?? null));
}

function openOnce(source: SourceFile, router: string): OpenRouter | undefined {
  const [span, other] = findRouter(source, router);
  if (span === undefined || other !== undefined) return undefined;
  const document = openDocument(source.text.slice(span.start, span.end));
  return document === undefined ? undefined : { span, document };
}
