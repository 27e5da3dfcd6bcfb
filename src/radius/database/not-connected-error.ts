import { RadiusDatabaseError } from '../radius-database-error.js';

/** No connection could be made: nothing was asked, and the next question would fare no better. */
export class NotConnectedError extends RadiusDatabaseError {
  constructor({ kind, message }: RadiusDatabaseError) {
    super(kind, message);
  }
}
