import type { RadiusDatabaseSettings } from '../manifest/types.js';
import type { Change } from '../plan/types.js';
import type { NasIndex } from './nas/nas-index.js';
import { concernsClients, type Restart } from './nas/restart.js';
import { RadiusDatabaseError } from './radius-database-error.js';

/** Whether FreeRADIUS must be restarted, and how. */
interface Restarting {
  readonly settings: Pick<RadiusDatabaseSettings, 'clients'>;
  /** Runs `reload:`; says why it failed. Absent where the Fleet has none. */
  readonly reload?: () => Promise<string | undefined>;
}

/** Keeps count of what FreeRADIUS does not know yet. */
export function createRestartLog(
  { settings, reload }: Restarting,
  index: () => Promise<NasIndex>,
  forget: () => void,
) {
  let unknown = 0;
  let ended: Restart | undefined;
  return {
    written(changes: readonly Change[]) {
      unknown += changes.filter((change) => concernsClients(asRow(change))).length;
    },
    session: {
      async reload(inDoubt = false): Promise<Restart | undefined> {
        if (settings.clients === 'dynamic' || reload === undefined) return undefined;
        if (ended?.state === 'failed' || (unknown === 0 && !inDoubt)) return undefined;
        const reason = (await unreadable(index, forget)) ?? (await reload());
        // That may have taken two minutes, in which others write to the table, too.
        forget();
        if (reason !== undefined) return (ended = { state: 'failed', rows: unknown, reason });
        ended = { state: 'done', rows: unknown + (ended?.rows ?? 0) };
        unknown = 0;
        return ended;
      },
      restart(): Restart | undefined {
        if (settings.clients === 'dynamic' || (unknown === 0 && ended === undefined))
          return undefined;
        if (ended?.state === 'failed') return { ...ended, rows: unknown };
        if (unknown === 0) return ended;
        return { state: 'due', rows: unknown };
      },
    },
  };
}

/** Why the table cannot be read now; undefined when it can. */
async function unreadable(
  index: () => Promise<NasIndex>,
  forget: () => void,
): Promise<string | undefined> {
  forget();
  try {
    await index();
    return undefined;
  } catch (error) {
    if (!(error instanceof RadiusDatabaseError)) throw error;
    return `its table cannot be read, so it would not start: ${error.message}`;
  }
}

function asRow(change: Change): Parameters<typeof concernsClients>[0] {
  return { action: change.action, fields: change.action === 'move' ? [] : change.fields };
}
