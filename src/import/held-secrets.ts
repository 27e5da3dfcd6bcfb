import { namesOf } from '../plan/row-names.js';
import { Secret } from '../resources/secret.js';
import { vocabulary } from '../resources/vocabulary.js';
import type { ImportSource } from './types.js';
import { valueFinder, type FoundValue } from './value-finder.js';

/** Which texts of a router hold one of its secrets, so that no manifest may. */
export interface HeldSecrets {
  /** Whether the value of a comment or a script does. */
  readonly isHeldBy: (field: string, value: string) => boolean;
  /** A text for people without them. */
  readonly hide: (text: string) => string;
}

const FREE = new Set(['comment', 'on-up', 'on-down', 'on-login', 'on-logout']);

/** Whether people write what they like in a field: comments and scripts. */
export function isFreeText(field: string): boolean {
  return FREE.has(field);
}

/** From this length on a value is no part of another word by chance: `1234` of a phone number is. */
const LONG = 8;

/**
 * Looks for the secrets that a source shows. One that is the name of a row, or a word of RouterOS,
 * is not looked for: that is in the manifest anyhow, and says nothing about a password.
 *
 * @param others further secrets, such as the password that the router was read with
 */
export function heldSecrets(
  { observed, identity = '' }: Pick<ImportSource, 'observed' | 'identity'>,
  others: readonly (Secret | undefined)[],
): HeldSecrets {
  const open = new Set([...vocabulary(), identity]);
  const values = new Set<string>();
  const add = (secret: unknown): void => {
    if (secret instanceof Secret && !secret.masked) values.add(secret.reveal());
  };
  for (const [menu, { rows }] of observed.menus) {
    for (const { fields } of rows) {
      for (const name of namesOf({ menu }, fields)) open.add(name);
      for (const value of Object.values(fields)) add(value);
    }
  }
  for (const secret of others) add(secret);
  const find = valueFinder([...values].filter((value) => !open.has(value)));
  const held = (text: string): readonly FoundValue[] =>
    find(text).filter((found) => isMeant(text, found));
  return {
    isHeldBy: (field, value) => isFreeText(field) && held(value).length > 0,
    hide: (text) => withoutValues(text, held(text)),
  };
}

/** Whether a text holds a value as such, and not as a part of another word or number. */
function isMeant(text: string, { start, value }: FoundValue): boolean {
  if (value.length >= LONG) return true;
  const around = [text.slice(0, start).slice(-1), text.charAt(start + value.length)];
  return !around.some((character) => /[\p{L}\p{N}]/u.test(character));
}

function withoutValues(text: string, found: readonly FoundValue[]): string {
  let result = '';
  let at = 0;
  for (const { start, value } of found) {
    const end = start + value.length;
    if (start >= at) result += `${text.slice(at, start)}(sensitive)`;
    at = Math.max(at, end);
  }
  return result + text.slice(at);
}
