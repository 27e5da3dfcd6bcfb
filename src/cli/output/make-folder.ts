import { mkdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * Makes a folder and those that it is in; gives those that were not there, the outermost first.
 * Node's own `recursive` never ends below /proc, where nothing can be made although the folder is
 * there (Node 20).
 */
export async function makeFolder(folder: string): Promise<readonly string[]> {
  try {
    await mkdir(folder);
    return [folder];
  } catch (error) {
    if (isCode(error, 'EEXIST')) return [];
    if (!isCode(error, 'ENOENT') || path.dirname(folder) === folder) throw error;
    const made = await makeFolder(path.dirname(folder));
    await mkdir(folder);
    return [...made, folder];
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
