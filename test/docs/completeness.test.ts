import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

import { commands } from '../../src/cli/command-line/command-table.js';
import { starterFiles } from '../../src/cli/starter-files.js';
import { diagnosticCodes } from '../../src/manifest/codes.js';
import { caseFile } from './cases.js';
import { readPage, root } from './pages.js';

/** Codes in backquotes on a page. */
function codesOn(page: string, prefix: RegExp): readonly string[] {
  const found = readPage(page).text.matchAll(/`([a-z]+\/[a-z-]+)`/gu);
  return [...new Set(Array.from(found, ([, code = '']) => code))]
    .filter((code) => prefix.test(code))
    .sort();
}

describe('the documents are complete', () => {
  it.each(Object.entries(starterFiles))(
    'the first run of README.md begins with %s as `rosform init` writes it',
    (name, text) => {
      expect(readFileSync(caseFile('007-starter', name), 'utf8')).toBe(text);
    },
  );

  it('docs/manifests.md lists every code of a finding, and no other', () => {
    expect(codesOn('docs/manifests.md', /^(?:manifest|fleet)\//u)).toEqual(
      Object.keys(diagnosticCodes).sort(),
    );
  });

  it('docs/troubleshooting.md lists every code of a plan, and no other', () => {
    const sources = ['src/plan', 'src/radius', 'src/fleet'].flatMap((name) => {
      const folder = path.join(root, name);
      return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => readFileSync(path.join(folder, file), 'utf8'));
    });
    const codes = sources.flatMap((text) =>
      Array.from(text.matchAll(/'(plan\/[a-z-]+)'/gu), ([, code = '']) => code),
    );

    expect(codes.length).toBeGreaterThan(5);
    expect(codesOn('docs/troubleshooting.md', /^plan\//u)).toEqual([...new Set(codes)].sort());
  });

  it('README.md describes every command', () => {
    const { text } = readPage('README.md');
    const missing = commands
      .map(({ name }) => name)
      .filter((name) => !text.includes(`| \`rosform ${name}`));

    expect(commands.length).toBeGreaterThan(5);
    expect(missing).toEqual([]);
  });

  it('docs/simulator.md describes every fault', () => {
    const flags = readFileSync(path.join(root, 'src/cli/simulate/fault-flags.ts'), 'utf8');
    const [, table = ''] = /FAULTS[^=]*= \{(.*?)^\};/msu.exec(flags) ?? [];
    const names = Array.from(table.matchAll(/^ {2}'?([a-z-]+)'?:/gmu), ([, name = '']) => name);
    const { text } = readPage('docs/simulator.md');

    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !text.includes(`\`${name}`))).toEqual([]);
  });
});
