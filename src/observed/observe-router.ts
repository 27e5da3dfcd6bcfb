import type { DesiredMenu, DesiredState } from '../desired/types.js';
import type { ResourceType } from '../resources/define.js';
import { resourceTypes } from '../resources/index.js';
import { undeclaredReferrers } from '../resources/referrers.js';
import { withoutTag } from '../resources/ownership.js';
import type { RouterClient } from '../routeros/types.js';
import { menusToRead, referencesOnly } from './menus-to-read.js';
import { NOT_DYNAMIC, printMenu, readMenu, versionOf } from './read-menu.js';
import type { ObservedState } from './types.js';

/**
 * Reads what the manifest touches in one pipelined round: a `print` a menu, however many rows it
 * holds, and the version beside them. Menus that no section is about are only asked for rows with
 * our tag; a second round reads those that have some.
 *
 * @throws RouterError when the router cannot be read
 */
export async function observeRouter(
  client: RouterClient,
  desired: DesiredState,
): Promise<ObservedState> {
  const menus = desired.menus.filter(({ type }) => type.keptIn === undefined);
  const wanted = menusToRead(menus.filter(({ leftoversOnly }) => !leftoversOnly));
  const [version, leftovers, ...declared] = await Promise.all([
    client.print('/system/resource', { proplist: ['version'] }).then(versionOf),
    menusWithLeftovers(client, menus),
    ...wanted.map((menu) => readMenu(client, menu)),
  ]);
  const left = await Promise.all(menusToRead(leftovers).map((menu) => readMenu(client, menu)));
  const present = [...declared, ...left].filter((menu) => menu !== undefined);
  const read = new Map(present.map((menu) => [menu.menu, menu]));
  const missing = wanted.filter(({ menu }) => !read.has(menu)).map(({ menu }) => menu);
  return { version, menus: read, missing: new Set(missing), referrers: [] };
}

/**
 * Reads the menus that nobody declares but whose rows may refer to a row of `menus`, so that a
 * plan that removes one knows who would be left with a dangling reference.
 *
 * @throws RouterError when the router cannot be read
 */
export async function observeReferrers(
  client: RouterClient,
  observed: ObservedState,
  menus: ReadonlySet<string>,
): Promise<ObservedState> {
  const wanted = [...resourceTypes, ...undeclaredReferrers].filter(
    (type) => observed.menus.get(type.menu)?.type !== type && refersToOneOf(type, menus),
  );
  const read = await Promise.all(wanted.map((type) => readMenu(client, referencesOnly(type))));
  return { ...observed, referrers: read.filter((menu) => menu !== undefined) };
}

function refersToOneOf({ fields }: ResourceType, menus: ReadonlySet<string>): boolean {
  return Object.values(fields).some(({ type }) => type.refersTo?.some((menu) => menus.has(menu)));
}

async function menusWithLeftovers(
  client: RouterClient,
  menus: readonly DesiredMenu[],
): Promise<readonly DesiredMenu[]> {
  const undeclared = menus.filter(({ leftoversOnly }) => leftoversOnly);
  const found = await Promise.all(undeclared.map(({ type }) => hasLeftovers(client, type.menu)));
  return undeclared.filter((_, index) => found[index]);
}

/** The API compares whole values only, so the tag at the end of a comment is looked for here. */
async function hasLeftovers(client: RouterClient, menu: string): Promise<boolean> {
  const rows = await printMenu(client, menu, {
    proplist: ['comment'],
    query: ['?comment', ...NOT_DYNAMIC],
  });
  return rows?.some(({ comment = '' }) => withoutTag(comment).owned) ?? false;
}
