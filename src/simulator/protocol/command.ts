/** A sentence that a client sent, taken apart. */
export interface Command {
  /** The sentence without its tag. */
  readonly words: readonly string[];
  /** `/ip/pool`; empty for `/login` and the other commands of the root. */
  readonly menu: string;
  /** `print`. */
  readonly verb: string;
  readonly arguments: ReadonlyMap<string, string>;
  /** Query words without their question mark. */
  readonly queries: readonly string[];
  readonly tag: string | undefined;
}

/** Takes a sentence apart. The last of two equal arguments counts. */
export function parseCommand(sentence: readonly string[]): Command {
  const words = sentence.filter((word) => !word.startsWith('.tag='));
  const tag = sentence.find((word) => word.startsWith('.tag='))?.slice('.tag='.length);
  const [path = '', ...rest] = words;
  const slash = path.lastIndexOf('/');
  return {
    words,
    menu: path.slice(0, Math.max(slash, 0)),
    verb: path.slice(slash + 1),
    arguments: new Map(rest.filter((word) => word.startsWith('=')).map(parseArgument)),
    queries: rest.filter((word) => word.startsWith('?')).map((word) => word.slice(1)),
    tag,
  };
}

/** The command's path, as `/ip/pool/print`. */
export function pathOf({ menu, verb }: Command): string {
  return `${menu}/${verb}`;
}

// A value may hold `=` itself: the second one divides.
function parseArgument(word: string): readonly [string, string] {
  const divider = word.indexOf('=', 1);
  return divider < 0 ? [word.slice(1), ''] : [word.slice(1, divider), word.slice(divider + 1)];
}
