import type { Reply } from '../../../routeros/types.js';
import type { DoctorFacts } from '../facts.js';
import { policiesGranted } from './our-group.js';
import { isYes } from '../read-facts.js';

/** Users of the router who can log in, without the one that rosform is. */
export function people({ users = [], router }: DoctorFacts): readonly Reply[] {
  const { username } = router.connection;
  return users.filter(
    ({ name, disabled, expired }) => name !== username && !isYes(disabled) && !isYes(expired),
  );
}

/** Whether a user may do everything, as the group that comes with RouterOS lets it. */
export function isFull({ group }: Reply): boolean {
  return group === 'full';
}

/** Ways in for a person; each is a policy. */
const WAYS_IN = ['local', 'telnet', 'ssh', 'winbox', 'web'];

/** Somebody who could still mend the router when nobody but the router knows users. */
export function isMender(facts: DoctorFacts, user: Reply): boolean {
  if (isFull(user)) return true;
  const granted = policiesGranted(facts, user['group']);
  return granted?.has('write') === true && WAYS_IN.some((way) => granted.has(way));
}
