import type { ObservedMenu, ObservedRow } from '../../observed/types.js';
import { addressOf, canonicalOf } from '../../plan/address.js';
import { isReturned } from '../../plan/compare-row.js';
import type { ResourceType } from '../../resources/define.js';
import { groupBy } from '../../resources/group-by.js';
import { resourceTypes } from '../../resources/index.js';
import { Secret } from '../../resources/secret.js';
import type { ImportedSecret, ImportOptions, ImportSource } from '../types.js';
import { envNames, type EnvNames } from './env-names.js';

/** The secrets of a router by name, before it is known which of them a manifest refers to. */
export interface SecretRegister {
  /** Of the connection; none where it is in a file. */
  readonly connection: ImportedSecret | undefined;
  /** Undefined where a row has no such secret, or nobody can tell whether it has one. */
  readonly secretOf: (row: ObservedRow, field: string) => ImportedSecret | undefined;
}

/** Secrets that a row hardly does without: a reference stands for them although none was seen. */
const EXPECTED: Readonly<Record<string, string>> = {
  '/radius': 'secret',
  '/ppp/secret': 'password',
};

/** A secret of a row before it has a name. */
interface Found {
  readonly type: ResourceType;
  readonly row: ObservedRow;
  readonly field: string;
  readonly value: Secret | undefined;
}

/**
 * Names for all secrets of a router. They follow from what the router has, in its order, and not
 * from the values, so that its export and the router itself give the same.
 */
export function secretRegister(source: ImportSource, options: ImportOptions): SecretRegister {
  const names = envNames(options.name);
  const connection = connectionSecret(options, names);
  const found = resourceTypes.flatMap((type) => {
    const menu = source.observed.menus.get(type.menu);
    return menu === undefined ? [] : secretsOfMenu(type, menu, source);
  });
  const named = new Map<ObservedRow, Map<string, ImportedSecret>>();
  const radius = radiusNames(source, names);
  for (const one of found) {
    const name = one.type.menu === '/radius' ? radius(one) : names.take(...partsOf(one));
    const secret = { name, value: one.value, what: whatOf(one) };
    const ofRow = named.get(one.row) ?? new Map<string, ImportedSecret>();
    named.set(one.row, ofRow.set(one.field, secret));
  }
  return { connection, secretOf: (row, field) => named.get(row)?.get(field) };
}

/** Where the user keeps the password already, it stays; several routers may have one. */
function connectionSecret(
  { name: router, username, password: value, passwordFrom }: ImportOptions,
  names: EnvNames,
): ImportedSecret | undefined {
  const what = `password of ${username} on ${router}`;
  if (passwordFrom === undefined) return { name: names.take('password'), value, what };
  if ('file' in passwordFrom) return undefined;
  names.reserve(passwordFrom.env);
  return { name: passwordFrom.env, value, what: `password of ${username}` };
}

function secretsOfMenu(
  type: ResourceType,
  { rows }: ObservedMenu,
  { secrets }: ImportSource,
): readonly Found[] {
  const sensitive = Object.entries(type.fields).filter(([, field]) => field.sensitive === true);
  return rows
    .filter((row) => !row.dynamic)
    .flatMap((row) =>
      sensitive.flatMap(([field, descriptor]): readonly Found[] => {
        // With radsec the router makes the secret itself.
        if (!isReturned(descriptor, type, (name) => row.fields[name])) return [];
        const value = row.fields[field];
        const isKnown = value instanceof Secret && !value.masked && value.reveal() !== '';
        if (isKnown) return [{ type, row, field, value }];
        // Where secrets are shown, what is not there is none; and what is seen to be empty is none.
        const isHidden = value instanceof Secret ? value.masked : secrets === 'hidden';
        const isExpected = EXPECTED[type.menu] === field;
        return isHidden && isExpected ? [{ type, row, field, value: undefined }] : [];
      }),
    );
}

/**
 * One name where the router asks one server, else one for each address. Rows of one address whose
 * secrets differ get numbers.
 */
function radiusNames({ observed }: ImportSource, names: EnvNames): (found: Found) => string {
  const menu = observed.menus.get('/radius');
  const asking = (menu?.rows ?? []).filter((row) => !row.dynamic && !isRadsec(menu, row));
  const groups = groupBy(asking, (row) => addressText(row));
  const given = new Map<string, string>();
  return ({ row, value }) => {
    const address = addressText(row);
    const key = JSON.stringify([address, value?.reveal() ?? null]);
    const name =
      given.get(key) ?? names.take('radius', ...(groups.size > 1 ? [address] : []), 'secret');
    given.set(key, name);
    return name;
  };
}

function isRadsec(menu: ObservedMenu | undefined, { fields }: ObservedRow): boolean {
  return menu !== undefined && canonicalOf(menu.type, 'protocol', fields['protocol']) === 'radsec';
}

function addressText({ fields }: ObservedRow): string {
  const address = fields['address'];
  return typeof address === 'string' ? address : '';
}

function partsOf({ type, row, field }: Found): readonly string[] {
  const { key } = addressOf(type, (name) => row.fields[name]);
  if (type.menu === '/ppp/secret') return ['ppp', userOf(row) || 'user', field];
  return [type.section, key, field];
}

function userOf({ fields }: ObservedRow): string {
  return typeof fields['name'] === 'string' ? fields['name'] : '';
}

function whatOf({ type, row, field }: Found): string {
  const { key } = addressOf(type, (name) => row.fields[name]);
  if (type.menu === '/ppp/secret') return `password of the PPP user ${userOf(row)}`;
  if (type.menu === '/radius') return `RADIUS secret of ${addressText(row)}`;
  return `${field} of ${type.menu} ${key}`.trimEnd();
}
