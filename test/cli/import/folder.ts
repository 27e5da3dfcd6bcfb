import { readdir, readFile } from 'node:fs/promises';

import { runCommand, type Finished, type Folder } from '../run-command.js';

type Setting = NonNullable<Parameters<typeof runCommand>[1]>;

/** Imports into the folder itself. */
export function importIn(
  folder: Folder,
  words: readonly string[],
  setting: Setting = {},
): Promise<Finished> {
  const dir = ['--dir', `${folder.path}/routers.d`];
  return runCommand(['import', ...words, ...dir], { cwd: folder.path, ...setting });
}

/**
 * Names and texts of all files but exports, inventories and what every new folder gets; hidden ones
 * too.
 */
export async function written(folder: Folder): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder.path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !SKIPPED.test(entry.name));
  const texts = await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const file = `${parentPath}/${name}`;
      return [file.slice(folder.path.length + 1), await readFile(file, 'utf8')] as const;
    }),
  );
  return Object.fromEntries(texts.toSorted(([left], [right]) => (left < right ? -1 : 1)));
}

const SKIPPED = /\.(?:rsc|csv)$|^rosform\.schema\.json$|^\.gitignore$/;

/** The lines below "Not imported:". */
export function failuresIn({ stdout }: Finished): readonly string[] {
  const [, block = ''] = /^Not imported:\n((?: {2}.*\n)*)/m.exec(stdout) ?? [];
  return block.split('\n').flatMap((line) => (line === '' ? [] : [line.trim()]));
}
