import type { Reply } from '../types.js';

/**
 * The attributes of a reply sentence. Attributes that begin with a dot are the API's own, except
 * `.id` and, in `listen`, `.dead`; ordered menus send more of them, such as `.nextid`.
 */
export function parseReply(words: readonly string[]): Reply {
  const attributes: Record<string, string> = {};
  for (const word of words) {
    if (!word.startsWith('=')) continue;
    const second = word.indexOf('=', 1);
    const name = second < 0 ? word.slice(1) : word.slice(1, second);
    if (name.startsWith('.') && name !== '.id' && name !== '.dead') continue;
    attributes[name] = second < 0 ? '' : word.slice(second + 1);
  }
  return attributes;
}
