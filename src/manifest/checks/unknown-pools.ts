import type { Report } from '../diagnostics.js';
import { suggestion } from '../suggest.js';
import type { FleetManifest, RouterManifest } from '../types.js';
import { fieldText, sectionAt, valuePlace } from './declared.js';
import { references } from './references.js';

const POOLS = '/ip/pool';

/** A pool that nobody declares may be on the router already, made by hand: hence a warning. */
export function checkUnknownPools({ routers }: FleetManifest, report: Report): void {
  for (const router of routers) checkRouter(router, report);
}

function checkRouter(router: RouterManifest, report: Report): void {
  const pools = sectionAt(router, POOLS);
  const names = new Set(pools?.rows.map((row) => fieldText(row, 'name') ?? ''));
  for (const reference of references(router, POOLS)) {
    if (names.has(reference.name)) continue;
    report(
      valuePlace(reference.value),
      'fleet/unknown-pool',
      `${reference.row} names the pool "${reference.name}", which no manifest declares`,
      {
        severity: pools?.prune === 'exact' ? 'error' : 'warning',
        hint: suggestion(reference.name, [...names]) ?? 'declare it in "pools"',
      },
    );
  }
}
