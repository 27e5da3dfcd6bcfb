import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

import { parseCommandLine } from '../../src/cli/command-line/parse-command-line.js';
import { loadFleet } from '../../src/manifest/load-fleet.js';
import { shellWords } from './cases.js';
import { fragmentHeader, pages, root, type Block, type Page } from './pages.js';

const all = pages();

/** Every block of a language, with the page that it is on. */
function blocksIn(language: string): readonly { where: string; page: Page; block: Block }[] {
  return all.flatMap((page) =>
    page.blocks
      .filter((block) => block.language === language)
      .map((block) => ({ where: `${page.name}:${block.line}`, page, block })),
  );
}

const WRONG = /^(?:trap|case \d+-mistakes)/u;

describe('a manifest in the documents', () => {
  // Those with mistakes are there to show what is said about them; another test does that.
  const examples = blocksIn('yaml').filter(({ block: { marker = '' } }) => !WRONG.test(marker));

  it.each(examples)('at $where loads without an error', ({ page, block }) => {
    expect(errorsOf(block, page)).toEqual([]);
  });
});

/** The errors of a whole document, or of a fragment that is put into a Router. */
function errorsOf({ text }: Block, page: Page): readonly string[] {
  const header = text.includes('connection:')
    ? fragmentHeader.replace(/^connection.*\n/mu, '')
    : fragmentHeader;
  const manifest = text.includes('apiVersion:') ? text : `${header}${withAccess(text)}`;
  const sources = [
    { name: 'example.yaml', text: manifest },
    ...fleetBeside(manifest),
    ...templatesBeside(manifest, page).map((template, index) => ({
      name: `template-${index}.yaml`,
      text: template,
    })),
  ];
  return loadFleet(sources, { strict: false })
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ at, message }) => `${at.file}:${at.line} ${message}`);
}

/** `nas:` means something only where the Fleet names a RADIUS database. */
function fleetBeside(manifest: string): readonly { name: string; text: string }[] {
  if (!/^nas:/mu.test(manifest) || manifest.includes('kind: Fleet')) return [];
  const text = 'apiVersion: rosform/v1\nkind: Fleet\nradius-database: { url: { env: URL } }\n';
  return [{ name: 'fleet.yaml', text }];
}

/** A fragment that is about the address only leaves user and password to other lines. */
function withAccess(text: string): string {
  const lacks = /^connection:\n(?!(?:.*\n)*? {2}username)/mu;
  return text.replace(lacks, 'connection:\n  username: rosform\n  password: { env: PASSWORD }\n');
}

/** Templates that a document uses and that stand elsewhere on its page. */
function templatesBeside(manifest: string, page: Page): readonly string[] {
  const names = (/^uses: \[(.*)\]/mu.exec(manifest)?.[1] ?? '').split(', ');
  const templates = page.blocks
    .flatMap(({ language, text }) => (language === 'yaml' ? text.split(/^---\n/mu) : []))
    .filter((text) => text.includes('kind: Template'));
  return names
    .filter((name) => !manifest.includes(`\nname: ${name}\n`))
    .flatMap((name) => templates.find((text) => text.includes(`\nname: ${name}\n`)) ?? []);
}

/** Lines of a block that a shell would run, continued lines joined. */
function commandsOf({ text }: Block): readonly string[] {
  return text
    .replaceAll(/\\\n\s*/gu, '')
    .split('\n')
    .map((line) => line.replace(/(?:^|\s)#.*$/u, ''))
    .flatMap((line) => line.split(/\s(?:&&|\|\||[|;&])\s|\s?(?:[12]?>>?|<)\s?/u))
    .map((part) => part.trim().replace(/^(?:[A-Z_]+=\S+ )+/u, ''))
    .filter((part) => part !== '');
}

const shell = blocksIn('sh').flatMap(({ where, block }) =>
  commandsOf(block).map((command) => ({ where, command })),
);

describe('a command line in the documents', () => {
  const ours = shell.flatMap(({ where, command }) => {
    const match = /^(?:npx rosform|rosform|node dist\/cli\/main\.js)(?: (.*))?$/u.exec(command);
    return match === null ? [] : [{ where, command, words: shellWords(match[1] ?? '') }];
  });

  it.each(ours)('at $where is understood: $command', async ({ words }) => {
    const parsed = await parseCommandLine(words, 100);

    expect('mistake' in parsed ? parsed.mistake : 'understood').toBe('understood');
  });

  const scripts: unknown = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const npm = shell.filter(({ command }) => command.startsWith('npm run '));

  it.each(npm)('at $where names a script of the package: $command', ({ command }) => {
    expect(scripts).toHaveProperty(['scripts', command.split(' ')[2] ?? '']);
  });
});

describe('a link in the documents', () => {
  const links = all.flatMap(({ name, text }) =>
    Array.from(text.matchAll(/\]\(([^)\s]+)\)/gu), ([, target = '']) => ({ name, target })).filter(
      ({ target }) => !/^[a-z]+:/u.test(target),
    ),
  );

  it.each(links)('in $name leads somewhere: $target', ({ name, target }) => {
    const [file = '', anchor] = target.split('#');
    const found = file === '' ? name : path.join(path.dirname(name), file);

    expect(existsSync(path.join(root, found)), found).toBe(true);
    if (anchor !== undefined) expect(anchorsOf(found)).toContain(anchor);
  });
});

/** Anchors as GitHub makes them from headings. */
function anchorsOf(file: string): readonly string[] {
  const text = readFileSync(path.join(root, file), 'utf8').replaceAll(/^```.*?^```$/gmsu, '');
  return Array.from(text.matchAll(/^#+ (.+)$/gmu), ([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
