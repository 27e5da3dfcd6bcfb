import type { NasOwner } from '../resources/nas-tag.js';
import type { FleetManifest, RadiusDatabaseSettings, RouterManifest } from '../manifest/types.js';
import type { ObservedMenu, ObservedState } from '../observed/types.js';
import type { Change, Plan, Problem } from '../plan/types.js';
import { canonicalNasname, declaredNasname, nasFleetOf, type NasFleet } from './nas/nas-fleet.js';
import { createNasIndex, type NasIndex } from './nas/nas-index.js';
import { nasProblems } from './nas/nas-problems.js';
import { nasWrites } from './nas/nas-writes.js';
import { planRemoved } from './nas/removed-routers.js';
import { restartDoubt } from './nas/restart-doubt.js';
import type { Restart } from './nas/restart.js';
import { RadiusDatabaseError } from './radius-database-error.js';
import { createRestartLog } from './restart-log.js';
import { createNameCheck } from './subscribers/name-check.js';
import type { RadiusDatabase } from './types.js';

/** What a session is given. */
export interface RadiusSessionOptions {
  readonly settings: RadiusDatabaseSettings;
  /** The whole fleet, also when a run is about a part of it. */
  readonly fleet: FleetManifest;
  /** Opens the database when it is first needed. */
  readonly open: () => Promise<RadiusDatabase>;
  /** Runs `reload:`; says why it failed. Absent where the Fleet has none. */
  readonly reload?: () => Promise<string | undefined>;
}

/**
 * The RADIUS database in a run over routers: its `nas` table is read once and kept up with what
 * the run writes. Methods reject with `RadiusDatabaseError`, or with what `open` throws.
 */
export interface RadiusSession extends AsyncDisposable {
  readonly settings: RadiusDatabaseSettings;
  /** The rows that a router's plan is about. */
  readonly rowsOf: (router: RouterManifest) => Promise<ObservedMenu>;
  /** What a plan must say of its row, and of names that subscribers depend on. */
  readonly problemsOf: (
    plan: Plan,
    observed: ObservedState,
    withNames: boolean,
  ) => Promise<readonly Problem[]>;
  /** Routers that are not declared any more and have rows left. */
  readonly removedRouters: () => Promise<readonly string[]>;
  readonly planRemoved: (router: string) => Promise<Plan>;
  /** Writes the changes of one router's rows in one transaction. */
  readonly write: (router: string, changes: readonly Change[]) => Promise<void>;
  /** Forgets what was read: the next question reads the table again. */
  readonly refresh: () => void;
  /**
   * Makes FreeRADIUS read the rows that were written, where the Fleet says how and it must. It is
   * left alone when the table cannot be read, for it would not start then.
   *
   * @param inDoubt it may not know rows of an earlier run
   */
  readonly reload: (inDoubt?: boolean) => Promise<Restart | undefined>;
  /** What is to be said of restarting FreeRADIUS after what was written. */
  readonly restart: () => Restart | undefined;
}

/** Opens a session; the database is asked for nothing yet. */
export function createRadiusSession(options: RadiusSessionOptions): RadiusSession {
  const { settings, fleet } = options;
  const nasFleet = nasFleetOf(fleet);
  const ownerOf = (router: string): NasOwner => ({ fleet: nasFleet.name, router });
  const { database, index, forget, end } = openOnce(options.open, nasFleet);
  const names = createNameCheck(fleet, async () => (await database()).countNames());
  const restarts = createRestartLog(options, index, forget);
  return {
    settings,
    rowsOf: async (router) => (await index()).menuOf(router.name, declaredNasname(router)),
    problemsOf: async (plan, observed, withNames) => [
      ...nasProblems(plan, ownerOf(plan.router), await index(), settings),
      ...restartDoubt(plan, observed, settings),
      ...(withNames && settings.subscribers ? await names.problemsOf(plan, observed) : []),
    ],
    removedRouters: async () => (await index()).removed().routers,
    planRemoved: async (router) => planRemoved(router, await index()),
    async write(router, changes) {
      const [db, known] = await Promise.all([database(), index()]);
      try {
        await db.writeNas(nasWrites(changes, ownerOf(router), known));
        restarts.written(changes);
      } catch (error) {
        // A restart too many does no harm; one too few leaves a router a stranger.
        if (error instanceof RadiusDatabaseError && error.outcomeUnknown) restarts.written(changes);
        throw error;
      } finally {
        await readAgain(db, known, changes).catch(forget);
      }
    },
    refresh: forget,
    ...restarts.session,
    [Symbol.asyncDispose]: end,
  };
}

/** The database and its table, opened and read when they are first asked for. */
function openOnce(open: RadiusSessionOptions['open'], fleet: NasFleet) {
  let opened: Promise<RadiusDatabase> | undefined;
  let read: Promise<NasIndex> | undefined;
  const database = (): Promise<RadiusDatabase> => (opened ??= open());
  return {
    database,
    index: (): Promise<NasIndex> =>
      (read ??= database().then(async (db) => createNasIndex(await db.readNas(), fleet))),
    forget: (): void => {
      read = undefined;
    },
    end: async (): Promise<void> => {
      const db = await opened?.catch(() => undefined);
      await db?.[Symbol.asyncDispose]();
    },
  };
}

/** What a write did is looked up, not assumed: a lost answer says nothing. */
async function readAgain(
  db: RadiusDatabase,
  index: NasIndex,
  changes: readonly Change[],
): Promise<void> {
  const ids = changes.flatMap((change) => ('id' in change ? (change.id ?? []) : []));
  const nasnames = changes.flatMap((change) =>
    change.action === 'create' ? canonicalNasname(createdNasname(change)) : [],
  );
  index.update(ids, await db.readNasRows({ ids, nasnames }));
}

function createdNasname({ fields }: Extract<Change, { readonly action: 'create' }>) {
  return fields.find(({ field }) => field === 'nasname')?.after;
}
