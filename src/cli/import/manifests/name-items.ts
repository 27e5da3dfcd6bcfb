import { safeText } from '../../../report/safe-text.js';
import { groupBy } from '../../../resources/group-by.js';
import type { ReadItem } from '../sources/read-items.js';
import { nameRule, routerName } from './router-name.js';
import { placeOf, type NotImported } from '../types.js';

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
    const alike = name === undefined ? [] : (byName.get(name) ?? []);
    if (name !== undefined && alike.length === 1) good.push({ ...one, name });
    else problems.push(unnamed(one, name, alike));
  }
  return { named: good, problems };
}

/** Routers that would have the same name and are named. */
const MOST_RIVALS = 3;

function unnamed(
  { item }: ReadItem,
  name: string | undefined,
  alike: readonly ReadItem[],
): NotImported {
  const place = placeOf(item);
  const remedy =
    item.line === undefined ? 'import it alone with --name' : 'give it one in the column name';
  if (name === undefined) {
    return { ...place, reason: `nothing in it gives the router a name; ${remedy} (${nameRule})` };
  }
  // Of ten thousand with one name, nobody reads more; itself may be among the first.
  const rivals = alike
    .slice(0, MOST_RIVALS + 1)
    .filter((other) => other.item !== item)
    .slice(0, MOST_RIVALS)
    .map((other) => safeText(other.item.from));
  const count = alike.length - 1 - rivals.length;
  const more = count > 0 ? ` and ${count.toLocaleString('en')} more` : '';
  return {
    ...place,
    router: name,
    reason: `it would be called ${name}, and so would ${rivals.join(', ')}${more}; ${remedy}`,
  };
}
