import type { Draft, PlannedRow } from './draft.js';

interface Item {
  readonly token: string;
  readonly draft: Draft;
  readonly position: number;
  readonly isNew: boolean;
}

/**
 * New rows that must exist before a row above them can be made, with all that they need
 * themselves, in an order in which they can be made. Without recursion: a chain of ten thousand
 * queues must not end the stack.
 */
export function neededAbove(
  rows: readonly (readonly [string, PlannedRow])[],
): ReadonlyMap<string, Draft> {
  const items = rows.flatMap(([token, { match, draft }], position): readonly Item[] =>
    draft === undefined ? [] : [{ token, draft, position, isNew: match.observed === undefined }],
  );
  const needs = needsOf(items);
  const hoisted = new Set<Item>();
  const waiting = items.flatMap((item) =>
    item.isNew ? needs(item).filter((need) => need.position > item.position) : [],
  );
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    if (hoisted.has(item)) continue;
    hoisted.add(item);
    waiting.push(...needs(item));
  }
  return new Map(inOrder(hoisted, needs).map(({ token, draft }) => [token, draft]));
}

/** The new rows that an item refers to, also by way of rows that are renamed or changed first. */
function needsOf(items: readonly Item[]): (item: Item) => readonly Item[] {
  const byName = new Map(items.map((item) => [item.draft.provides?.name, item]));
  const direct = ({ draft }: Item): readonly Item[] =>
    draft.needs.flatMap(({ menus, name }) => {
      const other = byName.get(name);
      const known = other?.draft.provides?.menus.some((menu) => menus.includes(menu));
      return other !== undefined && known === true ? [other] : [];
    });
  return (item) => {
    const found = new Set<Item>();
    const seen = new Set([item]);
    const path = [item];
    for (let one = path.pop(); one !== undefined; one = path.pop()) {
      for (const other of direct(one).filter((need) => !seen.has(need))) {
        seen.add(other);
        if (other.isNew) found.add(other);
        else path.push(other);
      }
    }
    return [...found];
  };
}

/** What is needed comes first. */
function inOrder(
  items: ReadonlySet<Item>,
  needs: (item: Item) => readonly Item[],
): readonly Item[] {
  const done = new Set<Item>();
  const visited = new Set<Item>();
  for (const item of items) {
    const path = [item];
    for (let one = path.at(-1); one !== undefined; one = path.at(-1)) {
      const next = visited.has(one) ? [] : needs(one).filter((need) => !visited.has(need));
      visited.add(one);
      if (next.length > 0) {
        path.push(...next);
      } else {
        done.add(one);
        path.pop();
      }
    }
  }
  return [...done];
}
