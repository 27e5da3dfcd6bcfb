import type { FleetManifest } from '../../../manifest/types.js';
import { usedSecrets } from '../../../manifest/used-secrets.js';

/** Environment variables that manifests take secrets from, and the routers that do. */
export type VariableOwners = Map<string, Set<string>>;

/** The variables of manifests that are there. Several routers may share one on purpose. */
export function variableOwners({ routers }: FleetManifest): VariableOwners {
  const owners: VariableOwners = new Map();
  for (const router of routers) {
    for (const { reference } of usedSecrets(router)) {
      if ('env' in reference) addOwner(owners, reference.env, router.name);
    }
  }
  return owners;
}

/** Says that a router takes a secret from a variable. */
export function addOwner(owners: VariableOwners, variable: string, router: string): void {
  const before = owners.get(variable) ?? new Set<string>();
  owners.set(variable, before.add(router));
}

/** Another router that has a variable which this one has not; undefined where there is none. */
export function rivalFor(
  owners: VariableOwners,
  variable: string,
  router: string,
): string | undefined {
  const known = owners.get(variable);
  if (known === undefined || known.has(router)) return undefined;
  const [first] = known;
  return first;
}
