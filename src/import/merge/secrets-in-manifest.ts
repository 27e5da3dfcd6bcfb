import { rowIdentity } from '../../manifest/document/row-identity.js';
import type { DeclaredRow, DeclaredValue, RouterManifest } from '../../manifest/types.js';
import type { ResourceType } from '../../resources/define.js';
import type { ImportedRouter, ImportedSecret } from '../types.js';
import { variableOf } from './free-names.js';

/**
 * What the environment variables that a manifest refers to have to hold, as the router has it. A
 * secret is joined by its row and its field: the name that an import of today would give it may be
 * that of another row in a manifest of yesterday.
 *
 * @param router as merged
 * @returns each name once, in the order of the manifest; without those that only a manifest knows.
 *   Where rows of one name have different secrets, none of them is its value.
 */
export function secretsInManifest(
  router: RouterManifest,
  imported: ImportedRouter,
): readonly ImportedSecret[] {
  return Array.from(secretsByName(router, imported), ([name, [first, ...others]]) => {
    const { value, what } = first;
    const isOne = others.every((other) => isSameValue(first, other));
    return { name, value: isOne ? value : undefined, what };
  });
}

/** Names that stand for secrets which are not the same on the router: lines for people. */
export function ambiguousNames(
  router: RouterManifest,
  imported: ImportedRouter,
): readonly string[] {
  return [...secretsByName(router, imported)].flatMap(([name, [first, ...others]]) => {
    const other = others.find((one) => isKnown(one) && isKnown(first) && !isSameValue(first, one));
    if (other === undefined) return [];
    const whose = `the ${first.what} and the ${other.what}`;
    return [`${name}: ${whose} are not the same on the router: give each a name of its own`];
  });
}

type Joined = [ImportedSecret, ...ImportedSecret[]];

function secretsByName(
  router: RouterManifest,
  imported: ImportedRouter,
): ReadonlyMap<string, Joined> {
  const byName = new Map<string, Joined>();
  for (const { name, secret } of joined(router, imported)) {
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [secret]);
    else known.push(secret);
  }
  return byName;
}

interface JoinedSecret {
  /** In the manifest. */
  readonly name: string;
  readonly secret: ImportedSecret;
}

function joined(
  { connection, sections }: RouterManifest,
  { document, secrets }: ImportedRouter,
): readonly JoinedSecret[] {
  const byName = new Map(secrets.map((secret) => [secret.name, secret]));
  const said = document.connection?.entries;
  const isSameUser = said?.get('username') === connection.username;
  const password = byName.get(variableOf(said?.get('password')) ?? '');
  const login = 'env' in connection.password && isSameUser ? connection.password.env : undefined;
  const rows = sections.flatMap(({ type, rows: declared }): readonly JoinedSecret[] => {
    const section = document.sections.find((one) => one.type.menu === type.menu);
    if (section === undefined) return [];
    const seen = new Map(section.rows.map((row) => [row.identity, row.entries]));
    return declared.flatMap((row) => {
      const entries = seen.get(rowIdentity(type, row.fields)) ?? seen.get(oldIdentity(type, row));
      return [...row.fields].flatMap(([field, { value }]): readonly JoinedSecret[] => {
        const secret = byName.get(variableOf(entries?.get(field)) ?? '');
        if (value === null || typeof value === 'string' || !('env' in value)) return [];
        return secret === undefined ? [] : [{ name: value.env, secret }];
      });
    });
  });
  if (login === undefined || password === undefined) return rows;
  return [{ name: login, secret: password }, ...rows];
}

/** What a row is called on the router until an apply renames it. */
function oldIdentity(type: ResourceType, { fields, renamedFrom, at }: DeclaredRow): string {
  const { naming } = type;
  if (naming === undefined || renamedFrom === undefined) return rowIdentity(type, fields);
  const old: DeclaredValue = { value: renamedFrom, at };
  return rowIdentity(type, new Map([...fields, [naming, old]]));
}

function isKnown({ value }: ImportedSecret): boolean {
  return value !== undefined;
}

function isSameValue(one: ImportedSecret, other: ImportedSecret): boolean {
  return one.value?.reveal() === other.value?.reveal();
}
