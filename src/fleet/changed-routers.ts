import { manifestEssence } from '../manifest/manifest-essence.js';
import type { RouterManifest } from '../manifest/types.js';

/** What became of a fleet's manifests since an earlier commit. */
export interface ChangedRouters {
  /** Routers that are new or are asked for something else, in the order of `now`. */
  readonly changed: readonly RouterManifest[];
  /** Names of routers that are declared no longer, in the order of `before`. */
  readonly removed: readonly string[];
}

/**
 * The routers whose merged manifest differs, Templates and the Fleet's defaults included. A router
 * that could not be loaded before is not in `before`, and counts as changed. What a secret's
 * reference or a certificate's file name leads to is not looked at.
 */
export function changedRouters(
  now: readonly RouterManifest[],
  before: readonly RouterManifest[],
): ChangedRouters {
  const earlier = new Map(before.map((router) => [router.name, essenceWithLiterals(router)]));
  const names = new Set(now.map(({ name }) => name));
  return {
    changed: now.filter((router) => earlier.get(router.name) !== essenceWithLiterals(router)),
    removed: before.flatMap(({ name }) => (names.has(name) ? [] : [name])),
  };
}

/** A secret that is written in the manifest counts by its value; the text stays in here. */
function essenceWithLiterals(router: RouterManifest): string {
  return manifestEssence(router, (literal) => `literal ${literal}`);
}
