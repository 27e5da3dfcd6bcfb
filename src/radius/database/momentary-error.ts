import { RadiusDatabaseError } from '../radius-database-error.js';

/**
 * Somebody else was at the table: trying again may help. `deadlock`: the database took our
 * transaction back so that others could go on; `locked`: it did not wait for us at all (SQLite).
 */
export class MomentaryError extends RadiusDatabaseError {
  readonly contention: 'deadlock' | 'locked';

  constructor(contention: 'deadlock' | 'locked', message: string) {
    super('busy', message);
    this.contention = contention;
  }
}
