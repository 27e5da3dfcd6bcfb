import { readRanges } from '../../resources/fields/ip-ranges.js';
import type { Report } from '../diagnostics.js';
import type { FleetManifest, RouterManifest } from '../types.js';
import type { Place } from '../yaml/node.js';
import { fieldPlace, fieldText, placeKey, presentRows } from './declared.js';
import { groupBy } from '../../resources/group-by.js';

/** Addresses of one pool of one router. */
interface PoolRange {
  readonly router: string;
  readonly pool: string;
  readonly from: number;
  readonly to: number;
  readonly place: Place;
}

/**
 * Two pools with one address give it to two customers. Inside a router that is always wrong;
 * between routers it may be meant, when each hides its customers behind its own NAT: a Fleet that
 * says `unique-pools: false` is not warned.
 */
export function checkPoolOverlaps({ routers, settings }: FleetManifest, report: Report): void {
  const ranges = routers.flatMap(poolRanges);
  const byRouter = groupBy(ranges, ({ router }) => router);
  for (const own of byRouter.values()) {
    for (const pair of overlaps(own, ({ pool }) => pool)) reportInside(pair, report);
  }
  const { uniquePools } = settings;
  if (uniquePools === false) return;
  const between = overlaps(ranges, ({ router }) => router);
  // A template's pool overlaps itself on every router that uses it: one finding says so.
  for (const pairs of groupBy(between, ({ later }) => placeKey(later.place)).values())
    reportBetween(pairs, uniquePools === true, report);
}

function poolRanges(router: RouterManifest): readonly PoolRange[] {
  return presentRows(router, '/ip/pool').flatMap((row) => {
    const pool = fieldText(row, 'name') ?? '';
    const place = fieldPlace(row, 'ranges');
    const intervals = readRanges(fieldText(row, 'ranges') ?? '') ?? [];
    return intervals.map(([from, to]) => ({ router: router.name, pool, from, to, place }));
  });
}

interface Overlap {
  readonly earlier: PoolRange;
  readonly later: PoolRange;
}

/**
 * Each range with one range of another owner that it overlaps, if there is one. Sorted by their
 * starts, a range overlaps an earlier one exactly when it overlaps the one that reaches furthest;
 * the second furthest is of another owner, for when the furthest is its own.
 */
function overlaps(
  ranges: readonly PoolRange[],
  ownerOf: (range: PoolRange) => string,
): readonly Overlap[] {
  const found: Overlap[] = [];
  let furthest: PoolRange | undefined;
  let second: PoolRange | undefined;
  for (const later of ranges.toSorted((left, right) => left.from - right.from)) {
    const own = furthest !== undefined && ownerOf(furthest) === ownerOf(later);
    const earlier = own ? second : furthest;
    if (earlier !== undefined && earlier.to >= later.from) found.push({ earlier, later });
    if (furthest === undefined || later.to > furthest.to) {
      if (!own) second = furthest;
      furthest = later;
    } else if (!own && (second === undefined || later.to > second.to)) second = later;
  }
  return found;
}

function reportInside({ earlier, later }: Overlap, report: Report): void {
  report(
    later.place,
    'fleet/pool-overlap',
    `pool "${later.pool}" (${rangeText(later)}) overlaps pool "${earlier.pool}" (${rangeText(earlier)})`,
    { hint: `the other is ${placeText(earlier.place)}` },
  );
}

function reportBetween(pairs: readonly Overlap[], isError: boolean, report: Report): void {
  const [first] = pairs;
  if (first === undefined) return;
  const { earlier, later } = first;
  const other = `the other is ${placeText(earlier.place)}`;
  const others = pairs.length - 1;
  const more = others === 0 ? '' : `, and so ${others === 1 ? 'does' : 'do'} ${others} more`;
  report(
    later.place,
    'fleet/pool-overlap',
    `pool "${later.pool}" (${rangeText(later)}) of ${later.router} overlaps pool "${earlier.pool}" (${rangeText(earlier)}) of ${earlier.router}${more}`,
    {
      severity: isError ? 'error' : 'warning',
      hint: isError
        ? other
        : `${other}; \`unique-pools: false\` in the Fleet says that it is meant`,
    },
  );
}

function placeText({ at }: Place): string {
  return `${at.file}:${at.line}`;
}

function rangeText({ from, to }: PoolRange): string {
  return from === to ? address(from) : `${address(from)}-${address(to)}`;
}

function address(value: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
}
