import { quoteValue } from '../../rsc/escapes.js';

/** Words of a command by name; the order is kept. */
type Words = Readonly<Record<string, string>>;

/**
 * A command for the terminal of a router, in the form that RouterOS 6 and 7 both read:
 * `/ip service set [find name="api"] disabled=yes`.
 *
 * @param where what finds the row; undefined for a singleton or a new row
 */
export function command(
  menu: string,
  verb: string,
  where: Words | undefined,
  set: Words = {},
): string {
  const path = `/${menu
    .split('/')
    .filter((part) => part !== '')
    .join(' ')}`;
  const found =
    where === undefined
      ? []
      : [`[find ${pairs(where, (name, value) => name !== 'name' && FLAG.test(value)).join(' ')}]`];
  return [path, verb, ...found, ...pairs(set, (_, value) => WORD.test(value))].join(' ');
}

/** The same for one row that has nothing but its `.id`, which holds until the row is removed. */
export function commandById(menu: string, verb: string, id: string): string {
  return `${command(menu, verb, undefined)} ${/^\*[0-9A-F]+$/.test(id) ? id : quoted(id)}`;
}

/** Of a word that finds rows; names are always between quotes. */
const FLAG = /^(?:yes|no)$/;

/** What needs no quotes. Anything else could end the command, or be a variable. */
const WORD = /^[\w.,:/-]+$/;

function pairs(words: Words, isBare: (name: string, value: string) => boolean): readonly string[] {
  return Object.entries(words).map(
    ([name, value]) => `${name}=${isBare(name, value) ? value : quoted(value)}`,
  );
}

/** A terminal takes `?` for a call for help, also between quotes. */
function quoted(text: string): string {
  return quoteValue(text).replaceAll('?', String.raw`\?`);
}
