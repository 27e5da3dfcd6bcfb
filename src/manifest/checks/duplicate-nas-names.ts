import { NAS_MENU } from '../../resources/nas.js';
import { rowName } from '../document/row-identity.js';
import type { Report } from '../diagnostics.js';
import type { DeclaredRow, FleetManifest } from '../types.js';
import { fieldPlace, sectionAt } from './declared.js';

/**
 * FreeRADIUS takes the first of two rows with one `nasname` and drops the other. A network may hold
 * the address of another router: the nearer row wins.
 */
export function checkDuplicateNasNames({ routers }: FleetManifest, report: Report): void {
  const seen = new Map<string, { readonly router: string; readonly row: DeclaredRow }>();
  for (const router of routers) {
    const section = sectionAt(router, NAS_MENU);
    for (const row of section?.rows ?? []) {
      // A Fleet that says there is no such column was told so.
      if (!row.fields.has('nasname')) continue;
      const name = section === undefined ? '' : rowName(section.type, row.fields);
      const first = seen.get(name);
      if (first === undefined) {
        seen.set(name, { router: router.name, row });
        continue;
      }
      const { file, line } = fieldPlace(first.row, 'nasname').at;
      report(
        fieldPlace(row, 'nasname'),
        'fleet/duplicate-nas-name',
        `${first.router} and ${router.name} have one nasname, ${name}`,
        {
          hint: `the other is ${file}:${line}; give each its own src-address, or nas: { nasname: … }`,
        },
      );
    }
  }
}
