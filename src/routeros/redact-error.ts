import type { Redactor } from '../resources/secret.js';
import { RouterError } from './router-error.js';

/** The same error without secrets: a router may repeat the value that it refuses. */
export function redactError(error: RouterError, redactor: Redactor): RouterError {
  const { kind, trap, command, category, fault, uncertain, endsSession, cause } = error;
  return new RouterError(kind, redactor.text(error.message), {
    uncertain,
    endsSession,
    cause,
    fault,
    ...(command === undefined ? {} : { command }),
    ...(category === undefined ? {} : { category }),
    ...(trap === undefined ? {} : { trap: redactor.text(trap) }),
  });
}
