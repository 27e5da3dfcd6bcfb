import type { DesiredMenu } from '../desired/types.js';
import type { ResourceType } from '../resources/define.js';
import { Secret } from '../resources/secret.js';
import { untypedResource } from '../resources/untyped-resource.js';

/** One `print` of the round. */
export interface MenuToRead {
  readonly menu: string;
  readonly type: ResourceType;
  readonly singleton: boolean;
  /** Rows that sessions make are wanted too: a reference may name one. */
  readonly withDynamic: boolean;
  readonly proplist: readonly string[];
  /** Fields of a row; the other attributes of `proplist` say what kind of row it is. */
  readonly fields: readonly string[];
  readonly sensitive: ReadonlySet<string>;
}

/** Attributes that tell our rows from the router's own; a menu without them ignores the names. */
const KINDS_OF_ROW = ['.id', 'dynamic', 'default', 'builtin'];

/** The menus themselves, and the names in the menus that those refer to. */
export function menusToRead(menus: readonly DesiredMenu[]): readonly MenuToRead[] {
  const declared = menus.map(declaredMenu);
  const known = new Set(declared.map(({ menu }) => menu));
  const referred = new Set(menus.flatMap(menusReferredTo));
  return [...declared, ...[...referred].filter((menu) => !known.has(menu)).map(namesOnly)];
}

function declaredMenu({ type, rows }: DesiredMenu): MenuToRead {
  const singleton = type.kind === 'singleton';
  const fields = singleton
    ? [...new Set(rows.flatMap((row) => [...row.fields.keys()]))]
    : Object.keys(type.fields);
  const secrets = rows.flatMap((row) =>
    [...row.fields].flatMap(([name, { value }]) => (value instanceof Secret ? [name] : [])),
  );
  return fieldsOf(type, fields, secrets);
}

/** Every field of a menu, whatever a manifest says of it. */
export function wholeMenu(type: ResourceType): MenuToRead {
  return fieldsOf(type, Object.keys(type.fields), []);
}

/** `secrets` are sensitive here although the descriptor does not say so. */
function fieldsOf(
  type: ResourceType,
  fields: readonly string[],
  secrets: readonly string[],
): MenuToRead {
  const singleton = type.kind === 'singleton';
  const marked = fields.filter((name) => type.fields[name]?.sensitive === true);
  return {
    menu: type.menu,
    type,
    singleton,
    withDynamic: false,
    proplist: singleton ? fields : [...KINDS_OF_ROW, ...fields],
    fields,
    sensitive: new Set([...marked, ...secrets]),
  };
}

/** A NAS has a dynamic interface and a dynamic queue for every session; the other menus are small. */
const MANY_DYNAMIC = new Set(['/interface', '/queue/simple']);

function namesOnly(menu: string): MenuToRead {
  return {
    menu,
    type: untypedResource(menu, { key: ['name'], kind: 'keyed', fields: ['name'] }),
    singleton: false,
    withDynamic: !MANY_DYNAMIC.has(menu),
    proplist: [...KINDS_OF_ROW, 'name'],
    fields: ['name'],
    sensitive: new Set(),
  };
}

/** Key and references of a menu: all that is needed to say who refers to a row. */
export function referencesOnly(type: ResourceType): MenuToRead {
  const references = Object.keys(type.fields).filter(
    (name) => type.fields[name]?.type.refersTo !== undefined,
  );
  const fields = [...new Set([...type.key, ...references])];
  return {
    menu: type.menu,
    type,
    singleton: type.kind === 'singleton',
    withDynamic: false,
    proplist: ['.id', 'dynamic', ...fields],
    fields,
    sensitive: new Set(),
  };
}

/** Only what declared values refer to: a reference that nobody uses costs no `print`. */
function menusReferredTo({ type, rows }: DesiredMenu): readonly string[] {
  return Object.entries(type.fields).flatMap(([name, { type: fieldType }]) => {
    const used = rows.some((row) => {
      const value = row.fields.get(name)?.value;
      return typeof value === 'string' && (fieldType.references?.(value).length ?? 0) > 0;
    });
    return used ? (fieldType.refersTo ?? []) : [];
  });
}
