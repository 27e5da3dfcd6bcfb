import type { Tree } from '../../manifest/edit/yaml/tree.js';
import type { ObservedRow } from '../../observed/types.js';
import { isReturned } from '../../plan/compare-row.js';
import type { Field, ResourceType } from '../../resources/define.js';
import { Secret, type Value } from '../../resources/secret.js';
import { yamlValueOf } from '../../resources/to-yaml-value.js';
import { isAvailable, type RouterVersion } from '../../resources/version.js';
import { shippedRowOf } from '../implied.js';
import type { ImportedSecret } from '../types.js';
import { referenceTo } from './import-connection.js';
import { usualSpelling } from './usual-spelling.js';

/** What a manifest says of one value. */
export type FieldOutcome =
  | { readonly says: Tree; readonly secret?: ImportedSecret; readonly remark?: string }
  /** It cannot be said, and why: what follows the name of the field and a colon. */
  | { readonly cannot: string }
  /** It need not be said, but a person should know why. */
  | { readonly dropped: string };

/** What a value is read under. */
export interface FieldContext {
  readonly type: ResourceType;
  readonly row: ObservedRow;
  readonly version: RouterVersion;
}

/** What a manifest says of a value that differs from what a row has anyway. */
export function importField(
  { type, row, version }: FieldContext,
  field: Field,
  value: Value,
): FieldOutcome | undefined {
  if (value instanceof Secret) return undefined;
  if (!isAvailable(field, version)) {
    return { dropped: `RouterOS ${version.text} does not have it` };
  }
  const shipped = shippedRowOf(type, row, version)?.fields ?? {};
  const valueOf = (other: string): Value | undefined => row.fields[other] ?? shipped[other];
  if (!isReturned(field, type, valueOf)) return undefined;
  return readable(field, value, version);
}

/** A secret as a reference. */
export function importSecret(secret: ImportedSecret): FieldOutcome {
  return { says: referenceTo(secret), secret };
}

function readable(field: Field, text: string, version: RouterVersion): FieldOutcome {
  const says = yamlValueOf(field, usualSpelling(field.type, text));
  const parsed = field.type.parse(says);
  if ('problem' in parsed) return { cannot: reasonOf(text, parsed.problem) };
  if (field.type.canonical(parsed.text) !== field.type.canonical(text)) {
    return { cannot: 'a value that no manifest can say' };
  }
  const since = field.type.since?.(parsed.text);
  if (since !== undefined && !isAvailable({ since }, version)) {
    return { cannot: `a value that came with RouterOS ${since}` };
  }
  return holdsSecret(text) ? { says, remark: MAY_HOLD_SECRET } : { says };
}

const MAY_HOLD_SECRET = 'perhaps with a password or a token in it. Look before it is in Git.';

/** A reference to a row that was removed reads as its id. */
function reasonOf(text: string, problem: string): string {
  const lost = text.split(/[,/!]/).find((part) => /^\*[0-9A-F]+$/.test(part));
  return lost === undefined
    ? `what no manifest may say (${problem})`
    : `${lost} on the router, a row that is gone`;
}

/** Scripts send messages and fetch pages, with what they need to log in written into them. */
function holdsSecret(text: string): boolean {
  if (!text.includes('\n') && text.length < 30) return false;
  return (
    /\b(?:password|passwd|secret|token|api-?key)\s*[=:]\s*\S/i.test(text) ||
    /\b\d{6,}:[\w-]{20,}/.test(text)
  );
}
