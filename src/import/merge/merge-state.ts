import { toDesiredState } from '../../desired/to-desired-state.js';
import type { DesiredMenu } from '../../desired/types.js';
import { loadFleet } from '../../manifest/load-fleet.js';
import type { Diagnostic, RouterManifest, SourceFile } from '../../manifest/types.js';
import { ANY_SECRET } from '../../plan/accept/accept-context.js';

/** The manifests in the middle of a merge, and what they say of the router. */
export interface MergeState {
  /** The files that matter to the router. */
  readonly sources: readonly SourceFile[];
  readonly router: RouterManifest;
  /** What the router shall be, menu by menu; secrets are not known. */
  readonly menus: readonly DesiredMenu[];
  /** Whether pools of two routers may not overlap. */
  readonly uniquePools: boolean;
}

/** Why manifests cannot be used. */
export interface Unusable {
  readonly errors: readonly Diagnostic[];
  readonly reason: string;
}

/** What manifests say of a router. */
export function mergeState(sources: readonly SourceFile[], name: string): MergeState | Unusable {
  const { fleet, diagnostics } = loadFleet(sources, { strict: false });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const [error] = errors;
  if (error !== undefined) return { errors, reason: `its manifest has an error: ${error.message}` };
  const router = fleet.routers.find((one) => one.name === name);
  if (router === undefined) return { errors, reason: `no manifest declares Router "${name}"` };
  const { menus } = toDesiredState(router, () => ANY_SECRET);
  const uniquePools = fleet.settings.uniquePools === true;
  return { sources, router, menus: menus.filter(isOfRouter), uniquePools };
}

function isOfRouter({ type, leftoversOnly }: DesiredMenu): boolean {
  return !leftoversOnly && type.keptIn === undefined;
}

/**
 * The files that can say something of a router: its own, and those that may hold a template or the
 * Fleet. A fleet of a thousand routers is not read again for each that is imported.
 */
export function sourcesAbout(sources: readonly SourceFile[], name: string): readonly SourceFile[] {
  return sources.filter(({ text }) => text.includes(name) || isForAll(text));
}

/** Whether a text may hold a template or the Fleet. */
export function isForAll(text: string): boolean {
  return text.includes('Template') || text.includes('Fleet');
}

/** The files with one in the place of that of the same name. */
export function withSource(
  sources: readonly SourceFile[],
  changed: SourceFile,
): readonly SourceFile[] {
  return sources.map((one) => (one.name === changed.name ? changed : one));
}
