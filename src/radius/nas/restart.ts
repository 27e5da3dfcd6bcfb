import type { ClientsPolicy } from '../../manifest/types.js';
import { NAS_MENU } from '../../resources/nas.js';

/** What a run has to say of restarting FreeRADIUS. */
export interface Restart {
  /** `planned`: an apply runs `reload:`. `due`: somebody must. */
  readonly state: 'planned' | 'due' | 'done' | 'failed';
  /** Rows of `nas` that FreeRADIUS does not know yet, or did not before. */
  readonly rows: number;
  /** For `failed`, in one line. */
  readonly reason?: string;
}

/** A change, as far as FreeRADIUS is concerned. */
interface ChangedRow {
  readonly action: 'create' | 'update' | 'move' | 'delete';
  readonly fields: readonly { readonly field: string }[];
}

/** The columns that FreeRADIUS reads besides the key (3.2: queries.conf, `client_query`). */
const READ = new Set(['nasname', 'shortname', 'type', 'secret', 'server']);

/** Whether FreeRADIUS must learn of a change: it does not look at remarks. */
export function concernsClients({ action, fields }: ChangedRow): boolean {
  return action !== 'update' || fields.some(({ field }) => READ.has(field));
}

/** How many rows of a plan FreeRADIUS must learn of. */
export function concernedRows(
  changes: readonly (ChangedRow & { readonly menu: string })[],
): number {
  return changes.filter((change) => change.menu === NAS_MENU && concernsClients(change)).length;
}

/**
 * What a plan says of it; undefined when nothing has to be restarted.
 *
 * @param inDoubt FreeRADIUS may not know rows of an earlier run
 */
export function restartAhead(
  rows: number,
  inDoubt: boolean,
  { clients, reload }: { readonly clients: ClientsPolicy; readonly reload?: readonly string[] },
): Restart | undefined {
  if (clients === 'dynamic') return undefined;
  if (reload !== undefined) return rows > 0 || inDoubt ? { state: 'planned', rows } : undefined;
  return rows > 0 ? { state: 'due', rows } : undefined;
}
