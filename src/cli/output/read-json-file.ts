import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

import { safeText } from '../../report/safe-text.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

/** A report of ten thousand routers with twenty changes each is about 100 MB. */
const LARGEST = 256 * 1024 * 1024;

/**
 * The data of a JSON file that rosform wrote earlier.
 *
 * @throws UsageError when it cannot be read, or is cut off
 */
export async function readJsonFile(
  name: string,
  terminal: Terminal,
): Promise<{ readonly data: unknown; readonly text: string }> {
  const text = await readText(name, path.resolve(terminal.host.cwd(), name));
  try {
    const data: unknown = JSON.parse(text);
    return { data, text };
  } catch {
    throw new UsageError(`${safeText(name)} is not whole JSON: it was cut off or is another file`);
  }
}

async function readText(name: string, file: string): Promise<string> {
  try {
    const status = await stat(file);
    if (!status.isFile()) throw new UsageError(`${safeText(name)} is not a file`);
    if (status.size > LARGEST) throw new UsageError(`${safeText(name)} is larger than 256 MiB`);
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (code === undefined) throw error;
    const reason = code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`;
    throw new UsageError(`the file ${safeText(name)} ${reason}`);
  }
}
