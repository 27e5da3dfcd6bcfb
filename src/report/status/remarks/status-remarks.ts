import type { StatusWarning } from '../../../health/status/types.js';
import { groupBy } from '../../../resources/group-by.js';
import type { StatusRow } from '../types.js';
import { sharedReason } from './shared-reason.js';
import { sharedWarning } from './shared-warning.js';

/** Something below the list, said once for all the routers that it is about. */
export interface StatusRemark {
  readonly kind: 'offline' | 'warning' | 'sync';
  readonly routers: readonly string[];
  /** One line; may quote the router. */
  readonly text: string;
}

/** Routers that may share a remark before it is said once for all of them. */
const MOST = 3;

interface Said {
  readonly kind: StatusRemark['kind'];
  /** What others say the same with, perhaps with other numbers. */
  readonly topic: string;
  readonly row: StatusRow;
  readonly text: string;
  readonly warning?: StatusWarning;
}

/**
 * Why routers are offline, what a person should look at, and why it is not known who is in sync.
 * What more than three routers have in common is one remark without the numbers of each.
 */
export function statusRemarks(rows: readonly StatusRow[]): readonly StatusRemark[] {
  const topics = groupBy(rows.flatMap(saidOf), ({ kind, topic }) => `${kind} ${topic}`);
  const remarks = [...topics.values()].flatMap(remarksOf);
  const place = new Map(rows.map(({ router }, index) => [router, index]));
  const first = ({ routers: [router = ''] }: StatusRemark): number => place.get(router) ?? 0;
  // By kind, then as the list has them; what many share comes after what is one router's own.
  return remarks.toSorted(
    (left, right) =>
      KINDS.indexOf(left.kind) - KINDS.indexOf(right.kind) ||
      Number(left.routers.length > 1) - Number(right.routers.length > 1) ||
      first(left) - first(right),
  );
}

const KINDS = ['offline', 'warning', 'sync'] as const;

function saidOf(row: StatusRow): readonly Said[] {
  const { reason, cause = '', warnings, syncReason, syncCause = '' } = row;
  return [
    ...(reason === undefined
      ? []
      : [{ kind: 'offline', topic: cause, row, text: reason } as const]),
    ...warnings.map(
      (warning) =>
        ({
          kind: 'warning',
          topic: topicOf(warning),
          row,
          text: warning.message,
          warning,
        }) as const,
    ),
    ...(syncReason === undefined
      ? []
      : [{ kind: 'sync', topic: syncCause, row, text: syncReason } as const]),
  ];
}

/** A refusal in a router's own words has nothing in common with another one. */
function topicOf({ code, subject = '', message }: StatusWarning): string {
  return code === 'unanswered' && subject === '' ? message : `${code} ${subject}`;
}

function remarksOf(some: readonly Said[]): readonly StatusRemark[] {
  const routers = [...new Set(some.map(({ row }) => row.router))];
  const [first] = some;
  if (first === undefined || routers.length <= MOST) {
    return some.map(({ kind, row, text }) => ({ kind, routers: [row.router], text }));
  }
  const { kind } = first;
  if (some.every(({ text }) => text === first.text)) return [{ kind, routers, text: first.text }];
  const text =
    first.warning === undefined
      ? sharedReason(some.map((one) => ({ row: one.row, reason: one.text })))
      : sharedWarning(
          first.warning,
          some.map(({ row }) => row),
        );
  return [{ kind, routers, text }];
}

/** The routers of a remark that are named, and how many are not. */
export function named({ routers }: StatusRemark): {
  readonly names: readonly string[];
  readonly more: number;
} {
  const names = routers.slice(0, MOST);
  return { names, more: routers.length - names.length };
}
