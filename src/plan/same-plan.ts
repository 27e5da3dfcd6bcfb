import type { Change, Plan } from './types.js';

/**
 * Whether two plans of one router ask for the same changes in the same order. The router's ids do
 * not count: they name the same rows. Secrets are compared by field, not by value.
 */
export function isSamePlan(left: Plan, right: Plan): boolean {
  return JSON.stringify(left.changes.map(essence)) === JSON.stringify(right.changes.map(essence));
}

function essence(change: Change): object {
  const { address, action } = change;
  switch (change.action) {
    case 'create':
      return { action, address, fields: change.fields, ahead: change.ahead?.address };
    case 'update':
      return {
        action,
        address,
        fields: change.fields,
        adopts: change.adopts,
        comment: change.comment,
      };
    case 'move':
      return { action, address, ahead: change.ahead?.address };
    case 'delete':
      return { action, address, fields: change.fields };
  }
}
