import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../src/rsc/bytes.js';
import { parseScript } from '../../src/rsc/parse-script.js';
import type { Script } from '../../src/rsc/script.js';
import { writeStatement } from '../../src/rsc/write-statement.js';

const folder = new URL('../../../shared/data/exports/', import.meta.url);
const present = existsSync(folder);
const files = present ? readdirSync(folder).filter((name) => name.endsWith('.rsc')) : [];
const readme = present ? readFileSync(new URL('README.md', folder), 'utf8') : '';

/** The exports were cut here by the person who published them; the rows are gone. */
const cuts: Readonly<Record<string, readonly string[]>> = {
  'v6-43-hotspot-walled-garden-accents-wide.rsc': ['... is no command', '... is no command'],
};

function load(file: string): { script: Script; text: string } {
  const text = decodeBytes(readFileSync(new URL(file, folder)));
  return { script: parseScript(text), text };
}

/** What the folder's README says of a file: `44 menus, 224 rows (8 disabled), 787 lines: ...`. */
function described(file: string) {
  const row = readme.split('\n').find((line) => line.includes(`\`${file}\``)) ?? '';
  const counts = /(\d+) rows \((\d+) disabled\), (\d+) lines/u.exec(row)?.slice(1).map(Number);
  const menus = [...row.matchAll(/`(\/[^`]+)` (\d+)/gu)].map(
    ([, menu = '', count]) =>
      [menu.replaceAll(' ', '/').replace('//', '/'), Number(count)] as const,
  );
  return { counts, menus };
}

describe.skipIf(!present)('real exports (skipped where ../shared/data/exports is absent)', () => {
  it.each(files)('%s has a row in the README', (file) => {
    expect(described(file).counts).toHaveLength(3);
  });

  it.each(files)('%s: every line is a comment, a menu, a statement or a known cut', (file) => {
    const { script, text } = load(file);

    expect(script.errors.map(({ message }) => message.slice(0, 17))).toEqual(cuts[file] ?? []);
    expect(script.lines).toHaveLength(text.replace(/\r?\n$/u, '').split('\n').length);
    expect(script.lines.filter((use) => use === 'error')).toHaveLength(cuts[file]?.length ?? 0);
  });

  it.each(files)('%s: rows, disabled rows and lines are as many as the README counts', (file) => {
    const { script } = load(file);
    const disabled = script.statements.filter(({ fields }) =>
      fields.some(({ name, value }) => name === 'disabled' && value === 'yes'),
    );

    expect([script.statements.length, disabled.length, script.lines.length]).toEqual(
      described(file).counts,
    );
  });

  it.each(files)('%s: each menu has the rows that the README counts', (file) => {
    const { script } = load(file);
    const { menus } = described(file);
    const counted = menus.map(([menu]) => [
      menu,
      script.statements.filter((statement) => statement.menu === menu).length,
    ]);

    expect(counted).toEqual(menus);
  });

  it.each(files)('%s: statements written by writeStatement parse to the same ones', (file) => {
    const { script } = load(file);
    const written = script.statements.map((statement) => writeStatement(statement)).join('\n');

    expect(parseScript(written).statements.map(({ line: _line, ...rest }) => rest)).toEqual(
      script.statements.map(({ line: _line, ...rest }) => rest),
    );
  });

  it.each([
    { file: 'v6-48-pppoe-hotspot-onup-scripts.rsc', version: '6.48.6' },
    { file: 'v7-20-pppoe-tool-managed-rows.rsc', version: '7.20.5' },
  ])('$file is of RouterOS $version', ({ file, version }) => {
    expect(load(file).script.header.version).toBe(version);
  });
});
