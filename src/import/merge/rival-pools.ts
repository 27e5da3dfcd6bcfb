import { loadFleet } from '../../manifest/load-fleet.js';
import type { SourceFile } from '../../manifest/types.js';
import type { ObservedState } from '../../observed/types.js';
import type { Interval } from '../../resources/fields/intervals.js';
import { readRanges } from '../../resources/fields/ip-ranges.js';
import { isForAll } from './merge-state.js';

const POOLS = '/ip/pool';

/**
 * The files of other routers with a pool that a pool of this one overlaps. Where the Fleet says
 * that pools are unique, whoever looks at a row needs them to see that it cannot be written.
 *
 * @param about files that are looked at anyhow
 */
export function rivalsOver(
  sources: readonly SourceFile[],
  about: readonly SourceFile[],
  { menus }: ObservedState,
): readonly SourceFile[] {
  const own = (menus.get(POOLS)?.rows ?? []).flatMap(({ fields: { ranges } }) =>
    typeof ranges === 'string' ? (readRanges(ranges) ?? []) : [],
  );
  if (own.length === 0) return [];
  const shared = about.filter(({ text }) => isForAll(text));
  return sources.filter(
    (source) => !about.includes(source) && overlaps(own, poolsOf(source, shared)),
  );
}

function overlaps(own: readonly Interval[], others: readonly Interval[]): boolean {
  return others.some(([from, to]) => own.some(([low, high]) => low <= to && from <= high));
}

const known = new WeakMap<SourceFile, readonly Interval[]>();

/** The addresses that routers of a file hand out, those of their templates among them. */
function poolsOf(source: SourceFile, shared: readonly SourceFile[]): readonly Interval[] {
  const found = known.get(source);
  if (found !== undefined) return found;
  const { fleet } = loadFleet([source, ...shared], { strict: false });
  const rows = fleet.routers
    .flatMap(({ sections }) => sections)
    .flatMap((section) => (section.type.menu === POOLS ? section.rows : []));
  const pools = rows.flatMap(({ absent, fields }) => {
    const ranges = fields.get('ranges')?.value;
    return absent || typeof ranges !== 'string' ? [] : (readRanges(ranges) ?? []);
  });
  known.set(source, pools);
  return pools;
}
