import { decodeBytes } from '../rsc/bytes.js';
import { parseScript } from '../rsc/parse-script.js';
import type { PlacedStatement } from '../rsc/script.js';
import { applyStatement } from './apply-statement.js';
import { shipHardware } from './export-hardware.js';
import { Refusal } from './refusal.js';
import type { RouterState } from './router-state.js';
import type { LoadReport } from './types.js';

/** Texts of refusals that may pass when a later line has made the row that is missing now. */
const MISSING_ROW = /^(?:input does not match any value of|no such item)/u;
/** The argument that a refusal is about. */
const CULPRIT = /(?:unknown parameter|argument|value of) !?([\w.-]+)/u;

/** What became of a statement; `rest` is the statement without the values that were refused. */
interface Attempt {
  readonly outcome: 'loaded' | 'waiting' | 'refused';
  readonly rest: PlacedStatement;
  readonly refused: readonly Refused[];
}

type Refused = LoadReport['refused'][number];

/**
 * Puts the configuration of an `/export` on a simulated router.
 *
 * A router of its version would accept all of it; where this one refuses, the row is listed with
 * its line and reason, or only the value where the row can stand without it. Rows of menus that
 * the simulator lacks are counted. Secrets that a compact export of version 7 leaves out are
 * empty. References to rows that the exporting router had lost (`*1E`) stay lost.
 */
export function loadExport(bytes: Uint8Array, state: RouterState): LoadReport {
  const script = parseScript(decodeBytes(bytes));
  const known = script.statements.filter(({ menu }) => state.menu(menu) !== undefined);
  shipHardware(script.statements, state);
  const attempts = applyInRounds(known, state);
  const lost = attempts.filter(({ outcome }) => outcome === 'refused');
  const unread = script.errors.map(({ line, message }) => ({ line, reason: message }));
  return {
    loadedRows: known.length - lost.length,
    unknownMenus: countMenus(script.statements.filter((statement) => !known.includes(statement))),
    refused: [...unread, ...attempts.flatMap(({ refused }) => refused)].sort(
      (left, right) => left.line - right.line,
    ),
  };
}

/**
 * Applies statements in order, then again those that wait for a row, as long as that helps: an
 * export may name a row above the line that makes it. The last round waits for nothing.
 */
function applyInRounds(
  statements: readonly PlacedStatement[],
  state: RouterState,
): readonly Attempt[] {
  const done: Attempt[] = [];
  let waiting = statements;
  let patient = true;
  while (waiting.length > 0) {
    const attempts = waiting.map((statement) => attempt(statement, state, patient));
    done.push(...attempts);
    const still = attempts.flatMap(({ outcome, rest }) => (outcome === 'waiting' ? [rest] : []));
    patient = still.length < waiting.length;
    waiting = still;
  }
  return done;
}

/** Leaves out the fields that the router's texts name, one after another, until it accepts. */
function attempt(statement: PlacedStatement, state: RouterState, patient: boolean): Attempt {
  const refused: Refused[] = [];
  for (let rest = statement; ;) {
    const reason = tryStatement(rest, state);
    if (reason === undefined) return { outcome: 'loaded', rest, refused };
    if (patient && MISSING_ROW.test(reason)) return { outcome: 'waiting', rest, refused };
    refused.push({ line: statement.line, reason });
    const culprit = CULPRIT.exec(reason)?.[1];
    const fields = rest.fields.filter(({ name }) => name !== culprit);
    if (fields.length === rest.fields.length) return { outcome: 'refused', rest, refused };
    rest = { ...rest, fields };
  }
}

/** The router's reason for refusing, or undefined when the statement took effect. */
function tryStatement(statement: PlacedStatement, state: RouterState): string | undefined {
  try {
    applyStatement(statement, state);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

function countMenus(statements: readonly PlacedStatement[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { menu } of statements) counts.set(menu, (counts.get(menu) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([left], [right]) => (left < right ? -1 : 1)));
}
