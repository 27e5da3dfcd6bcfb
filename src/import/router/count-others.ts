import { NOT_DYNAMIC } from '../../observed/read-menu.js';
import { RouterError } from '../../routeros/router-error.js';
import type { RouterClient } from '../../routeros/types.js';
import type { OtherMenu } from '../types.js';
import { otherMenus } from './other-menus.js';

/** Rows that the router made or was shipped with are none of its configuration. */
const CONFIGURED = [...NOT_DYNAMIC, '?default=true', '?#!', '?builtin=true', '?#!'];

/** Groups that every router has, which bear no mark. */
const SHIPPED_GROUPS = ['read', 'write', 'full'].flatMap((name) => [`?name=${name}`, '?#!']);

/**
 * How many rows the menus hold that no section is about; the router counts. Only those that hold
 * some, by path. A menu that the router lacks, or does not show to us, holds none.
 *
 * @throws RouterError when the session is over or the router does not answer
 */
export async function countOthers(client: RouterClient): Promise<readonly OtherMenu[]> {
  const counts = await Promise.all(otherMenus.map((menu) => countRows(client, menu)));
  return otherMenus
    .map((menu, at) => ({ menu, rows: counts[at] ?? 0 }))
    .filter(({ rows }) => rows > 0);
}

async function countRows(client: RouterClient, menu: string): Promise<number> {
  try {
    const query = menu === '/user/group' ? [...CONFIGURED, ...SHIPPED_GROUPS] : CONFIGURED;
    return await client.count(menu, query);
  } catch (error) {
    const isRefused =
      error instanceof RouterError && (error.kind === 'trap' || error.kind === 'permission');
    if (isRefused && !error.endsSession) return 0;
    throw error;
  }
}
