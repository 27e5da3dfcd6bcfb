import { manifestText } from '../../src/import/manifest-text.js';
import { toImportedRouter } from '../../src/import/to-router.js';
import type { ImportedRouter, ImportOptions, ImportSource } from '../../src/import/types.js';
import type { ObservedMenu, ObservedRow } from '../../src/observed/types.js';
import { resourceTypeForSection } from '../../src/resources/index.js';
import { Secret } from '../../src/resources/secret.js';
import type { Value } from '../../src/resources/secret.js';
import { parseVersion } from '../../src/resources/version.js';

/** A row as a router has it; what begins with a dot says what kind of row it is. */
type HandMadeRow = Readonly<Record<string, string>>;

/** Rows by section. */
export type HandMadeRows = Readonly<Record<string, readonly HandMadeRow[]>>;

/** A source that nobody read. */
export function handMade(
  sections: HandMadeRows,
  more: Partial<ImportSource> & { readonly routeros?: string } = {},
): ImportSource {
  const { routeros = '7.20.8', ...rest } = more;
  const version = parseVersion(routeros);
  if (version === undefined) throw new Error(`no version ${routeros}`);
  const menus = Object.entries(sections).map(([section, rows]) => menuOf(section, rows));
  return {
    from: 'zone-a.rsc',
    kind: 'export',
    observed: {
      version,
      menus: new Map(menus.map((menu) => [menu.menu, menu])),
      referrers: [],
      missing: new Set(),
    },
    secrets: 'shown',
    others: [],
    remarks: [],
    ...rest,
  };
}

function menuOf(section: string, rows: readonly HandMadeRow[]): ObservedMenu {
  const type = resourceTypeForSection(section);
  if (type === undefined) throw new Error(`no section ${section}`);
  const toRow = (row: HandMadeRow, index: number): ObservedRow => {
    const fields = Object.entries(row).filter(([name]) => !name.startsWith('.'));
    return {
      id: row['.id'] ?? `*${(index + 16).toString(16).toUpperCase()}`,
      fields: Object.fromEntries(
        fields.map(([name, text]): [string, Value] => [
          name,
          type.fields[name]?.sensitive === true ? new Secret(text) : text,
        ]),
      ),
      owned: row['.owned'] === 'yes',
      dynamic: row['.dynamic'] === 'yes',
      builtin: row['.builtin'] === 'yes',
    };
  };
  return { menu: type.menu, type, rows: rows.map(toRow) };
}

export const OPTIONS: ImportOptions = {
  name: 'zone-a',
  reached: { address: '10.20.0.1' },
  username: 'rosform',
};

/** Imports rows that nobody read. */
export function importOf(
  sections: HandMadeRows,
  more: Parameters<typeof handMade>[1] = {},
  options: ImportOptions = OPTIONS,
): ImportedRouter {
  return toImportedRouter(handMade(sections, more), options);
}

/** What the manifest says beneath its connection. */
export function sectionsText(imported: ImportedRouter): string {
  const text = manifestText(imported.document);
  const end = '  password: { env: ZONE_A_PASSWORD }\n';
  return text.slice(text.indexOf(end) + end.length).trim();
}
