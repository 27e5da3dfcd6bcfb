/** Routers, by position, and what all of them share. */
export interface Group {
  readonly members: readonly number[];
  /** The tokens that each of them has. */
  readonly tokens: ReadonlySet<number>;
}

/** A set of routers: bit `i` is the router at position `i`. */
type Members = bigint;

/** How many tokens exactly these routers have. */
type Supports = ReadonlyMap<Members, number>;

/** Groups that are weighed, and those among them whose members are combined. */
const MOST_WEIGHED = 2000;
const MOST_COMBINED = 60;

/**
 * The group of at least two routers that saves the most lines when what all of them have moves to
 * one place: tokens times (routers - 1). Of equals, the one with more routers, then with earlier
 * ones. Tried are all groups that share something alone, and what the heaviest of them have in
 * common; to try every group there is would take longer than anybody waits.
 *
 * @param tokens of each router
 */
export function chooseGroup(tokens: readonly ReadonlySet<number>[]): Group | undefined {
  const membersOf = new Map<number, Members>();
  for (const [index, own] of tokens.entries()) {
    for (const token of own)
      membersOf.set(token, (membersOf.get(token) ?? 0n) | (1n << BigInt(index)));
  }
  const supports = new Map<Members, number>();
  for (const members of membersOf.values()) {
    if (isMany(members)) supports.set(members, (supports.get(members) ?? 0) + 1);
  }
  const best = candidates(supports).toSorted(byWorth)[0]?.members;
  if (best === undefined) return undefined;
  const shared = [...membersOf].filter(([, members]) => (members & best) === best);
  return {
    members: [...tokens.keys()].filter((index) => (best & (1n << BigInt(index))) !== 0n),
    tokens: new Set(shared.map(([token]) => token)),
  };
}

interface Candidate {
  readonly members: Members;
  readonly size: number;
  readonly worth: number;
}

function candidates(supports: Supports): readonly Candidate[] {
  const alone = Array.from(supports, ([members, count]): Candidate => {
    const size = sizeOf(members);
    return { members, size, worth: count * (size - 1) };
  });
  const heavy = alone
    .toSorted(byWorth)
    .slice(0, MOST_WEIGHED)
    .map(({ members }) => members);
  return combined(heavy).map((members) => {
    const size = sizeOf(members);
    let shared = 0;
    for (const [other, count] of supports) if ((other & members) === members) shared += count;
    return { members, size, worth: shared * (size - 1) };
  });
}

/** The groups, and what the first of them have in common with each other. */
function combined(groups: readonly Members[]): readonly Members[] {
  const known = new Set(groups);
  const partners = groups.slice(0, MOST_COMBINED);
  let latest = partners;
  while (latest.length > 0 && known.size < 2 * MOST_WEIGHED) {
    const found = new Set(
      latest
        .flatMap((one) => partners.map((other) => one & other))
        .filter((common) => isMany(common) && !known.has(common)),
    );
    for (const one of found) known.add(one);
    latest = [...found].slice(0, MOST_COMBINED);
  }
  return [...known];
}

function byWorth(one: Candidate, other: Candidate): number {
  if (one.worth !== other.worth) return other.worth - one.worth;
  if (one.size !== other.size) return other.size - one.size;
  return one.members < other.members ? -1 : 1;
}

function isMany(members: Members): boolean {
  return members !== 0n && (members & (members - 1n)) !== 0n;
}

function sizeOf(members: Members): number {
  let size = 0;
  for (let left = members; left !== 0n; left &= left - 1n) size += 1;
  return size;
}
