import type { Finding } from '../../health/doctor/types.js';

/** A finding without the reason that the one before it, of the same kind, has given already. */
export function withoutRepeats(finding: Finding, before: Finding | undefined): Finding {
  if (before?.code !== finding.code || before.why !== finding.why) return finding;
  const { why: _told, ...rest } = finding;
  return rest;
}
