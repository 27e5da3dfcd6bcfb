import type { DeclaredRow, DeclaredSection, SecretReference } from '../types.js';

/** A row of `radius` by which the router asks a server that finds it in the table `nas`. */
export interface RadiusClient {
  readonly row: DeclaredRow;
  /** Undefined when the manifest does not say it. */
  readonly secret: SecretReference | undefined;
}

/**
 * The RADIUS clients that a row of `nas` must fit. With radsec the router sets the secret itself,
 * and FreeRADIUS knows it by its certificate.
 */
export function radiusClients(sections: readonly DeclaredSection[]): readonly RadiusClient[] {
  const radius = sections.find(({ type }) => type.menu === '/radius');
  if (radius === undefined) return [];
  const is = (row: DeclaredRow, name: string, wanted: string): boolean => {
    const value = row.fields.get(name)?.value;
    return typeof value === 'string' && radius.type.fields[name]?.type.canonical(value) === wanted;
  };
  const asking = radius.rows.filter(
    (row) => !row.absent && !is(row, 'disabled', 'true') && !is(row, 'protocol', 'radsec'),
  );
  return asking.map((row) => ({ row, secret: secretOf(row) }));
}

/** The secret that a row says; undefined when it says none. */
export function secretOf(row: DeclaredRow): SecretReference | undefined {
  const value = row.fields.get('secret')?.value ?? null;
  return typeof value === 'object' && value !== null ? value : undefined;
}
