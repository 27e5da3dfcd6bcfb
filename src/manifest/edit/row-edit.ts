import type { ResourceType, YamlValue } from '../../resources/define.js';
import type { Tree } from './yaml/tree.js';

/** Pairs of a row by name, row controls such as `absent` among them; undefined takes a pair out. */
export type Entries = ReadonlyMap<string, YamlValue | null | undefined>;

/** Pairs of a row that is new; the reference to a secret is a mapping. */
export type NewEntries = ReadonlyMap<string, Tree | undefined>;

/**
 * One change of what the document of a router says about a row, or about the order of rows. A row
 * is named by its identity (`rowIdentity`), which is empty for a singleton.
 */
export type RowEdit =
  /** Pairs of the row; the section of a singleton is made when it is missing. */
  | {
      readonly action: 'set';
      readonly type: ResourceType;
      readonly identity: string;
      readonly entries: Entries;
    }
  /** The row says exactly these pairs and nothing else. */
  | {
      readonly action: 'replace';
      readonly type: ResourceType;
      readonly identity: string;
      readonly entries: Entries;
    }
  /** A new row at the end of its section, which is made when it is missing. */
  | { readonly action: 'add'; readonly type: ResourceType; readonly entries: NewEntries }
  | { readonly action: 'remove'; readonly type: ResourceType; readonly identity: string }
  /** These rows of one list in this order; other rows of the list stay where they are. */
  | {
      readonly action: 'order';
      readonly type: ResourceType;
      readonly identities: readonly string[];
    };
