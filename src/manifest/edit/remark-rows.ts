import { isMap } from 'yaml';
import type { ResourceType } from '../../resources/define.js';
import type { SourceFile } from '../types.js';
import { withDocument } from './edit-source.js';
import { findRows } from './find-rows.js';
import { openRouter } from './open-router.js';
import { beginsLine, eolAt, lineStart } from './yaml/lines.js';
import { openDocument, type OpenDocument } from './yaml/open-document.js';
import { findCollection, itemSpans, keyOf } from './yaml/places.js';
import { splice, type Splice } from './yaml/splice.js';
import { isSameTree, treeOf } from './yaml/tree.js';

/** Comment lines that shall stand above a row, or above its section. */
export interface Remark {
  readonly type: ResourceType;
  /** Of the row; undefined for the section. */
  readonly identity: string | undefined;
  /** With `#`; each is one line. */
  readonly lines: readonly string[];
}

/**
 * Puts comments above rows and sections of a router's document that begin lines of their own;
 * where they do not, there is no place for a comment and it is left out.
 */
export function remarkRows(
  source: SourceFile,
  router: string,
  remarks: readonly Remark[],
): SourceFile {
  const wanted = remarks.filter(({ lines }) => lines.length > 0);
  const opened = wanted.length === 0 ? undefined : openRouter(source, router);
  if (opened === undefined) return source;
  const { document, span } = opened;
  const splices = wanted.flatMap((remark): readonly Splice[] => {
    const at = placeOf(document, remark);
    if (at === undefined || !beginsLine(document.text, at)) return [];
    const start = lineStart(document.text, at);
    return [{ start, end: start, text: commentText(document.text, start, at, remark.lines) }];
  });
  const text = splice(document.text, splices);
  const remarked = text === undefined ? undefined : openDocument(text);
  if (remarked === undefined || !isSameTree(treeOf(remarked.node), treeOf(document.node))) {
    return source;
  }
  return withDocument(source, router, { span, document: remarked });
}

function placeOf(document: OpenDocument, { type, identity }: Remark): number | undefined {
  for (const { path, rows } of findRows(document.node, type)) {
    const row = rows.find((one) => one.identity === identity);
    const step = identity === undefined ? path.at(-1) : row?.path.at(-1);
    const above = identity === undefined ? path : row?.path;
    if (step === undefined || above === undefined) continue;
    const parent = findCollection(document, above.slice(0, -1));
    if ('refused' in parent) continue;
    const index =
      typeof step === 'number'
        ? step
        : isMap(parent)
          ? parent.items.findIndex((pair) => keyOf(pair) === step)
          : -1;
    if (parent.flow !== true && index >= 0) return itemSpans(parent)[index]?.start;
  }
  return undefined;
}

function commentText(text: string, start: number, at: number, lines: readonly string[]): string {
  const margin = text.slice(start, at);
  const eol = eolAt(text, start);
  return lines.map((line) => margin + line + eol).join('');
}
