import type { ImportedRow } from '../../types.js';
import type { Trouble } from './find-troubles.js';

/** A trouble that ends when a row goes. */
export type RowTrouble = Extract<Trouble, { readonly kind: 'row' }>;

/** Troubles that are not at an end, by the rows that they are about. */
export interface TroubleBook {
  /** The row with most troubles, of equals the first that was told of, and its first trouble. */
  readonly worst: () => { readonly row: ImportedRow; readonly first: RowTrouble } | undefined;
  /** Ends those troubles of a row. */
  readonly end: (row: ImportedRow, which: (trouble: RowTrouble) => boolean) => void;
}

interface Entry {
  readonly row: ImportedRow;
  /** When it was told of. */
  readonly order: number;
  readonly troubles: Set<RowTrouble>;
}

/**
 * Keeps rows by how many troubles they have. The numbers only ever fall, so that finding the worst
 * again and again looks at each of them once: ten thousand pools of one range are ten thousand
 * troubles.
 */
export function troubleBook(troubles: readonly RowTrouble[]): TroubleBook {
  const entries = entriesOf(troubles);
  const levels: Entry[][] = [];
  for (const entry of entries.values()) file(entry, levels);
  let queue: readonly Entry[] = [];
  let at = 0;
  let level = levels.length;
  return {
    worst() {
      while (level > 0) {
        for (; at < queue.length; at += 1) {
          const entry = queue[at];
          const [first] = entry?.troubles ?? [];
          // Whoever has fewer by now is filed below.
          if (entry?.troubles.size === level && first !== undefined) {
            return { row: entry.row, first };
          }
        }
        level -= 1;
        at = 0;
        queue = (levels[level] ?? []).toSorted((left, right) => left.order - right.order);
      }
      return undefined;
    },
    end(row, which) {
      const changed = new Set<Entry>();
      for (const trouble of [...(entries.get(row)?.troubles ?? [])].filter(which)) {
        for (const other of trouble.rows) {
          const entry = entries.get(other);
          if (entry?.troubles.delete(trouble) === true) changed.add(entry);
        }
      }
      for (const entry of changed) file(entry, levels);
    },
  };
}

function entriesOf(troubles: readonly RowTrouble[]): ReadonlyMap<ImportedRow, Entry> {
  const entries = new Map<ImportedRow, Entry>();
  for (const trouble of troubles) {
    for (const row of trouble.rows) {
      const entry = entries.get(row) ?? { row, order: entries.size, troubles: new Set() };
      entries.set(row, entry);
      entry.troubles.add(trouble);
    }
  }
  return entries;
}

function file(entry: Entry, levels: Entry[][]): void {
  const { size } = entry.troubles;
  const level = levels[size] ?? [];
  levels[size] = level;
  level.push(entry);
}
