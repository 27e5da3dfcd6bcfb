import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../src/rsc/bytes.js';
import { parseScript } from '../../src/rsc/parse-script.js';
import { resourceTypeForMenu } from '../../src/resources/index.js';

const folder = new URL('../../../shared/data/exports/', import.meta.url);
const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.rsc')) : [];

describe.skipIf(files.length === 0)('real exports (skipped where ../shared is not there)', () => {
  it.each(files)('%s: every field is known and every value could stand in a manifest', (file) => {
    const script = parseScript(decodeBytes(readFileSync(new URL(file, folder))));
    const problems: string[] = [];
    let values = 0;

    for (const { menu, verb, fields } of script.statements) {
      const type = resourceTypeForMenu(menu);
      if (type === undefined || (verb !== 'add' && verb !== 'set')) continue;
      for (const { name, value } of fields) {
        const field = type.fields[name];
        if (field === undefined) {
          problems.push(`${menu} ${name}: no such field`);
          continue;
        }
        if (value === null || value === '' || value.split(/[,/]/).some(isDangling)) continue;
        values += 1;
        const parsed = field.type.parse(value);
        if ('problem' in parsed) problems.push(`${menu} ${name}: ${parsed.problem}`);
      }
    }

    expect(problems).toEqual([]);
    expect(values).toBeGreaterThan(5);
  });
});

/** A reference to a row that was removed: routers hold it, manifests may not. */
function isDangling(value: string): boolean {
  return /^\*[0-9A-F]+$/.test(value);
}
