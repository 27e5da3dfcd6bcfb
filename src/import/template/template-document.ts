import { resourceTypes } from '../../resources/index.js';
import type { ImportedDocument, ImportedRow, ImportedSection } from '../types.js';
import type { Shareable } from './shareable.js';
import type { SharedPart } from './shared-part.js';

/** Templates are files of `routers.d/templates/`. */
const SCHEMA = 'yaml-language-server: $schema=../../schemas/rosform.schema.json';

/** More users than these are counted. */
const MOST_NAMED = 8;

/**
 * The template of what its users share, in the order of the first of them.
 *
 * @param shared what the first of them could share
 */
export function templateDocument(
  name: string,
  users: readonly ImportedDocument[],
  shared: readonly Shareable[],
  parts: ReadonlyMap<number, SharedPart>,
): ImportedDocument {
  const [first] = users;
  const rows = new Map<ImportedRow, ImportedRow>();
  for (const { token, row } of shared) {
    const part = parts.get(token);
    if (part === undefined) continue;
    const before = rows.get(row)?.entries ?? [];
    const entries = new Map([...before, ...part.entries]);
    rows.set(row, { identity: row.identity, entries, remarks: part.remarks });
  }
  const sections = (first?.sections ?? []).flatMap((section): readonly ImportedSection[] => {
    const moved = section.rows.flatMap((row) => rows.get(row) ?? []);
    return moved.length === 0 ? [] : [{ type: section.type, rows: moved, remarks: [] }];
  });
  return {
    kind: 'Template',
    name,
    head: [SCHEMA, '', headLine(users)],
    labels: {},
    uses: [],
    sections: sections.toSorted((one, other) => rankOf(one) - rankOf(other)),
    foot: [],
  };
}

function rankOf({ type }: ImportedSection): number {
  return resourceTypes.findIndex(({ menu }) => menu === type.menu);
}

function headLine(users: readonly ImportedDocument[]): string {
  const names = users.map(({ name }) => name);
  const more = names.length - MOST_NAMED;
  const named = names.slice(0, MOST_NAMED).join(', ');
  return `What ${names.length} routers have in common: ${named}${more > 0 ? ` and ${more} more` : ''}.`;
}
