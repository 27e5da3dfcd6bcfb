import { rowIdentity } from '../manifest/document/row-identity.js';
import { loadFleet } from '../manifest/load-fleet.js';
import type { DeclaredRow, DeclaredSection, SourceFile } from '../manifest/types.js';
import type { ResourceType } from '../resources/define.js';
import { manifestText } from './manifest-text.js';
import { numbering, shareables, type Shareable } from './template/shareable.js';
import type { SharedPart } from './template/shared-part.js';
import { templateUser } from './template/template-user.js';
import type { ImportedDocument, ImportedRouter } from './types.js';

const FILE = 'import.yaml';

/**
 * A new router that uses a Template which is there already, and says itself only what differs.
 * Undefined when the router does not have all that the Template says: it means the same afterwards.
 *
 * @param sources all files of the fleet, without errors
 */
export function useTemplate(
  template: string,
  router: ImportedRouter,
  sources: readonly SourceFile[],
): ImportedRouter | undefined {
  const { document } = router;
  const about = sources.filter(({ text }) => ['Template', 'Fleet'].some((w) => text.includes(w)));
  const alone = declaredBy(document, about);
  const shared = declaredBy({ ...document, uses: [template], sections: [], keep: [] }, about);
  if (alone === undefined || shared === undefined || shared.length === 0) return undefined;
  const said = new Map(
    shared.map(({ type, rows }) => [
      type.menu,
      new Map(rows.map((row) => [rowIdentity(type, row.fields), row])),
    ]),
  );
  const own = shareables(document, numbering());
  const parts = new Map<number, SharedPart>();
  for (const { type, rows } of document.sections) {
    for (const one of own.filter(({ row }) => rows.includes(row))) {
      const there = said.get(type.menu)?.get(one.row.identity);
      if (there !== undefined) parts.set(one.token, partOf(one, there));
    }
  }
  const using = templateUser(document, template, own, parts);
  const merged = declaredBy(using, about);
  if (merged === undefined || meaningOf(merged) !== meaningOf(alone)) return undefined;
  return { ...router, document: using };
}

/** What a document says together with its templates; undefined when it is no valid manifest. */
function declaredBy(
  document: ImportedDocument,
  about: readonly SourceFile[],
): readonly DeclaredSection[] | undefined {
  const own = { name: FILE, text: manifestText(document) };
  const { fleet } = loadFleet([own, ...about], { strict: false });
  return fleet.routers.find(({ name, at }) => name === document.name && at.file === FILE)?.sections;
}

function partOf({ row, field }: Shareable, { fields }: DeclaredRow): SharedPart {
  const moved = [...row.entries].filter(
    ([name]) => fields.has(name) && (field === undefined || name === field),
  );
  return { entries: new Map(moved), remarks: row.remarks };
}

/** Equal for manifests that ask for the same; where order means nothing it does not count. */
function meaningOf(sections: readonly DeclaredSection[]): string {
  return JSON.stringify(
    sections.map(({ type, prune, rows }) => {
      const meanings = rows.map((row) => meaningOfRow(type, row));
      return [type.menu, prune, type.kind === 'ordered' ? meanings : meanings.toSorted()];
    }),
  );
}

function meaningOfRow(
  type: ResourceType,
  { fields, absent, renamedFrom, ignoreFields }: DeclaredRow,
): string {
  const values = Array.from(fields, ([name, { value }]) => {
    const meant = typeof value === 'string' ? type.fields[name]?.type.canonical(value) : undefined;
    return JSON.stringify([name, meant ?? value]);
  });
  return JSON.stringify([
    rowIdentity(type, fields),
    values.toSorted(),
    absent,
    renamedFrom ?? null,
    [...ignoreFields].toSorted(),
  ]);
}
