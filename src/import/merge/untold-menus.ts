import type { ObservedMenu } from '../../observed/types.js';
import { resourceTypes } from '../../resources/index.js';
import { isAvailable } from '../../resources/version.js';
import type { ImportSource } from '../types.js';

/** Exports have these behind every menu that a section is about (RouterOS 6.43 to 7.20). */
const AT_THE_END = ['/system/clock', '/system/identity'];

/**
 * Whether a source is the whole router. An export of one menu says nothing of others, and one that
 * was cut off after some line nothing of those behind it.
 */
function isWhole({ kind, observed, others }: ImportSource): boolean {
  if (kind === 'router') return true;
  const menus = [...observed.menus.keys(), ...others.map(({ menu }) => menu)];
  return (
    menus.some((menu) => menu.startsWith('/interface')) &&
    menus.some((menu) => AT_THE_END.includes(menu))
  );
}

/** The menus of a source, with those that an export leaves out because nothing is in them. */
export function withUntoldMenus(
  source: ImportSource,
  told: ReadonlyMap<string, ObservedMenu>,
): ReadonlyMap<string, ObservedMenu> {
  const { kind, observed } = source;
  if (kind === 'router' || !isWhole(source)) return told;
  const untold = resourceTypes
    .filter((type) => type.keptIn === undefined && !told.has(type.menu))
    .filter((type) => isAvailable(type, observed.version))
    .map((type): [string, ObservedMenu] => [type.menu, { menu: type.menu, type, rows: [] }]);
  return new Map([...told, ...untold]);
}
