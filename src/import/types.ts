import type { Tree, TreeMap } from '../manifest/edit/yaml/tree.js';
import type { ObservedState } from '../observed/types.js';
import type { ResourceType } from '../resources/define.js';
import type { Secret } from '../resources/secret.js';

/** A router's configuration before it is a manifest: what an `/export` says, or the router itself. */
export interface ImportSource {
  /** For messages: `exports/zone-a.rsc`, `10.20.0.1:8729`. */
  readonly from: string;
  readonly kind: 'export' | 'router';
  /** The name in `/system/identity`, where the source says one. */
  readonly identity?: string;
  /** `RB4011iGS+`, `CHR`. */
  readonly model?: string;
  /**
   * The menus that have a section, in the router's order and spelling. A row of an export has only
   * the fields that the export says; shipped rows that it does not name are not there.
   */
  readonly observed: ObservedState;
  /** RouterOS 7 leaves secrets out of an export; a user without `sensitive` does not see them. */
  readonly secrets: 'shown' | 'hidden';
  /** Menus that no section is about and that hold something, by path. */
  readonly others: readonly OtherMenu[];
  /** What could not be read; everything else was. */
  readonly remarks: readonly ImportRemark[];
  /** Rows may be missing: a line was not understood, or the router says that it was interrupted. */
  readonly hasGaps?: true;
  /** What an export says of the ways into the API; none where it says nothing of them. */
  readonly services?: readonly ApiService[];
  /** Sections that the user does not want in the manifest; their rows are read all the same. */
  readonly leftOut?: LeftOut;
}

/** A row of `/ip/service`, as far as an export says it. */
export interface ApiService {
  readonly name: 'api' | 'api-ssl';
  readonly disabled: boolean;
  /** Undefined for the usual one. */
  readonly port?: number;
  /** The name of its certificate; undefined where it has none. */
  readonly certificate?: string;
  /** The networks that may use it, as the router writes them; undefined for all. */
  readonly from?: string;
}

/** Sections that are not imported because the user said so. */
export interface LeftOut {
  readonly menus: ReadonlySet<string>;
  /** What the user said: `--without`. */
  readonly by: string;
}

/** A menu that no section is about. */
export interface OtherMenu {
  readonly menu: string;
  /** 0 for a menu of settings only. */
  readonly rows: number;
}

/** Something that a person should know of an import; one line, never a secret. */
export interface ImportRemark {
  /** The line of the export, counted from 1. */
  readonly line?: number;
  readonly message: string;
}

/** Nothing can be made of this source; `message` is one line that names it and the remedy. */
export class ImportError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ImportError';
  }
}

/** One row as it will be written. */
export interface ImportedRow {
  /** What tells it apart in its section (`rowIdentity`); empty for a singleton. */
  readonly identity: string;
  /** Fields in the order of the descriptor, then row controls such as `ignore-fields`. */
  readonly entries: TreeMap;
  /** Comment lines above the row, without `#`. */
  readonly remarks: readonly string[];
}

/** One section as it will be written; a singleton has one row. */
export interface ImportedSection {
  readonly type: ResourceType;
  readonly rows: readonly ImportedRow[];
  /** Comment lines above the section, without `#`: rows that a manifest cannot say, and why. */
  readonly remarks: readonly string[];
}

/** A document of a manifest before it is text. */
export interface ImportedDocument {
  readonly kind: 'Router' | 'Template';
  readonly name: string;
  /** Comment lines above the document, without `#`. */
  readonly head: readonly string[];
  readonly description?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly uses: readonly string[];
  /** Only of a Router. */
  readonly connection?: ImportedConnection;
  /** In the order of the documentation. */
  readonly sections: readonly ImportedSection[];
  /**
   * Sections whose undeclared rows are kept (`prune`): among them are rows that rosform made and that
   * a manifest cannot say.
   */
  readonly keep?: readonly string[];
  /** Comment lines behind everything, without `#`: what of the router is not in the manifest. */
  readonly foot: readonly string[];
}

/** `connection:` as it will be written. */
export interface ImportedConnection {
  readonly entries: ReadonlyMap<string, Tree>;
  /** Comment lines above it, without `#`. */
  readonly remarks: readonly string[];
  /** Absent where the address was said; `unknown` where nothing could be guessed. */
  readonly guess?: 'guessed' | 'unknown';
  /** What a person should know before the first plan; plain lines. */
  readonly warnings?: readonly string[];
}

/** A secret that a manifest refers to. */
export interface ImportedSecret {
  /** The environment variable: `ZONE_A_RADIUS_SECRET`. */
  readonly name: string;
  /** Undefined where the source does not show it. */
  readonly value: Secret | undefined;
  /** What it is, for people: `password of the PPP user office`. */
  readonly what: string;
}

/** A router as it was imported. */
export interface ImportedRouter {
  readonly source: ImportSource;
  readonly document: ImportedDocument;
  /** In the order of the document; no name twice. */
  readonly secrets: readonly ImportedSecret[];
  /** Those of the source, and what the manifest could not be made to say. */
  readonly remarks: readonly ImportRemark[];
}

/** What of a manifest the configuration of a router does not say. */
export interface ImportOptions {
  /** Unique in the fleet; `[a-z0-9.-]`. */
  readonly name: string;
  readonly description?: string;
  readonly labels?: Readonly<Record<string, string>>;
  /**
   * How the router is reached. Without an address it is guessed from its own, and said so. Where
   * nothing is said, TLS with a certificate that this machine trusts is asked for.
   */
  readonly reached?: {
    readonly address?: string;
    /** Absent for the usual one, or the one that the export says. */
    readonly port?: number;
    /** As under `connection.tls`, `true` for one; absent for the plain API. */
    readonly tls?: Tree;
  };
  readonly username: string;
  /** The password that was used, for `--secrets-to`. */
  readonly password?: Secret;
  /** Where the user keeps the password; a variable of the router's own where absent. */
  readonly passwordFrom?: { readonly env: string } | { readonly file: string };
}
