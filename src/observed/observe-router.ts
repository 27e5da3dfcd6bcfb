import type { DesiredMenu, DesiredState } from '../desired/types.js';
import type { ResourceType } from '../resources/define.js';
import { resourceTypes } from '../resources/index.js';
import { undeclaredReferrers } from '../resources/referrers.js';
import { Secret } from '../resources/secret.js';
import type { Value } from '../resources/secret.js';
import { withoutTag } from '../resources/ownership.js';
import { parseVersion } from '../resources/version.js';
import type { RouterVersion } from '../resources/version.js';
import { RouterError } from '../routeros/router-error.js';
import type { PrintOptions, Reply, RouterClient } from '../routeros/types.js';
import { menusToRead, referencesOnly } from './menus-to-read.js';
import type { MenuToRead } from './menus-to-read.js';
import type { ObservedMenu, ObservedRow, ObservedState } from './types.js';

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
    readVersion(client),
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

async function readVersion(client: RouterClient): Promise<RouterVersion> {
  const [row] = await client.print('/system/resource', { proplist: ['version'] });
  const version = parseVersion(row?.['version'] ?? '');
  if (version === undefined) {
    throw new RouterError(
      'protocol',
      'the router did not say which RouterOS it runs (/system/resource has no version): is this a RouterOS router?',
    );
  }
  return version;
}

async function readMenu(
  client: RouterClient,
  wanted: MenuToRead,
): Promise<ObservedMenu | undefined> {
  const replies = await printMenu(client, wanted.menu, {
    proplist: wanted.proplist,
    ...(wanted.singleton || wanted.withDynamic ? {} : { query: NOT_DYNAMIC }),
  });
  if (replies === undefined) return undefined;
  return {
    menu: wanted.menu,
    type: wanted.type,
    rows: replies.map((reply) => readRow(reply, wanted)),
  };
}

/** Undefined when the router has no such menu: another version, or a package is missing. */
async function printMenu(
  client: RouterClient,
  menu: string,
  options: PrintOptions,
): Promise<readonly Reply[] | undefined> {
  try {
    return await client.print(menu, options);
  } catch (error) {
    if (error instanceof RouterError && error.kind === 'trap' && isMissingMenu(error)) {
      return undefined;
    }
    throw error;
  }
}

/**
 * Rows that sessions make are left on the router: a NAS has thousands of dynamic queues and
 * interfaces. An absent attribute never equals anything, so rows without `dynamic` pass.
 */
const NOT_DYNAMIC = ['?dynamic=true', '?#!'];

function isMissingMenu(error: RouterError): boolean {
  return error.trap?.startsWith('no such command') === true;
}

function readRow(reply: Reply, wanted: MenuToRead): ObservedRow {
  const fields: Record<string, Value> = {};
  let owned = false;
  for (const name of wanted.fields) {
    const text = reply[name];
    if (text === undefined) continue;
    if (name === 'comment') {
      const { comment, owned: tagged } = withoutTag(text);
      owned = tagged;
      fields[name] = comment;
    } else {
      fields[name] = wanted.sensitive.has(name) ? new Secret(text) : text;
    }
  }
  return {
    id: reply['.id'] ?? '',
    fields,
    owned,
    dynamic: isTrue(reply['dynamic']),
    builtin: isTrue(reply['default']) || isTrue(reply['builtin']),
  };
}

function isTrue(text: string | undefined): boolean {
  return text === 'true' || text === 'yes';
}
