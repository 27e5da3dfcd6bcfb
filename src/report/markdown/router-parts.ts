import type { Report, ReportKind, RouterReport } from '../types.js';
import { GAP } from './fit.js';
import { routerPart, shownChanges } from './router-part.js';

/** What of the routers is not shown. */
export interface PartsLeft {
  readonly routers: number;
  readonly changes: number;
  readonly rows: number;
}

/** The parts of routers in their order, up to the one that there is no room for. */
export function routerParts(
  { routers, kind }: Report,
  room: number,
): { readonly texts: readonly string[]; readonly left: PartsLeft } {
  const left = { routers: 0, changes: 0, rows: 0 };
  const texts: string[] = [];
  let rest = room;
  for (const router of routers.filter((each) => hasPart(each, kind))) {
    const part = left.routers === 0 ? routerPart(router, kind, rest - GAP) : undefined;
    if (part === undefined) {
      left.routers += 1;
      left.changes += shownChanges(router, kind).length;
      left.rows += router.unmanaged?.length ?? 0;
    } else {
      texts.push(part.text);
      rest -= part.text.length + GAP;
      left.changes += part.changes;
      left.rows += part.rows;
    }
  }
  return { texts, left };
}

function hasPart(router: RouterReport, kind: ReportKind): boolean {
  return shownChanges(router, kind).length + (router.unmanaged?.length ?? 0) > 0;
}
