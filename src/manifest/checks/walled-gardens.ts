import type { Report } from '../diagnostics.js';
import type { FleetManifest } from '../types.js';
import { namesText, placeKey, presentRows, sectionAt } from './declared.js';
import { groupBy } from '../../resources/group-by.js';

const GARDENS = ['/ip/hotspot/walled-garden', '/ip/hotspot/walled-garden/ip'];

/** A walled garden works only while a hotspot does. */
export function checkWalledGardens({ routers }: FleetManifest, report: Report): void {
  const found = routers.flatMap((router) => {
    if (presentRows(router, '/ip/hotspot').length > 0) return [];
    return GARDENS.filter((menu) => presentRows(router, menu).length > 0).map((menu) => ({
      router: router.name,
      place: { at: sectionAt(router, menu)?.at ?? router.at, length: 1 },
    }));
  });
  for (const gardens of groupBy(found, ({ place }) => placeKey(place)).values()) {
    const [first] = gardens;
    if (first === undefined) continue;
    const names = namesText(gardens.map(({ router }) => router));
    report(
      first.place,
      'fleet/walled-garden-without-hotspot',
      `a walled garden without a hotspot: ${names}`,
      { severity: 'warning', hint: 'declare the hotspot in "hotspots", or drop the walled garden' },
    );
  }
}
