import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { exitCode, type ExitCode } from '../exit-code.js';
import { makeFolder } from '../output/make-folder.js';
import { missingIgnores, starterFiles, starterSchemas } from '../starter-files.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

/** Writes a first routers.d/. Files that are there already are left as they are. */
export async function init(
  { folder }: { readonly folder: string },
  terminal: Terminal,
): Promise<ExitCode> {
  const root = path.resolve(terminal.host.cwd(), folder);
  try {
    for (const [name, text] of [...Object.entries(starterFiles), ...starterSchemas()]) {
      const written = await writeNew(path.join(root, name), text);
      terminal.print(`${written ? 'wrote' : 'kept '}  ${path.join(folder, name)}\n`);
    }
    const added = await extendGitIgnore(path.join(root, '.gitignore'));
    terminal.print(`${added ? 'wrote' : 'kept '}  ${path.join(folder, '.gitignore')}\n`);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (code === undefined) throw error;
    throw new UsageError(`${folder} cannot be written to (${code})`);
  }
  terminal.print(nextSteps(folder));
  return exitCode.ok;
}

/** Never overwrites: the check and the creation are one step. */
async function writeNew(file: string, text: string): Promise<boolean> {
  await makeFolder(path.dirname(file));
  try {
    await writeFile(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

async function extendGitIgnore(file: string): Promise<boolean> {
  const present = await readFile(file, 'utf8').catch(() => '');
  const missing = missingIgnores(present);
  if (missing.length === 0) return false;
  const start = present === '' || present.endsWith('\n') ? present : `${present}\n`;
  await writeFile(file, `${start}${missing.join('\n')}\n`);
  return true;
}

function nextSteps(folder: string): string {
  const change = folder === '.' ? '' : `  cd ${folder}\n`;
  return `
Next:
${change}  edit routers.d/zone-a.yaml: address, user, pools
  export ZONE_A_PASSWORD=... ZONE_A_RADIUS_SECRET=...
  rosform validate
  rosform plan
No router at hand? \`rosform simulate zone-a\` stands in for it.
`;
}
