import { Secret } from '../resources/secret.js';
import type { Value } from '../resources/secret.js';
import { withoutTag } from '../resources/ownership.js';
import { parseVersion } from '../resources/version.js';
import type { RouterVersion } from '../resources/version.js';
import { RouterError } from '../routeros/router-error.js';
import type { PrintOptions, Reply, RouterClient } from '../routeros/types.js';
import type { MenuToRead } from './menus-to-read.js';
import type { ObservedMenu, ObservedRow } from './types.js';

/**
 * The version in what `/system/resource` printed.
 *
 * @throws RouterError when it says none
 */
export function versionOf([row]: readonly Reply[]): RouterVersion {
  const version = parseVersion(row?.['version'] ?? '');
  if (version === undefined) {
    throw new RouterError(
      'protocol',
      'the router did not say which RouterOS it runs (/system/resource has no version): is this a RouterOS router?',
    );
  }
  return version;
}

/**
 * The rows of a menu; undefined when the router has no such menu.
 *
 * @throws RouterError when it cannot be read
 */
export async function readMenu(
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

/**
 * What a menu prints; undefined when the router has no such menu: another version, or a package is
 * missing.
 *
 * @throws RouterError when it cannot be read
 */
export async function printMenu(
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
export const NOT_DYNAMIC = ['?dynamic=true', '?#!'];

/** Whether a router refused a command because it has no such menu. */
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
