import { groupBy } from '../../resources/group-by.js';
import { counted } from '../counted.js';
import { safeText } from '../safe-text.js';
import type { RouterReport } from '../types.js';
import type { Style } from './style.js';

/** Routers that are named for one reason, when more than these share it. */
const NAMED = 3;

/**
 * `zone-c: could not be read: no answer from …`, a line each; one line for a reason that many share,
 * such as a database that is down.
 *
 * @param end put behind each line
 */
export function unreachableLines(
  routers: readonly RouterReport[],
  style: Style,
  end = '',
): readonly string[] {
  const unread = routers.filter(({ status }) => status === 'unreachable');
  return [...groupBy(unread, ({ reason = '' }) => reason)].flatMap(([reason, sharing]) => {
    const names = sharing.map(({ router }) => style.error(safeText(router)));
    const text = `: could not be read: ${safeText(reason)}${end}`;
    if (names.length <= NAMED) return names.map((name) => `${name}${text}`);
    const more = counted(names.length - NAMED, 'other router');
    return [`${names.slice(0, NAMED).join(', ')} and ${more}${text}`];
  });
}
