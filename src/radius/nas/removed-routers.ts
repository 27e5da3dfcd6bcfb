import { planMenu } from '../../plan/plan-menu.js';
import { comparisonOf } from '../../plan/compare-row.js';
import { orderChanges } from '../../plan/order-changes.js';
import type { Plan, Problem } from '../../plan/types.js';
import { nasRows } from '../../resources/nas.js';
import type { NasIndex, Removed } from './nas-index.js';

/** Fewer rows than this are a normal week's work. */
const FEW = 3;

/** More than this part of a fleet's rows never goes by itself. */
const LARGE_PART = 0.3;

/**
 * The plan of a router that no manifest declares any more: its rows go. The router itself is not
 * asked, for nobody says how to reach it.
 */
export function planRemoved(router: string, index: NasIndex): Plan {
  const at = { file: '', line: 1, column: 1 };
  const menu = planMenu(
    { type: nasRows, at, prune: 'owned', leftoversOnly: true, rows: [] },
    index.menuOf(router, undefined),
    comparisonOf(nasRows, { text: '', parts: [] }),
  );
  const { changes } = orderChanges(menu.drafts);
  return {
    router,
    version: '',
    changes,
    problems: tooMany(index.removed()),
    unchanged: 0,
    unmanaged: [],
  };
}

/** A run over a part of the manifests would take every other router's row. */
function tooMany({ rows, owned }: Removed): readonly Problem[] {
  if (rows < FEW || rows <= owned * LARGE_PART) return [];
  return [
    {
      severity: 'error',
      code: 'plan/many-routers-removed',
      message:
        `${rows} of the ${owned} rows in nas that rosform keeps are of routers that no manifest here declares; ` +
        'is this the whole fleet (--dir)?',
      allowable: true,
    },
  ];
}
