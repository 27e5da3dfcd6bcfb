import type { Finding } from '../../../src/health/doctor/types.js';
import { parseScript } from '../../../src/rsc/parse-script.js';
import type { Statement } from '../../../src/rsc/script.js';
import type { Simulator } from '../../../src/simulator/types.js';

/** What a session is made of, and must not be taken away by what is pasted. */
export interface InUse {
  readonly service: string;
  readonly username: string;
}

/** Commands that would cut us off, or lose a row that works, each with what is wrong. */
export function dangers(
  simulator: Simulator,
  findings: readonly Finding[],
  inUse: InUse,
): readonly string[] {
  return findings.flatMap((finding) => {
    const statements = statementsOf(finding);
    return [
      ...statements.filter((one) => disablesSession(one, inUse)).map(wrong('ends our session')),
      ...(finding.fix?.commands ?? [])
        .filter((line) => /\b127\.|::1\b/u.test(line))
        .map((line) => `names a loopback: ${line}`),
      ...statements
        .filter((one) => losesRow(one, statements, finding, simulator))
        .map(wrong('loses a row')),
    ];
  });
}

function wrong(what: string): (statement: Statement) => string {
  return (statement) => `${what}: ${JSON.stringify(statement)}`;
}

function statementsOf({ fix }: Finding): readonly Statement[] {
  return (fix?.commands ?? [])
    .filter((line) => !/ (?:print|update)\b/u.test(line))
    .flatMap((line) => parseScript(`${line}\n`).statements);
}

function disablesSession(
  { menu, verb, selector, fields }: Statement,
  { service, username }: InUse,
): boolean {
  const name = menu === '/ip/service' ? service : menu === '/user' ? username : undefined;
  const isOurs =
    name !== undefined &&
    (selector.kind !== 'find' ||
      selector.where.every((one) => one.name !== 'name' || one.value === name));
  const disables =
    verb === 'remove' ||
    verb === 'disable' ||
    fields.some((field) => field.name === 'disabled' && field.value === 'yes');
  return isOurs && verb !== 'add' && disables;
}

/** Whether a row that works goes while a twin stays that does not, and is not enabled before. */
function losesRow(
  { menu, verb, selector }: Statement,
  statements: readonly Statement[],
  { what }: Finding,
  simulator: Simulator,
): boolean {
  if (verb !== 'remove' || selector.kind !== 'id') return false;
  const ids = (wanted: string): readonly string[] =>
    statements.flatMap((one) =>
      one.verb === wanted && one.selector.kind === 'id' ? [one.selector.id] : [],
    );
  const rows = simulator.rows(menu);
  const isLive = (id: string): boolean =>
    rows.some(
      (row) => row['.id'] === id && row['disabled'] !== 'true' && row['invalid'] !== 'true',
    );
  const twins = (what.match(/\*[\dA-F]+/gu) ?? []).filter((id) => !ids('remove').includes(id));
  return (
    isLive(selector.id) &&
    twins.length > 0 &&
    !twins.some((id) => isLive(id) || ids('set').includes(id))
  );
}
