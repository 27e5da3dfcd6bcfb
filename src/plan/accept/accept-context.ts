import { toDesiredState } from '../../desired/to-desired-state.js';
import type { DesiredMenu, DesiredRow } from '../../desired/types.js';
import type { Layer } from '../../manifest/document/layer.js';
import { openRouter } from '../../manifest/edit/open-router.js';
import type { OpenDocument } from '../../manifest/edit/yaml/open-document.js';
import { routerLayers, type RouterLayers } from '../../manifest/edit/router-layers.js';
import { writtenRows, type WrittenRow } from '../../manifest/edit/written-rows.js';
import type { DeclaredRow, RouterManifest, SourceFile } from '../../manifest/types.js';
import type { ObservedState } from '../../observed/types.js';
import type { ResourceType } from '../../resources/define.js';
import { resourceTypeForMenu } from '../../resources/index.js';
import { Secret } from '../../resources/secret.js';
import { parseVersion, type RouterVersion } from '../../resources/version.js';
import { addressId, addressOf } from '../address.js';
import { comparisonOf } from '../compare-row.js';
import { valueOfDesired } from '../match-rows.js';
import type { Change, Plan } from '../types.js';

/** A row that the merged manifest declares. */
interface DeclaredAt {
  readonly type: ResourceType;
  readonly declared: DeclaredRow;
  readonly desired: DesiredRow;
}

/** All that is known while the changes of a plan are accepted. */
export interface AcceptContext {
  readonly router: RouterManifest;
  readonly plan: Plan;
  readonly version: RouterVersion;
  /** The router as it was read, where the caller has it. */
  readonly observed: ObservedState | undefined;
  readonly menus: readonly DesiredMenu[];
  /** The file that holds the router's own document, what that says, and what templates say. */
  readonly source: SourceFile;
  readonly own: Layer;
  readonly base: Layer;
  readonly typeOf: (menu: string) => ResourceType | undefined;
  /** The row that a change is about, when the manifest declares it. */
  readonly declaredOf: (change: Change) => DeclaredAt | undefined;
  readonly layersOf: (type: ResourceType, identity: string) => RowLayers;
  /** Whether a row that the plan would delete may be without our tag, though it could have one. */
  readonly mayBeForeign: (change: Change, type: ResourceType) => boolean;
}

/** Who says what of a row. */
interface RowLayers {
  readonly own: DeclaredRow | undefined;
  readonly base: DeclaredRow | undefined;
  readonly written: WrittenRow | undefined;
}

/** Stands for every secret: accepting looks at none. It equals nothing that a router has. */
export const ANY_SECRET = new Secret('\0');

/** What accepting needs to know; a text when it cannot begin. */
export function acceptContext(
  sources: readonly SourceFile[],
  router: RouterManifest,
  plan: Plan,
  observed: ObservedState | undefined,
): AcceptContext | string {
  const layers = routerLayers(sources, router.name);
  const version = parseVersion(plan.version);
  const opened = layers && openRouter(layers.source, router.name);
  if (layers === undefined || opened === undefined || version === undefined) {
    return `Router "${router.name}" has no document of its own in these files`;
  }
  const { menus } = toDesiredState(router, () => ANY_SECRET);
  const types = new Map(router.sections.map(({ type }) => [type.menu, type]));
  const rows = declaredRows(router, menus);
  return {
    router,
    plan,
    version,
    observed,
    menus,
    ...layers,
    typeOf: (menu) => types.get(menu) ?? resourceTypeForMenu(menu),
    declaredOf: ({ address, at }) => {
      const found = rows.get(addressId(address)) ?? [];
      return found.find(({ declared }) => declared.at === at) ?? found[0];
    },
    layersOf: rowLayers(layers, opened.document),
    mayBeForeign: (change, type) => {
      if (!comparisonOf(type, version).available.has('comment')) return false;
      const id = 'id' in change ? change.id : undefined;
      const row = observed?.menus.get(type.menu)?.rows.find((one) => one.id === id);
      return row === undefined ? change.at !== undefined : !row.owned;
    },
  };
}

function rowLayers({ own, base }: RouterLayers, document: OpenDocument): AcceptContext['layersOf'] {
  const written = new Map<string, ReadonlyMap<string, WrittenRow>>();
  return (type, identity) => {
    const known = written.get(type.menu) ?? writtenRows(document, type);
    written.set(type.menu, known);
    return {
      own: own.sections.get(type.menu)?.rows.get(identity),
      base: base.sections.get(type.menu)?.rows.get(identity),
      written: known.get(identity),
    };
  };
}

/** By address; two rows that differ only in letters that look alike share one. */
function declaredRows(
  { sections }: RouterManifest,
  menus: readonly DesiredMenu[],
): ReadonlyMap<string, readonly DeclaredAt[]> {
  const rows = new Map<string, DeclaredAt[]>();
  const byMenu = new Map(menus.map((menu) => [menu.type.menu, menu]));
  for (const { type, rows: rowsOfMenu } of sections) {
    for (const [index, declared] of rowsOfMenu.entries()) {
      const desired = byMenu.get(type.menu)?.rows[index];
      if (desired === undefined) continue;
      const id = addressId(addressOf(type, valueOfDesired(desired)));
      const known = rows.get(id);
      if (known === undefined) rows.set(id, [{ type, declared, desired }]);
      else known.push({ type, declared, desired });
    }
  }
  return rows;
}
