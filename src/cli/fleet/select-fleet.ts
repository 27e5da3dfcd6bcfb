import { changedRouters, type ChangedRouters } from '../../fleet/changed-routers.js';
import { selectRouters } from '../../fleet/select-routers.js';
import { inShard, parseShard, type Shard } from '../../fleet/shard.js';
import { loadFleet } from '../../manifest/load-fleet.js';
import type { FleetManifest, RouterManifest } from '../../manifest/types.js';
import { counted } from '../../report/counted.js';
import type { FleetOptions } from '../command-line/flags.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

/** The routers that a command is about. */
export interface SelectedFleet {
  readonly routers: readonly RouterManifest[];
  /** Whether the command is about a router that is not declared any more. */
  readonly isRemovedMeant: (router: string) => boolean;
  /** `2/8`, in the way in which every report writes it. */
  readonly shard?: string;
}

/**
 * The routers that names, labels, `--shard` and `--changed-since` leave. None may be left of a
 * shard, or when nothing changed: that is no mistake, and is said.
 *
 * @throws UsageError when a flag is wrong, or names something that does not exist
 */
export async function selectFleet(
  fleet: FleetManifest,
  options: FleetOptions,
  terminal: Terminal,
): Promise<SelectedFleet> {
  const named = isEmptied(fleet, options)
    ? []
    : selectedRouters(fleet, options.routers, options.selector);
  const shard = shardOf(options.shard);
  const sharded = shard === undefined ? named : named.filter(({ name }) => inShard(name, shard));
  const since =
    options.changedSince === undefined
      ? undefined
      : await changedSince(options.changedSince, sharded, fleet, options, terminal);
  const routers = since?.changed ?? sharded;
  const isWhole = options.routers.length === 0 && options.selector === undefined;
  const isRemovedMeant = (name: string): boolean =>
    isWhole &&
    (shard === undefined || inShard(name, shard)) &&
    (since === undefined || since.removed.includes(name));
  if (shard === undefined) return { routers, isRemovedMeant };
  const text = `${shard.index}/${shard.count}`;
  if (sharded.length === 0) {
    terminal.notice(`shard ${text} has none of ${counted(named.length, 'router')}\n`);
  }
  return { routers, isRemovedMeant, shard: text };
}

/** The last router of a fleet may go, too, and its row in the RADIUS database with it. */
function isEmptied({ routers, settings }: FleetManifest, options: FleetOptions): boolean {
  const isWhole = options.routers.length === 0 && options.selector === undefined;
  return routers.length === 0 && isWhole && settings.radiusDatabase !== undefined;
}

function shardOf(flag: string | undefined): Shard | undefined {
  if (flag === undefined) return undefined;
  const parsed = parseShard(flag);
  if ('problem' in parsed) throw new UsageError(`--shard: ${parsed.problem}`);
  return parsed.shard;
}

/** @throws UsageError when nothing is selected, or something that does not exist */
export function selectedRouters(
  fleet: FleetManifest,
  names: readonly string[],
  labels: string | undefined,
): readonly RouterManifest[] {
  const selected = selectRouters(fleet.routers, { names, labels });
  if ('problem' in selected) throw new UsageError(selected.problem);
  if (selected.routers.length === 0) {
    throw new UsageError('the manifests declare no router; `rosform init` writes a first one');
  }
  return selected.routers;
}

async function changedSince(
  reference: string,
  routers: readonly RouterManifest[],
  fleet: FleetManifest,
  { dir, strict, database }: FleetOptions,
  terminal: Terminal,
): Promise<ChangedRouters> {
  const { readSourcesAt } = await import('../../manifest/git-sources.js');
  const { sources } = await readSourcesAt(dir, reference, terminal.host.cwd());
  const before = loadFleet(sources, { strict }).fleet.routers;
  const { changed } = changedRouters(routers, before);
  const { removed } = changedRouters(fleet.routers, before);
  if (removed.length > 0) {
    const rows =
      database && fleet.settings.radiusDatabase !== undefined
        ? '; rows that they have in the RADIUS database are not'
        : '';
    terminal.notice(
      `no longer declared since ${reference}, and left as they are: ${removed.join(', ')}${rows}\n`,
    );
  }
  if (changed.length === 0) {
    terminal.notice(
      `no manifest of ${counted(routers.length, 'router')} changed since ${reference}\n`,
    );
  }
  return { changed, removed };
}
