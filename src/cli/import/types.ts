import type { SecretReference, TlsPolicy } from '../../manifest/types.js';

/** How a router's API is reached. */
export interface Endpoint {
  readonly address: string;
  /** 8729 with TLS and 8728 without where absent. */
  readonly port?: number;
  /** Plain where absent. */
  readonly tls?: TlsPolicy;
}

/** How the router of an export is reached, as far as anybody said it. */
export interface Reach extends Omit<Endpoint, 'address'> {
  /** Guessed from the export where absent. */
  readonly address?: string;
}

/** Where the configuration of a router is. */
export type Origin =
  /** A file as the user named it; `-` is standard input. */
  | { readonly kind: 'export'; readonly file: string; readonly reached: Reach }
  | {
      readonly kind: 'router';
      readonly endpoint: Endpoint;
      /** `flags`: what `--password-env` names, or what a person types. */
      readonly password: SecretReference | 'flags';
    };

/** A variable or a file that the user named. */
export type StoredPassword = Exclude<SecretReference, { readonly literal: string }>;

/** One router to import. */
export interface ImportItem {
  /** For messages: `exports/zone-a.rsc`, `10.20.0.1:8729`. */
  readonly from: string;
  /** The line of the inventory. */
  readonly line?: number;
  /** The inventory that it is a line of. */
  readonly inventory?: string;
  /** What the user calls the router. */
  readonly name?: string;
  /** What it is called where its identity says nothing. */
  readonly fallback: string;
  readonly description?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly username: string;
  /** Where the user keeps the password, as the manifest shall say it; else the import names it. */
  readonly passwordFrom?: StoredPassword;
  readonly origin: Origin;
}

/** Something that cannot be imported, and why, in one line. */
export interface NotImported {
  readonly from: string;
  readonly line?: number;
  readonly router?: string;
  readonly reason: string;
}

/** Where the user looks for what is wrong with an item: its line of the inventory, or its source. */
export function placeOf({ from, line, inventory }: ImportItem): Pick<NotImported, 'from' | 'line'> {
  if (line === undefined) return { from };
  return { from: inventory ?? from, line };
}
