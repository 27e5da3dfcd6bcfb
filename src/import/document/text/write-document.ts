import type { Tree } from '../../../manifest/edit/yaml/tree.js';
import { onlyField } from '../../../manifest/schema/section-schemas.js';
import type { ImportedDocument, ImportedRow, ImportedSection } from '../../types.js';
import { commentLines } from '../comment-lines.js';
import { mapLines, oneLine, pairLines } from './value-lines.js';

/** A document as text, and what its lines are about. */
export interface WrittenDocument {
  readonly text: string;
  /** The row that a line belongs to, counted from 1. */
  readonly rowAt: (line: number) => ImportedRow | undefined;
}

interface Line {
  readonly text: string;
  readonly row?: ImportedRow;
}

/** Lines that stand together; blank lines are around them. */
interface Group {
  readonly lines: readonly Line[];
  /** May stand directly below another one of its kind. */
  readonly brief?: boolean;
}

/** A document as a file of `routers.d/`. */
export function writeDocument(document: ImportedDocument): WrittenDocument {
  const lines = joined([
    { lines: headLines(document) },
    ...connectionGroups(document),
    ...document.sections.map(sectionGroup),
    ...pruneGroups(document),
    { lines: comments(document.foot, '') },
  ]);
  const text = lines.map((line) => `${line.text}\n`).join('');
  return { text, rowAt: (line) => lines[line - 1]?.row };
}

function headLines(document: ImportedDocument): readonly Line[] {
  const { head, kind, name, description, labels, uses } = document;
  const fields = new Map<string, Tree>([
    ['apiVersion', 'rosform/v1'],
    ['kind', kind],
    ['name', name],
    ...(description === undefined ? [] : [['description', description] as const]),
    ...(Object.keys(labels).length === 0
      ? []
      : [['labels', new Map(Object.entries(labels))] as const]),
    ...(uses.length === 0 ? [] : [['uses', uses] as const]),
  ]);
  return [...comments(head, ''), ...mapLines(fields, 0).map((text) => ({ text }))];
}

function connectionGroups({ connection }: ImportedDocument): readonly Group[] {
  if (connection === undefined) return [];
  const lines = mapLines(connection.entries, 2).map((text) => ({ text: `  ${text}` }));
  return [{ lines: [...comments(connection.remarks, ''), { text: 'connection:' }, ...lines] }];
}

function pruneGroups({ keep = [] }: ImportedDocument): readonly Group[] {
  if (keep.length === 0) return [];
  const remark = 'Rows of these sections that are not said here are left as they are.';
  const policies = new Map(keep.map((section) => [section, 'keep'] as const));
  const lines = pairLines('prune', policies, 0).map((text) => ({ text }));
  return [{ lines: [...comments([remark], ''), ...lines] }];
}

function sectionGroup(section: ImportedSection): Group {
  const { type, rows, remarks } = section;
  const said = rows.filter(({ entries }) => entries.size > 0);
  const silent = rows
    .filter(({ entries }) => entries.size === 0)
    .flatMap((row) => row.remarks.map((remark) => `${type.section}: ${remark}`));
  const above = comments([...remarks, ...silent], '');
  if (said.length === 0) return { lines: above };
  if (type.kind === 'singleton') return singletonGroup(section);
  const items = said.flatMap(rowLines);
  return { lines: [...above, { text: `${type.section}:` }, ...items] };
}

function singletonGroup({ type, rows, remarks }: ImportedSection): Group {
  const above = comments([...remarks, ...rows.flatMap((row) => row.remarks)], '');
  const lines = rows.flatMap((row) => {
    const only = onlyField(type);
    const short = only !== undefined && row.entries.size === 1 ? row.entries.get(only) : undefined;
    return pairLines(type.section, short ?? row.entries, 0).map((text) => ({ text, row }));
  });
  return { lines: [...above, ...lines], brief: above.length + lines.length === 1 };
}

function rowLines(row: ImportedRow): readonly Line[] {
  const above = comments(row.remarks, '  ');
  const line = oneLine(row.entries, 4);
  const lines = line === undefined ? mapLines(row.entries, 4) : [line];
  const written = lines.map((text, index) => ({ text: margin(text, index), row }));
  return [...above, ...written];
}

function margin(text: string, index: number): string {
  if (text === '') return '';
  return index === 0 ? `  - ${text}` : `    ${text}`;
}

function comments(remarks: readonly string[], indent: string): readonly Line[] {
  return remarks.flatMap(commentLines).map((text) => ({ text: indent + text }));
}

function joined(groups: readonly Group[]): readonly Line[] {
  const full = groups.filter(({ lines }) => lines.length > 0);
  return full.flatMap((group, index): readonly Line[] => {
    const above = full[index - 1];
    const together = above?.brief === true && group.brief === true;
    return above === undefined || together ? group.lines : [{ text: '' }, ...group.lines];
  });
}
