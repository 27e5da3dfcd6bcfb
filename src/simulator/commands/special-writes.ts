import { Refusal } from '../refusal.js';
import type { ResolvedMenu } from '../router-state.js';
import { grantedPolicies } from '../writes/granted-policies.js';
import type { Job } from '../protocol/session.js';

/** Refuses commands that a menu lists but does not really have, and rights beyond the user's. */
export function checkSpecialWrite({ command, session }: Job, menu: ResolvedMenu): void {
  if (menu.menu === '/user/active') {
    throw command.verb === 'add'
      ? new Refusal('error - contact MikroTik support and send a supout file (3)')
      : new Refusal('action failed (6)');
  }
  if (menu.menu !== '/system/scheduler' && menu.menu !== '/system/script') return;
  const user = session.login?.user;
  const granted = user === undefined ? new Set() : grantedPolicies(user);
  const asked = command.arguments.get('policy') ?? '';
  if (asked.split(',').some((policy) => policy !== '' && !granted.has(policy))) {
    throw new Refusal('not enough permissions (9)');
  }
}
