import type { PrintedRow } from './facts.js';

/** Trouble that a test or a demo asks for. Everything may be changed while the router runs. */
export interface Faults {
  /** Milliseconds before each reply sentence's command is answered (one network round trip). */
  latency?: number;
  /** Closes each new connection at once, without a byte. */
  closeAtConnect?: boolean;
  /** Drops the connection at the n-th write command from now, counting from 1. */
  dropAtWrite?: { readonly write: number; readonly applied: boolean };
  /** Answers the next command with `!fatal` and this reason, then closes. */
  fatal?: string;
  /** Milliseconds between two rows of a print. */
  slowPrint?: number;
  /** Refuses commands: `/ip/pool/add` to the trap's message. */
  traps?: Record<string, { readonly message: string; readonly category?: number }>;
  /** Every user reads secrets as `*****`. */
  maskSecrets?: boolean;
  /** Never answers these commands. */
  hang?: readonly string[];
  /** Milliseconds by which the router's clock is ahead of ours; negative where it is behind. */
  clockOffset?: number;
}

/** What a box may do, as its maker or owner set it at the device (RouterOS 7.17 and later). */
export type DeviceMode = 'home' | 'basic' | 'advanced' | 'rose';

/** Where a version comes from: shown after it in `/system/resource`, as `7.20.8 (stable)`. */
type Channel = 'stable' | 'long-term' | 'testing' | 'development';

/** A certificate with its key, both PEM, or anonymous Diffie-Hellman as without a certificate. */
export type ServedTls = { readonly cert: string; readonly key: string } | 'anonymous';

export interface SimulatedUser {
  readonly name: string;
  readonly password: string;
  /** `full`, `write`, `read` or the name of a group made with `groups`. */
  readonly group: string;
}

export interface SimulatorOptions {
  /** `7.20.8`; the field set, `!empty` and texts follow it. */
  readonly version: string;
  readonly identity?: string;
  /** Loopback address to listen on; `127.0.0.1` where absent. */
  readonly host?: string;
  /** Plain API port; 0 or absent picks a free one. */
  readonly port?: number;
  /** Serves the API over TLS too, on `tlsPort` (0 or absent picks a free one). */
  readonly tls?: ServedTls;
  readonly tlsPort?: number;
  /**
   * Takes Disconnect- and CoA-Requests on this UDP port of `host` while `/radius/incoming` accepts
   * them (0 picks a free one). It stands for the port that the row names at the start; a change of
   * the row moves it. Nothing listens where absent.
   */
  readonly incomingPort?: number;
  /** `admin` with an empty password and group `full` where absent. */
  readonly users?: readonly SimulatedUser[];
  /** Extra groups with their policies. */
  readonly groups?: Readonly<Record<string, readonly string[]>>;
  /** Names of ethernet interfaces; ether1 to ether5 where absent. */
  readonly interfaces?: readonly string[];
  /** Bytes of a real `/export`, loaded before the first connection. */
  readonly rsc?: Uint8Array;
  readonly faults?: Faults;
  /** Packages that are missing: `hotspot` takes its menus away. */
  readonly withoutPackages?: readonly string[];
  /** `stable` where absent. */
  readonly channel?: Channel;
  /** What `/system/resource` shows instead of the facts of a small CHR: `board-name`, `uptime`. */
  readonly resource?: Readonly<Record<string, string>>;
  /** `advanced` where absent. */
  readonly deviceMode?: DeviceMode;
  /** The router found signs of an intruder when it started, and forbids more than its mode does. */
  readonly flagged?: boolean;
}

/** What a loaded export held that the simulator does not know. Nothing is dropped silently. */
export interface LoadReport {
  readonly loadedRows: number;
  /** Menu and number of rows that were kept aside because the menu is unknown. */
  readonly unknownMenus: Readonly<Record<string, number>>;
  /** Line number and reason, for rows or values that a router of this version would refuse. */
  readonly refused: readonly { readonly line: number; readonly reason: string }[];
}

/** A simulated router that listens. */
export interface Simulator extends AsyncDisposable {
  readonly version: string;
  readonly host: string;
  readonly port: number;
  readonly tlsPort: number | undefined;
  /** Where Disconnect- and CoA-Requests are taken; undefined while the router takes none. */
  readonly incomingPort: number | undefined;
  /** Why none are taken although the router accepts them: another program has the port. */
  readonly incomingTrouble: string | undefined;
  readonly faults: Faults;
  readonly loaded: LoadReport;
  /** Every command received since the start or `clearLog`, sentence by sentence, tags left out. */
  readonly log: readonly (readonly string[])[];
  clearLog(): void;
  /** Number of logins since the start. */
  readonly logins: number;
  /** Rows as a full user prints them, `.id` included. */
  rows(menu: string): readonly PrintedRow[];
  /** What a person does in WinBox. Throws an Error with the router's message when it refuses. */
  add(menu: string, fields: PrintedRow): string;
  set(menu: string, id: string | undefined, fields: PrintedRow): void;
  remove(menu: string, id: string): void;
  /** Adds a row that the router makes itself: a session, a DHCP address (`dynamic=true`). */
  addDynamic(menu: string, fields: PrintedRow): string;
  /**
   * Makes what no command can: a certificate with its dates, a package, facts of the box. Read-only
   * attributes may be given and values are not checked. Changes the row of a menu that has one row
   * (`/system/resource`) or the row that `.id` names, else adds a row. Returns the id. Throws an
   * Error for a menu, an attribute or a row that is not there.
   */
  ship(menu: string, fields: PrintedRow): string;
  /**
   * Adds to the counters of a row of `/radius`, or with an undefined `id` to those of
   * `/radius/incoming`: what happens when subscribers log in. `last-request-rtt` is set, in
   * milliseconds. Throws an Error for a row or a counter that is not there.
   */
  count(id: string | undefined, added: Readonly<Record<string, number>>): void;
  /**
   * What api-ssl shows to new connections from now on, as after a certificate was assigned or ran
   * out. Throws an Error where the router serves no TLS or OpenSSL cannot read it.
   */
  serveTls(tls: ServedTls): void;
  close(): Promise<void>;
}
