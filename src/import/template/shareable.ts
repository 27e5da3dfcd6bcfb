import { isTreeList, isTreeMap, type Tree, type TreeMap } from '../../manifest/edit/yaml/tree.js';
import type { ResourceType } from '../../resources/define.js';
import type { ImportedDocument, ImportedRow } from '../types.js';

/** Something that several documents may say alike: a row, or one field of a singleton. */
export interface Shareable {
  /** Equal in two documents exactly when both say the same, secrets aside. */
  readonly token: number;
  readonly row: ImportedRow;
  /** Of a singleton. */
  readonly field?: string;
}

/**
 * The name of a router is its own, whatever others are called; and its users are its own, or a
 * customer of one router could log in to all of them.
 */
const NEVER: ReadonlySet<string> = new Set(['/system/identity', '/ppp/secret']);

/**
 * What a document could share with others, in its order. A row of an ordered menu counts with all
 * rows before it: merged lists have the rows of a template first, so only a common beginning can
 * be moved there.
 *
 * @param numberOf the same for all documents that are compared
 */
export function shareables(
  { sections }: ImportedDocument,
  numberOf: (text: string) => number,
): readonly Shareable[] {
  return sections.flatMap(({ type, rows }) => {
    if (NEVER.has(type.menu)) return [];
    const said = rows.filter(({ entries }) => entries.size > 0);
    if (type.kind === 'singleton') return said.flatMap((row) => fieldsOf(type, row, numberOf));
    let above = 0;
    return said.map((row): Shareable => {
      const { identity, entries } = row;
      const token = numberOf(textOf([type.menu, identity, above, withoutSecrets(entries)]));
      if (type.kind === 'ordered') above = token;
      return { token, row };
    });
  });
}

/** The pairs of a row that are no references to secrets. */
export function withoutSecrets(entries: TreeMap): TreeMap {
  return new Map([...entries].filter(([, value]) => !isTreeMap(value)));
}

/** The pairs of a row that refer to secrets. */
export function onlySecrets(entries: TreeMap): TreeMap {
  return new Map([...entries].filter(([, value]) => isTreeMap(value)));
}

function fieldsOf(
  type: ResourceType,
  row: ImportedRow,
  numberOf: (text: string) => number,
): readonly Shareable[] {
  return Array.from(withoutSecrets(row.entries), ([field, value]) => ({
    token: numberOf(textOf([type.menu, field, value])),
    row,
    field,
  }));
}

function textOf(parts: readonly Tree[]): string {
  return JSON.stringify(parts.map(plain));
}

/** Of mappings the order of the pairs means nothing. */
function plain(tree: Tree): unknown {
  if (isTreeList(tree)) return tree.map(plain);
  if (!isTreeMap(tree)) return tree;
  return [...tree]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, value]) => [key, plain(value)]);
}

/** Numbers texts: equal ones alike, from 1. */
export function numbering(): (text: string) => number {
  const numbers = new Map<string, number>();
  return (text) => {
    const known = numbers.get(text) ?? numbers.size + 1;
    numbers.set(text, known);
    return known;
  };
}
