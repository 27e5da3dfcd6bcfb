import { isFreeText } from '../../import/held-secrets.js';
import { manifestText } from '../../import/manifest-text.js';
import type { ImportedDocument } from '../../import/types.js';
import { valueFinder } from '../../import/value-finder.js';
import type { FleetManifest } from '../../manifest/types.js';
import { Secret } from '../../resources/secret.js';
import { showTexts } from '../terminal/remember-secret.js';
import type { Terminal } from '../terminal/terminal.js';
import { envExampleText, type ListedSecret } from './env-file.js';
import type { Assembled } from './manifests/assemble.js';
import type { AssembledRouter } from './manifests/draft-manifests.js';

/**
 * Leaves readable what the manifests say, although somebody has it for a password: `zone` in
 * `zone.yaml`, `10M` in `10M/10M`. Manifests hold references and no secrets, so that a dry run can
 * print what would be written. Comments and scripts are not looked at: what they hold stays hidden.
 *
 * @param before what the manifests said, which stands in diffs
 */
export function showManifests(
  { routers, files, fleet }: Pick<Assembled, 'routers' | 'files' | 'fleet'>,
  before: FleetManifest,
  secrets: readonly ListedSecret[],
  terminal: Terminal,
): void {
  const find = valueFinder(secretValues(routers));
  const texts = [
    ...files.map(({ name }) => name),
    ...routers.map(({ imported }) => manifestText(withoutFreeText(imported.document))),
    ...declaredTexts(before),
    ...declaredTexts(fleet),
    envExampleText(undefined, secrets) ?? '',
  ];
  const found = new Set(texts.flatMap((text) => find(text).map(({ value }) => value)));
  showTexts([...found], terminal);
}

function secretValues(routers: readonly AssembledRouter[]): ReadonlySet<string> {
  const values = new Set<string>();
  for (const { source, password, imported } of routers) {
    if (password !== undefined) values.add(password.reveal());
    for (const { value } of imported.secrets) if (value !== undefined) values.add(value.reveal());
    for (const { rows } of source.observed.menus.values()) {
      for (const { fields } of rows) {
        for (const value of Object.values(fields)) {
          if (value instanceof Secret) values.add(value.reveal());
        }
      }
    }
  }
  return values;
}

function withoutFreeText(document: ImportedDocument): ImportedDocument {
  const sections = document.sections.map((section) => ({
    ...section,
    rows: section.rows.map((row) => ({
      ...row,
      entries: new Map([...row.entries].filter(([name]) => !isFreeText(name))),
    })),
  }));
  return { ...document, sections };
}

/** Also of Templates, and of routers that stand in a file which is changed. */
function declaredTexts({ routers }: FleetManifest): readonly string[] {
  return routers.flatMap(({ name, description = '', labels, sections }) => [
    name,
    description,
    ...Object.entries(labels).flat(),
    ...sections.flatMap(({ rows }) => rows.flatMap(({ fields }) => [...fields].flatMap(textOf))),
  ]);
}

function textOf([name, { value }]: readonly [
  string,
  { readonly value: unknown },
]): readonly string[] {
  return typeof value === 'string' && !isFreeText(name) ? [value] : [];
}
