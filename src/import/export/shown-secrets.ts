import { resourceTypeForMenu } from '../../resources/index.js';
import { isSecretName } from '../../resources/untyped-resource.js';
import type { RouterVersion } from '../../resources/version.js';
import type { PlacedStatement } from '../../rsc/script.js';
import { fieldOf } from './draft-row.js';

/** Words, switches and durations under a name that sounds secret: `group-key-update=5m`. */
const NO_SECRET = /^(?:|yes|no|true|false|none|auto|default|key-\d|(?:\d+[wdhms])+|\*{5})$/u;
/** Rows that hardly ever are without a secret. */
const NEEDS_SECRET: Readonly<Record<string, string>> = {
  '/radius': 'secret',
  '/ppp/secret': 'password',
};

/**
 * Whether an export shows its secrets. RouterOS 7 leaves them out unless it is asked for them
 * (`show-sensitive`), and RouterOS 6 does so when it is asked to (`hide-sensitive`); neither says
 * which it did. One secret anywhere means that they are shown. Where there is none, version 7 is
 * taken to have hidden them, and version 6 only when a RADIUS client or a PPP user has none.
 */
export function secretsShown(
  statements: readonly PlacedStatement[],
  { parts: [major = 0] }: RouterVersion,
): 'shown' | 'hidden' {
  const written = statements.filter(({ verb }) => verb === 'add' || verb === 'set');
  if (written.some(showsSecret)) return 'shown';
  if (major >= 7) return 'hidden';
  return written.some(lacksSecret) ? 'hidden' : 'shown';
}

function showsSecret({ menu, fields }: PlacedStatement): boolean {
  const type = resourceTypeForMenu(menu);
  return fields.some(({ name, value }) => {
    if (value === null || NO_SECRET.test(value)) return false;
    return type === undefined ? isSecretName(name) : fieldOf(type, name)?.sensitive === true;
  });
}

function lacksSecret({ menu, verb, fields }: PlacedStatement): boolean {
  if (verb !== 'add' || !Object.hasOwn(NEEDS_SECRET, menu)) return false;
  return !fields.some(({ name, value }) => name === NEEDS_SECRET[menu] && value !== null);
}
