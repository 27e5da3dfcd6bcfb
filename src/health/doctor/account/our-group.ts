import type { DoctorFacts } from '../facts.js';
import { neededPolicies } from '../needs.js';
import { isYes } from '../read-facts.js';

/** The group of our user: of its row, or of the session that RADIUS let in. */
export function groupOf({ users, active, router, userAaa }: DoctorFacts): string | undefined {
  const { username } = router.connection;
  const listed = users?.find(({ name }) => name === username)?.['group'];
  if (listed !== undefined) return listed;
  const session = active?.find(({ name, group }) => name === username && group !== undefined);
  return (
    session?.['group'] ?? (isYes(userAaa?.['use-radius']) ? userAaa?.['default-group'] : undefined)
  );
}

/** The policies that a group grants; undefined where the router does not show them. */
export function policiesGranted(
  { groups }: Pick<DoctorFacts, 'groups'>,
  group: string | undefined,
): ReadonlySet<string> | undefined {
  const policy = groups?.find(({ name }) => name === group)?.['policy'];
  if (policy === undefined) return undefined;
  return new Set(policy.split(',').filter((word) => word !== '' && !word.startsWith('!')));
}

/** What our user may do; undefined where its group or the policies of that are not shown. */
export interface OurRights {
  readonly group: string;
  readonly granted: ReadonlySet<string>;
  /** What an apply needs and the group does not grant, `sensitive` with the others. */
  readonly missing: readonly string[];
}

export function rightsOf(facts: DoctorFacts): OurRights | undefined {
  const group = groupOf(facts);
  const granted = policiesGranted(facts, group);
  if (group === undefined || granted === undefined) return undefined;
  const missing = neededPolicies(facts.router).filter((policy) => !granted.has(policy));
  return { group, granted, missing };
}

/** Without the policy `read` a router answers no question at all: nothing else can be judged. */
export function answersNothing({ users, services, planning }: DoctorFacts): boolean {
  return users === undefined && services === undefined && 'trouble' in planning && planning.refused;
}

/** Whether a menu has been told of already as one that was not answered. */
export function isUnanswered({ unanswered }: DoctorFacts, menu: string): boolean {
  return unanswered.some((one) => one.menu === menu && one.why !== 'forbidden');
}
