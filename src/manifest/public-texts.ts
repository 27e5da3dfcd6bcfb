import type { RouterManifest } from './types.js';

/** People write passwords into remarks: these are not for everybody because a manifest says them. */
const FREE_TEXT = new Set(['comment', 'on-up', 'on-down', 'on-login', 'on-logout']);

/** What a router's manifest says in the clear: its names, and the values of its rows. */
export function publicTexts({ name, connection, sections }: RouterManifest): readonly string[] {
  const fields = sections.flatMap(({ rows }) => rows.flatMap((row) => [...row.fields]));
  return [
    name,
    connection.address,
    connection.username,
    ...fields.flatMap(([field, { value }]) =>
      typeof value === 'string' && !FREE_TEXT.has(field) ? [value] : [],
    ),
  ];
}
