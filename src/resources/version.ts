/** A RouterOS version, compared part by part: 7.9 comes before 7.10. */
export interface RouterVersion {
  /** As the router prints it, without the channel: `7.20.5`. */
  readonly text: string;
  readonly parts: readonly number[];
}

/**
 * Reads `7.23.7 (long-term)`, `6.49.17`, `7.24beta2`. The channel and a beta or rc suffix are
 * dropped: a release candidate already has the fields of its release.
 */
export function parseVersion(text: string): RouterVersion | undefined {
  const match = /^(\d+(?:\.\d+)+)/.exec(text.trim());
  const digits = match?.[1];
  if (digits === undefined) return undefined;
  return { text: digits, parts: digits.split('.').map(Number) };
}

/** Negative when `left` is older, zero when equal; missing parts count as zero. */
export function compareVersions(left: RouterVersion, right: RouterVersion): number {
  const length = Math.max(left.parts.length, right.parts.length);
  for (let index = 0; index < length; index += 1) {
    const difference = (left.parts[index] ?? 0) - (right.parts[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The latest of some versions; undefined when there is none. */
export function latestVersion(texts: readonly (string | undefined)[]): string | undefined {
  const versions = texts.flatMap((text) => parseVersion(text ?? '') ?? []);
  return versions.toSorted(compareVersions).at(-1)?.text;
}

/** What limits a menu or a field to some RouterOS versions, both ends included. */
export interface VersionGate {
  /** First version that has it. */
  readonly since?: string;
  /** Last version that has it. */
  readonly until?: string;
}

/** Whether a router of this version knows the thing behind the gate. */
export function isAvailable(gate: VersionGate, version: RouterVersion): boolean {
  const since = gate.since === undefined ? undefined : parseVersion(gate.since);
  const until = gate.until === undefined ? undefined : parseVersion(gate.until);
  if (since !== undefined && compareVersions(version, since) < 0) return false;
  return until === undefined || compareVersions(version, until) <= 0;
}
