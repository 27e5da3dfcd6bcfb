import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

import { loadFleet } from '../../src/manifest/load-fleet.js';
import { diagnosticsText } from '../../src/report/findings/diagnostics-text.js';
import { createStyle } from '../../src/report/text/style.js';
import { built, caseFile, readTranscript, recorded, runCase } from './cases.js';
import { fragmentHeader, pages, root, withBlocks, type Block, type Page } from './pages.js';

const cases = readdirSync(path.join(root, 'test/cases'));

/** `rosform simulate` is run as the built program: `npm run build`. */
function isRunnable(name: string): boolean {
  return built || recorded(name).every(({ line }) => !line.startsWith('$ rosform simulate'));
}

const runs = new Map<string, Promise<string>>();

/** What the case prints today; each is run once. */
function transcriptOf(name: string): Promise<string> {
  const known = runs.get(name) ?? runCase(name);
  runs.set(name, known);
  return known;
}

describe('the recorded cases (`npx vitest run test/docs -u` records them anew)', () => {
  it.each(cases.filter(isRunnable))('%s prints what its transcript says', async (name) => {
    await expect(await transcriptOf(name)).toMatchFileSnapshot(caseFile(name, 'transcript.txt'));
  });

  it.skip.each(cases.filter((name) => !isRunnable(name)))(
    '%s (needs `npm run build`)',
    () => undefined,
  );
});

describe('real output in the documents (`-u` writes it anew)', () => {
  it.each(pages().filter(({ blocks }) => blocks.some(({ marker }) => marker !== undefined)))(
    '$name shows the files and the output of the cases',
    async (page) => {
      const contents = await Promise.all(page.blocks.map((block) => realContent(page, block)));

      const whole = withBlocks(page, contents);

      await expect(whole).toMatchFileSnapshot(path.join(root, page.name));
    },
  );
});

/** What a marked block must hold; undefined for blocks that are free. */
async function realContent(page: Page, block: Block): Promise<string | undefined> {
  const { marker = '' } = block;
  const [, name = '', what, of = ''] = /^case (\S+) (file|command) (\S+)$/u.exec(marker) ?? [];
  if (what === 'file') return readFileSync(caseFile(name, of), 'utf8');
  if (what === 'command') {
    const transcript = isRunnable(name) ? readTranscript(await transcriptOf(name)) : recorded(name);
    const command = transcript[Number(of) - 1];
    if (command === undefined) throw new Error(`there is no command ${of} in ${name}`);
    return `${command.line}\n${command.output}`;
  }
  return marker === 'mistakes' ? mistakesAbove(page, block) : undefined;
}

/** What `rosform validate` says of the nearest block above that is marked as a trap. */
function mistakesAbove({ blocks }: Page, block: Block): string {
  const trap = blocks.findLast(({ marker, line }) => marker === 'trap' && line < block.line);
  const source = { name: 'routers.d/zone-a.yaml', text: `${fragmentHeader}${trap?.text ?? ''}` };
  const { diagnostics } = loadFleet([source], { strict: false });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const found = diagnosticsText(errors, [source], createStyle(false));
  if (found === '') throw new Error('the trap is no mistake');
  return found.replace(/\n\n[^\n]*\n$/u, '\n');
}
