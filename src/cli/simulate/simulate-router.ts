import type { DeclaredRow, RouterManifest } from '../../manifest/types.js';
import type { Secret } from '../../resources/secret.js';
import { parseVersion } from '../../resources/version.js';
import { startSimulator } from '../../simulator/start-simulator.js';
import type { Simulator, SimulatorOptions } from '../../simulator/types.js';

/** RouterOS version of a simulated router when nothing says another. */
export const DEFAULT_VERSION = '7.20.8';

/** The ports that a small router has anyway. */
const PORTS = ['ether1', 'ether2', 'ether3', 'ether4', 'ether5'];

/**
 * A simulated router that can stand in for one of a manifest: its user may log in with this
 * password, and the interfaces that the manifest takes for granted are there. Its version is that
 * of the options, else of its label `routeros`.
 */
export async function simulateRouter(
  router: RouterManifest,
  password: Secret,
  options: Partial<Omit<SimulatorOptions, 'users' | 'interfaces'>>,
): Promise<Simulator> {
  const granted = grantedInterfaces(router);
  const simulator = await startSimulator({
    version: versionOf(router),
    ...options,
    users: [{ name: router.connection.username, password: password.reveal(), group: 'full' }],
    interfaces: [...new Set([...PORTS, ...granted.filter((name) => !isBridge(name))])],
  });
  for (const name of granted.filter(isBridge)) addBridge(simulator, name);
  return simulator;
}

function versionOf({ labels }: RouterManifest): string {
  const label = labels['routeros'] ?? '';
  return parseVersion(label) === undefined ? DEFAULT_VERSION : label;
}

function isBridge(name: string): boolean {
  return /^br(?:idge)?(?:[^a-z]|$)/.test(name);
}

/** An export may have brought the bridge along. */
function addBridge(simulator: Simulator, name: string): void {
  if (simulator.rows('/interface').some((row) => row['name'] === name)) return;
  simulator.add('/interface/bridge', { name });
}

/** Interfaces that rows refer to and that no row declares. */
function grantedInterfaces({ sections }: RouterManifest): readonly string[] {
  const declared = new Set(
    sections
      .filter(({ type }) => type.menu.startsWith('/interface/'))
      .flatMap(({ rows }) => rows.flatMap((row) => textOf(row, 'name') ?? [])),
  );
  const wanted = sections.flatMap(({ type, rows }) =>
    Object.entries(type.fields)
      .filter(([, field]) => field.type.refersTo?.some((menu) => menu.startsWith('/interface')))
      .flatMap(([name, field]) =>
        rows.flatMap((row) => field.type.references?.(textOf(row, name) ?? '') ?? []),
      ),
  );
  return [...new Set(wanted)].filter((name) => name !== '' && !declared.has(name));
}

function textOf(row: DeclaredRow, field: string): string | undefined {
  const value = row.fields.get(field)?.value;
  return typeof value === 'string' ? value : undefined;
}
