import type { RadiusDatabaseSettings } from '../../manifest/types.js';
import type { ObservedState } from '../../observed/types.js';
import type { Change, Plan, Problem } from '../../plan/types.js';
import { NAS_MENU } from '../../resources/nas.js';
import { radius } from '../../resources/radius.js';

/** The code of the warning; an apply with `reload:` restarts FreeRADIUS for it. */
export const RESTART_NOT_KNOWN = 'plan/restart-not-known';

/**
 * Where a router gets its secret and the row stands already, an earlier run may have written the
 * row and come no further, for instance because `reload:` failed. Nobody here knows whether
 * FreeRADIUS was started since, and this run has no row to restart it for.
 */
export function restartDoubt(
  { router, changes }: Plan,
  { menus }: Pick<ObservedState, 'menus'>,
  { clients, reload }: Pick<RadiusDatabaseSettings, 'clients' | 'reload'>,
): readonly Problem[] {
  if (clients === 'dynamic' || changes.some(({ address }) => address.menu === NAS_MENU)) return [];
  if (menus.get(NAS_MENU)?.rows.some(({ owned }) => owned) !== true) return [];
  const telling = changes.find(tellsSecret);
  if (telling === undefined) return [];
  return [
    {
      severity: 'warning',
      code: RESTART_NOT_KNOWN,
      message:
        reload === undefined
          ? `the row of ${router} in nas is as it should be already; restart FreeRADIUS if that has not been done since the row was written, or it does not know this secret yet`
          : `the row of ${router} in nas is as it should be already, and FreeRADIUS may not know it yet, so the apply restarts it first`,
      ...(telling.at === undefined ? {} : { at: telling.at }),
    },
  ];
}

function tellsSecret(change: Change): boolean {
  return (
    change.address.menu === radius.menu &&
    (change.action === 'create' || change.action === 'update') &&
    change.fields.some(({ field }) => field === 'secret')
  );
}
