import type { FieldFacts, FieldKind } from '../facts.js';
import { menuFacts } from '../menus/index.js';
import type { ResolvedMenu } from '../router-state.js';
import { isWithin } from '../version.js';
import { readField } from '../values/read-value.js';
import { valueText } from './row.js';

/** The menus of one version. Shared by all simulated routers of that version, never changed. */
export interface ResolvedMenus {
  readonly version: string;
  readonly byPath: ReadonlyMap<string, ResolvedMenu>;
  /** Menus whose rows appear in `/interface` too. */
  readonly interfaceMenus: readonly string[];
}

/** What a package brings; a router without it does not have these menus. */
const PACKAGE_MENUS: Readonly<Record<string, readonly string[]>> = {
  dhcp: ['/ip/dhcp-server', '/ip/dhcp-client'],
  hotspot: ['/ip/hotspot'],
  ipv6: ['/ipv6'],
  ppp: [
    '/ppp',
    ...['pppoe', 'l2tp', 'pptp', 'sstp', 'ovpn'].flatMap((type) => [
      `/interface/${type}-server`,
      `/interface/${type}-client`,
    ]),
  ],
};

const resolved = new Map<string, ResolvedMenus>();

/** The menus and fields that a version has without some packages. Resolved once per process. */
export function resolveMenus(
  version: string,
  withoutPackages: readonly string[] = [],
): ResolvedMenus {
  const key = [version, ...[...withoutPackages].sort()].join(' ');
  const known = resolved.get(key);
  if (known !== undefined) return known;
  const missing = withoutPackages.flatMap((name) => PACKAGE_MENUS[name] ?? []);
  const menus = menuFacts
    .filter(
      (facts) => isWithin(version, facts) && !missing.some((root) => isBelow(facts.menu, root)),
    )
    .map((facts) => resolveMenu(facts, version));
  const made: ResolvedMenus = {
    version,
    byPath: new Map(menus.map((menu) => [menu.menu, menu])),
    interfaceMenus: menus.filter(isInterfaceMenu).map(({ menu }) => menu),
  };
  resolved.set(key, made);
  return made;
}

/** The facts of a field; undefined for a name that the menu does not have. */
export function fieldOf(menu: ResolvedMenu, name: string): FieldFacts | undefined {
  return Object.hasOwn(menu.fields, name) ? menu.fields[name] : undefined;
}

/** True for menus whose rows are interfaces; `/interface` itself holds those of other types. */
export function isInterfaceMenu({ menu, interfaceType }: ResolvedMenu): boolean {
  return menu === '/interface' || interfaceType !== undefined;
}

/** True for fields whose value may be another row. */
export function isReference(kind: FieldKind): boolean {
  if (kind.kind === 'list' || kind.kind === 'pair') return isReference(kind.item);
  if (kind.kind === 'ref') return kind.soft !== true;
  return kind.kind === 'ip-or-ref' || kind.kind === 'prefix-or-ref';
}

function isBelow(menu: string, root: string): boolean {
  return menu === root || menu.startsWith(`${root}/`);
}

function resolveMenu(facts: ResolvedMenu, version: string): ResolvedMenu {
  const fields = Object.entries(facts.fields)
    .filter(([, field]) => isWithin(version, field))
    .map(([name, field]) => [name, withCanonicalDefault(name, field)] as const);
  return { ...facts, fields: Object.fromEntries(fields) };
}

/** A default is printed as a router would print the same value if it had been set. */
function withCanonicalDefault(argument: string, field: FieldFacts): FieldFacts {
  if (field.default === undefined || field.default === '' || isReference(field.type)) return field;
  const context = { argument, findRow: () => undefined, keepDangling: false };
  return { ...field, default: valueText(readField(field, field.default, context)) };
}
