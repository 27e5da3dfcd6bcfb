import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';

import { LARGEST_EXPORT } from '../../../import/source-from-export.js';
import { ImportError } from '../../../import/types.js';

/**
 * The bytes of an ordinary file: a pipe or a device could be waited for for ever.
 *
 * @param shown the file in messages
 * @throws ImportError when there are none, or too many
 */
export async function readBytes(file: string, shown: string): Promise<Uint8Array> {
  try {
    // Opening a pipe would wait for somebody who writes.
    await using handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
    const status = await handle.stat();
    if (status.isDirectory()) throw new ImportError(`${shown} is a folder; name the files in it`);
    if (!status.isFile()) throw new ImportError(`${shown} is not a file`);
    if (status.size > LARGEST_EXPORT) throw tooLarge(shown);
    return await handle.readFile();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (code === undefined) throw error;
    throw new ImportError(`${shown} ${reasons[code] ?? `cannot be read (${code})`}`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist: a part of its path is a file',
  EACCES: 'may not be read by this user',
  EPERM: 'may not be read by this user',
  EISDIR: 'is a folder; name the files in it',
  ELOOP: 'is a link to itself',
  ENAMETOOLONG: 'does not exist: its name is too long',
  ERR_INVALID_ARG_VALUE: 'is no name of a file',
};

/**
 * Everything that standard input has.
 *
 * @throws ImportError when it is too much, or when we were stopped
 */
export async function readStdin(stdin: Readable, signal: AbortSignal): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stop = (): void => void stdin.destroy();
  signal.addEventListener('abort', stop, { once: true });
  try {
    if (signal.aborted) throw new ImportError('stopped before it was read');
    for await (const chunk of stdin) {
      const bytes = Buffer.from(chunk);
      size += bytes.length;
      if (size > LARGEST_EXPORT) throw tooLarge('standard input');
      chunks.push(bytes);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
    throw new ImportError('stopped before it was read');
  } finally {
    signal.removeEventListener('abort', stop);
  }
  return Buffer.concat(chunks);
}

function tooLarge(shown: string): ImportError {
  return new ImportError(`${shown} is larger than any export (8 MiB)`);
}
