import type { FleetManifest, Severity, SourcePosition } from '../../manifest/types.js';
import type { Secret } from '../../resources/secret.js';
import type { NameUses, Unknown } from '../subscribers/name-uses.js';
import type { Dialect } from '../../manifest/database-kind.js';
import type { NasTable, OpenSessions } from '../types.js';

/** What asking a RADIUS server for Message-Authenticator gave. */
export type MessageAuthenticator =
  | { readonly state: 'sent' | 'absent' }
  /** `wrong`: its answer is signed with another secret. */
  | { readonly state: 'wrong' | 'no-answer' | 'not-asked'; readonly reason?: string };

/** All that `radius check` looks at, gathered by whoever calls it. */
export interface RadiusCheckInput {
  /** `name` says which database and table; without user or password. */
  readonly database: { readonly name: string; readonly dialect: Dialect };
  /** The whole fleet, merged, with the row of each router derived. */
  readonly fleet: FleetManifest;
  readonly table: NasTable;
  /** What replies use; `not-asked` where the Fleet says `subscribers: false`. */
  readonly names: NameUses | 'not-asked';
  /** Open accounting rows; `not-asked` as above. */
  readonly sessions: readonly OpenSessions[] | Unknown | 'not-asked';
  /** Secrets of the declared rows by router, as far as they could be read. */
  readonly secrets: ReadonlyMap<string, Secret>;
  /** By address of the server, as `radius` names it, without `@vrf`. */
  readonly servers: ReadonlyMap<string, MessageAuthenticator>;
}

/** Kinds of findings, worst first; reports keep this order. */
export const radiusCheckCodes = [
  'radius/router-without-row',
  'radius/secret-differs',
  'radius/no-message-authenticator',
  'radius/open-row',
  'radius/weak-secret',
  'radius/duplicate-rows',
  'radius/row-of-another-fleet',
  'radius/bad-nasname',
  'radius/undeclared-names',
  'radius/row-left-behind',
  'radius/orphaned-sessions',
  'radius/server-not-checked',
  'radius/secret-not-at-hand',
  'radius/names-unknown',
  'radius/sessions-unknown',
] as const;

/** Stable name of a kind of finding. */
type RadiusCheckCode = (typeof radiusCheckCodes)[number];

/** One thing that is wrong on the RADIUS side, or doubtful. Never holds a secret. */
export interface RadiusFinding {
  readonly severity: Severity;
  readonly code: RadiusCheckCode;
  /** What is wrong, in one line. */
  readonly message: string;
  /** What to do about it, in one line. */
  readonly remedy: string;
  /** A line to paste, where the remedy is one: for a shell, a database or FreeRADIUS. */
  readonly command?: string;
  /** The router that it is about, also one that is not declared any more. */
  readonly router?: string;
  /** The line of the manifest that it is about. */
  readonly at?: SourcePosition;
}

/** A name that replies hand out, and where it is declared. */
export interface CheckedName {
  readonly attribute: string;
  /** What it names: `pool`. */
  readonly kind: string;
  readonly name: string;
  /** Distinct user names, those of groups included. */
  readonly subscribers: number;
  /** Some of the groups whose replies hold it. */
  readonly groups: readonly string[];
  readonly groupCount: number;
  /** Some of the routers whose manifests have it. */
  readonly declaredBy: readonly string[];
  readonly routerCount: number;
  /** Every router has it from the start. */
  readonly builtIn?: true;
}

/** A row of the `nas` table that is none of this fleet's. */
export interface OthersRow {
  readonly id: string;
  readonly nasname: string;
  readonly shortname?: string;
  /** Fleet and router of its tag, when another fleet made it: `isp/zone-a`. */
  readonly owner?: string;
}

/** A RADIUS server that routers are declared to ask. */
export interface CheckedServer {
  readonly address: string;
  readonly messageAuthenticator: MessageAuthenticator['state'];
  /** Why that is not known. */
  readonly reason?: string;
  /** Routers that ask it. */
  readonly routers: number;
  /** Those of them that drop answers without Message-Authenticator (RouterOS 7.15 and newer). */
  readonly requiring: number;
}

/** The whole picture. Plain data, without a secret. */
export interface RadiusCheck {
  /** Raised when a reader of the old form would be misled. */
  readonly formatVersion: 1;
  readonly kind: 'radius-check';
  readonly database: { readonly name: string; readonly dialect: Dialect; readonly rows: number };
  /** Routers that are declared to have a row. */
  readonly routers: number;
  readonly errors: number;
  readonly warnings: number;
  /** Worst first. */
  readonly findings: readonly RadiusFinding[];
  /** Those with most subscribers first. */
  readonly names: readonly CheckedName[];
  /** Why `names` is empty, or not all of them. */
  readonly namesUnknown?: string;
  /** Open accounting rows, and the NAS addresses that they are of. */
  readonly sessions?: { readonly open: number; readonly addresses: number };
  readonly sessionsUnknown?: string;
  readonly servers: readonly CheckedServer[];
  /** Rows that are none of this fleet's, in the order of the table; rosform leaves them alone. */
  readonly othersRows: readonly OthersRow[];
}
