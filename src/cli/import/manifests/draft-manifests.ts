import path from 'node:path';

import { extractTemplate, type Extracted } from '../../../import/extract-template.js';
import { manifestText } from '../../../import/manifest-text.js';
import { mergeImport, type Merged } from '../../../import/merge-import.js';
import { ImportError, type ImportedRouter } from '../../../import/types.js';
import type { FleetManifest, SourceFile } from '../../../manifest/types.js';
import type { SectionCount } from '../../../report/import/types.js';
import type { ImportedItem } from './import-items.js';

/** Manifests that are there already, without an error. */
export interface Existing {
  readonly sources: readonly SourceFile[];
  readonly fleet: FleetManifest;
}

/** A router in the manifests. */
export interface AssembledRouter extends ImportedItem {
  /** Undefined for a router that no manifest declared before. */
  readonly merged?: Merged;
  /** Files that are new or another because of it. */
  readonly files: readonly string[];
  /** Rows that it has, whether its own document says them or a template. */
  readonly sections: readonly SectionCount[];
}

/** Manifests with imported routers in them, not checked yet. */
export interface Draft {
  readonly routers: readonly AssembledRouter[];
  readonly template: (Extracted & { readonly file: string }) | undefined;
  readonly sources: readonly SourceFile[];
  readonly failed: readonly Blamed[];
}

/** A router that cannot be written, and why. */
export interface Blamed {
  readonly name: string;
  readonly reason: string;
}

/** Where drafts go. */
export interface DraftOptions {
  readonly dir: string;
  /** `--extract-template`. */
  readonly template: string | undefined;
}

/** Puts routers into manifests: a file for one that is new, edits for one that is declared. */
export function draftManifests(
  imported: readonly ImportedItem[],
  existing: Existing,
  { dir, template }: DraftOptions,
): Draft {
  const declared = new Set(existing.fleet.routers.map(({ name }) => name));
  const edited = mergeAll(
    imported.filter(({ name }) => declared.has(name)),
    existing.sources,
  );
  const fresh = imported.filter(({ name }) => !declared.has(name));
  const extracted = template === undefined ? undefined : extract(template, fresh);
  const added = addAll(fresh, extracted, dir);
  const byName = new Map([...edited.routers, ...added.routers].map((one) => [one.name, one]));
  const draft = {
    routers: imported.flatMap(({ name }) => byName.get(name) ?? []),
    failed: edited.failed,
  };
  const sources = [...edited.sources, ...added.sources];
  if (extracted === undefined) return { ...draft, template: undefined, sources };
  const file = path.join(dir, 'templates', `${extracted.template.name}.yaml`);
  const text = manifestText(extracted.template);
  return {
    ...draft,
    template: { ...extracted, file },
    sources: [...sources, { name: file, text }],
  };
}

/** A file each. */
function addAll(
  fresh: readonly ImportedItem[],
  extracted: Extracted | undefined,
  dir: string,
): Pick<Draft, 'routers' | 'sources'> {
  const shared = new Map(extracted?.routers.map((router) => [router.document.name, router]));
  const added = fresh.map((one) => {
    const router: ImportedRouter = shared.get(one.name) ?? one.imported;
    const file = path.join(dir, `${one.name}.yaml`);
    return {
      router: { ...one, imported: router, files: [file], sections: countsOf(one.imported) },
      source: { name: file, text: manifestText(router.document) },
    };
  });
  return {
    routers: added.map(({ router }) => router),
    sources: added.map(({ source }) => source),
  };
}

function extract(template: string, fresh: readonly ImportedItem[]): Extracted | undefined {
  if (fresh.length < 2) return undefined;
  return extractTemplate(
    template,
    fresh.map(({ imported }) => imported),
  );
}

/** One after another: a second one may be in the same file. */
function mergeAll(
  known: readonly ImportedItem[],
  before: readonly SourceFile[],
): Pick<Draft, 'routers' | 'sources' | 'failed'> {
  const routers: AssembledRouter[] = [];
  const failed: Blamed[] = [];
  let sources = before;
  for (const one of known) {
    const merged = tryMerge(sources, one);
    if ('reason' in merged) {
      failed.push(merged);
    } else {
      sources = replaced(sources, merged.sources);
      const files = merged.sources.map(({ name }) => name);
      routers.push({ ...one, merged, files, sections: countsOf(one.imported) });
    }
  }
  return { routers, sources, failed };
}

function countsOf({ document }: ImportedRouter): readonly SectionCount[] {
  return document.sections.map(({ type, rows }) => ({ section: type.section, rows: rows.length }));
}

function tryMerge(
  sources: readonly SourceFile[],
  { name, imported }: ImportedItem,
): Merged | Blamed {
  try {
    return mergeImport(sources, name, imported);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return { name, reason: error.message };
  }
}

function replaced(
  sources: readonly SourceFile[],
  changed: readonly SourceFile[],
): readonly SourceFile[] {
  if (changed.length === 0) return sources;
  const byName = new Map(changed.map((source) => [source.name, source]));
  return sources.map((source) => byName.get(source.name) ?? source);
}
