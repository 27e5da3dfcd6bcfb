import { addressOf } from '../../plan/address.js';
import type { ResourceType } from '../../resources/define.js';
import type { ImportedDocument, ImportedRow, ImportedSection } from '../types.js';
import type { Shareable } from './shareable.js';
import type { SharedPart } from './shared-part.js';

/**
 * The document of a router without what a template says now. A row that has a secret of its own
 * stays with it and with what tells the row apart.
 *
 * @param shared what the document could share
 */
export function templateUser(
  document: ImportedDocument,
  template: string,
  shared: readonly Shareable[],
  parts: ReadonlyMap<number, SharedPart>,
): ImportedDocument {
  const moved = new Map<ImportedRow, SharedPart[]>();
  for (const { token, row } of shared) {
    const part = parts.get(token);
    const known = moved.get(row);
    if (part === undefined) continue;
    if (known === undefined) moved.set(row, [part]);
    else known.push(part);
  }
  const sections = document.sections.map((section) => withoutMoved(section, moved));
  return {
    ...document,
    uses: [...document.uses, template],
    sections: sections.filter(({ rows, remarks }) => rows.length + remarks.length > 0),
  };
}

function withoutMoved(
  section: ImportedSection,
  moved: ReadonlyMap<ImportedRow, readonly SharedPart[]>,
): ImportedSection {
  const { type } = section;
  const homeless: string[] = [];
  const rows = section.rows.flatMap((row): readonly ImportedRow[] => {
    const parts = moved.get(row);
    if (parts === undefined) return [row];
    const rest = restOf(type, row, parts);
    if (rest.entries.size > 0) return [rest];
    homeless.push(...rest.remarks.map((remark) => titled(type, row, remark)));
    return [];
  });
  return { type, rows, remarks: [...section.remarks, ...homeless] };
}

function restOf(type: ResourceType, row: ImportedRow, parts: readonly SharedPart[]): ImportedRow {
  const said = new Set(parts.flatMap(({ remarks }) => remarks));
  const gone = new Set(parts.flatMap(({ entries }) => [...entries.keys()]));
  const left = [...row.entries].filter(([name]) => !gone.has(name));
  const kept = new Set(left.length === 0 ? [] : [...type.key, ...left.map(([name]) => name)]);
  return {
    identity: row.identity,
    entries: new Map([...row.entries].filter(([name]) => kept.has(name))),
    remarks: row.remarks.filter((remark) => !said.has(remark)),
  };
}

/** A comment that has lost its row says which one it was. */
function titled(type: ResourceType, { entries }: ImportedRow, remark: string): string {
  const { key } = addressOf(type, (name) => {
    const value = entries.get(name);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  });
  return key === '' ? remark : `${key}: ${remark}`;
}
