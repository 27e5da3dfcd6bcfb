import type { SourcePosition } from '../../manifest/types.js';
import type { ObservedMenu } from '../../observed/types.js';
import type { Change, Plan } from '../../plan/types.js';
import { heldNames, scopes } from './held-names.js';

/** A name that RADIUS replies may hand out, and that a plan takes away from its router. */
export interface LostName {
  /** As `nameAttributes` spells it. */
  readonly attribute: string;
  /** What it names: `pool`. */
  readonly kind: string;
  readonly name: string;
  readonly menu: string;
  /** The manifest line that asks for it; undefined for a row that is removed because none does. */
  readonly at?: SourcePosition;
  /** The new name, when the row is renamed. */
  readonly renamedTo?: string;
}

/**
 * The names that a plan takes away from its router: those that rows hold before, less those that
 * rows hold once all changes are applied. A name that only moves to another row of its menu is not
 * lost. Address lists are in use as long as an enabled rule of any menu that was read uses them.
 *
 * @param observed the menus as they were read, before any renaming
 */
export function lostNames(
  { changes }: Pick<Plan, 'changes'>,
  observed: ReadonlyMap<string, ObservedMenu>,
): readonly LostName[] {
  if (changes.every(({ action }) => action === 'create' || action === 'move')) return [];
  return scopes.flatMap((scope) => {
    const { attribute, kind } = scope.attribute;
    const { before, after } = heldNames(scope, changes, observed);
    const lost = new Map<string, LostName>();
    for (const { menu, name, change } of before) {
      if (after.has(name) || lost.has(name)) continue;
      lost.set(name, { attribute, kind, name, menu, ...circumstances(name, change) });
    }
    return [...lost.values()];
  });
}

function circumstances(
  name: string,
  change: Change | undefined,
): Pick<LostName, 'at' | 'renamedTo'> {
  if (change?.action !== 'update') return change?.at === undefined ? {} : { at: change.at };
  const taken = change.fields.find(({ before }) => before === name || before === `!${name}`);
  const at = taken?.at ?? change.at;
  const renamed = taken?.field === 'name' && typeof taken.after === 'string';
  return { at, ...(renamed ? { renamedTo: taken.after } : {}) };
}
