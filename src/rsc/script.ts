/** A named value of a statement, in the order of the text. */
export interface ScriptField {
  readonly name: string;
  /** Null for `!name`, which takes the attribute away. A bare word such as `blackhole` is empty. */
  readonly value: string | null;
}

/** Which rows a statement means. */
export type Selector =
  /** `add`, or `set` on a singleton. */
  | { readonly kind: 'none' }
  /** `[ find name=x disabled=no ]`; no conditions means every row. */
  | { readonly kind: 'find'; readonly where: readonly ScriptField[] }
  /** `*FFFFFFFE` */
  | { readonly kind: 'id'; readonly id: string }
  /** `0`: the position in the menu as it was printed. */
  | { readonly kind: 'number'; readonly position: number }
  /** `set telnet disabled=yes` */
  | { readonly kind: 'name'; readonly name: string };

/** One command of a script. */
export interface Statement {
  /** Path with slashes: `/ip/hotspot/user/profile`. */
  readonly menu: string;
  readonly verb: string;
  readonly selector: Selector;
  readonly fields: readonly ScriptField[];
}

/** A command with its place: the line it starts on, counted from 1. */
export interface PlacedStatement extends Statement {
  readonly line: number;
}

/** What could not be understood, and where. The rest of the script is still parsed. */
export interface ScriptError {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** What the comment lines above an export say about the router. */
export interface ScriptHeader {
  /** As printed: `jun/22/2023 04:23:13` or `2026-05-16 12:58:02`. */
  readonly date?: string;
  /** `7.14` */
  readonly version?: string;
  readonly model?: string;
}

/** What a line of the text is; a line that continues another one is what that one is. */
export type LineUse = 'blank' | 'comment' | 'menu' | 'statement' | 'error';

export interface Script {
  readonly header: ScriptHeader;
  readonly statements: readonly PlacedStatement[];
  readonly errors: readonly ScriptError[];
  /** One for each line of the text: nothing is passed over in silence. */
  readonly lines: readonly LineUse[];
}
