import { addRows, compileEdit, type Compiled } from './compile-edit.js';
import { editTree, type EditOp } from './yaml/edit-op.js';
import { editText } from './yaml/edit-text.js';
import { findRows, type RowsPlace } from './find-rows.js';
import { openDocument, type OpenDocument } from './yaml/open-document.js';
import type { Refusal } from './yaml/places.js';
import { realigned } from './yaml/realign.js';
import type { RowEdit } from './row-edit.js';
import { splice, type Splice } from './yaml/splice.js';
import { isSameTree, treeOf, type Tree } from './yaml/tree.js';

/** An edit that was not made, and why: one plain line. */
export interface RefusedEdit {
  readonly edit: RowEdit;
  readonly reason: string;
}

/** The document with the edits that could be made. */
export interface EditedDocument {
  readonly document: OpenDocument;
  readonly refused: readonly RefusedEdit[];
}

/**
 * Makes edits of one kind in one menu, all from one reading of the text. When they do not come out
 * as they should, each is made on its own, so that one that cannot be made stops no other.
 */
export function editBatch(document: OpenDocument, edits: readonly RowEdit[]): EditedDocument {
  const type = edits[0]?.type;
  const places = type === undefined ? [] : findRows(document.node, type);
  const possible: { readonly edit: RowEdit; readonly compiled: Compiled }[] = [];
  const refused: RefusedEdit[] = [];
  for (const edit of edits) {
    const compiled = checkedEdit(document, places, edit);
    if ('refused' in compiled) refused.push({ edit, reason: compiled.refused });
    else possible.push({ edit, compiled });
  }
  if (possible.length === 0) return { document, refused };
  const edited = makeEdits(document, places, possible);
  if (!('refused' in edited)) return { document: edited, refused };
  const [only] = possible;
  if (possible.length === 1 && only !== undefined) {
    return { document, refused: [...refused, { edit: only.edit, reason: edited.refused }] };
  }
  return possible.reduce<EditedDocument>(
    (done, { edit }) => {
      const next = editBatch(done.document, [edit]);
      return { document: next.document, refused: [...done.refused, ...next.refused] };
    },
    { document, refused },
  );
}

/** What an edit takes; refused when a part of it cannot be written. */
function checkedEdit(
  document: OpenDocument,
  places: readonly RowsPlace[],
  edit: RowEdit,
): Compiled | Refusal {
  const compiled = compileEdit(document, places, edit);
  if ('refused' in compiled) return compiled;
  for (const op of [...compiled.first, ...compiled.later]) {
    const made = editText(document, op);
    if ('refused' in made) return made;
  }
  return compiled;
}

function makeEdits(
  document: OpenDocument,
  places: readonly RowsPlace[],
  edits: readonly { readonly edit: RowEdit; readonly compiled: Compiled }[],
): OpenDocument | Refusal {
  const added = edits.flatMap(({ edit }) => (edit.action === 'add' ? [edit] : []));
  const [first] = added;
  if (first !== undefined) {
    const rows = added.map(({ entries }) => entries);
    return applyOps(document, [addRows(document, places, first.type, rows)]);
  }
  const done = applyOps(document, together(edits.flatMap(({ compiled }) => compiled.first)));
  if ('refused' in done) return done;
  return applyOps(
    done,
    edits.flatMap(({ compiled }) => compiled.later),
  );
}

/** Rows that go from one list are one change of the list. */
function together(ops: readonly EditOp[]): readonly EditOp[] {
  const removals = new Map<string, number[]>();
  const joined: EditOp[] = [];
  for (const op of ops) {
    const key = JSON.stringify(op.path);
    const known = op.op === 'remove-items' ? removals.get(key) : undefined;
    if (op.op === 'remove-items' && known !== undefined) known.push(...op.indexes);
    else if (op.op === 'remove-items') {
      const indexes = [...op.indexes];
      removals.set(key, indexes);
      joined.push({ ...op, indexes });
    } else joined.push(op);
  }
  return joined;
}

/** Changes that all count from one text. What was written is read back and compared. */
function applyOps(document: OpenDocument, ops: readonly EditOp[]): OpenDocument | Refusal {
  if (ops.length === 0) return document;
  const splices: Splice[] = [];
  let expected: Tree | undefined = treeOf(document.node);
  for (const op of ops) {
    const made = editText(document, op);
    if ('refused' in made) return made;
    splices.push(...made);
    expected = expected === undefined ? undefined : editTree(expected, op);
  }
  const text = splice(document.text, realigned(document, splices));
  const edited = text === undefined ? undefined : openDocument(text);
  if (edited !== undefined && isSameTree(treeOf(edited.node), expected)) return edited;
  return { refused: 'it cannot be written without touching what other lines say: edit it by hand' };
}
