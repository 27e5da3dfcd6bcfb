import type { RouterManifest } from '../../manifest/types.js';
import { addressOf } from '../../plan/address.js';
import type { RouterClient } from '../../routeros/types.js';
import { ask } from '../ask.js';
import type { InvalidRow } from './facts.js';

/** On rules of a firewall the flag says nothing (lab survey of 7.23.7). */
const NOISY = '/ip/firewall/';

/**
 * Rows of the menus that the manifest manages and that the router calls invalid. The router looks
 * for them; a menu without the flag has none.
 *
 * @throws RouterError only when the session is over
 */
export async function readInvalidRows(
  client: RouterClient,
  { sections }: RouterManifest,
): Promise<readonly InvalidRow[]> {
  const types = sections
    .map(({ type }) => type)
    .filter(
      ({ kind, menu, keptIn }) =>
        kind !== 'singleton' && keptIn === undefined && !menu.startsWith(NOISY),
    );
  const found = await Promise.all(
    types.map(async (type) => {
      const rows = await ask(client, type.menu, {
        proplist: ['.id', ...type.key],
        query: ['?invalid=true'],
      });
      return (rows ?? []).map((row) => ({
        menu: type.menu,
        id: row['.id'] ?? '',
        key: addressOf(type, (name) => row[name]).key,
      }));
    }),
  );
  return found.flat();
}
