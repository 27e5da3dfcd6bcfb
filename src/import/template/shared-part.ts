import { isSameTree, type TreeMap } from '../../manifest/edit/yaml/tree.js';
import type { ImportedRow } from '../types.js';
import { onlySecrets, withoutSecrets, type Shareable } from './shareable.js';

/** What moves into a template: a row, or one field of a singleton. */
export interface SharedPart {
  /** As the template says it; of a singleton, only the field. */
  readonly entries: TreeMap;
  /** Comments that all users have above it. */
  readonly remarks: readonly string[];
}

/**
 * What the users of a template say alike, by token. A secret moves only where all of them refer to
 * the same one.
 *
 * @param users what each of them could share
 */
export function sharedParts(
  tokens: ReadonlySet<number>,
  users: readonly (readonly Shareable[])[],
): ReadonlyMap<number, SharedPart> {
  const [first = [], ...others] = users.map((list) =>
    list.filter(({ token }) => tokens.has(token)),
  );
  const rowsOf = others.map((list) => new Map(list.map(({ token, row }) => [token, row])));
  return new Map(
    first.map(({ token, row, field }) => {
      const peers = rowsOf.flatMap((rows) => rows.get(token) ?? []);
      return [token, partOf(row, peers, field)] as const;
    }),
  );
}

function partOf(
  row: ImportedRow,
  peers: readonly ImportedRow[],
  field: string | undefined,
): SharedPart {
  const remarks = row.remarks.filter((line) => peers.every((peer) => peer.remarks.includes(line)));
  const shared = withoutSecrets(row.entries);
  const secrets = [...onlySecrets(row.entries)].filter(([name, value]) =>
    peers.every((peer) => isSameTree(peer.entries.get(name), value)),
  );
  const moved = new Set([...shared.keys(), ...secrets.map(([name]) => name)]);
  const isMoved = (name: string): boolean =>
    field === undefined ? moved.has(name) : name === field;
  return { entries: new Map([...row.entries].filter(([name]) => isMoved(name))), remarks };
}
