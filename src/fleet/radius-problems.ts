import type { Plan } from '../plan/types.js';
import type { Reading } from './read-plan.js';
import type { FleetRun } from './run.js';

/** The plan, with what the RADIUS database has to say about it. */
export async function withRadiusProblems(
  { plan, observed }: Reading,
  { radius, checkNames = false }: FleetRun,
): Promise<Plan> {
  if (radius === undefined) return plan;
  const problems = await radius.problemsOf(plan, observed, checkNames);
  return problems.length === 0 ? plan : { ...plan, problems: [...plan.problems, ...problems] };
}
