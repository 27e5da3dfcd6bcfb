import { safeText } from '../../report/safe-text.js';
import type { Report } from '../../report/types.js';
import { UsageError } from '../usage-error.js';

/**
 * Reads `--allow`.
 *
 * @throws UsageError when a hash cannot be read
 */
export function parseAllowed(flags: readonly string[]): ReadonlySet<string> {
  for (const flag of flags) {
    if (/^sha256:[0-9a-f]{64}$/.test(flag)) continue;
    throw new UsageError(
      `--allow ${safeText(flag)}: write the hash that the error of the plan gives, sha256:…`,
    );
  }
  return new Set(flags);
}

/**
 * A hash that no plan has allows nothing, and whoever gave it thinks that it does.
 *
 * @throws UsageError when there is one
 */
export function insistOnAllowed(allowed: ReadonlySet<string>, { routers }: Report): void {
  const hashes = new Set(routers.map(({ planHash }) => planHash));
  const unknown = [...allowed].find((hash) => !hashes.has(hash));
  if (unknown === undefined) return;
  throw new UsageError(
    `--allow ${unknown}: no router's plan has this hash; it has changed since, so look at it again`,
  );
}
