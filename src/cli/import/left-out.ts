import type { LeftOut } from '../../import/types.js';
import { suggestion } from '../../manifest/suggest.js';
import { safeText } from '../../report/safe-text.js';
import { resourceTypes } from '../../resources/index.js';
import { UsageError } from '../usage-error.js';
import type { ImportFlags } from './import-flags.js';

/** Sections that are of routers; what is kept elsewhere is never imported. */
const types = resourceTypes.filter(({ keptIn }) => keptIn === undefined);

/**
 * The sections that `--without` names, or that `--only` does not.
 *
 * @throws UsageError when both are given, or one names no section
 */
export function leftOutOf({ without, only }: ImportFlags): LeftOut | undefined {
  if (without !== undefined && only !== undefined) {
    throw new UsageError('--without and --only do not go together; leave one out');
  }
  if (without !== undefined) {
    return { menus: menusOf('--without', without), by: '--without' };
  }
  if (only === undefined) return undefined;
  const wanted = menusOf('--only', only);
  const others = types.map(({ menu }) => menu).filter((menu) => !wanted.has(menu));
  return { menus: new Set(others), by: '--only' };
}

function menusOf(flag: string, text: string): ReadonlySet<string> {
  const words = text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  if (words.length === 0) throw new UsageError(`${flag} takes the names of sections`);
  return new Set(words.map((word) => menuOf(flag, word)));
}

function menuOf(flag: string, word: string): string {
  const found = types.find(({ section }) => section === word);
  if (found !== undefined) return found.menu;
  const names = types.map(({ section }) => section);
  const remedy = suggestion(word, names) ?? `the sections are ${names.join(', ')}`;
  throw new UsageError(
    `${flag} ${safeText(word).slice(0, 60)}: no section is called so; ${remedy}`,
  );
}
