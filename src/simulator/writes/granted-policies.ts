import { valueText, type Row } from '../tables/row.js';

/** The policies of a user's group, as the group is now. */
export function grantedPolicies(user: Row): ReadonlySet<string> {
  const [group] = [user.values['group'] ?? ''].flat();
  if (group === undefined || typeof group === 'string' || group.removed) return new Set();
  const policy = valueText(group.values['policy'] ?? '').split(',');
  return new Set(policy.filter((name) => name !== '' && !name.startsWith('!')));
}
