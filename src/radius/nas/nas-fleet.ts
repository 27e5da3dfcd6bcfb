import type { FleetManifest, RouterManifest } from '../../manifest/types.js';
import { canonicalOf } from '../../plan/address.js';
import { NAS_MENU, nasRows } from '../../resources/nas.js';
import type { Value } from '../../resources/secret.js';

/** What the manifests of a whole fleet say of the `nas` table: one router's rows depend on all. */
export interface NasFleet {
  /** Name of the Fleet, which its rows are tagged with. */
  readonly name: string | undefined;
  readonly routers: ReadonlySet<string>;
  /** Names of routers, by the canonical `nasname` of their row. */
  readonly nasnames: ReadonlyMap<string, string>;
}

/** The `nas` rows of a fleet without errors. */
export function nasFleetOf({ routers, settings }: FleetManifest): NasFleet {
  const declared = routers.flatMap((router) => {
    const nasname = declaredNasname(router);
    return nasname === undefined ? [] : [[nasname, router.name] as const];
  });
  return {
    name: settings.name,
    routers: new Set(routers.map(({ name }) => name)),
    nasnames: new Map(declared),
  };
}

/** The canonical `nasname` of a router's row; undefined when it has none. */
export function declaredNasname({ sections }: RouterManifest): string | undefined {
  const row = sections.find(({ type }) => type.menu === NAS_MENU)?.rows[0];
  const value = row?.fields.get('nasname')?.value;
  return row?.absent === false && typeof value === 'string' ? canonicalNasname(value) : undefined;
}

/** The form in which two `nasname`s are compared. */
export function canonicalNasname(value: Value | undefined): string {
  return canonicalOf(nasRows, 'nasname', value);
}
