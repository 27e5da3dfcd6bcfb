import type { RadiusCounters } from '../aaa/counters.js';
import type { RouterTables } from '../tables/router-tables.js';
import type { Faults } from '../types.js';

/** A router while it runs: its tables, and what the connections share. */
export interface SimulatedRouter {
  readonly tables: RouterTables;
  readonly faults: Faults;
  readonly log: (readonly string[])[];
  /** What `/radius/monitor` and `/radius/incoming/monitor` show. */
  readonly radius: RadiusCounters;
  /** Counts since the start. */
  readonly counters: {
    logins: number;
    /** Write commands since `faults.dropAtWrite` was set to what it is now. */
    writes: number;
    dropAtWrite: Faults['dropAtWrite'];
  };
}

/** A RouterOS service that speaks the API. */
export type ServiceName = 'api' | 'api-ssl';
