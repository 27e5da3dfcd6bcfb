import { safeText } from '../../../report/safe-text.js';
import { groupBy } from '../../../resources/group-by.js';
import type { ReadItem } from '../sources/read-items.js';
import { nameRule, routerName } from './router-name.js';
import type { NotImported } from '../types.js';

/** A router that was read, with the name that it gets. */
export interface NamedItem extends ReadItem {
  readonly name: string;
}

/** Gives each router a name; those of which two would have one get none. */
export function nameItems(read: readonly ReadItem[]): {
  readonly named: readonly NamedItem[];
  readonly problems: readonly NotImported[];
} {
  const named = read.map((one) => ({
    ...one,
    name: one.item.name ?? routerName(one.source.identity, one.item.fallback),
  }));
  const byName = groupBy(named, ({ name }) => name);
  const good: NamedItem[] = [];
  const problems: NotImported[] = [];
  for (const one of named) {
    const { name } = one;
    const others = name === undefined ? [] : (byName.get(name) ?? []).filter((two) => two !== one);
    if (name !== undefined && others.length === 0) good.push({ ...one, name });
    else problems.push(unnamed(one, name, others));
  }
  return { named: good, problems };
}

function unnamed(
  { item: { from, line } }: ReadItem,
  name: string | undefined,
  others: readonly ReadItem[],
): NotImported {
  const place = { from, ...(line === undefined ? {} : { line }) };
  const remedy =
    line === undefined ? 'import it alone with --name' : 'give it one in the column name';
  if (name === undefined) {
    return { ...place, reason: `nothing in it gives the router a name; ${remedy} (${nameRule})` };
  }
  const rivals = others.map((other) => safeText(other.item.from)).slice(0, 3);
  const more = others.length > rivals.length ? ', …' : '';
  return {
    ...place,
    router: name,
    reason: `it would be called ${name}, and so would ${rivals.join(', ')}${more}; ${remedy}`,
  };
}
