import type { ImportedRow } from '../../types.js';
import { isIndispensable, type ResourceType } from '../../../resources/define.js';
import type { DocumentDraft } from '../draft-document.js';
import type { Trouble } from './find-troubles.js';
import { omissionList, type OmissionList, type Omissions } from './omissions.js';
import { troubleBook, type RowTrouble } from './trouble-book.js';

/**
 * Leaves out what the troubles are about, and as little as that takes. Where one of two rows has to
 * go, it is the one that ends most troubles; of equals the later.
 */
export function omitTroubles(
  troubles: readonly Trouble[],
  draft: DocumentDraft,
  omissions: Omissions,
): Omissions {
  const list = omissionList(omissions);
  for (const trouble of troubles) if (trouble.kind === 'keep') list.keep(trouble.section);
  const book = troubleBook(troubles.filter((trouble) => trouble.kind === 'row'));
  const types = typesOf(draft);
  for (let worst = book.worst(); worst !== undefined; worst = book.worst()) {
    const { row, first } = worst;
    omit(first, row, { draft, types, list });
    // Leaving out one field helps only where that field is the trouble.
    book.end(row, ({ field }) => field === first.field || first.field === undefined);
  }
  return list.all();
}

function typesOf({ document }: DocumentDraft): ReadonlyMap<ImportedRow, ResourceType> {
  return new Map(
    document.sections.flatMap(({ type, rows }) => rows.map((row) => [row, type] as const)),
  );
}

interface Place {
  readonly draft: DocumentDraft;
  readonly types: ReadonlyMap<ImportedRow, ResourceType>;
  readonly list: OmissionList;
}

function omit(
  { field, reason }: RowTrouble,
  row: ImportedRow,
  { draft, types, list }: Place,
): void {
  const observed = draft.observedOf.get(row);
  const type = types.get(row);
  if (observed === undefined || type === undefined) return;
  const isWhole =
    field === undefined || type.fields[field] === undefined || isIndispensable(type, field);
  // Where it was left to others already, that did not help.
  if (isWhole || !list.field(observed, field, reason)) list.row(observed, reason);
}
