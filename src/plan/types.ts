import type { Severity, SourcePosition } from '../manifest/types.js';
import type { Value } from '../resources/secret.js';

/** Names a row the way people do; it outlives the router's `.id`. */
export interface Address {
  readonly menu: string;
  /** Key values in the order of the type's key: `home`, or `vlan10 / home`. Empty for a singleton. */
  readonly key: string;
}

export interface FieldChange {
  readonly field: string;
  /** In the router's spelling; undefined when the router has no such attribute. */
  readonly before: Value | undefined;
  /** As it will be sent; undefined when the field is cleared. */
  readonly after: Value | undefined;
  /** The manifest line that asked; undefined for a default that the manifest left out. */
  readonly at?: SourcePosition;
}

/** Where a row goes in an ordered menu: ahead of this row, or to the end. */
export interface Destination {
  readonly address: Address;
  /** The router's id, when the row existed at the time of reading. */
  readonly id?: string;
}

interface Common {
  /** Position in `Plan.changes`, used by `after`. */
  readonly index: number;
  readonly address: Address;
  /** Changes that must be applied before this one. */
  readonly after: readonly number[];
  /** The row as it was read, in the router's spelling; undefined when there was none. */
  readonly seen?: RowFields;
}

/** The fields of a row that were read. */
export type RowFields = Readonly<Record<string, Value>>;

/** One change of one row. */
export type Change =
  /** `fields` has every value that is sent; `ahead` only in an ordered menu. */
  | (Common & {
      readonly action: 'create';
      readonly at: SourcePosition;
      readonly fields: readonly FieldChange[];
      /** The comment (or what stands for it) gets the ownership tag: the menu has comments on this RouterOS version. */
      readonly tagged: boolean;
      readonly ahead?: Destination;
    })
  /** `adopts` tags a row that was not ours; it may have no other field to change. */
  | (Common & {
      readonly action: 'update';
      readonly at: SourcePosition;
      readonly id: string;
      readonly fields: readonly FieldChange[];
      readonly adopts: boolean;
      /** The comment to write; present when the row is adopted or its comment changes. */
      readonly comment?: { readonly text: string; readonly tagged: boolean };
      /** Old key when the row is renamed in place. */
      readonly renamedFrom?: string;
    })
  | (Common & {
      readonly action: 'move';
      readonly at: SourcePosition;
      /** Undefined when this plan makes the row first. */
      readonly id?: string;
      readonly ahead: Destination | undefined;
    })
  | (Common & {
      readonly action: 'delete';
      readonly id: string;
      /** The row as it was, for the report and a rollback. */
      readonly fields: readonly FieldChange[];
      /** The line that said `absent: true` or `prune: exact`, when one did. */
      readonly at?: SourcePosition;
    });

/** Something that a plan must say: an error refuses the whole plan of this router. */
export interface Problem {
  readonly severity: Severity;
  /** Stable: `plan/unsupported-field`. */
  readonly code: string;
  readonly message: string;
  readonly at?: SourcePosition;
  /** An error that a person may set aside, for this very plan (`--allow HASH`). */
  readonly allowable?: true;
}

/** A row on a menu that the manifest manages, which nobody declares and no plan touches. */
export interface UnmanagedRow {
  readonly address: Address;
  /** The fields that a new row would not have anyway. */
  readonly fields: RowFields;
  /** Why such a row is worth more than a look, where its menu makes it so. */
  readonly risk?: string;
}

/** Changes in the order they must be applied. Plain data: it can be saved, reviewed and compared. */
export interface Plan {
  readonly router: string;
  /** RouterOS version of the router. */
  readonly version: string;
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
  /** Declared rows that are already as they should be. */
  readonly unchanged: number;
  /** In the router's order, menu by menu. */
  readonly unmanaged: readonly UnmanagedRow[];
}
