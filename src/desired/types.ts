import type { Prune, SourcePosition } from '../manifest/types.js';
import type { ResourceType } from '../resources/define.js';
import type { Value } from '../resources/secret.js';

/** A field's wanted value. */
export interface DesiredValue {
  readonly value: Value;
  /** The line of the manifest; undefined for a default that the manifest left out. */
  readonly at?: SourcePosition;
}

/** A row that the manifest asks for; secrets resolved, defaults filled in. */
export interface DesiredRow {
  readonly at: SourcePosition;
  /**
   * Declared fields, then every other field with a confirmed default (`at` is undefined). A row
   * that we own is compared on all of them, a row that was there before us on the declared ones.
   */
  readonly fields: ReadonlyMap<string, DesiredValue>;
  readonly absent: boolean;
  readonly renamedFrom?: string;
  readonly ignoreFields: ReadonlySet<string>;
}

/** What one menu shall hold. */
export interface DesiredMenu {
  readonly type: ResourceType;
  readonly at: SourcePosition;
  readonly prune: Prune;
  /**
   * No section of the manifest is about this menu: only rows that carry our tag matter, because
   * a section that was taken out of the manifest leaves them behind.
   */
  readonly leftoversOnly: boolean;
  readonly rows: readonly DesiredRow[];
}

/** What one router shall be. */
export interface DesiredState {
  readonly router: string;
  readonly menus: readonly DesiredMenu[];
}
