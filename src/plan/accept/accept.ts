import type { RouterManifest, SourceFile } from '../../manifest/types.js';
import type { ObservedState } from '../../observed/types.js';
import { acceptCreate, acceptDelete, acceptUpdate } from './accept-change.js';
import { acceptContext, type AcceptContext } from './accept-context.js';
import { admit } from './accept-admit.js';
import type { Acceptance, Proposed } from './accept-types.js';
import { judge } from './accept-verdict.js';
import { addressId } from '../address.js';
import type { Change, Plan } from '../types.js';

/**
 * Takes the router's side: the document of the router is edited so that it says what the router
 * has, for every change of the plan that can be said there. Templates are left alone, because
 * other routers use them; secrets are never written. Pure: it opens no file and asks no router.
 *
 * @param sources all files of the fleet; they must have no errors
 * @param router as merged from `sources`
 * @param plan of this router, from the same manifests
 * @param observed what the plan was made from. Without it nobody knows in which order the router
 *   has its rows, so changes of order are left.
 */
export function acceptChanges(
  sources: readonly SourceFile[],
  router: RouterManifest,
  plan: Plan,
  observed?: ObservedState,
): Acceptance {
  const error = plan.problems.find(({ severity }) => severity === 'error');
  if (error !== undefined) return nothing(plan, `the plan is refused: ${error.message}`);
  const context = acceptContext(sources, router, plan, observed);
  if (typeof context === 'string') return nothing(plan, context);
  const start = judge(context, sources, []);
  if ('reason' in start) return nothing(plan, start.reason);

  const proposed = ORDER.flatMap((action) =>
    plan.changes.filter((change) => change.action === action),
  ).map((change) => ({ change, proposed: propose(context, change) }));
  const proposals = proposed.flatMap(({ proposed: one }) => ('edits' in one ? [one] : []));
  const { source, admitted, turnedAway } = admit(context.source, proposals, (some) =>
    judge(context, sources, some),
  );
  const left = [
    ...proposed.flatMap(({ change, proposed: one }) =>
      'edits' in one ? [] : one.refused.map((reason) => ({ change, reason })),
    ),
    ...admitted.flatMap((one) => one.left.map((reason) => ({ change: one.change, reason }))),
    ...Array.from(turnedAway, ([{ change }, reason]) => ({ change, reason })),
  ];
  const accepted = admitted.map(({ change }) => change);
  return {
    sources: source.text === context.source.text ? [] : [source],
    accepted: withPlacements(plan, accepted).toSorted((one, other) => one - other),
    left: [...left, ...unplaced(plan, accepted)].toSorted(
      (one, other) => one.change.index - other.change.index,
    ),
  };
}

/** Rows come before something refers to them, and go when nothing does any more. */
const ORDER: readonly Change['action'][] = ['delete', 'update', 'create', 'move'];

function nothing({ changes }: Plan, reason: string): Acceptance {
  return { sources: [], accepted: [], left: changes.map((change) => ({ change, reason })) };
}

function propose(context: AcceptContext, change: Change): Proposed {
  if (context.typeOf(change.address.menu)?.keptIn !== undefined) return NOT_THE_ROUTERS;
  switch (change.action) {
    case 'create':
      return acceptCreate(context, change);
    case 'update':
      return acceptUpdate(context, change);
    case 'delete':
      return isPlaceKnown(context, change) ? acceptDelete(context, change) : UNPLACED;
    case 'move':
      // A row that the plan makes first: there is nothing to move when it is not made.
      if (change.id === undefined) return { refused: [] };
      return context.observed === undefined ? UNPLACED : { change, edits: [], left: [] };
  }
}

/** What a row of the database should be follows from the router's manifest. */
const NOT_THE_ROUTERS: Proposed = {
  refused: [
    'it is kept in the RADIUS database: correct it there, or write what it should be under nas:',
  ],
};

const UNPLACED: Proposed = {
  refused: ['where the router has it among the other rows of its menu is not known here'],
};

/** Whether a new row has no other to stand before or behind, or the router's order is known. */
function isPlaceKnown({ observed, typeOf, router, plan }: AcceptContext, change: Change): boolean {
  const { menu } = change.address;
  if (observed !== undefined || typeOf(menu)?.kind !== 'ordered') return true;
  const section = router.sections.find(({ type }) => type.menu === menu);
  const isAlone = section === undefined || section.rows.every(({ absent }) => absent);
  const others = plan.changes.filter(
    ({ action, address }) => action === 'delete' && address.menu === menu,
  );
  return isAlone && others.length === 1;
}

/** Moves of rows that the plan makes first, with or without those whose row is not made any more. */
function movesOfNew(plan: Plan, accepted: readonly Change[], isGone: boolean): readonly Change[] {
  const gone = new Set(
    accepted.filter(({ action }) => action === 'create').map(({ address }) => addressId(address)),
  );
  return plan.changes.filter(
    (change) =>
      change.action === 'move' &&
      change.id === undefined &&
      gone.has(addressId(change.address)) === isGone,
  );
}

function withPlacements(plan: Plan, accepted: readonly Change[]): readonly number[] {
  return [...accepted, ...movesOfNew(plan, accepted, true)].map(({ index }) => index);
}

function unplaced(plan: Plan, accepted: readonly Change[]): Acceptance['left'] {
  return movesOfNew(plan, accepted, false).map((change) => ({
    change,
    reason: 'the router does not have it, and its manifest still asks for it',
  }));
}
