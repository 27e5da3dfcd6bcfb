import { compareText } from '../manifest/diagnostics.js';
import { makeReport } from './make-report.js';
import type { Report, RouterReport } from './types.js';

/** A report and the name of the file that it was read from. */
export interface NamedReport {
  readonly name: string;
  readonly report: Report;
}

/** The whole fleet's report, or why these reports are not parts of one. */
export type Merged = { readonly report: Report } | { readonly problem: string };

/**
 * Puts the reports of shards together. Parts that are missing are said, because a fleet is in sync
 * only when all of it is.
 */
export function mergeReports(parts: readonly [NamedReport, ...NamedReport[]]): Merged {
  const [first] = parts;
  for (const { name, report } of parts) {
    if (report.kind !== first.report.kind) {
      return {
        problem: `${first.name} is a report of ${first.report.kind}, ${name} one of ${report.kind}; merge reports of one command`,
      };
    }
  }
  const shards = shardsOf(parts);
  const twice = repeatedRouter(parts);
  if ('problem' in shards) return shards;
  if (twice !== undefined) return { problem: twice };
  const routers = parts
    .flatMap(({ report }) => report.routers)
    .toSorted((left, right) => compareText(left.router, right.router));
  const rosform = parts.map(({ report }) => report.rosform).reduce(earlier);
  const createdAt = parts.map(({ report }) => report.createdAt).reduce(earlier);
  const report = makeReport(first.report.kind, routers, { rosform, createdAt });
  return { report: { ...report, ...restartsOf(parts), ...shards } };
}

/**
 * Each shard has run its own apply; what one could not do is not done. After a restart that failed,
 * FreeRADIUS does not know what is due from others either.
 */
function restartsOf(parts: readonly NamedReport[]): Pick<Report, 'restart'> {
  const restarts = parts.flatMap(({ report }) => report.restart ?? []);
  const worst = WORST_FIRST.flatMap(
    (state) => restarts.find((one) => one.state === state) ?? [],
  )[0];
  if (worst === undefined) return {};
  const states = worst.state === 'failed' ? ['failed', 'due'] : [worst.state];
  const rows = restarts
    .filter(({ state }) => states.includes(state))
    .reduce((sum, one) => sum + one.rows, 0);
  return { restart: { ...worst, rows } };
}

const WORST_FIRST = ['failed', 'due', 'planned', 'done'] as const;

function repeatedRouter(parts: readonly NamedReport[]): string | undefined {
  const files = new Map<RouterReport['router'], string>();
  for (const { name, report } of parts) {
    for (const { router } of report.routers) {
      const other = files.get(router);
      if (other !== undefined) return `router ${router} is in ${other} and in ${name}`;
      files.set(router, name);
    }
  }
  return undefined;
}

type Shards = Pick<Report, 'shards' | 'missingShards'>;

/** The shards that are there and those that are not; nothing when the reports are of whole fleets. */
function shardsOf(parts: readonly NamedReport[]): Shards | { readonly problem: string } {
  const there = new Set(parts.flatMap(({ report }) => report.shards ?? []));
  if (there.size > 0 && parts.some(({ report }) => report.shards === undefined)) {
    return { problem: 'some of these are shards, and some whole fleets' };
  }
  const odd = [...there].find((shard) => Number(shard.split('/')[0]) > Number(shard.split('/')[1]));
  if (odd !== undefined) return { problem: `there is no shard ${odd}` };
  const counts = new Set(Array.from(there, (shard) => shard.split('/')[1] ?? ''));
  const [count] = counts;
  if (count === undefined) return {};
  if (counts.size > 1) {
    return { problem: `these are shards of different splits: ${[...there].join(', ')}` };
  }
  const all = Array.from({ length: Number(count) }, (_, index) => `${index + 1}/${count}`);
  const missing = all.filter((shard) => !there.has(shard));
  return {
    shards: all.filter((shard) => there.has(shard)),
    ...(missing.length === 0 ? {} : { missingShards: missing }),
  };
}

function earlier(left: string, right: string): string {
  return left < right ? left : right;
}
