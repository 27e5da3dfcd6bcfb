import type { SecretReference } from '../manifest/types.js';
import type { SourcePosition } from '../manifest/types.js';
import type { RadiusSession } from '../radius/radius-session.js';
import type { Secret } from '../resources/secret.js';
import type { PlanKey } from './fingerprint.js';

/** Where a run is; `done` routers of `total` are finished. */
export interface Progress {
  readonly router: string;
  readonly phase: 'started' | 'planned' | 'applying' | 'applied' | 'failed';
  readonly done: number;
  readonly total: number;
}

/** Another way to a router than its manifest says: a simulator, or a tunnel that is already up. */
export interface ConnectOverride {
  readonly address: string;
  readonly port: number;
  /** Without TLS, whatever the manifest says; for loopback addresses. */
  readonly plain?: true;
}

/** What a run over many routers is given by the command line. */
export interface FleetRun {
  /** Routers worked on at the same time, one session each. */
  readonly concurrency: number;
  /** Aborting stops the run cleanly: reads at once, applies after the writes in flight. */
  readonly signal: AbortSignal;
  /**
   * The value behind a reference of a manifest.
   *
   * @throws SecretError with one line that names the reference and the manifest line
   */
  readonly resolveSecret: (reference: SecretReference, at: SourcePosition) => Promise<Secret>;
  /** Text of a certificate authority's file, named as in the manifest. */
  readonly readCa: (path: string, at: SourcePosition) => Promise<string>;
  /** What secrets in the fingerprints of plans are hidden under. */
  readonly planKey: PlanKey;
  /** The same for plans that a person may allow by their hash, which must outlive the run. */
  readonly lastingKey?: PlanKey;
  /** How long one router may take altogether, in milliseconds; no limit when absent. */
  readonly routerTimeout?: number;
  /** The RADIUS database, where the Fleet has one and the run is not told to leave it out. */
  readonly radius?: RadiusSession;
  /** Restart FreeRADIUS (`reload:`) although no row may ask for it. */
  readonly mustReload?: boolean;
  /** Look for names that a plan takes away and RADIUS replies to subscribers hand out. */
  readonly checkNames?: boolean;
  /** Which routers that are not declared any more the run is about; none when absent. */
  readonly isRemovedMeant?: (router: string) => boolean;
  /** Hashes of plans whose allowable errors a person has set aside. */
  readonly allowed?: ReadonlySet<string>;
  /** Ask routers that differ who did it (`/system/history`). */
  readonly withHistory?: boolean;
  /** Keep the rows that nobody declares. */
  readonly keepUnmanaged?: boolean;
  /** Keep what plans are made from; for few routers only. */
  readonly keepObserved?: boolean;
  readonly onProgress?: (progress: Progress) => void;
  /** By router name. */
  readonly connect?: Readonly<Record<string, ConnectOverride>>;
}

/** A secret or a certificate file that cannot be had; `message` is one line with the remedy. */
export class SecretError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SecretError';
  }
}
