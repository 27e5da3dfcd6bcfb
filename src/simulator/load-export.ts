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
  readonly rest: Line;
  readonly refused: readonly Refused[];
}

/** A statement and where it stands among all that are loaded. */
interface Line {
  readonly at: number;
  readonly statement: PlacedStatement;
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
  const ids = new Map<number, string>();
  let waiting: readonly Line[] = statements.map((statement, at) => ({ at, statement }));
  let patient = true;
  while (waiting.length > 0) {
    const load = (line: Line): void => {
      // The lines above are all loaded or waiting, so only a row that has waited is out of place.
      const before =
        waiting.length < statements.length ? rowBelow(line, statements, ids) : undefined;
      const id = applyStatement(line.statement, state, before);
      if (id !== undefined) ids.set(line.at, id);
    };
    const attempts = waiting.map((line) => attempt(line, load, patient));
    done.push(...attempts);
    const still = attempts.flatMap(({ outcome, rest }) => (outcome === 'waiting' ? [rest] : []));
    patient = still.length < waiting.length;
    waiting = still;
  }
  return done;
}

/** The row that the next loaded line of the same menu has made: its place is ahead of that. */
function rowBelow(
  { at, statement }: Line,
  statements: readonly PlacedStatement[],
  ids: ReadonlyMap<number, string>,
): string | undefined {
  const below = statements.findIndex(
    ({ menu }, index) => index > at && menu === statement.menu && ids.has(index),
  );
  return ids.get(below);
}

/** Leaves out the fields that the router's texts name, one after another, until it accepts. */
function attempt(line: Line, load: (line: Line) => void, patient: boolean): Attempt {
  const refused: Refused[] = [];
  for (let rest = line; ;) {
    const reason = refusalOf(() => load(rest));
    if (reason === undefined) return { outcome: 'loaded', rest, refused };
    if (patient && MISSING_ROW.test(reason)) return { outcome: 'waiting', rest, refused };
    const { statement } = rest;
    refused.push({ line: statement.line, reason });
    const culprit = CULPRIT.exec(reason)?.[1];
    const fields = statement.fields.filter(({ name }) => name !== culprit);
    if (fields.length === statement.fields.length) return { outcome: 'refused', rest, refused };
    rest = { ...rest, statement: { ...statement, fields } };
  }
}

/** The router's reason for refusing, or undefined when the statement took effect. */
function refusalOf(load: () => void): string | undefined {
  try {
    load();
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
