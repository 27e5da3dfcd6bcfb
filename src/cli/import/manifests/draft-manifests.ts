import path from 'node:path';

import { extractTemplate } from '../../../import/extract-template.js';
import { useTemplate } from '../../../import/use-template.js';
import { manifestText } from '../../../import/manifest-text.js';
import { mergeImport, type Merged } from '../../../import/merge-import.js';
import { ImportError, type ImportedRouter } from '../../../import/types.js';
import type { FleetManifest, SourceFile } from '../../../manifest/types.js';
import type { SectionCount } from '../../../report/import/types.js';
import { declaresTemplate } from './declares-template.js';
import type { ImportedItem } from './import-items.js';
import { addOwner, variableOwners } from './variable-owners.js';

/** Manifests that are there already, without an error. */
export interface Existing {
  readonly sources: readonly SourceFile[];
  readonly fleet: FleetManifest;
  /** Whether their folder was not there. */
  readonly isNewFolder: boolean;
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
  readonly template: DraftTemplate | undefined;
  readonly sources: readonly SourceFile[];
  readonly failed: readonly Blamed[];
}

/** A Template that is new, or one that was there and that new routers use. */
interface DraftTemplate {
  readonly name: string;
  readonly file: string;
  readonly users: readonly string[];
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
  /** Names of variables that no new row of a declared router may take. */
  readonly taken?: ReadonlySet<string>;
}

/** Puts routers into manifests: a file for one that is new, edits for one that is declared. */
export function draftManifests(
  imported: readonly ImportedItem[],
  existing: Existing,
  { dir, template, taken = new Set() }: DraftOptions,
): Draft {
  const declared = new Set(existing.fleet.routers.map(({ name }) => name));
  const fresh = imported.filter(({ name }) => !declared.has(name));
  const owners = variableOwners(existing.fleet);
  for (const { name, imported: one } of fresh) {
    for (const secret of one.secrets) addOwner(owners, secret.name, name);
  }
  const edited = mergeAll(
    imported.filter(({ name }) => declared.has(name)),
    existing.sources,
    new Set([...taken, ...owners.keys()]),
  );
  const shared = template === undefined ? undefined : share(template, fresh, existing, dir);
  const added = addAll(fresh, shared?.routers ?? [], dir);
  const byName = new Map([...edited.routers, ...added.routers].map((one) => [one.name, one]));
  const draft = {
    routers: imported.flatMap(({ name }) => byName.get(name) ?? []),
    failed: edited.failed,
  };
  return {
    ...draft,
    template: shared?.template,
    sources: [...edited.sources, ...added.sources, ...(shared?.sources ?? [])],
  };
}

/** New routers with a Template, which is a new file unless it is there. */
interface Shared {
  readonly template: DraftTemplate;
  readonly routers: readonly ImportedRouter[];
  readonly sources: readonly SourceFile[];
}

/** Undefined when no router has anything to share. */
function share(
  name: string,
  fresh: readonly ImportedItem[],
  { sources }: Existing,
  dir: string,
): Shared | undefined {
  const routers = fresh.map(({ imported }) => imported);
  const owner = sources.find((source) => declaresTemplate(source, name));
  if (owner !== undefined) {
    const using = routers.flatMap((router) => useTemplate(name, router, sources) ?? []);
    if (using.length === 0) return undefined;
    const users = using.map(({ document }) => document.name);
    return { template: { name, file: owner.name, users }, routers: using, sources: [] };
  }
  const extracted = fresh.length < 2 ? undefined : extractTemplate(name, routers);
  if (extracted === undefined) return undefined;
  const file = path.join(dir, 'templates', `${name}.yaml`);
  return {
    template: { name, file, users: extracted.users },
    routers: extracted.routers,
    sources: [{ name: file, text: manifestText(extracted.template) }],
  };
}

/** A file each. */
function addAll(
  fresh: readonly ImportedItem[],
  sharing: readonly ImportedRouter[],
  dir: string,
): Pick<Draft, 'routers' | 'sources'> {
  const shared = new Map(sharing.map((router) => [router.document.name, router]));
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

/** One after another: a second one may be in the same file. */
function mergeAll(
  known: readonly ImportedItem[],
  before: readonly SourceFile[],
  taken: ReadonlySet<string>,
): Pick<Draft, 'routers' | 'sources' | 'failed'> {
  const routers: AssembledRouter[] = [];
  const failed: Blamed[] = [];
  let sources = before;
  for (const one of known) {
    const merged = tryMerge(sources, one, taken);
    if ('reason' in merged) failed.push(merged);
    else {
      sources = replaced(sources, merged.sources);
      const files = merged.sources.map((source) => source.name);
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
  taken: ReadonlySet<string>,
): Merged | Blamed {
  try {
    return mergeImport(sources, name, imported, taken);
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
