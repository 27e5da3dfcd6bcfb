import type { ObservedMenu } from '../../observed/types.js';
import { resourceTypes } from '../../resources/index.js';
import { isAvailable } from '../../resources/version.js';
import type { ImportSource } from '../types.js';

/** Exports have these behind every menu that a section is about (RouterOS 6.43 to 7.20). */
const AT_THE_END = ['/system/clock', '/system/identity'];

/**
 * Why a source may lack rows that the router has; undefined where it is the whole router. An export
 * of one menu says nothing of others, and one that was cut off after some line nothing of those
 * behind it, in the menu of that line among them.
 */
export function partReason(source: ImportSource): string | undefined {
  if (!isWhole(source)) return 'it does not look like an export of the whole router';
  return source.hasGaps === true ? 'not all of its lines could be read' : undefined;
}

function isWhole({ kind, observed, others }: ImportSource): boolean {
  if (kind === 'router') return true;
  const menus = [...observed.menus.keys(), ...others.map(({ menu }) => menu)];
  return (
    menus.some((menu) => menu.startsWith('/interface')) &&
    menus.some((menu) => AT_THE_END.includes(menu))
  );
}

function withoutChoice({ leftOut: _said, ...source }: ImportSource): ImportSource {
  return source;
}

/**
 * The menus of a source, with those that an export leaves out because nothing is in them, and
 * without those that the user left out: of them nothing is told.
 */
export function withUntoldMenus(
  source: ImportSource,
  told: ReadonlyMap<string, ObservedMenu>,
): ReadonlyMap<string, ObservedMenu> {
  const { kind, observed, leftOut } = source;
  if (leftOut !== undefined) {
    const all = withUntoldMenus(withoutChoice(source), told);
    return new Map([...all].filter(([menu]) => !leftOut.menus.has(menu)));
  }
  if (kind === 'router' || !isWhole(source)) return told;
  const untold = resourceTypes
    .filter((type) => type.keptIn === undefined && !told.has(type.menu))
    .filter((type) => isAvailable(type, observed.version))
    .map((type): [string, ObservedMenu] => [type.menu, { menu: type.menu, type, rows: [] }]);
  return new Map([...told, ...untold]);
}
