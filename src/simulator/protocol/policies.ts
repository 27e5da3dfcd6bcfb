import { Refusal } from '../refusal.js';
import { grantedPolicies } from '../writes/granted-policies.js';
import type { Row } from '../tables/row.js';

/** Menus whose writes need the `policy` policy too. */
const ACCOUNT_MENUS = ['/user', '/user/group', '/user/aaa', '/user/active'];

const READING = ['print', 'getall', 'listen', 'monitor'];

/** Refuses a command for which the user's group lacks a policy. */
export function checkPolicy(user: Row, menu: string, verb: string): void {
  const granted = grantedPolicies(user);
  const needed = READING.includes(verb)
    ? ['read']
    : ACCOUNT_MENUS.includes(menu)
      ? ['write', 'policy']
      : ['write'];
  if (!needed.every((policy) => granted.has(policy))) {
    throw new Refusal('not enough permissions (9)');
  }
}
