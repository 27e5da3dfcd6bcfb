/** How many rows of a section were imported. */
export interface SectionCount {
  readonly section: string;
  readonly rows: number;
}

/** A secret that a manifest refers to. */
export interface ReportedSecret {
  /** The environment variable. */
  readonly name: string;
  /** What it is, for people. */
  readonly what: string;
  /** Whether the source said its value, which is in no report. */
  readonly known: boolean;
}

/** Something to know of an import. */
export interface ReportedRemark {
  /** The line of the export, counted from 1. */
  readonly line?: number;
  readonly message: string;
}

/** What came of one router. */
export type ReportedImport =
  | {
      /** `unchanged`: its manifest says all of it already. */
      readonly status: 'new' | 'merged' | 'unchanged';
      readonly router: string;
      readonly from: string;
      /** The line of the inventory. */
      readonly line?: number;
      readonly identity?: string;
      readonly model?: string;
      /** `7.20.8`. */
      readonly routeros: string;
      readonly files: readonly string[];
      readonly sections: readonly SectionCount[];
      readonly secrets: readonly ReportedSecret[];
      readonly remarks: readonly ReportedRemark[];
      /** Rows of a manifest that was there, and what of it stays although the router differs. */
      readonly merge?: {
        readonly added: number;
        readonly changed: number;
        readonly removed: number;
        readonly left: readonly string[];
      };
    }
  | {
      readonly status: 'failed';
      readonly router?: string;
      readonly from: string;
      readonly line?: number;
      readonly reason: string;
    };

/** A router that was imported. */
export type ImportedReport = Exclude<ReportedImport, { readonly status: 'failed' }>;

/** A file that the import writes. */
export interface ReportedFile {
  readonly file: string;
  readonly action: 'create' | 'update';
  /** Of a dry run only: a new manifest as a whole, anything else as a unified diff. */
  readonly text?: string;
}

/** What an import did, or would do. */
export interface ImportReport {
  /** Version of rosform. */
  readonly rosform: string;
  /** When the run began, ISO 8601 in UTC. */
  readonly createdAt: string;
  readonly dryRun: boolean;
  readonly routers: readonly ReportedImport[];
  /** What was extracted by `--extract-template`. */
  readonly template?: {
    readonly name: string;
    readonly file: string;
    readonly users: readonly string[];
  };
  readonly files: readonly ReportedFile[];
  /** What to do next, a command or a sentence each. */
  readonly next: readonly string[];
}
