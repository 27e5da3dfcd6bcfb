import { groupBy } from '../../resources/group-by.js';
import type { StatusRow } from './types.js';

/** Something below the list, in the same words for all the routers that it is about. */
export interface StatusRemark {
  readonly kind: 'offline' | 'warning' | 'sync';
  readonly routers: readonly string[];
  /** One line; may quote the router. */
  readonly text: string;
}

/** Routers that may share a remark before it is said once for all of them. */
const MOST = 3;

/** Why routers are offline, what a person should look at, and why it is not known who is in sync. */
export function statusRemarks(rows: readonly StatusRow[]): readonly StatusRemark[] {
  const said = rows.flatMap(({ router, reason, warnings, syncReason }) => [
    ...(reason === undefined ? [] : [{ kind: 'offline', router, text: reason } as const]),
    ...warnings.map(({ message }) => ({ kind: 'warning', router, text: message }) as const),
    ...(syncReason === undefined ? [] : [{ kind: 'sync', router, text: syncReason } as const]),
  ]);
  const shared = groupBy(said, ({ kind, text }) => `${kind} ${text}`);
  const remarks = [...shared.values()].flatMap((some) =>
    some.length > MOST
      ? some.slice(0, 1).map(({ kind, text }) => ({
          kind,
          routers: some.map(({ router }) => router),
          text,
        }))
      : some.map(({ kind, router, text }) => ({ kind, routers: [router], text })),
  );
  const order = rows.map(({ router }) => router);
  const place = new Map(order.map((router, index) => [router, index]));
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

/** The routers of a remark that are named, and how many are not. */
export function named({ routers }: StatusRemark): {
  readonly names: readonly string[];
  readonly more: number;
} {
  const names = routers.slice(0, MOST);
  return { names, more: routers.length - names.length };
}
