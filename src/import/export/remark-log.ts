import type { ImportRemark } from '../types.js';

/** Remarks of one import; those that say the same are one. */
export interface RemarkLog {
  readonly add: (line: number, message: string) => void;
  /** In the order of the lines. */
  readonly all: () => readonly ImportRemark[];
}

/** More different remarks than that are read by nobody. */
const MOST = 100;

/** A log that names the first line of each remark, and how many more lines are like it. */
export function createRemarkLog(): RemarkLog {
  const seen = new Map<string, { readonly line: number; count: number }>();
  let unsaid = 0;
  return {
    add(line, message) {
      const known = seen.get(message);
      if (known !== undefined) known.count += 1;
      else if (seen.size < MOST) seen.set(message, { line, count: 1 });
      else unsaid += 1;
    },
    all() {
      const said = [...seen].map(([message, { line, count }]) => ({
        line,
        message: count === 1 ? message : `${message} (${count} times, the first time here)`,
      }));
      const ordered = said.toSorted((left, right) => left.line - right.line);
      return unsaid === 0 ? ordered : [...ordered, { message: `${unsaid} more remarks` }];
    },
  };
}
