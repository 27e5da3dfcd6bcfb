import type { ImportedRow } from '../../types.js';
import { isIndispensable } from '../../../resources/define.js';
import type { DocumentDraft } from '../draft-document.js';
import type { Trouble } from './find-troubles.js';
import { withKept, withoutField, withoutRow, type Omissions } from './omissions.js';

type RowTrouble = Extract<Trouble, { readonly kind: 'row' }>;

/**
 * Leaves out what the troubles are about, and as little as that takes. Where one of two rows has to
 * go, it is the one that ends most troubles; of equals the later.
 */
export function omitTroubles(
  troubles: readonly Trouble[],
  draft: DocumentDraft,
  omissions: Omissions,
): Omissions {
  let result = troubles.reduce(
    (kept, trouble) => (trouble.kind === 'keep' ? withKept(kept, trouble.section) : kept),
    omissions,
  );
  let left = troubles.filter((trouble) => trouble.kind === 'row');
  while (left.length > 0) {
    const worst = worstRow(left);
    const [first] = left.filter(({ rows }) => worst !== undefined && rows.includes(worst));
    if (worst === undefined || first === undefined) break;
    result = omitted(first, worst, draft, result);
    left = left.filter((trouble) => !endsWith(trouble, worst, first));
  }
  return result;
}

/** Leaving out one field helps only where that field is the trouble. */
function endsWith(trouble: RowTrouble, row: ImportedRow, { field }: RowTrouble): boolean {
  return trouble.rows.includes(row) && (trouble.field === field || field === undefined);
}

function worstRow(troubles: readonly RowTrouble[]): ImportedRow | undefined {
  const counts = new Map<ImportedRow, number>();
  for (const { rows } of troubles) {
    for (const row of new Set(rows)) counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  let worst: ImportedRow | undefined;
  for (const [row, count] of counts) {
    if (worst === undefined || count > (counts.get(worst) ?? 0)) worst = row;
  }
  return worst;
}

function omitted(
  { field, reason }: RowTrouble,
  row: ImportedRow,
  { observedOf, document }: DocumentDraft,
  omissions: Omissions,
): Omissions {
  const observed = observedOf.get(row);
  const type = document.sections.find(({ rows }) => rows.includes(row))?.type;
  if (observed === undefined || type === undefined) return omissions;
  if (field === undefined || type.fields[field] === undefined || isIndispensable(type, field)) {
    return withoutRow(omissions, observed, reason);
  }
  const fieldwise = withoutField(omissions, observed, [field, reason]);
  // It was left to others already, and that did not help.
  return fieldwise === omissions ? withoutRow(omissions, observed, reason) : fieldwise;
}
