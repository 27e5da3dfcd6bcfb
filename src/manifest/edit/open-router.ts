import type { SourceFile } from '../types.js';
import { findRouter, type DocumentSpan } from './find-router.js';
import { openDocument, type OpenDocument } from './yaml/open-document.js';

/** The document of a router and its place in the file. */
export interface OpenRouter {
  readonly span: DocumentSpan;
  readonly document: OpenDocument;
}

/** The one document of this router in a file; undefined when there is none, or more than one. */
export function openRouter(source: SourceFile, router: string): OpenRouter | undefined {
  const [span, other] = findRouter(source, router);
  if (span === undefined || other !== undefined) return undefined;
  const document = openDocument(source.text.slice(span.start, span.end));
  return document === undefined ? undefined : { span, document };
}
