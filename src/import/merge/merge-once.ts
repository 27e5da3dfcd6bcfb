import { editSource } from '../../manifest/edit/edit-source.js';
import { remarkRows, type Remark } from '../../manifest/edit/remark-rows.js';
import type { RowEdit } from '../../manifest/edit/row-edit.js';
import { routerLayers, type RouterLayers } from '../../manifest/edit/router-layers.js';
import type { SourceFile } from '../../manifest/types.js';
import { acceptChanges } from '../../plan/accept/accept.js';
import { admit } from '../../plan/accept/accept-admit.js';
import type { Verdict } from '../../plan/accept/accept-verdict.js';
import type { Change } from '../../plan/types.js';
import { resourceTypeForMenu } from '../../resources/index.js';
import { commentLines } from '../document/comment-lines.js';
import type { HeldSecrets } from '../held-secrets.js';
import type { ImportedDocument, ImportedRouter } from '../types.js';
import { additionsOf, type Addition } from './additions.js';
import { admitAdditions } from './admit-additions.js';
import type { FreeNames } from './free-names.js';
import { mergeState, withSource, type MergeState } from './merge-state.js';
import { planImport, rowLine, type ImportPlan } from './plan-import.js';
import { renamedRows } from './renamed-rows.js';
import { returnedRows } from './returned-rows.js';

/** What is merged. */
export interface Importing {
  readonly imported: ImportedRouter;
  readonly held: HeldSecrets;
  readonly names: FreeNames;
}

/** One step towards what the router has. */
export interface MergeRound {
  /** The file that was changed, and what the manifests say now; undefined when nothing was. */
  readonly source?: SourceFile;
  readonly state?: MergeState;
  readonly added: readonly Addition[];
  /** The names of rows for people. */
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** What cannot be done in this round. */
  readonly left: readonly string[];
  /** What declared rows cannot be made to say while nothing else changes. */
  readonly settled?: readonly string[];
}

/**
 * Names first, then rows that are declared, then rows that are not; one of the three at a time.
 *
 * @param settled of the round before: rows that are declared need not be looked at again
 */
export function mergeOnce(
  state: MergeState,
  { imported, held, names }: Importing,
  settled?: readonly string[],
): MergeRound {
  const layers = routerLayers(state.sources, state.router.name);
  if (layers === undefined) {
    return { ...NOTHING, left: [`Router "${state.router.name}" has no document of its own`] };
  }
  const planned = planImport(state, imported.source, held);
  const first = followNames(state, layers, planned) ?? takeBack(state, layers, planned);
  if (first !== undefined) return first;
  const accepted = settled === undefined ? acceptRows(state, planned) : { left: settled };
  if ('source' in accepted) return accepted;
  const left = [...planned.left, ...accepted.left];
  const added = addRows(state, layers, planned, { document: imported.document, names });
  return { ...added, left: [...left, ...added.left] };
}

const NOTHING: MergeRound = { added: [], changed: [], removed: [], left: [] };

function changedBy(state: MergeState, source: SourceFile): Pick<MergeRound, 'source' | 'state'> {
  const next = mergeState(withSource(state.sources, source), state.router.name);
  return 'reason' in next ? {} : { source, state: next };
}

function followNames(
  state: MergeState,
  layers: RouterLayers,
  { observed, isWhole }: ImportPlan,
): MergeRound | undefined {
  // Who is not in a part of an export may be there under the old name.
  if (!isWhole) return undefined;
  return edited(state, layers, renamedRows(state, layers, observed));
}

function takeBack(
  state: MergeState,
  layers: RouterLayers,
  { observed }: ImportPlan,
): MergeRound | undefined {
  return edited(state, layers, returnedRows(layers, observed));
}

/** As many of these edits as leave the manifests without an error; undefined when there are none. */
function edited(
  state: MergeState,
  { source: before }: RouterLayers,
  rows: readonly { readonly edit: RowEdit; readonly line: string }[],
): MergeRound | undefined {
  const { admitted, source } = admit(before, rows, (some): Verdict<(typeof rows)[number]> => {
    const edits = some.map(({ edit }) => edit);
    const made = editSource(before, state.router.name, edits);
    const reasons = made.refused.map(({ edit, reason }) => [edit, reason] as const);
    const refused = new Map(reasons);
    const culprits = new Map(
      some.flatMap((one) => {
        const reason = refused.get(one.edit);
        return reason === undefined ? [] : [[one, reason] as const];
      }),
    );
    if (culprits.size > 0) return { reason: '', culprits };
    return changedBy(state, made.source).source === undefined
      ? { reason: '', culprits }
      : { source: made.source };
  });
  if (source.text === before.text) return undefined;
  const changed = admitted.map(({ line }) => line);
  return { ...NOTHING, ...changedBy(state, source), changed };
}

function acceptRows(state: MergeState, { plan, observed }: ImportPlan): MergeRound {
  if (plan.changes.length === 0) return NOTHING;
  const { sources, accepted, left } = acceptChanges(state.sources, state.router, plan, observed);
  const lines = left.map(({ change, reason }) => `${changeLine(change)}: ${reason}`);
  const [source] = sources;
  if (source === undefined) return { ...NOTHING, left: lines };
  const done = plan.changes.filter(({ index }) => accepted.includes(index));
  return {
    ...NOTHING,
    ...changedBy(state, source),
    changed: done.filter((change) => !isGone(change)).map(changeLine),
    removed: done.filter(isGone).map(changeLine),
    settled: lines,
  };
}

/** The manifest asks for a row that the router does not have. */
function isGone({ action }: Change): boolean {
  return action === 'create';
}

function changeLine({ address: { menu, key } }: Change): string {
  const type = resourceTypeForMenu(menu);
  return type === undefined ? `${menu} ${key}` : rowLine(type, key);
}

function addRows(
  state: MergeState,
  layers: RouterLayers,
  { observed }: ImportPlan,
  { document, names }: { readonly document: ImportedDocument; readonly names: FreeNames },
): MergeRound {
  const additions = additionsOf(state, layers.own, { document, observed, names });
  if (additions.length === 0) return NOTHING;
  const { source, admitted, turnedAway } = admitAdditions(additions, { state, layers, observed });
  const left = Array.from(turnedAway, ([{ line }, reason]) => `${line}: ${reason}`);
  if (admitted.length === 0) return { ...NOTHING, left };
  const remarks = remarksOf(admitted, layers, document);
  const rows = admitted.filter(({ what }) => what === 'row');
  return {
    ...changedBy(state, remarkRows(source, state.router.name, remarks)),
    added: rows,
    changed: admitted.filter(({ what }) => what === 'fields').map(({ line }) => line),
    removed: [],
    left,
  };
}

/** The comments of new rows, and of sections that the document did not have. */
function remarksOf(
  admitted: readonly Addition[],
  { own }: RouterLayers,
  { sections }: ImportedDocument,
): readonly Remark[] {
  const rows = admitted.filter(({ what }) => what === 'row');
  const menus = new Set(rows.map(({ type }) => type.menu));
  const above = sections
    .filter(({ type: { menu } }) => menus.has(menu) && !own.sections.has(menu))
    .map(({ type, remarks }) => ({
      type,
      identity: undefined,
      lines: remarks.flatMap(commentLines),
    }));
  const each = rows.map(({ type, row: { identity, remarks } }) => ({
    type,
    identity,
    lines: remarks.flatMap(commentLines),
  }));
  return [...above, ...each];
}
