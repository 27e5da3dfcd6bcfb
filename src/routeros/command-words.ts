import type { Secret } from '../resources/secret.js';
import type { Attributes, PrintOptions } from './types.js';

/** The words of a `print`. Without a property list the router computes every attribute. */
export function printWords({ proplist, query = [] }: PrintOptions): readonly string[] {
  return proplist === undefined ? query : [`=.proplist=${proplist.join(',')}`, ...query];
}

/** The words of a write. This is where a secret is revealed: the words go to the router only. */
export function attributeWords(attributes: Attributes): readonly string[] {
  return Object.entries(attributes).map(([name, value]) => {
    if (value === null) return `=!${name}=`;
    return `=${name}=${typeof value === 'string' ? value : value.reveal()}`;
  });
}

/** The secrets among the values of a write. */
export function secretsOf(attributes: Attributes): readonly Secret[] {
  return Object.values(attributes).filter(
    (value): value is Secret => value !== null && typeof value !== 'string',
  );
}
