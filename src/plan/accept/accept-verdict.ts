import { references } from '../../manifest/checks/references.js';
import type { RefusedEdit } from '../../manifest/edit/edit-batch.js';
import { editSource } from '../../manifest/edit/edit-source.js';
import { loadFleet } from '../../manifest/load-fleet.js';
import type { RouterManifest, SourceFile } from '../../manifest/types.js';
import type { AcceptContext } from './accept-context.js';
import { identityOfEntries, isInOrder, orderEdits, reorderedMenus } from './accept-order.js';
import type { Proposal } from './accept-types.js';
import { blameErrors, type RowOf } from './blame-errors.js';

/** What comes of some proposals together. */
export type Verdict<Item = Proposal> =
  | { readonly source: SourceFile }
  /** Why they cannot be made; `culprits` are those at fault, where it is known who is. */
  | { readonly reason: string; readonly culprits: ReadonlyMap<Item, string> };

/**
 * Makes the edits of all these proposals and looks at what the manifests say then: they must have
 * no error, nothing that stays may refer to a row that went, and rows whose order means something
 * must stand as on the router.
 */
export function judge(
  context: AcceptContext,
  sources: readonly SourceFile[],
  proposals: readonly Proposal[],
): Verdict {
  const edits = proposals.flatMap((one) => one.edits);
  const { source, refused } = editSource(context.source, context.router.name, [
    ...edits,
    ...orderEdits(context, proposals),
  ]);
  const [first] = refused;
  if (first !== undefined)
    return { reason: first.reason, culprits: culpritsOf(refused, proposals) };
  const changed = sources.map((one) => (one === context.source ? source : one));
  const { fleet, diagnostics } = loadFleet(changed, { strict: false });
  const router = fleet.routers.find(({ name }) => name === context.router.name);
  const found =
    router && (dangling(context, router, proposals) ?? disorder(context, router, proposals));
  if (found !== undefined) return found;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const [error] = errors;
  if (router !== undefined && error === undefined) return { source };
  const culprits = blameErrors(source, context.router.name, errors, rowsWritten(proposals));
  return {
    reason: errorReason(error?.message ?? 'no such router'),
    culprits: new Map(Array.from(culprits, ([one, message]) => [one, errorReason(message)])),
  };
}

function errorReason(message: string): string {
  return `the manifests would have an error: ${message}`;
}

function rowsWritten(proposals: readonly Proposal[]): ReadonlyMap<Proposal, readonly RowOf[]> {
  return new Map(
    proposals.map((one) => [
      one,
      one.edits.flatMap((edit): readonly RowOf[] => {
        if (edit.action === 'order') return [];
        const identity = edit.action === 'add' ? identityOfEntries(edit) : edit.identity;
        return [{ type: edit.type, identity }];
      }),
    ]),
  );
}

/** An edit that cannot be written is the fault of its change; an order, of all moves in the menu. */
function culpritsOf(
  refused: readonly RefusedEdit[],
  proposals: readonly Proposal[],
): ReadonlyMap<Proposal, string> {
  const reasons = new Map<unknown, string>();
  for (const { edit, reason } of refused) {
    reasons.set(edit.action === 'order' ? edit.type.menu : edit, reason);
  }
  return new Map(
    proposals.flatMap((one) => {
      const isMove = one.change.action === 'move';
      const keys: readonly unknown[] = isMove ? [one.change.address.menu] : one.edits;
      const reason = keys.map((key) => reasons.get(key)).find((known) => known !== undefined);
      return reason === undefined ? [] : [[one, reason]];
    }),
  );
}

/** Rows that are not asked for any more, and are still referred to. */
function dangling(
  context: AcceptContext,
  router: RouterManifest,
  proposals: readonly Proposal[],
): Verdict | undefined {
  const culprits = new Map<Proposal, string>();
  for (const proposal of proposals.filter(({ change }) => change.action === 'create')) {
    const { type, declared } = context.declaredOf(proposal.change) ?? {};
    const name = type?.naming === undefined ? undefined : declared?.fields.get(type.naming)?.value;
    if (type === undefined || name === undefined) continue;
    const referring = [type.menu, ...(type.alsoKnownAs ?? [])]
      .flatMap((menu) => references(router, menu))
      .find((reference) => reference.name === name);
    if (referring !== undefined) culprits.set(proposal, `${referring.row} still refers to it`);
  }
  const [reason] = culprits.values();
  return reason === undefined ? undefined : { reason, culprits };
}

function disorder(
  context: AcceptContext,
  router: RouterManifest,
  proposals: readonly Proposal[],
): Verdict | undefined {
  if (context.observed === undefined) return undefined;
  const menu = [...reorderedMenus(context, proposals)].find(
    (one) => !isInOrder(context, router, one),
  );
  if (menu === undefined) return undefined;
  const moves = proposals.filter(
    ({ change }) => change.address.menu === menu && change.action === 'move',
  );
  return { reason: DISORDER, culprits: new Map(moves.map((move) => [move, DISORDER])) };
}

const DISORDER =
  'the order on the router cannot be said in its own document: ' +
  'rows of templates come first, in the order of the templates';
