import { addressId } from '../plan/address.js';
import type { Change, Plan } from '../plan/types.js';
import type { Step } from './types.js';

/**
 * Corrects what is known of each change by what the router shows afterwards. A write whose answer
 * was lost may have taken effect, and RouterOS has been seen to refuse a change and make it all
 * the same; so a failed change that is no longer asked for counts as applied.
 */
export function settleSteps(steps: readonly Step[], remaining: Plan | undefined): readonly Step[] {
  if (remaining === undefined) return steps;
  const asked = new Set(remaining.changes.map(changeId));
  return steps.map((step) =>
    step.status === 'failed' && !asked.has(changeId(step.change))
      ? { change: step.change, status: 'applied' }
      : step,
  );
}

function changeId({ action, address }: Change): string {
  return `${action} ${addressId(address)}`;
}
