import { RouterError } from '../routeros/router-error.js';
import type { PrintOptions, Reply, RouterClient } from '../routeros/types.js';

/**
 * The rows of a menu, or undefined where they cannot be known: the router has no such menu (an
 * older version, a missing package), does not let our user read it, or gave no answer in time.
 *
 * @throws RouterError only when the session is over
 */
export function ask(
  client: RouterClient,
  menu: string,
  options: PrintOptions = {},
): Promise<readonly Reply[] | undefined> {
  return orUnknown(client.print(menu, options));
}

/**
 * How many rows a menu has, counted by the router: no row crosses the wire. Undefined as in `ask`.
 *
 * @param query words as sent, such as `?service=pppoe`
 * @throws RouterError only when the session is over
 */
export function countRows(
  client: RouterClient,
  menu: string,
  query: readonly string[] = [],
): Promise<number | undefined> {
  return orUnknown(client.count(menu, query));
}

/**
 * What a router answered, or undefined where it refused or stayed silent.
 *
 * @throws RouterError only when the session is over
 */
async function orUnknown<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof RouterError && !error.endsSession) return undefined;
    throw error;
  }
}
