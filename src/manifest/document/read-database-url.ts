import { databaseKindOf, type Dialect } from '../database-kind.js';
import type { SecretReference } from '../types.js';
import { isReported, type Node } from '../yaml/node.js';
import type { ReadOptions } from './read-options.js';
import { readReference } from './read-secret.js';

/**
 * A reference to the URL of a database, or the URL itself when it holds no password. One with a
 * password is an error and not a warning, because a URL is shown where it is written out.
 */
export function readDatabaseUrl(
  node: Node | undefined,
  { report }: ReadOptions,
): SecretReference | undefined {
  if (node === undefined || isReported(node)) return undefined;
  // What has neither shape was reported when the structure was checked.
  if (node.kind === 'map') return readReference(node);
  if (node.kind !== 'scalar' || typeof node.value !== 'string' || node.value === '')
    return undefined;
  const text = node.value;
  if (mayHoldPassword(text)) {
    report(node, 'manifest/literal-secret', '"url" holds a password', {
      hint: 'write the URL without it and password: { env: NAME }, and change the password: Git keeps the old one',
    });
    return undefined;
  }
  if (databaseKindOf(text) === undefined) {
    report(node, 'manifest/bad-value', '"url" is not of a database that rosform knows', {
      hint: 'begin it with postgresql://, mysql://, mariadb:// or sqlite:',
    });
    return undefined;
  }
  return { literal: text };
}

/** The dialect of a database whose URL is written out; undefined for a reference. */
export function dialectOf(url: SecretReference): Dialect | undefined {
  return 'literal' in url ? databaseKindOf(url.literal)?.dialect : undefined;
}

/** Passwords hold any characters, also those that end a host name: better one too many. */
function mayHoldPassword(text: string): boolean {
  if (/[?&][^=&]*(?:pass|pwd|secret|key)[^=&]*=[^&]/i.test(text)) return true;
  if (/^sqlite:(?!\/\/)/i.test(text)) return false;
  return /:.+@/s.test(text.replace(/^[a-z][a-z0-9+.-]*:\/\//i, ''));
}
