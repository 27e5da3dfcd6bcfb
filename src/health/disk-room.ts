import type { Space } from './system-facts.js';

const MIB = 2 ** 20;

/** Where a disk begins to be too full, for all commands that look at one; bytes and a share. */
export const diskLimits = {
  /** Of the disk that should be free. */
  share: 0.1,
  /** Bytes that should be free, however large the disk is. */
  low: 2 * MIB,
  /** With less than that the router may lose what is written with the next restart. */
  least: MIB,
} as const;

/** How much room a disk has left. */
export function judgeDisk({ free, total }: Space): 'fine' | 'nearly-full' | 'full' {
  if (free < diskLimits.least) return 'full';
  return free < diskLimits.low || free < total * diskLimits.share ? 'nearly-full' : 'fine';
}
