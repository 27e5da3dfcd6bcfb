import type { JsonSchema } from '../../resources/define.js';
import { resourceTypeForSection } from '../../resources/index.js';
import type { DiagnosticCode } from '../codes.js';
import type { Report } from '../diagnostics.js';
import { manifestSchema, type Kind } from '../generate-schemas.js';
import { suggestion } from '../suggest.js';
import { isReported, type MapNode, type Node, type Place } from '../yaml/node.js';
import { nodeAt, steps } from './node-at.js';
import { isSchema, schemaAt } from './schema-at.js';

/** The parts of an ajv error that are read here. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Fields that DESIGN names and this version does not have yet. */
const laterFields: ReadonlySet<string> = new Set(['vpn']);

/** Turns schema errors into findings at the line that caused them. */
export function reportSchemaErrors(
  errors: readonly SchemaError[],
  root: MapNode,
  kind: Kind,
  report: Report,
): void {
  const whole = manifestSchema('structure');
  const choices = errors.filter(({ keyword }) => keyword === 'anyOf');
  for (const error of errors) {
    const node = nodeAt(root, error.instancePath);
    if (node === undefined || isReported(node)) continue;
    if (choices.some((choice) => choice !== error && isBelow(error, choice))) continue;
    reportSchemaError(
      error,
      { node, schema: schemaAt(whole, kind, error.instancePath), kind },
      report,
    );
  }
}

interface Context {
  readonly node: Node;
  /** The schema of the value that failed. */
  readonly schema: JsonSchema;
  readonly kind: Kind;
}

function reportSchemaError(error: SchemaError, context: Context, report: Report): void {
  const { node, schema } = context;
  const what = nameOf(error.instancePath);
  const message = schema['errorMessage'];
  if (error.keyword === 'additionalProperties') reportUnknown(error, context, report);
  else if (error.keyword === 'required') {
    const field = String(error.params['missingProperty']);
    report(firstLine(node), 'manifest/missing-field', `${owner(error, context)} needs "${field}"`);
  } else if (error.keyword === 'type') {
    report(node, 'manifest/wrong-type', `${what} must be ${typeNames(error.params['type'])}`, {
      hint: typeof message === 'string' ? `it ${message}` : undefined,
    });
  } else if (error.keyword === 'enum' || error.keyword === 'const') {
    reportChoice(error, what, context, report);
  } else {
    const code: DiagnosticCode =
      error.instancePath === '/name' ? 'manifest/bad-name' : 'manifest/bad-value';
    report(node, code, `${what} ${typeof message === 'string' ? message : 'is not valid'}`);
  }
}

function reportUnknown(error: SchemaError, context: Context, report: Report): void {
  const { node, schema } = context;
  const name = String(error.params['additionalProperty']);
  const key = node.kind === 'map' ? (node.entries.get(name)?.key ?? node) : node;
  if (laterFields.has(name) && error.instancePath === '') {
    report(key, 'manifest/not-yet-supported', `"${name}" comes with a later version of rosform`, {
      hint: 'remove it for now',
    });
    return;
  }
  const message = schema['errorMessage'];
  const known = Object.keys(isSchema(schema['properties']) ? schema['properties'] : {});
  report(key, 'manifest/unknown-field', `${owner(error, context)} has no field "${name}"`, {
    hint: suggestion(name, known) ?? (typeof message === 'string' ? message : undefined),
  });
}

function reportChoice(error: SchemaError, what: string, context: Context, report: Report): void {
  const { node, schema } = context;
  const message = schema['errorMessage'];
  const allowed = error.params['allowedValues'];
  const words = Array.isArray(allowed) ? allowed.map(String) : [];
  const typed = node.kind === 'scalar' ? String(node.value) : '';
  // Lists of field names are long, and a wrong one is an unknown field.
  if (error.instancePath.includes('ignore-fields')) {
    report(node, 'manifest/unknown-field', `${owner(error, context)} has no field "${typed}"`, {
      hint: suggestion(typed, words),
    });
    return;
  }
  const text = typeof message === 'string' ? message : `must be one of ${words.join(', ')}`;
  report(node, 'manifest/bad-value', `${what} ${text}`, { hint: suggestion(typed, words) });
}

/** Who lacks or has the field: `/ip/pool`, `"connection"`, `a Router`. */
function owner(error: SchemaError, { kind }: Context): string {
  const [first, second] = steps(error.instancePath);
  if (first === undefined) return `a ${kind}`;
  if (first === 'menus' || first === 'ignore-fields') return second ?? `"${first}"`;
  return resourceTypeForSection(first)?.menu ?? nameOf(error.instancePath);
}

/** The last named step of a path, quoted. */
function nameOf(path: string): string {
  const last = steps(path).findLast((step) => !/^\d+$/.test(step));
  return last === undefined ? 'the document' : `"${last}"`;
}

function typeNames(type: unknown): string {
  const names: Readonly<Record<string, string>> = {
    object: 'a mapping',
    array: 'a list',
    string: 'text',
    number: 'a number',
    integer: 'a whole number',
    boolean: 'true or false',
  };
  const types = Array.isArray(type) ? type.map(String) : [String(type)];
  return types.map((name) => names[name] ?? name).join(' or ');
}

/** Alternatives that failed inside a choice say less than the choice itself. */
function isBelow(error: SchemaError, choice: SchemaError): boolean {
  const { instancePath } = choice;
  return error.instancePath === instancePath || error.instancePath.startsWith(`${instancePath}/`);
}

function firstLine(node: Node): Place {
  return { at: node.at, length: node.length };
}
