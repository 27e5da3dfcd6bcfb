import { constants } from 'node:fs';
import { lstat, open, stat } from 'node:fs/promises';
import path from 'node:path';

import { safeText } from '../../report/safe-text.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

/** For its owner only. */
export const SECRET_MODE = 0o600;

/** Larger ones are none of ours: a value has a line, and routers have fewer. */
const LARGEST = 32 * 1024 * 1024;

/** The file of `--secrets-to` before an import. */
export interface StoredSecrets {
  readonly name: string;
  /** Undefined where it is not there. */
  readonly text: string | undefined;
  /** What a shell would have after it read the file. */
  readonly values: ReadonlyMap<string, string>;
}

/**
 * Makes sure that `--secrets-to` names a file that can be made, or one that an import wrote: an
 * ordinary file of ours that nobody else may read, with nothing in it but what we write.
 *
 * @throws UsageError when it is anything else
 */
export async function secretsFile(
  name: string,
  { host }: { readonly host: Pick<Terminal['host'], 'cwd'> },
): Promise<StoredSecrets> {
  const file = path.resolve(host.cwd(), name);
  const shown = safeText(name);
  if ((await lstat(file).catch(() => undefined)) === undefined) {
    const folder = await stat(path.dirname(file)).catch(() => undefined);
    if (folder?.isDirectory() === true) return { name, text: undefined, values: new Map() };
    throw new UsageError(`--secrets-to ${shown}: its folder does not exist; make it first`);
  }
  const text = await ownText(file).catch(() => undefined);
  const values = text === undefined ? undefined : storedValues(text);
  if (text !== undefined && values !== undefined) return { name, text, values };
  throw new UsageError(
    `--secrets-to ${shown}: it is there already, and it is no file of mode 600 that an import wrote; secrets in it may be needed: move it away, or name another file`,
  );
}

/** The text of an ordinary file, no link, that is for its owner only, who we are. */
async function ownText(file: string): Promise<string | undefined> {
  const flags = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;
  await using handle = await open(file, flags);
  const status = await handle.stat();
  const isOurs = status.uid === process.getuid?.() && (status.mode & 0o777) === SECRET_MODE;
  if (!status.isFile() || status.nlink > 1 || !isOurs || status.size > LARGEST) return undefined;
  const bytes = await handle.readFile();
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) ? text : undefined;
}

/** A blank line, a comment, or a variable in the quotes that we write. */
const LINE = /(?:[ \t]*|#[^\n]*|([A-Za-z_]\w*)=((?:'[^']*'|\\')+))(?:\n|$)/y;

/** The variables of a file; undefined where it has anything else in it. */
function storedValues(text: string): ReadonlyMap<string, string> | undefined {
  const values = new Map<string, string>();
  let at = 0;
  while (at < text.length) {
    LINE.lastIndex = at;
    const found = LINE.exec(text);
    if (found === null) return undefined;
    const [all, name, quoted = ''] = found;
    if (name !== undefined) values.set(name, unquoted(quoted));
    at += all.length;
  }
  return values;
}

function unquoted(text: string): string {
  return text.replaceAll(/'([^']*)'|\\'/g, (part, inner: string | undefined) =>
    part.startsWith('\\') ? "'" : (inner ?? ''),
  );
}
