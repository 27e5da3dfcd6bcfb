import type { Plan } from '../plan/types.js';

/** A plan, and whether errors of it were set aside. */
export interface Permitted {
  readonly plan: Plan;
  readonly allowed: boolean;
}

/** Whether the plan has errors that a person may set aside. */
export function isAllowable({ problems }: Plan): boolean {
  return problems.some(({ severity, allowable }) => severity === 'error' && allowable === true);
}

/** A plan that somebody has allowed by its hash: what they may decide is said, and refuses nothing. */
export function permit(plan: Plan, isAllowed: boolean): Permitted {
  if (!isAllowed || !isAllowable(plan)) return { plan, allowed: false };
  const problems = plan.problems.map(({ allowable, ...problem }) =>
    allowable === true && problem.severity === 'error'
      ? { ...problem, severity: 'warning' as const, message: `${problem.message} (allowed)` }
      : problem,
  );
  return { plan: { ...plan, problems }, allowed: true };
}
