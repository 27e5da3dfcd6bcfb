import type { Severity, SourcePosition } from '../manifest/types.js';
import type { Cause } from '../fleet/types.js';
import type { Change } from '../plan/types.js';

/** Of the JSON that reports are saved as; raised when a reader of the old form would be misled. */
export const formatVersion = 1;

/** What a run was for. */
export type ReportKind = 'plan' | 'apply' | 'drift';

/** What came of one router. */
export type RouterStatus =
  /** It reads as its manifest says. */
  | 'in-sync'
  /** `plan`: an apply would change it. */
  | 'changes'
  /** `drift`: it has left its manifest. */
  | 'drifted'
  /** `apply`: every change was applied, and it reads as its manifest says. */
  | 'applied'
  /** `apply`: a change failed or was not tried, or the router did not keep one. */
  | 'partial'
  /** `apply`: every change was applied, but it was not read afterwards. */
  | 'unverified'
  /** `apply`: nothing was written; `reason` says why. */
  | 'refused'
  /** It was read, and its plan has an error: nothing can be applied before that is mended. */
  | 'error'
  /** It could not be read; `reason` says why. */
  | 'unreachable';

/** A value in the router's spelling; null where there is none. A secret only says that it is one. */
export type ReportedValue = string | null | ReportedSecret;

export interface ReportedSecret {
  readonly sensitive: true;
  /** The router hides it from the user that rosform logs in as. */
  readonly masked?: true;
}

/** One field of a change. */
export interface ReportedField {
  readonly field: string;
  /** On the router when it was read. */
  readonly before: ReportedValue;
  /** By the manifest; null where the field is cleared. */
  readonly after: ReportedValue;
  /** The line that asks for it; absent for a default that the manifest leaves out. */
  readonly at?: SourcePosition;
  /** `drift --since`: when it was first seen to differ, ISO 8601. */
  readonly since?: string;
}

/** Who made a change by hand, as `/system/history` of the router says. */
export interface ReportedActor {
  readonly by: string;
  /** By the router's clock and in its spelling. */
  readonly time: string;
  /** In the router's words: `pool changed`. */
  readonly action: string;
  /** False where it named the row and came at the right time, and more cannot be told. */
  readonly certain: boolean;
}

/** One create, update, move or delete of one row. */
export interface ReportedChange {
  readonly action: Change['action'];
  readonly menu: string;
  /** How the row is called: `home`, `vlan10 / home`; empty for a menu of one row. */
  readonly key: string;
  /** The line that asks for it; absent for a row that nobody declares any more. */
  readonly at?: SourcePosition;
  /** Empty for a move. */
  readonly fields: readonly ReportedField[];
  /** The row was not ours and gets the ownership tag. */
  readonly adopts?: true;
  /** The name that the row has now. */
  readonly renamedFrom?: string;
  /** The row that it goes ahead of; null for the end. In ordered menus only. */
  readonly ahead?: string | null;
  /** Names the change and what was seen of its row; equal for equal ones. */
  readonly hash?: string;
  /** `apply`: what became of it. */
  readonly result?: 'applied' | 'failed' | 'skipped';
  /** `apply`: why it failed or was not tried. */
  readonly reason?: string;
  /** `drift --since`: when it was first seen, ISO 8601. */
  readonly since?: string;
  readonly actor?: ReportedActor;
}

/** Something that a plan must say. */
export interface ReportedProblem {
  readonly severity: Severity;
  /** Stable: `plan/masked-secret`. */
  readonly code: string;
  readonly message: string;
  readonly at?: SourcePosition;
  /** `apply --allow` with the hash of the router's plan sets it aside. */
  readonly allowable?: true;
}

/** A row on a managed menu that nobody declares. */
export interface ReportedRow {
  readonly menu: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, ReportedValue>>;
  /** Why it is worth more than a look. */
  readonly risk?: string;
  /** `drift --since`: when it was first seen, ISO 8601. */
  readonly since?: string;
}

/** What an earlier report found. */
export interface LastKnown {
  /** When, ISO 8601. */
  readonly at: string;
  readonly changes: readonly ReportedChange[];
}

/** What came of one router. */
export interface RouterReport {
  readonly router: string;
  readonly status: RouterStatus;
  /** RouterOS version; absent when it could not be read. */
  readonly version?: string;
  /** One line, for `unreachable` and `refused`. */
  readonly reason?: string;
  /** For `unreachable`: the same for programs. */
  readonly cause?: Cause;
  readonly durationMs: number;
  readonly manifestHash?: string;
  /** Of its manifest and of its changes: what `apply --expect ROUTER=HASH` takes. */
  readonly planHash?: string;
  /** No manifest declares it any more: it was not asked, only its rows in `nas` are left. */
  readonly removed?: true;
  /** Errors of its plan were set aside by somebody (`--allow`), and are warnings here. */
  readonly allowed?: true;
  /** Declared rows that are as they should be. */
  readonly unchanged: number;
  readonly problems: readonly ReportedProblem[];
  /** In the order in which they are applied. */
  readonly changes: readonly ReportedChange[];
  /** With `--show-unmanaged`. */
  readonly unmanaged?: readonly ReportedRow[];
  /** `drift --since`, of a router that could not be compared: what it differed in when it last was. */
  readonly lastKnown?: LastKnown;
  /** `apply`: what the router still differs in; absent when nothing was written. */
  readonly remaining?: {
    readonly problems: readonly ReportedProblem[];
    readonly changes: readonly ReportedChange[];
  };
}

/** How many routers, changes and problems a report has. */
export interface ReportSummary {
  readonly routers: number;
  readonly statuses: Readonly<Record<RouterStatus, number>>;
  /** Of routers that an apply would write, or has written, to. */
  readonly changes: Readonly<Record<Change['action'], number>>;
  readonly errors: number;
  readonly warnings: number;
  readonly unmanaged: number;
}

/**
 * What a run over routers found or did: plain data without secrets. Every format is made from it,
 * and as JSON it is a contract (schemas/report.schema.json).
 */
export interface Report {
  readonly formatVersion: typeof formatVersion;
  readonly kind: ReportKind;
  /** Version of rosform. */
  readonly rosform: string;
  /** When the run began, ISO 8601 in UTC. */
  readonly createdAt: string;
  /** The shards that it is made of, `2/8`; absent for a whole fleet. */
  readonly shards?: readonly string[];
  /** Shards that were not among the merged reports: the report is not the whole fleet's. */
  readonly missingShards?: readonly string[];
  /** Of all routers that would be changed: what `apply --expect` takes. In plans. */
  readonly planHash?: string;
  /** What FreeRADIUS needs to know the rows of the RADIUS database; absent when nothing. */
  readonly restart?: ReportedRestart;
  readonly summary: ReportSummary;
  readonly routers: readonly RouterReport[];
}

/** A restart of FreeRADIUS, which reads `nas` when it starts. */
interface ReportedRestart {
  /** `planned`: an apply does it (`reload:`). `due`: somebody must. */
  readonly state: 'planned' | 'due' | 'done' | 'failed';
  /** Rows that it is about. */
  readonly rows: number;
  /** For `failed`, in one line. */
  readonly reason?: string;
}
