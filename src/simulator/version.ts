import type { Gate } from './facts.js';

/** Compares `7.9` and `7.10.2` part by part; a missing part counts as 0. */
function compareVersions(left: string, right: string): number {
  const lefts = parts(left);
  const rights = parts(right);
  for (let index = 0; index < Math.max(lefts.length, rights.length); index += 1) {
    const difference = (lefts[index] ?? 0) - (rights[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** True from `first` on. */
export function isSince(version: string, first: string): boolean {
  return compareVersions(version, first) >= 0;
}

/** True for the versions of a gate. `until: 7.20` still holds for 7.20.8. */
export function isWithin(version: string, gate: Gate): boolean {
  if (gate.since !== undefined && compareVersions(version, gate.since) < 0) return false;
  if (gate.until === undefined) return true;
  const precision = parts(gate.until).length;
  return compareVersions(parts(version).slice(0, precision).join('.'), gate.until) <= 0;
}

function parts(version: string): readonly number[] {
  return version.split('.').map((part) => Number.parseInt(part, 10) || 0);
}
