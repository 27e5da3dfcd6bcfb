import { rowIdentity } from '../../manifest/document/row-identity.js';
import { editSource } from '../../manifest/edit/edit-source.js';
import type { RowEdit } from '../../manifest/edit/row-edit.js';
import type { RouterLayers } from '../../manifest/edit/router-layers.js';
import type { RouterManifest, SourceFile } from '../../manifest/types.js';
import type { ObservedState } from '../../observed/types.js';
import { admit, type Admitted } from '../../plan/accept/accept-admit.js';
import type { Verdict } from '../../plan/accept/accept-verdict.js';
import { blameErrors } from '../../plan/accept/blame-errors.js';
import { identityOf } from '../../plan/address.js';
import { valueOfObserved } from '../../plan/match-rows.js';
import type { ResourceType } from '../../resources/define.js';
import type { Addition } from './additions.js';
import { mergeState, withSource, type MergeState, type Unusable } from './merge-state.js';

/** What a judgement needs besides the additions. */
interface Surroundings {
  readonly state: MergeState;
  readonly layers: RouterLayers;
  readonly observed: ObservedState;
}

/** Writes as many additions as can be written, and says why the others cannot. */
export function admitAdditions(
  additions: readonly Addition[],
  surroundings: Surroundings,
): Admitted<Addition> {
  return admit(surroundings.layers.source, additions, (some) => judge(some, surroundings));
}

/** The manifests must have no error, and rows whose order means something stand as on the router. */
function judge(additions: readonly Addition[], around: Surroundings): Verdict<Addition> {
  const { state, layers } = around;
  const placed = orderedTypes(additions).map((type) => placeNew(type, additions, around));
  const { source, refused } = editSource(layers.source, state.router.name, [
    ...additions.map(({ edit }) => edit),
    ...placed.flatMap(({ edit }) => edit ?? []),
  ]);
  const [first] = refused;
  if (first !== undefined) {
    const culprits = refused.flatMap(({ edit, reason }) =>
      [
        ...additions.filter((one) => one.edit === edit),
        ...(placed.find((one) => one.edit === edit)?.inserted ?? []),
      ].map((one) => [one, reason] as const),
    );
    return { reason: first.reason, culprits: new Map(culprits) };
  }
  const changed = mergeState(withSource(state.sources, source), state.router.name);
  if ('reason' in changed) return blame(additions, source, changed, state.router.name);
  const misplaced = orderedTypes(additions).flatMap((type) =>
    misplacedRows(type, additions, changed.router, around),
  );
  if (misplaced.length > 0) {
    return { reason: MISPLACED, culprits: new Map(misplaced.map((one) => [one, MISPLACED])) };
  }
  return { source };
}

/** Those that the errors are about. */
function blame(
  additions: readonly Addition[],
  source: SourceFile,
  { errors, reason }: Unusable,
  router: string,
): Verdict<Addition> {
  const rows = additions.map(
    (one) => [one, [{ type: one.type, identity: one.row.identity }]] as const,
  );
  const blamed = blameErrors(source, router, errors, new Map(rows));
  const culprits = Array.from(
    blamed,
    ([one, message]) => [one, `its manifest would have an error: ${message}`] as const,
  );
  return { reason, culprits: new Map(culprits) };
}

const MISPLACED =
  'its place on the router cannot be said in its own document: ' +
  'rows of templates come first, in the order of the templates';

function orderedTypes(additions: readonly Addition[]): readonly ResourceType[] {
  const rows = additions.filter(({ what, type }) => what === 'row' && type.kind === 'ordered');
  return [...new Set(rows.map(({ type }) => type))];
}

/** The new order of the router's own rows, and the new rows that do not come last. */
interface Placed {
  readonly edit: RowEdit | undefined;
  readonly inserted: readonly Addition[];
}

/** Each new row goes behind the last of the own rows that the router has before it. */
function placeNew(
  type: ResourceType,
  additions: readonly Addition[],
  { layers, observed }: Surroundings,
): Placed {
  const places = placesOnRouter(type, observed);
  const placeOf = (identity: string): number => places.get(identity) ?? Infinity;
  const shared = layers.base.sections.get(type.menu)?.rows;
  const own = [...(layers.own.sections.get(type.menu)?.rows ?? [])]
    .filter(([identity, { absent }]) => !absent && shared?.has(identity) !== true)
    .map(([identity]) => identity);
  const fresh = additions.filter((one) => one.what === 'row' && one.type === type);
  const order = [...own];
  const inserted: Addition[] = [];
  for (const one of fresh.toSorted((a, b) => placeOf(a.row.identity) - placeOf(b.row.identity))) {
    const { identity } = one.row;
    const place = placeOf(identity);
    const at = order.findLastIndex((other) => placeOf(other) < place) + 1;
    if (order.slice(at).some((other) => own.includes(other))) inserted.push(one);
    order.splice(at, 0, identity);
  }
  const asAdded = [...own, ...fresh.map(({ row }) => row.identity)];
  const isInOrder = order.every((identity, index) => identity === asAdded[index]);
  return {
    edit: isInOrder ? undefined : { action: 'order', type, identities: order },
    inserted: inserted.length > 0 ? inserted : fresh,
  };
}

function placesOnRouter(type: ResourceType, observed: ObservedState): ReadonlyMap<string, number> {
  const rows = observed.menus.get(type.menu)?.rows ?? [];
  return new Map(rows.map((row, index) => [identityOf(type, valueOfObserved(row)), index]));
}

/** New rows that a plan might want to move: some declared row stands on the wrong side of them. */
function misplacedRows(
  type: ResourceType,
  additions: readonly Addition[],
  router: RouterManifest,
  { observed }: Surroundings,
): readonly Addition[] {
  const places = placesOnRouter(type, observed);
  const section = router.sections.find((one) => one.type.menu === type.menu);
  const standing = (section?.rows ?? []).flatMap((row) => {
    const identity = rowIdentity(type, row.fields);
    const place = row.absent ? undefined : places.get(identity);
    return place === undefined ? [] : [{ identity, place }];
  });
  const highestBefore = runningMost(
    standing.map(({ place }) => place),
    Math.max,
    -Infinity,
  );
  const reversed = standing.map(({ place }) => place).toReversed();
  const lowestAfter = runningMost(reversed, Math.min, Infinity).toReversed();
  const wrong = new Set(
    standing
      .filter(
        ({ place }, index) =>
          (highestBefore[index] ?? 0) > place || (lowestAfter[index] ?? 0) < place,
      )
      .map(({ identity }) => identity),
  );
  return additions.filter(
    (one) => one.what === 'row' && one.type === type && wrong.has(one.row.identity),
  );
}

/** For each number, the highest (or lowest) of those before it. */
function runningMost(
  numbers: readonly number[],
  most: (one: number, other: number) => number,
  start: number,
): readonly number[] {
  let reached = start;
  return numbers.map((number) => {
    const before = reached;
    reached = most(reached, number);
    return before;
  });
}
