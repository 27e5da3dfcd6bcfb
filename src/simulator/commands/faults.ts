import type { Job } from '../protocol/session.js';

/**
 * Runs a write unless a fault is due: the connection may drop at the n-th write, before or
 * after it took effect.
 */
export function meetFaults({ session }: Job, write: () => void): void {
  const { faults, counters } = session.router;
  if (faults.dropAtWrite !== counters.dropAtWrite) {
    counters.dropAtWrite = faults.dropAtWrite;
    counters.writes = 0;
  }
  counters.writes += 1;
  const drop = faults.dropAtWrite;
  if (drop === undefined || drop.write !== counters.writes) {
    write();
    return;
  }
  session.close();
  if (drop.applied) write();
}
