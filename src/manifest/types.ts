import type { ResourceType } from '../resources/define.js';
import type { DiagnosticCode } from './codes.js';

/** One text to load: a file of `routers.d/`, or anything else that holds manifests. */
export interface SourceFile {
  /** As the user would type it, relative to the working directory: `routers.d/zone-a.yaml`. */
  readonly name: string;
  readonly text: string;
}

/** A place in a manifest; line and column count from 1. */
export interface SourcePosition {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Where a secret comes from. The manifest never holds the value, unless it was written literally. */
export type SecretReference =
  { readonly env: string } | { readonly file: string } | { readonly literal: string };

/** A field's value in the merged manifest, and the line that won. */
export interface DeclaredValue {
  /** RouterOS text as it will be sent; `null` takes the field back to RouterOS's default. */
  readonly value: string | SecretReference | null;
  readonly at: SourcePosition;
}

/** One row that a manifest asks for, after merging. */
export interface DeclaredRow {
  /** Where the row begins in the file that said it last. */
  readonly at: SourcePosition;
  readonly fields: ReadonlyMap<string, DeclaredValue>;
  /** `absent: true`: the row must be gone. */
  readonly absent: boolean;
  /** Old value of the naming field: `renamed-from: old`. */
  readonly renamedFrom?: string;
  /** Fields left to others, on this row. */
  readonly ignoreFields: readonly string[];
}

/** What happens to rows on a managed menu that nobody declares. */
export type Prune = 'owned' | 'exact' | 'keep';

/** One section of a router's merged manifest. A singleton has exactly one row. */
export interface DeclaredSection {
  readonly type: ResourceType;
  readonly at: SourcePosition;
  readonly rows: readonly DeclaredRow[];
  readonly prune: Prune;
}

/** How TLS is checked. One way is named; there is no silent fall-back between them. */
export type TlsPolicy =
  /** An ordinary certificate, checked against the system's authorities or `ca`. */
  | { readonly mode: 'certificate'; readonly ca?: { readonly file: string } }
  /** The SHA-256 fingerprint of the certificate, hex without colons, lower case. */
  | { readonly mode: 'fingerprint'; readonly sha256: string }
  /** Anonymous Diffie-Hellman: encrypted, but anyone in between can read it. */
  | { readonly mode: 'anonymous' };

/** How to reach a router's API. */
export interface Connection {
  readonly address: string;
  readonly port: number;
  readonly tls?: TlsPolicy;
  readonly username: string;
  readonly password: SecretReference;
  /** Deadline of each wait (connect, login, first reply), in milliseconds. */
  readonly timeout: number;
  readonly at: SourcePosition;
}

/** One router's merged manifest. */
export interface RouterManifest {
  readonly name: string;
  readonly description?: string;
  readonly labels: Readonly<Record<string, string>>;
  /** The `name:` of its document. */
  readonly at: SourcePosition;
  readonly connection: Connection;
  /** In the order of `resources/index.ts`, generic `menus:` last. */
  readonly sections: readonly DeclaredSection[];
}

/** How FreeRADIUS learns of rows in `nas`: it reads them when it starts, or asks for each stranger. */
export type ClientsPolicy = 'startup' | 'dynamic';

/** `radius-database:` of the Fleet, with defaults filled in. */
export interface RadiusDatabaseSettings {
  /** A URL with `postgresql:`, `mysql:`, `mariadb:` or `sqlite:`. One that is written out holds no password. */
  readonly url: SecretReference;
  /** Instead of a password in the URL. */
  readonly password?: SecretReference;
  /** `nas`, or what it is called here, perhaps with its schema. */
  readonly table: string;
  /** Columns that are called otherwise than their field; null for a field without a column. */
  readonly columns: Readonly<Record<string, string | null>>;
  /** `null`: no TLS, said so. Undefined: nothing was said. */
  readonly tls?: Extract<TlsPolicy, { readonly mode: 'certificate' }> | null;
  readonly clients: ClientsPolicy;
  /** Restarts FreeRADIUS: a program and its arguments, run without a shell. */
  readonly reload?: readonly string[];
  /** Whether the stock tables of subscribers are there to look for names in. */
  readonly subscribers: boolean;
  /** Deadline of each wait for the database, in milliseconds. */
  readonly timeout: number;
  readonly at: SourcePosition;
}

/** `kind: Fleet`, with defaults filled in. */
export interface FleetSettings {
  /** Of the Fleet, when it has one. */
  readonly name?: string;
  /** Routers worked on at the same time. */
  readonly concurrency: number;
  /** CIDRs and host names that a router's address must be among, when set. */
  readonly allowedAddresses?: readonly string[];
  /** Pools that overlap between routers are an error, or no matter; a warning when nothing is said. */
  readonly uniquePools?: boolean;
  /** Where FreeRADIUS finds the routers that may ask it; undefined when that is not ours. */
  readonly radiusDatabase?: RadiusDatabaseSettings;
}

/** Everything that `routers.d/` says, merged and checked. */
export interface FleetManifest {
  readonly routers: readonly RouterManifest[];
  readonly settings: FleetSettings;
}

/** How bad a finding is: with an error nothing is planned. */
export type Severity = 'error' | 'warning';

/** Something wrong with a manifest. Returned in a list, never thrown. */
export interface Diagnostic {
  readonly severity: Severity;
  /** Stable: `manifest/unknown-field`, `fleet/pool-overlap`. */
  readonly code: DiagnosticCode;
  /** Lower case, names the thing. */
  readonly message: string;
  /** The remedy, when one is near: `did you mean "ranges"?`. */
  readonly hint?: string;
  readonly at: SourcePosition;
  /** How many characters of the line the mistake covers. */
  readonly length: number;
}
