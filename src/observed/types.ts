import type { ResourceType } from '../resources/define.js';
import type { Value } from '../resources/secret.js';
import type { RouterVersion } from '../resources/version.js';

/** A row as the router has it. */
export interface ObservedRow {
  /** Valid only until the row is removed; never an identity. Empty for a singleton. */
  readonly id: string;
  /** Values in the router's spelling; the ownership tag is taken off the comment, or what stands for it. */
  readonly fields: Readonly<Record<string, Value>>;
  /** The comment carries the ownership tag. */
  readonly owned: boolean;
  /** Made by the router itself (sessions, DHCP): never touched. */
  readonly dynamic: boolean;
  /** Shipped with the router (`default` or `builtin`): set, never removed. */
  readonly builtin: boolean;
}

/**
 * One menu as the router has it, in the router's order. Dynamic rows are left on the router where
 * it can tell them; a session's queue is none of ours.
 */
export interface ObservedMenu {
  readonly menu: string;
  /** The fields that were read. */
  readonly type: ResourceType;
  readonly rows: readonly ObservedRow[];
}

/** What one router is. */
export interface ObservedState {
  readonly version: RouterVersion;
  readonly menus: ReadonlyMap<string, ObservedMenu>;
  /**
   * Menus of which no row is planned, but whose rows may refer to one that a plan removes: only
   * their keys and references. Read when a plan removes something, empty before.
   */
  readonly referrers: readonly ObservedMenu[];
  /** Menus that the router does not have (package missing, older version). */
  readonly missing: ReadonlySet<string>;
}
