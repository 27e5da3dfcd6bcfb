import { addressId } from './address.js';
import { ANY_MENU } from './draft.js';
import type { Draft, RowName } from './draft.js';
import { groupBy } from '../resources/group-by.js';
import type { Change, Problem } from './types.js';

/**
 * Puts changes in an order in which every row exists before something refers to it, nothing is
 * removed while something still does, and a name is free before another row takes it. Otherwise
 * the order is that of the sections, with removals last and from the bottom up.
 */
export function orderChanges(drafts: readonly Draft[]): {
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
} {
  const usual = [
    ...drafts.filter(({ change }) => change.action !== 'delete'),
    ...drafts.filter(({ change }) => change.action === 'delete').toReversed(),
  ];
  const before = dependencies(usual);
  const { order, stuck } = sortByDependency(usual, before);
  const index = new Map(order.map((draft, position) => [draft, position]));
  const changes = order.map((draft, position) => ({
    ...draft.change,
    index: position,
    after: [...(before.all.get(draft) ?? [])]
      .flatMap((other) => index.get(other) ?? [])
      .toSorted((left, right) => left - right),
  }));
  const circular = [...new Set([...stuck, ...drafts.filter(needsItself)])];
  return { changes, problems: circular.length === 0 ? [] : [cycle(circular)] };
}

/** What must come first, by draft. A soft one is only guessed, and gives way in a circle. */
interface Dependencies {
  readonly all: ReadonlyMap<Draft, Set<Draft>>;
  readonly soft: ReadonlyMap<Draft, ReadonlySet<Draft>>;
}

function dependencies(drafts: readonly Draft[]): Dependencies {
  const providers = byName(drafts, ({ provides }) =>
    provides ? [{ ...provides, menus: [...provides.menus, ANY_MENU] }] : [],
  );
  const vacaters = byName(drafts, ({ change, vacates }) =>
    vacates && change.action !== 'delete' ? [vacates] : [],
  );
  const freers = byName(drafts, ({ frees }) => frees);
  const replaced = replacements(drafts);
  const all = new Map<Draft, Set<Draft>>();
  const soft = new Map<Draft, Set<Draft>>();
  for (const draft of drafts) {
    const removed = draft.change.action === 'delete' ? draft.vacates : undefined;
    const known = [
      ...draft.needs.flatMap((need) => (isGuess(need) ? [] : lookUp(providers, need))),
      ...(draft.provides ? lookUp(vacaters, draft.provides) : []),
      ...(removed ? lookUp(freers, removed) : []),
      ...replaced(draft),
      ...(draft.follows ? [draft.follows] : []),
    ].filter((other) => other !== draft);
    const guessed = [
      ...draft.needs.flatMap((need) => (isGuess(need) ? lookUp(providers, need) : [])),
      ...(removed ? lookUp(freers, { ...removed, menus: [ANY_MENU] }) : []),
    ].filter((other) => other !== draft && !known.includes(other));
    all.set(draft, new Set([...known, ...guessed]));
    soft.set(draft, new Set(guessed));
  }
  return { all, soft };
}

function isGuess({ menus }: RowName): boolean {
  return menus.includes(ANY_MENU);
}

/** More edges than this between the rows made and removed in one menu become a gate. */
const MOST_EDGES = 2_000;

/**
 * A new row may be the replacement of a removed one, so it must stand before that one goes: a
 * removal waits for every row that is made in its menu. Where that would be too many edges, the
 * first removal waits for them, and the others for the first.
 */
function replacements(drafts: readonly Draft[]): (draft: Draft) => readonly Draft[] {
  const creates = groupBy(
    drafts.filter(({ change }) => change.action === 'create'),
    menuOf,
  );
  const deletes = groupBy(
    drafts.filter(({ change }) => change.action === 'delete'),
    menuOf,
  );
  return (draft) => {
    if (draft.change.action !== 'delete') return [];
    const made = creates.get(menuOf(draft)) ?? [];
    const removed = deletes.get(menuOf(draft)) ?? [];
    const [gate] = removed;
    if (made.length * removed.length <= MOST_EDGES || gate === undefined) return made;
    return gate === draft ? made : [gate];
  };
}

type NameIndex = ReadonlyMap<string, readonly Draft[]>;

function byName(
  drafts: readonly Draft[],
  namesOf: (draft: Draft) => readonly RowName[],
): NameIndex {
  const index = new Map<string, Draft[]>();
  for (const draft of drafts) {
    for (const { menus, name } of namesOf(draft)) {
      for (const menu of menus) {
        const id = `${menu} ${name}`;
        const known = index.get(id);
        if (known === undefined) index.set(id, [draft]);
        else known.push(draft);
      }
    }
  }
  return index;
}

function lookUp(index: NameIndex, { menus, name }: RowName): readonly Draft[] {
  return menus.flatMap((menu) => index.get(`${menu} ${name}`) ?? []);
}

/** A row that refers to itself does not exist yet when it is made. */
function needsItself({ change, provides, needs }: Draft): boolean {
  if (change.action !== 'create' || provides === undefined) return false;
  return needs.some(
    ({ menus, name }) =>
      name === provides.name && menus.some((menu) => provides.menus.includes(menu)),
  );
}

/** Depth first without recursion: a chain of ten thousand queues must not end the stack. */
function sortByDependency(
  drafts: readonly Draft[],
  { all, soft }: Dependencies,
): { readonly order: readonly Draft[]; readonly stuck: readonly Draft[] } {
  const done = new Set<Draft>();
  const visiting = new Set<Draft>();
  const stuck = new Set<Draft>();
  for (const first of drafts) {
    const path = done.has(first) ? [] : [first];
    for (let draft = path.at(-1); draft !== undefined; draft = path.at(-1)) {
      visiting.add(draft);
      const next = firstOpen(all.get(draft), done);
      if (next !== undefined && !visiting.has(next)) {
        path.push(next);
        continue;
      }
      const guess = next === undefined ? undefined : guessInCircle([...path, next], soft, all);
      if (guess !== undefined) {
        for (const left of path.splice(guess + 1)) visiting.delete(left);
        continue;
      }
      if (next !== undefined) stuck.add(next).add(draft);
      visiting.delete(draft);
      done.add(draft);
      path.pop();
    }
  }
  return { order: [...done], stuck: [...stuck] };
}

function firstOpen(
  before: ReadonlySet<Draft> | undefined,
  done: ReadonlySet<Draft>,
): Draft | undefined {
  for (const other of before ?? []) if (!done.has(other)) return other;
  return undefined;
}

/** Drops a guessed dependency of the circle that the path ends in; gives the place it was at. */
function guessInCircle(
  path: readonly Draft[],
  soft: Dependencies['soft'],
  all: Dependencies['all'],
): number | undefined {
  const last = path.at(-1);
  const start = path.findIndex((draft) => draft === last);
  for (let at = start; at < path.length - 1; at += 1) {
    const from = path[at];
    const to = path[at + 1];
    if (from === undefined || to === undefined || soft.get(from)?.has(to) !== true) continue;
    all.get(from)?.delete(to);
    return at;
  }
  return undefined;
}

function cycle(stuck: readonly Draft[]): Problem {
  const [first] = stuck;
  const rows = stuck.map(({ change }) => addressId(change.address));
  return {
    severity: 'error',
    code: 'plan/reference-cycle',
    message: `these rows need themselves or each other to exist first: ${rows.join(', ')}; apply one of the references in a second step`,
    ...(first?.change.at === undefined ? {} : { at: first.change.at }),
  };
}

function menuOf({ change }: Draft): string {
  return change.address.menu;
}
