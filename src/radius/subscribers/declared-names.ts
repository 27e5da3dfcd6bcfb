import type { DeclaredRow, RouterManifest } from '../../manifest/types.js';
import { namesIn, scopes } from './held-names.js';

/** Names of routers, by attribute and by the name that they declare. */
export type DeclaredNames = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/**
 * Every name of a pool, profile or list in the manifests of a fleet. Names that only some template
 * has are not among them: what counts is what routers get.
 */
export function declaredNames(routers: readonly RouterManifest[]): DeclaredNames {
  const declared = new Map<string, Map<string, string[]>>();
  for (const router of routers) {
    const sections = new Map(router.sections.map((section) => [section.type.menu, section]));
    for (const { attribute, fields } of scopes) {
      for (const [menu, names] of fields) {
        for (const row of sections.get(menu)?.rows ?? []) {
          for (const name of namesOf(row, names)) note(declared, attribute.attribute, name, router);
        }
      }
    }
  }
  return declared;
}

function namesOf(row: DeclaredRow, fields: readonly string[]): readonly string[] {
  if (row.absent) return [];
  return namesIn(fields, (field) => {
    const value = row.fields.get(field)?.value;
    return typeof value === 'string' ? value : undefined;
  });
}

function note(
  declared: Map<string, Map<string, string[]>>,
  attribute: string,
  name: string,
  router: RouterManifest,
): void {
  const names = declared.get(attribute) ?? new Map<string, string[]>();
  declared.set(attribute, names);
  const routers = names.get(name);
  if (routers === undefined) names.set(name, [router.name]);
  else if (routers.at(-1) !== router.name) routers.push(router.name);
}

/** Profiles that every router has from the start: of PPP these two, of hotspots the first. */
const BUILT_IN_PROFILES: ReadonlySet<string> = new Set(['default', 'default-encryption']);

/** Whether every router has the name without anybody declaring it. */
export function isBuiltIn(attribute: string, name: string): boolean {
  return attribute === 'Mikrotik-Group' && BUILT_IN_PROFILES.has(name);
}
