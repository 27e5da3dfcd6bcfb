import type { Connection } from '../../manifest/types.js';
import type { Reply } from '../../routeros/types.js';
import { compareVersions, parseVersion, type RouterVersion } from '../../resources/version.js';
import type { DoctorFacts } from './facts.js';
import { command } from './script.js';

/** The service that the manifest connects to. */
export function serviceName({ tls }: Connection): 'api' | 'api-ssl' {
  return tls === undefined ? 'api' : 'api-ssl';
}

/** The row of a service. */
export function serviceRow({ services }: DoctorFacts, name: string): Reply | undefined {
  return services?.find((row) => row['name'] === name);
}

/** From 7.18 on the menu has rows of open connections, which repeat the name of their service. */
const REPEATS_SINCE = '7.18';

/** A command that changes one service, and none of its connections. */
export function setService(
  { system: { version } }: DoctorFacts,
  name: string,
  fields: Readonly<Record<string, string>>,
): string {
  const where = repeatsNames(version) ? { name, dynamic: 'no' } : { name };
  return command('/ip/service', 'set', where, fields);
}

function repeatsNames(version: RouterVersion | undefined): boolean {
  const since = parseVersion(REPEATS_SINCE);
  return version === undefined || since === undefined || compareVersions(version, since) >= 0;
}
