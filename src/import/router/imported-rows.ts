import type { ObservedMenu } from '../../observed/types.js';
import { missingKey } from '../missing-key.js';
import type { ImportRemark } from '../types.js';

/** A menu without the rows that no manifest could name, and what was left out. */
export interface ImportedRows {
  readonly menu: ObservedMenu;
  readonly remarks: readonly ImportRemark[];
}

/**
 * The rows of a menu that people made. Dynamic ones go unsaid; those without what tells them apart,
 * and all but the first of a singleton, are left out with a remark.
 */
export function importedRows(read: ObservedMenu): ImportedRows {
  const { menu, type, rows } = read;
  const lasting = rows.filter(({ dynamic }) => !dynamic);
  if (type.kind === 'singleton') {
    const many = `${menu} answered with ${lasting.length} rows where there can be one: the first is imported`;
    return {
      menu: { ...read, rows: lasting.slice(0, 1) },
      remarks: lasting.length > 1 ? [{ message: many }] : [],
    };
  }
  const nameless = new Map<string, number>();
  const kept = lasting.filter(({ fields }) => {
    const missing = missingKey(type, fields);
    if (missing !== undefined) nameless.set(missing, (nameless.get(missing) ?? 0) + 1);
    return missing === undefined;
  });
  return {
    menu: { ...read, rows: kept },
    remarks: [...nameless].map(([field, count]) => ({ message: left(menu, field, count) })),
  };
}

function left(menu: string, field: string, count: number): string {
  const rows = count === 1 ? '1 row has' : `${count} rows have`;
  return `${menu}: ${rows} no ${field}, which tells rows apart, and cannot be imported`;
}
