import { loadFleet } from '../../../manifest/load-fleet.js';
import type { Diagnostic, FleetManifest, SourceFile } from '../../../manifest/types.js';
import {
  draftManifests,
  type AssembledRouter,
  type Blamed,
  type Draft,
  type DraftOptions,
  type Existing,
} from './draft-manifests.js';
import type { ImportedItem } from './import-items.js';
import { placeOf, type NotImported } from '../types.js';

/** What the manifests of a folder become. */
export interface Assembled {
  readonly routers: readonly AssembledRouter[];
  readonly template?: {
    readonly name: string;
    readonly file: string;
    readonly users: readonly string[];
  };
  /** Files that are new or have another text, with the text that they had. */
  readonly files: readonly (SourceFile & { readonly was: string | undefined })[];
  /** Everything, as it will be. */
  readonly fleet: FleetManifest;
  readonly problems: readonly NotImported[];
}

interface Options extends DraftOptions {
  readonly strict: boolean;
}

/**
 * Puts routers into the manifests of a folder and checks all of them together. A router that would
 * make an error is left out, and the others are checked again.
 */
export function assemble(
  imported: readonly ImportedItem[],
  existing: Existing,
  options: Options,
): Assembled {
  const problems: NotImported[] = [];
  let rest = imported;
  let { template } = options;
  for (;;) {
    const draft = draftManifests(rest, existing, { ...options, template });
    const { fleet, diagnostics } = loadFleet(draft.sources, { strict: options.strict });
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    const blamed = [...draft.failed, ...blame(errors, draft)];
    if (blamed.length === 0 && errors.length === 0)
      return finished(draft, existing, fleet, problems);
    if (blamed.length === 0 && draft.template !== undefined) {
      template = undefined;
      continue;
    }
    // Whoever made the error: none of them can be written.
    const [error] = errors;
    if (rest.length === 0) throw new Error(`without any import: ${error?.message ?? ''}`);
    const out = new Map(
      (blamed.length > 0 || error === undefined
        ? blamed
        : draft.routers.map(({ name }) => ({ name, reason: errorText(error) }))
      ).map(({ name, reason }) => [name, reason]),
    );
    for (const one of rest) {
      const reason = out.get(one.name);
      if (reason !== undefined) problems.push(problemOf(one, reason));
    }
    rest = rest.filter(({ name }) => !out.has(name));
  }
}

/** The routers that errors are about: by their files, else because an error names them. */
function blame(errors: readonly Diagnostic[], { routers }: Draft): readonly Blamed[] {
  const blamed = new Map<string, string>();
  for (const error of errors) {
    const own = routers.filter(({ files }) => files.includes(error.at.file));
    const guilty = own.length > 0 ? own : routers.filter((router) => isNamed(router, error));
    for (const { name } of guilty) {
      if (!blamed.has(name)) blamed.set(name, errorText(error));
    }
  }
  return Array.from(blamed, ([name, reason]) => ({ name, reason }));
}

function isNamed({ name, files }: AssembledRouter, { message, hint = '' }: Diagnostic): boolean {
  const words = message.split(/[^a-z0-9.-]+/).map((word) => word.replace(/\.$/, ''));
  return words.includes(name) || files.some((file) => hint.includes(`${file}:`));
}

function errorText({ message, hint, code }: Diagnostic): string {
  return `${message}${hint === undefined ? '' : `; ${hint}`} [${code}]`;
}

function problemOf({ item, name }: ImportedItem, reason: string): NotImported {
  return { ...placeOf(item), router: name, reason };
}

function finished(
  { routers, template, sources }: Draft,
  existing: Existing,
  fleet: FleetManifest,
  problems: readonly NotImported[],
): Assembled {
  const before = new Map(existing.sources.map(({ name, text }) => [name, text]));
  const files = sources
    .filter(({ name, text }) => before.get(name) !== text)
    .map((source) => ({ ...source, was: before.get(source.name) }));
  return {
    routers,
    ...(template === undefined ? {} : { template }),
    files,
    fleet,
    problems,
  };
}
