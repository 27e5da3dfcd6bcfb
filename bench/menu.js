import { secrets } from './fleet-yaml.js';
import { apply, manifests, plan, startRouters } from './measure.js';
import { round, table } from './table.js';

const ROWS = 1868;
const EDITS = 100;

/** One big menu: an unchanged plan, and a hundred edits. */
export async function measureMenu() {
  const routers = await startRouters({ routers: 1 });
  const before = manifests(routers.ports, `ppp-secrets:\n${secrets(ROWS, 'first')}`);
  const creation = await plan(before, 1);
  const created = await apply(before, creation.plans, 1);
  const unchanged = await plan(before, 1);
  const after = manifests(routers.ports, `ppp-secrets:\n${secrets(ROWS, 'first', EDITS)}`);
  const edits = await plan(after, 1);
  const edited = await apply(after, edits.plans, 1);
  await routers.close();
  if (unchanged.changes !== 0 || edits.changes !== EDITS) throw new Error('unexpected plan');
  return table(
    ['step', 'changes', 'seconds'],
    [
      [`plan ${ROWS} new rows`, creation.changes, round(creation.seconds)],
      ['apply them, with verification', creation.changes, round(created.seconds)],
      [`plan ${ROWS} rows unchanged`, unchanged.changes, round(unchanged.seconds)],
      [`plan ${EDITS} edits`, edits.changes, round(edits.seconds)],
      ['apply them, with verification', edits.changes, round(edited.seconds)],
    ],
  );
}
