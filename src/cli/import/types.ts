import type { SecretReference, TlsPolicy } from '../../manifest/types.js';

/** How a router's API is reached. */
export interface Endpoint {
  readonly address: string;
  /** 8729 with TLS and 8728 without where absent. */
  readonly port?: number;
  /** Plain where absent. */
  readonly tls?: TlsPolicy;
}

/** Where the configuration of a router is. */
export type Origin =
  /** A file as the user named it; `-` is standard input. */
  | { readonly kind: 'export'; readonly file: string; readonly reached?: Endpoint }
  | {
      readonly kind: 'router';
      readonly endpoint: Endpoint;
      /** `flags`: what `--password-env` names, or what a person types. */
      readonly password: SecretReference | 'flags';
    };

/** One router to import. */
export interface ImportItem {
  /** For messages: `exports/zone-a.rsc`, `10.20.0.1:8729`. */
  readonly from: string;
  /** The line of the inventory. */
  readonly line?: number;
  /** What the user calls the router. */
  readonly name?: string;
  /** What it is called where its identity says nothing. */
  readonly fallback: string;
  readonly description?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly username: string;
  readonly origin: Origin;
}

/** Something that cannot be imported, and why, in one line. */
export interface NotImported {
  readonly from: string;
  readonly line?: number;
  readonly router?: string;
  readonly reason: string;
}
