import { counted } from '../../report/counted.js';
import { safeText } from '../../report/safe-text.js';
import type { ImportFlags } from './import-flags.js';
import type { Outcome } from './outcome.js';

/** Routers of a step that are named; the others are counted. */
const MOST_NAMED = 8;

/** What a person does after an import, a command or a sentence each. */
export function nextSteps(outcome: Outcome, flags: ImportFlags): readonly string[] {
  const folder = flags.dir === 'routers.d' ? '' : ` --dir ${flags.dir}`;
  return [
    ...addressSteps(outcome),
    ...secretSteps(outcome, flags),
    `rosform validate${folder}`,
    `rosform plan${folder}`,
  ];
}

/** Whatever has a guessed address gets the login of the first plan. */
function addressSteps({ assembled: { routers } }: Outcome): readonly string[] {
  const fresh = routers.filter(({ merged }) => merged === undefined);
  const namesOf = (guess: 'guessed' | 'unknown'): readonly string[] =>
    fresh
      .filter(({ imported }) => imported.document.connection?.guess === guess)
      .map(({ name }) => name);
  const [guessed, unknown] = [namesOf('guessed'), namesOf('unknown')];
  return [
    ...(guessed.length === 0
      ? []
      : [`check the address under connection, which was guessed: ${listed(guessed)}`]),
    ...(unknown.length === 0
      ? []
      : [`write the address under connection, which nothing says: ${listed(unknown)}`]),
  ];
}

function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  const shown = names.slice(0, MOST_NAMED).map(safeText).join(', ');
  return more > 0 ? `${shown} and ${more} more` : shown;
}

function secretSteps(
  { files, secrets, stored }: Outcome,
  { envExample }: ImportFlags,
): readonly string[] {
  const written = files.find(({ holds }) => holds === 'secrets');
  const hasFile = written !== undefined || (stored?.values.size ?? 0) > 0;
  const names = new Set(secrets.map(({ name }) => name));
  // Who has filled them in already need not be told again.
  const isListed = files.some(({ holds }) => holds === 'names' || holds === 'secrets');
  const known = new Set([
    ...(stored?.values.keys() ?? []),
    ...secrets
      .filter(({ value }) => written !== undefined && value !== undefined)
      .map(({ name }) => name),
  ]);
  const missing = [...names].filter((name) => !known.has(name)).length;
  return [
    ...(hasFile && stored !== undefined ? [loadText(stored.name)] : []),
    ...(missing === 0 || !isListed ? [] : [fillText(missing, names.size, envExample)]),
  ];
}

/** What a shell does to have the variables of a file. */
function loadText(file: string): string {
  return `set -a; . ${file.includes('/') ? file : `./${file}`}; set +a`;
}

function fillText(missing: number, all: number, file: string): string {
  const which =
    missing === all
      ? `the secrets of ${file}`
      : `the ${counted(missing, 'secret')} of ${file} whose value was not shown`;
  return `fill in ${which}, in a file that Git ignores`;
}
