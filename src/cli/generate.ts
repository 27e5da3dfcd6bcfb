import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { generatedFiles } from '../manifest/generated-files.js';
import { reportSchemas } from '../report/schema/index.js';
import { resourceTypes } from '../resources/index.js';
import { sectionsPage } from './sections-page.js';

// Writes what is made from the descriptors; with --check it only says what is out of date. Part
// of the repository's own scripts, so it uses prettier, which users do not install.

const root = fileURLToPath(new URL('../..', import.meta.url));

const generated: Readonly<Record<string, string>> = {
  ...generatedFiles(),
  ...Object.fromEntries(
    Object.entries(reportSchemas).map(([name, schema]) => [
      `schemas/${name}.schema.json`,
      `${JSON.stringify(schema, null, 2)}\n`,
    ]),
  ),
  'docs/sections.md': sectionsPage(resourceTypes),
};

const stale: string[] = [];
for (const [name, text] of Object.entries(generated)) {
  const file = path.join(root, name);
  const wanted = await formatted(file, text);
  if ((await readFile(file, 'utf8').catch(() => undefined)) === wanted) continue;
  stale.push(name);
  if (!process.argv.includes('--check')) await writeFile(file, wanted);
}

if (!process.argv.includes('--check')) {
  process.stdout.write(stale.map((name) => `wrote ${name}\n`).join(''));
} else if (stale.length > 0) {
  process.stderr.write(`out of date, run \`npm run generate\`:\n  ${stale.join('\n  ')}\n`);
  process.exitCode = 1;
}

/** As `prettier --write` would leave it; files that prettier ignores stay as they are. */
async function formatted(file: string, text: string): Promise<string> {
  const prettier = await import('prettier');
  const ignorePath = path.join(root, '.prettierignore');
  const { ignored } = await prettier.getFileInfo(file, { ignorePath });
  if (ignored) return text;
  const options = await prettier.resolveConfig(file);
  return prettier.format(text, { ...options, filepath: file });
}
