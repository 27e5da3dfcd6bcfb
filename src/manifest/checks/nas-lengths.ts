import { NAS_MENU } from '../../resources/nas.js';
import { withNasTag } from '../../resources/nas-tag.js';
import type { Report } from '../diagnostics.js';
import { dialectOf } from '../document/read-database-url.js';
import type { DeclaredRow, FleetManifest, RadiusDatabaseSettings } from '../types.js';
import { fieldPlace, presentRows } from './declared.js';

/** Characters that the columns of FreeRADIUS's schema hold in MySQL, MariaDB and SQLite. */
const LENGTHS: Readonly<Record<string, number>> = {
  nasname: 128,
  shortname: 32,
  type: 30,
  secret: 60,
  server: 64,
  community: 50,
  description: 200,
};

/**
 * A value that its column cuts off, or refuses when the router has been changed already. PostgreSQL's
 * columns have no limits, and a table of another name may have any.
 */
export function checkNasLengths({ routers, settings }: FleetManifest, report: Report): void {
  const { radiusDatabase, name: fleet } = settings;
  if (radiusDatabase === undefined || !isStockTable(radiusDatabase)) return;
  for (const router of routers) {
    // A blank goes before the tag, which says whose row it is.
    const tag = withNasTag('', { fleet, router: router.name }).length + 1;
    for (const row of presentRows(router, NAS_MENU)) checkRow(row, tag, report);
  }
}

function isStockTable({ url, table }: RadiusDatabaseSettings): boolean {
  const dialect = dialectOf(url);
  return dialect !== undefined && dialect !== 'postgresql' && /^(?:[^.]+\.)?nas$/.test(table);
}

function checkRow(row: DeclaredRow, tag: number, report: Report): void {
  for (const [name, limit] of Object.entries(LENGTHS)) {
    const most = name === 'description' ? limit - tag : limit;
    const text = plainText(row, name);
    const length = Array.from(text ?? '').length;
    if (length <= most) continue;
    const because = name === 'description' ? ', because the tag of rosform follows it' : '';
    report(
      fieldPlace(row, name),
      'fleet/nas-too-long',
      `"${name}" has ${length} characters, and its column in the RADIUS database holds ${most}${because}`,
      { hint: name === 'shortname' ? 'write nas: { shortname: … }' : 'write a shorter one' },
    );
  }
}

/** Also of a secret that is written out; of others nobody knows the length here. */
function plainText(row: DeclaredRow, name: string): string | undefined {
  const value = row.fields.get(name)?.value ?? undefined;
  if (value === undefined || typeof value === 'string') return value;
  return 'literal' in value ? value.literal : undefined;
}
