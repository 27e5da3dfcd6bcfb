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

/** One at fault among ten thousand is found with thirty. */
const MOST_LOOKS = 60;

/**
 * As many proposals as can be made together. Usually that is all, found with one look. Those at
 * fault are turned away; where the verdict does not say who is, the halves are tried. One that
 * was turned away is tried again at the end, because it may need one that came later. A look may
 * take a second, so there is an end of them: what has not been found good by then is turned away.
 */
export function admit<Item = Proposal>(
  unchanged: SourceFile,
  proposals: readonly Item[],
  judge: (proposals: readonly Item[]) => Verdict<Item>,
): Admitted<Item> {
  const found: Found<Item> = {
    source: unchanged,
    admitted: [],
    turnedAway: new Map(),
    looks: 0,
    reason: '',
  };
  let waiting: readonly Item[] = proposals;
  for (let before = -1; waiting.length > 0 && before !== waiting.length;) {
    before = waiting.length;
    if (found.looks >= MOST_LOOKS) break;
    found.turnedAway = new Map();
    lookAt(waiting, found, judge);
    waiting = [...found.turnedAway.keys()];
  }
  const { source, admitted, turnedAway } = found;
  return { source, admitted, turnedAway };
}

/** What is known so far. */
interface Found<Item> {
  source: SourceFile;
  admitted: readonly Item[];
  turnedAway: Map<Item, string>;
  looks: number;
  /** Of the last verdict that was none. */
  reason: string;
}

function lookAt<Item>(
  group: readonly Item[],
  found: Found<Item>,
  judge: (proposals: readonly Item[]) => Verdict<Item>,
): void {
  if (group.length === 0) return;
  if (found.looks >= MOST_LOOKS) {
    for (const one of group) found.turnedAway.set(one, found.reason);
    return;
  }
  found.looks += 1;
  const verdict = judge([...found.admitted, ...group]);
  if ('source' in verdict) {
    found.admitted = [...found.admitted, ...group];
    found.source = verdict.source;
    return;
  }
  const { reason, culprits } = verdict;
  found.reason = reason;
  const guilty = group.length === 1 ? group : group.filter((one) => culprits.has(one));
  if (guilty.length > 0) {
    for (const one of guilty) found.turnedAway.set(one, culprits.get(one) ?? reason);
    const innocent = group.filter((one) => !found.turnedAway.has(one));
    lookAt(innocent, found, judge);
    return;
  }
  const middle = Math.ceil(group.length / 2);
  lookAt(group.slice(0, middle), found, judge);
  lookAt(group.slice(middle), found, judge);
}
