import { compareVersions, type RouterVersion } from '../../resources/version.js';
import type { SystemFacts } from '../system-facts.js';

/** A release that a router runs. */
interface Release {
  readonly router: string;
  readonly version: RouterVersion;
}

/** The newest RouterOS of each channel that routers of a run have. */
export interface NewestReleases {
  /** The newest release of the channel, and of the same major version, that is newer; or undefined. */
  readonly newerThan: (version: RouterVersion, channel: string) => Release | undefined;
}

/**
 * Finds the newest releases without asking anybody: what a router of ours runs is there to be had.
 * Version 6 is not compared with 7, because nobody goes there by an ordinary update.
 */
export function newestReleases(
  routers: readonly { readonly router: string; readonly facts: SystemFacts }[],
): NewestReleases {
  const newest = new Map<string, Release>();
  for (const { router, facts } of routers) {
    const { version, channel } = facts;
    if (version === undefined || channel === undefined) continue;
    const key = keyOf(version, channel);
    const known = newest.get(key);
    if (known === undefined || compareVersions(version, known.version) > 0) {
      newest.set(key, { router, version });
    }
  }
  return {
    newerThan(version, channel) {
      const release = newest.get(keyOf(version, channel));
      return release !== undefined && compareVersions(release.version, version) > 0
        ? release
        : undefined;
    },
  };
}

function keyOf({ parts }: RouterVersion, channel: string): string {
  return `${parts[0] ?? 0} ${channel}`;
}
