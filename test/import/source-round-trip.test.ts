import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceFromExport } from '../../src/import/source-from-export.js';
import { tagFieldOf, type ResourceType } from '../../src/resources/define.js';
import { resourceTypes } from '../../src/resources/index.js';
import { Secret } from '../../src/resources/secret.js';
import { encodeBytes } from '../../src/rsc/bytes.js';
import type { Statement } from '../../src/rsc/script.js';
import { writeStatement } from '../../src/rsc/write-statement.js';

const types = resourceTypes.filter(({ keptIn }) => keptIn === undefined);

type Row = Readonly<Record<string, string>>;

/** Any text, with all that a script must escape; a comment of ours is a case of its own. */
const value = fc
  .string({ unit: 'binary', maxLength: 12 })
  .map((text) => text.replaceAll(/[\uD800-\uDFFF]/gu, ''))
  .filter((text) => text !== '' && !text.endsWith('[rosform]'));

/** A row of a menu with what tells it apart; which values its fields can have does not matter here. */
function rowOf(type: ResourceType): fc.Arbitrary<Row> {
  const names = Object.keys(type.fields);
  const key = type.key.filter((name) => type.fields[name]?.required === true);
  return fc.record(Object.fromEntries(names.map((name) => [name, value])), {
    requiredKeys: [...key, ...(names.includes('disabled') ? ['disabled'] : [])],
  });
}

const menus = fc
  .shuffledSubarray([...types], { minLength: 1 })
  .chain((some) =>
    fc.tuple(
      ...some.map((type) =>
        fc
          .array(rowOf(type), { minLength: 1, maxLength: type.kind === 'singleton' ? 1 : 4 })
          .map((rows) => ({ type, rows })),
      ),
    ),
  );

function statementsOf(type: ResourceType, rows: readonly Row[]): readonly Statement[] {
  return rows.map((row) => ({
    menu: type.menu,
    verb: type.kind === 'singleton' ? 'set' : 'add',
    selector: { kind: 'none' },
    fields: Object.entries(row).map(([name, text]) => ({ name, value: text })),
  }));
}

describe('an export', () => {
  it('reads back as the rows that it was written from', () => {
    fc.assert(
      fc.property(menus, (written) => {
        const lines = written.flatMap(({ type, rows }) =>
          statementsOf(type, rows).map((statement) => writeStatement(statement)),
        );
        const text = `# jan/30/2025 07:50:51 by RouterOS 6.49.17\n${lines.join('\n')}\n`;
        const { observed, remarks } = sourceFromExport(encodeBytes(text), 'a.rsc');
        const read = [...observed.menus.values()].map(({ menu, rows }) => [
          menu,
          rows.map(({ fields }) =>
            Object.fromEntries(
              Object.entries(fields).map(([name, text]) => [
                name,
                text instanceof Secret ? text.reveal() : text,
              ]),
            ),
          ),
        ]);

        expect(Object.fromEntries(read)).toEqual(
          Object.fromEntries(written.map(({ type, rows }) => [type.menu, rows])),
        );
        expect(remarks).toEqual([]);
      }),
    );
  });

  it.each(types.filter((type) => Object.hasOwn(type.fields, tagFieldOf(type))))(
    'of $menu says which rows are ours',
    (type) => {
      const key = Object.fromEntries(type.key.map((name) => [name, 'a']));
      const rows = [
        { ...key, comment: '[rosform]' },
        { ...key, comment: 'Homes [rosform]' },
        { ...key, comment: 'Homes' },
      ];
      const lines = statementsOf(type, rows).map((statement) => writeStatement(statement));
      const text = `# jan/30/2025 07:50:51 by RouterOS 6.49.17\n${lines.join('\n')}\n`;
      const { observed } = sourceFromExport(encodeBytes(text), 'a.rsc');
      const read = observed.menus.get(type.menu)?.rows ?? [];

      expect(read.map(({ fields, owned }) => [fields['comment'], owned])).toEqual([
        ['', true],
        ['Homes', true],
        ['Homes', false],
      ]);
    },
  );
});
