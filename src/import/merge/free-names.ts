import type { Tree, TreeMap } from '../../manifest/edit/yaml/tree.js';
import { isTreeMap } from '../../manifest/edit/yaml/tree.js';
import type { SourceFile } from '../../manifest/types.js';
import type { ImportedSecret } from '../types.js';

/** Names of environment variables for secrets of rows that a merge adds. */
export interface FreeNames {
  /** The entries of a new row; what it refers to has a name that nothing else has. */
  readonly rename: (entries: TreeMap) => TreeMap;
  /** These secrets under the names that they were given, without those that were given none. */
  readonly given: (secrets: readonly ImportedSecret[]) => readonly ImportedSecret[];
}

/**
 * The number behind a name of the import counts the rows that the router has now. A manifest may
 * have given that name to another row, when the router had others, and whoever filled in `.env` has
 * done so for that one. So a row that a merge adds takes a name that no file has, not even in a
 * comment, and that nobody has listed.
 *
 * @param sources all files of the fleet, as they were before the merge
 * @param taken other names that are not free, such as those in `.env.example`
 */
export function freeNames(sources: readonly SourceFile[], taken: ReadonlySet<string>): FreeNames {
  const names = new Map<string, string>();
  const fresh = new Set<string>();
  const isTaken = (name: string): boolean =>
    fresh.has(name) || taken.has(name) || sources.some((source) => wordsOf(source).has(name));
  const nameFor = (imported: string): string => {
    const known = names.get(imported);
    if (known !== undefined) return known;
    // The last part of a name is the name of a field, which has no number.
    const plain = imported.replace(/_\d+$/, '');
    let name = plain;
    for (let number = 2; isTaken(name); number += 1) name = `${plain}_${number}`;
    names.set(imported, name);
    fresh.add(name);
    return name;
  };
  return {
    rename: (entries) =>
      new Map(Array.from(entries, ([key, value]) => [key, named(value, nameFor)])),
    given: (secrets) =>
      secrets.flatMap((secret) => {
        const name = names.get(secret.name);
        return name === undefined ? [] : [{ ...secret, name }];
      }),
  };
}

function named(value: Tree, nameFor: (name: string) => string): Tree {
  const name = variableOf(value);
  return name === undefined ? value : new Map([['env', nameFor(name)]]);
}

/** The environment variable that a value refers to. */
export function variableOf(value: Tree | undefined): string | undefined {
  const name = isTreeMap(value) ? value.get('env') : undefined;
  return typeof name === 'string' ? name : undefined;
}

const words = new WeakMap<SourceFile, ReadonlySet<string>>();

/** What looks like a name that an import gives. */
function wordsOf(source: SourceFile): ReadonlySet<string> {
  const known = words.get(source);
  if (known !== undefined) return known;
  const found = new Set(source.text.match(/[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+/g));
  words.set(source, found);
  return found;
}
