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
    after: [...(before.get(draft) ?? [])]
      .flatMap((other) => index.get(other) ?? [])
      .toSorted((left, right) => left - right),
  }));
  const circular = [...new Set([...stuck, ...drafts.filter(needsItself)])];
  return { changes, problems: circular.length === 0 ? [] : [cycle(circular)] };
}

type Dependencies = ReadonlyMap<Draft, ReadonlySet<Draft>>;

function dependencies(drafts: readonly Draft[]): Dependencies {
  const providers = byName(drafts, ({ provides }) =>
    provides ? [{ ...provides, menus: [...provides.menus, ANY_MENU] }] : [],
  );
  const vacaters = byName(drafts, ({ vacates }) => (vacates ? [vacates] : []));
  const freers = byName(drafts, ({ frees }) => frees);
  const creates = groupBy(
    drafts.filter(({ change }) => change.action === 'create'),
    ({ change }) => change.address.menu,
  );
  return new Map(
    drafts.map((draft) => {
      const { change } = draft;
      const removed = change.action === 'delete' ? draft.vacates : undefined;
      const found = [
        ...draft.needs.flatMap((name) => lookUp(providers, name)),
        ...(draft.provides ? lookUp(vacaters, draft.provides) : []),
        ...(removed ? lookUp(freers, { ...removed, menus: [...removed.menus, ANY_MENU] }) : []),
        // A new row may be the replacement of a removed one: it must stand before that one goes.
        ...(change.action === 'delete' ? (creates.get(change.address.menu) ?? []) : []),
        ...(draft.follows ? [draft.follows] : []),
      ];
      return [draft, new Set(found.filter((other) => other !== draft))];
    }),
  );
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
  before: Dependencies,
): { readonly order: readonly Draft[]; readonly stuck: readonly Draft[] } {
  const done = new Set<Draft>();
  const visiting = new Set<Draft>();
  const stuck = new Set<Draft>();
  const visit = (first: Draft): void => {
    const path = [first];
    while (path.length > 0) {
      const draft = path.at(-1) ?? first;
      visiting.add(draft);
      const next = [...(before.get(draft) ?? [])].find((other) => !done.has(other));
      if (next === undefined || visiting.has(next)) {
        if (next !== undefined) stuck.add(next).add(draft);
        visiting.delete(draft);
        done.add(draft);
        path.pop();
      } else {
        path.push(next);
      }
    }
  };
  for (const draft of drafts) if (!done.has(draft)) visit(draft);
  return { order: [...done], stuck: [...stuck] };
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
