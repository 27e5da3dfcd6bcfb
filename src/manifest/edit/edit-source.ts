import type { SourceFile } from '../types.js';
import { editBatch, type RefusedEdit } from './edit-batch.js';
import { knowRouter, openRouter, type OpenRouter } from './open-router.js';
import type { RowEdit } from './row-edit.js';

/** A file with the edits that could be made, and why the others could not. */
export interface EditedSource {
  readonly source: SourceFile;
  readonly refused: readonly RefusedEdit[];
}

/**
 * Edits the document of one router and leaves every character alone that no edit is about:
 * comments, order, indentation, quotes, line ends, other documents. Whatever is written is read
 * back, and must say what the edit says; an edit that would say anything else is refused.
 */
export function editSource(
  source: SourceFile,
  router: string,
  edits: readonly RowEdit[],
): EditedSource {
  const opened = openRouter(source, router);
  if (opened === undefined) {
    const reason = `${source.name} has no readable document of Router "${router}"`;
    return { source, refused: edits.map((edit) => ({ edit, reason })) };
  }
  const { span } = opened;
  let { document } = opened;
  const refused: RefusedEdit[] = [];
  for (const batch of batches(edits)) {
    const edited = editBatch(document, batch);
    document = edited.document;
    refused.push(...edited.refused);
  }
  return { source: withDocument(source, router, { span, document }), refused };
}

/**
 * The file with another document in its place, which needs not be read again.
 *
 * @param changed the place of the old document, and the new one
 */
export function withDocument(
  { name, text }: SourceFile,
  router: string,
  { span: { start, end }, document }: OpenRouter,
): SourceFile {
  const source = { name, text: text.slice(0, start) + document.text + text.slice(end) };
  const span = { start, end: start + document.text.length };
  knowRouter(source, router, { span, document });
  return source;
}

const STAGES: readonly RowEdit['action'][] = ['set', 'replace', 'remove', 'add', 'order'];

/** Edits of one kind in one menu: the text is read once for all of them. */
function batches(edits: readonly RowEdit[]): readonly (readonly RowEdit[])[] {
  const groups = new Map<string, RowEdit[]>();
  for (const action of STAGES) {
    for (const edit of edits.filter((one) => one.action === action)) {
      const key = action === 'order' ? `order ${groups.size}` : `${action} ${edit.type.menu}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [edit]);
      else group.push(edit);
    }
  }
  return [...groups.values()];
}
