import type { Report } from '../diagnostics.js';
import type { Kind } from '../generate-schemas.js';
import { validateFleet, validateRouter, validateTemplate } from '../generated/validators.js';
import { toPlain, type MapNode } from '../yaml/node.js';
import { reportSchemaErrors, type SchemaError } from './schema-problems.js';

/** What ajv generates: true, or false with the errors on the function itself. */
interface Validator {
  (data: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

const validators: Readonly<Record<Kind, Validator>> = {
  Router: validateRouter,
  Template: validateTemplate,
  Fleet: validateFleet,
};

/** Checks names and shapes of a document; values of fields are left to the field types. */
export function validateStructure(root: MapNode, kind: Kind, report: Report): boolean {
  const validator = validators[kind];
  if (validator(toPlain(root))) return true;
  reportSchemaErrors(validator.errors ?? [], root, kind, report);
  return false;
}
