import { rowIdentity } from '../../manifest/document/row-identity.js';
import type { RowEdit } from '../../manifest/edit/row-edit.js';
import type { RouterLayers } from '../../manifest/edit/router-layers.js';
import type { ObservedState } from '../../observed/types.js';
import { addressOf, identityOf } from '../../plan/address.js';
import { valueOfObserved } from '../../plan/match-rows.js';
import { rowLine } from './plan-import.js';

/** A row that is not asked to be gone any more. */
export interface Returned {
  readonly edit: RowEdit;
  readonly line: string;
}

/**
 * Rows of templates that the router's own document asks to be gone (`absent: true`) and that the
 * router has: an import wrote that when the router had none, and would not write it now.
 */
export function returnedRows(
  { own, base }: RouterLayers,
  observed: ObservedState,
): readonly Returned[] {
  return [...own.sections.values()].flatMap(({ type, rows }): readonly Returned[] => {
    const seen = observed.menus.get(type.menu)?.rows ?? [];
    const shared = base.sections.get(type.menu)?.rows;
    return seen.flatMap((row): readonly Returned[] => {
      const value = valueOfObserved(row);
      const identity = identityOf(type, value);
      const said = rows.get(identity);
      if (said?.absent !== true || shared?.get(identity)?.absent !== false) return [];
      const line = rowLine(type, addressOf(type, value).key);
      return [{ edit: { action: 'remove', type, identity: rowIdentity(type, said.fields) }, line }];
    });
  });
}
