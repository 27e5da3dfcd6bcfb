import type { Diagnosis } from '../../fleet/health/diagnosis.js';

/** Everything that a run of the doctor says. */
export interface DoctorReport {
  /** Version of rosform. */
  readonly rosform: string;
  /** When the run began, ISO 8601 in UTC. */
  readonly createdAt: string;
  /** In the order of the run. */
  readonly routers: readonly Diagnosis[];
}
