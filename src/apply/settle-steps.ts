import { addressId } from '../plan/address.js';
import type { Change, Plan } from '../plan/types.js';
import type { Step } from './types.js';

/**
 * Corrects what is known of each change by what the router shows afterwards. A write whose answer
 * was lost may have taken effect, and RouterOS has been seen to refuse a change and make it all
 * the same; so a failed change counts as applied when nothing of its row is asked for any more,
 * unless it is certain that it was not made.
 */
export function settleSteps(steps: readonly Step[], remaining: Plan | undefined): readonly Step[] {
  if (remaining === undefined) return steps;
  const asked = new Set(remaining.changes.flatMap(rowsOf));
  return steps.map((step) =>
    step.status === 'failed' &&
    step.isCertain !== true &&
    !rowsOf(step.change).some((row) => asked.has(row))
      ? { change: step.change, status: 'applied' }
      : step,
  );
}

/** The row of a change, by its name and by the name that it had before. */
function rowsOf(change: Change): readonly string[] {
  const { address } = change;
  const old = change.action === 'update' ? change.renamedFrom : undefined;
  return [
    addressId(address),
    ...(old === undefined ? [] : [addressId({ menu: address.menu, key: old })]),
  ];
}
