import type { RouterManifest } from '../../manifest/types.js';

/** Whether the manifest wants rows in a menu, or below it. */
export function wants({ sections }: RouterManifest, menu: string): boolean {
  return sections.some(
    ({ type, rows }) =>
      (type.menu === menu || type.menu.startsWith(`${menu}/`)) && rows.some((row) => !row.absent),
  );
}

/** What every apply needs: log in, compare, write, and compare secrets. */
const ALWAYS = ['api', 'read', 'write', 'sensitive'];

/** The policies that an apply of this manifest needs. */
export function neededPolicies(router: RouterManifest): readonly string[] {
  return wants(router, '/user') ? [...ALWAYS, 'policy'] : ALWAYS;
}
