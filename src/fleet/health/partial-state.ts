import { toDesiredState } from '../../desired/to-desired-state.js';
import type { DesiredState } from '../../desired/types.js';
import type { MissingSecret } from '../../health/doctor/facts.js';
import type { DeclaredRow, RouterManifest } from '../../manifest/types.js';
import { usedSecrets } from '../../manifest/used-secrets.js';
import type { Secret } from '../../resources/secret.js';
import { SecretError, type FleetRun } from '../run.js';

/** What a router shall be, as far as its secrets are at hand. */
export interface PartialState {
  /** Fields whose secret is missing are left to others in it. */
  readonly desired: DesiredState;
  readonly missing: readonly MissingSecret[];
}

/** As `desiredState`, but a secret that cannot be had costs its field only. */
export async function partialState(router: RouterManifest, run: FleetRun): Promise<PartialState> {
  const known = new Map<string, Secret>();
  const missing = new Map<string, MissingSecret>();
  for (const { reference, at } of usedSecrets(router)) {
    const key = JSON.stringify(reference);
    if (known.has(key) || missing.has(key)) continue;
    try {
      known.set(key, await run.resolveSecret(reference, at));
    } catch (error) {
      if (!(error instanceof SecretError)) throw error;
      missing.set(key, { reason: error.message, at });
    }
  }
  const desired = toDesiredState(withoutFields(router, new Set(missing.keys())), (reference) => {
    const secret = known.get(JSON.stringify(reference));
    if (secret === undefined) throw new Error('a secret was asked for that nobody referred to');
    return secret;
  });
  return { desired, missing: [...missing.values()] };
}

function withoutFields(router: RouterManifest, missing: ReadonlySet<string>): RouterManifest {
  if (missing.size === 0) return router;
  const sections = router.sections.map((section) => ({
    ...section,
    rows: section.rows.map((row) => withoutFieldsOf(row, missing)),
  }));
  return { ...router, sections };
}

function withoutFieldsOf(row: DeclaredRow, missing: ReadonlySet<string>): DeclaredRow {
  const left = [...row.fields].flatMap(([name, { value }]) =>
    typeof value === 'object' && missing.has(JSON.stringify(value)) ? [name] : [],
  );
  if (left.length === 0) return row;
  const fields = [...row.fields].filter(([name]) => !left.includes(name));
  return { ...row, fields: new Map(fields), ignoreFields: [...row.ignoreFields, ...left] };
}
