import type { RouterManifest, SourceFile } from '../manifest/types.js';
import { heldSecrets } from './held-secrets.js';
import { freeNames, variableOf } from './merge/free-names.js';
import { lostComments } from './merge/lost-comments.js';
import { mergeOnce, type MergeRound } from './merge/merge-once.js';
import { mergeState, sourcesAbout, type MergeState, type Unusable } from './merge/merge-state.js';
import { readAddressLine } from './merge/read-address.js';
import { rivalsOver } from './merge/rival-pools.js';
import { ambiguousNames, secretsInManifest } from './merge/secrets-in-manifest.js';
import type { ImportedRouter, ImportedSecret, ImportSource } from './types.js';

/** The manifests after a router was imported that they had already. */
export interface Merged {
  /** The files whose text is another now. */
  readonly sources: readonly SourceFile[];
  /** Rows that are new, that say something else and that are gone. */
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** What stays as it was although the router has something else, and why: plain lines. */
  readonly left: readonly string[];
  /** The secrets that rows refer to which were added, under the names that they have there. */
  readonly secrets: readonly ImportedSecret[];
}

/** One round takes the router's side; what it changes may need another, such as a new name. */
const MOST_ROUNDS = 8;

/**
 * Imports a router into manifests that declare it already: only what differs is touched, comments
 * and order stay. Secrets are left as they are referred to, and so are the connection, the labels
 * and what the source says nothing of. Pure: it opens no file.
 *
 * The router's side is taken in its own document only, because other routers use its templates:
 * a row of a template that the router does not have is asked to be gone there (`absent: true`),
 * or else the next apply would make it again.
 *
 * @param sources all files of the fleet; they must have no errors
 * @param name of the router in them
 * @param taken names of environment variables that no new row may take, besides those in `sources`
 */
export function mergeImport(
  sources: readonly SourceFile[],
  name: string,
  imported: ImportedRouter,
  taken: ReadonlySet<string> = new Set(),
): Merged {
  const start = startState(sources, name, imported.source);
  if ('reason' in start) return nothing(start.reason);
  const about = start.sources;
  const names = freeNames(sources, taken);
  const held = heldSecrets(
    imported.source,
    imported.secrets.map(({ value }) => value),
  );
  const rounds: MergeRound[] = [];
  let state = start;
  for (let isDone = false; !isDone && rounds.length < MOST_ROUNDS;) {
    const round = mergeOnce(state, { imported, held, names }, rounds.at(-1)?.settled);
    rounds.push(round);
    isDone = round.source === undefined;
    if (round.state !== undefined) ({ state } = round);
  }
  return {
    ...counts(rounds),
    sources: state.sources.filter((source) => !about.includes(source)),
    left: [
      ...readAddressLine(start.router, imported),
      ...(rounds.at(-1)?.left ?? []),
      ...lostComments(about, state.sources, name),
      ...secretLines(state.router, imported),
    ],
    secrets: addedSecrets(rounds, names.given(imported.secrets)),
  };
}

function startState(
  sources: readonly SourceFile[],
  name: string,
  { observed }: ImportSource,
): MergeState | Unusable {
  const about = sourcesAbout(sources, name);
  const start = mergeState(about, name);
  if ('reason' in start || !start.uniquePools) return start;
  const rivals = rivalsOver(sources, about, observed);
  return rivals.length === 0 ? start : mergeState([...about, ...rivals], name);
}

function nothing(reason: string): Merged {
  return { sources: [], added: 0, changed: 0, removed: 0, left: [reason], secrets: [] };
}

/** A row that was added, and then changed by a later round, is a new row and no more. */
function counts(rounds: readonly MergeRound[]): Pick<Merged, 'added' | 'changed' | 'removed'> {
  const added = new Set(rounds.flatMap((round) => round.added.map(({ line }) => line)));
  const changed = new Set(rounds.flatMap((round) => round.changed));
  const removed = new Set(rounds.flatMap((round) => round.removed));
  const onlyChanged = [...changed].filter((line) => !added.has(line) && !removed.has(line));
  return { added: added.size, changed: onlyChanged.length, removed: removed.size };
}

/** The secrets of declared rows, which are not looked at: not even where the source shows them. */
function secretLines(router: RouterManifest, imported: ImportedRouter): readonly string[] {
  const { password } = router.connection;
  const login = 'env' in password ? password.env : undefined;
  const isShown = secretsInManifest(router, imported).some(
    ({ name, value }) => name !== login && value !== undefined,
  );
  return [
    ...ambiguousNames(router, imported),
    ...(isShown ? ['secrets are not compared; `rosform plan` does'] : []),
  ];
}

function addedSecrets(
  rounds: readonly MergeRound[],
  secrets: readonly ImportedSecret[],
): readonly ImportedSecret[] {
  const rows = rounds.flatMap(({ added }) => added.map(({ row }) => row));
  const names = new Set(rows.flatMap(({ entries }) => [...entries.values()].map(variableOf)));
  return secrets.filter(({ name }) => names.has(name));
}
