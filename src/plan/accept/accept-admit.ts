import type { SourceFile } from '../../manifest/types.js';
import type { Proposal } from './accept-types.js';
import type { Verdict } from './accept-verdict.js';

/** Proposals that can be made together, and why the others cannot. */
export interface Admitted<Item = Proposal> {
  /** The file as they make it. */
  readonly source: SourceFile;
  readonly admitted: readonly Item[];
  readonly turnedAway: ReadonlyMap<Item, string>;
}

/**
 * As many proposals as can be made together. Usually that is all, found with one look. Those at
 * fault are turned away; where the verdict does not say who is, the halves are tried. One that
 * was turned away is tried again at the end, because it may need one that came later.
 */
export function admit<Item = Proposal>(
  unchanged: SourceFile,
  proposals: readonly Item[],
  judge: (proposals: readonly Item[]) => Verdict<Item>,
): Admitted<Item> {
  let source = unchanged;
  let admitted: readonly Item[] = [];
  let waiting: readonly Item[] = proposals;
  let turnedAway = new Map<Item, string>();
  const look = (group: readonly Item[]): void => {
    if (group.length === 0) return;
    const verdict = judge([...admitted, ...group]);
    if ('source' in verdict) {
      admitted = [...admitted, ...group];
      ({ source } = verdict);
      return;
    }
    const { reason, culprits } = verdict;
    const guilty = group.length === 1 ? group : group.filter((one) => culprits.has(one));
    if (guilty.length > 0) {
      for (const one of guilty) turnedAway.set(one, culprits.get(one) ?? reason);
      look(group.filter((one) => !turnedAway.has(one)));
      return;
    }
    const middle = Math.ceil(group.length / 2);
    look(group.slice(0, middle));
    look(group.slice(middle));
  };
  for (let before = -1; waiting.length > 0 && before !== waiting.length;) {
    before = waiting.length;
    turnedAway = new Map();
    look(waiting);
    waiting = [...turnedAway.keys()];
  }
  return { source, admitted, turnedAway };
}
