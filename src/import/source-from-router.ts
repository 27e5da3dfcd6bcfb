import { wholeMenu } from '../observed/menus-to-read.js';
import { readMenu, versionOf } from '../observed/read-menu.js';
import type { ObservedMenu } from '../observed/types.js';
import { resourceTypes } from '../resources/index.js';
import { Secret } from '../resources/secret.js';
import type { RouterClient } from '../routeros/types.js';
import { countOthers } from './router/count-others.js';
import { importedRows } from './router/imported-rows.js';
import type { ImportSource } from './types.js';

const types = resourceTypes.filter(({ keptIn }) => keptIn === undefined);

/**
 * Reads a router: every menu that has a section, and the number of rows of others. One pipelined
 * round, whatever the menus hold.
 *
 * @param from the address, for messages
 * @throws RouterError when the router cannot be read
 */
export async function sourceFromRouter(client: RouterClient, from: string): Promise<ImportSource> {
  const [resource, others, ...read] = await Promise.all([
    client.print('/system/resource', { proplist: ['version', 'board-name'] }),
    countOthers(client),
    ...types.map((type) => readMenu(client, wholeMenu(type))),
  ]);
  const version = versionOf(resource);
  const imported = read.flatMap((menu) => (menu === undefined ? [] : [importedRows(menu)]));
  const menus = new Map(imported.map(({ menu }) => [menu.menu, menu]));
  const missing = types.map(({ menu }) => menu).filter((menu) => !menus.has(menu));
  const identity = menus.get('/system/identity')?.rows[0]?.fields['name'];
  const model = resource[0]?.['board-name'];
  return {
    from,
    kind: 'router',
    ...(typeof identity === 'string' && identity !== '' ? { identity } : {}),
    ...(model === undefined || model === '' ? {} : { model }),
    observed: { version, menus, missing: new Set(missing), referrers: [] },
    secrets: [...menus.values()].some(hidesSecrets) ? 'hidden' : 'shown',
    others,
    remarks: imported.flatMap(({ remarks }) => remarks),
  };
}

/**
 * A user without the `sensitive` policy reads asterisks (RouterOS 7). Whether RouterOS 6 leaves the
 * attribute away instead is not confirmed: a RADIUS client without any is taken to be that.
 */
function hidesSecrets({ menu, rows }: ObservedMenu): boolean {
  return rows.some(({ fields }) => {
    if (Object.values(fields).some((value) => value instanceof Secret && value.masked)) return true;
    return menu === '/radius' && fields['secret'] === undefined && fields['protocol'] !== 'radsec';
  });
}
