import path from 'node:path';

import { SecretError } from '../../fleet/run.js';
import type { FleetManifest, RouterManifest, SecretReference } from '../../manifest/types.js';
import { usedSecrets } from '../../manifest/used-secrets.js';
import { Secret } from '../../resources/secret.js';
import { startSimulator } from '../../simulator/start-simulator.js';
import type { Simulator, SimulatorOptions } from '../../simulator/types.js';
import type { SimulateOptions } from './simulate-flags.js';
import { openApi } from './open-api.js';
import { selectedRouters } from '../fleet/select-fleet.js';
import { readFleet } from '../fleet/read-fleet.js';
import { createSecretResolver } from '../fleet/resolve-secret.js';
import { DEFAULT_VERSION, simulateRouter } from './simulate-router.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

/** A running router and how to log in to it. */
export interface Simulated {
  readonly name: string;
  readonly simulator: Simulator;
  readonly login: string;
  /** What was changed so that it can be reached. */
  readonly remarks: readonly string[];
}

/** Options of one simulator; called for each, because each changes its own faults. */
type Settings = () => Partial<SimulatorOptions>;

/** Password of routers that no manifest speaks of, and of those whose secret is not set. */
const PASSWORD = 'sim-password';
const MOST = 1000;

/** Routers of our own, all alike but for their name. */
export async function simulateAny(
  { routers, portBase, coaPortBase }: SimulateOptions,
  settings: Settings,
): Promise<readonly Simulated[]> {
  if (!Number.isInteger(routers) || routers < 1 || routers > MOST) {
    throw new UsageError(`--routers takes a number from 1 to ${MOST}`);
  }
  const ports = portsFrom(portBase, coaPortBase, routers);
  return startAll(ports, async (port, index) => {
    const name = `router-${index + 1}`;
    const simulator = await startSimulator({
      version: DEFAULT_VERSION,
      identity: name,
      ...settings(),
      ...port,
      users: [{ name: 'rosform', password: PASSWORD, group: 'full' }],
    });
    const login = `user rosform, password ${PASSWORD}`;
    const remarks = [...openApi(simulator), ...coaRemarks(name, simulator.host, port)];
    return { name, simulator, login, remarks };
  });
}

/** A router for each that the manifests declare and the flags select. */
export async function simulateManifests(
  options: SimulateOptions,
  settings: Settings,
  terminal: Terminal,
): Promise<readonly Simulated[]> {
  const dir = options.dir ?? 'routers.d';
  const fleet = await readFleet({ dir, strict: false }, terminal);
  const routers = selectedRouters(fleet, options.names, options.selector);
  const passwords = await passwordsOf(routers, options, terminal);
  tellDatabase(fleet, terminal);
  const ports = portsFrom(options.portBase, options.coaPortBase, routers.length);
  return startAll(ports, async (port, index) => {
    const router = routers[index];
    if (router === undefined) throw new Error('there are as many ports as routers');
    const { username, password } = router.connection;
    const secret = passwords.get(password) ?? new Secret(PASSWORD);
    const simulator = await simulateRouter(router, secret, { ...settings(), ...port });
    return {
      name: router.name,
      simulator,
      login: `user ${username}, password ${sourceOf(password)}`,
      remarks: [...openApi(simulator), ...coaRemarks(router.name, simulator.host, port)],
    };
  });
}

/** A fleet with a RADIUS database is planned without it where there is none. */
function tellDatabase({ settings }: FleetManifest, { host, print }: Terminal): void {
  const url = settings.radiusDatabase?.url;
  if (url === undefined || !('env' in url) || (host.env[url.env] ?? '') !== '') return;
  print(`# ${url.env} is not set; leave the RADIUS database out with --no-database\n\n`);
}

function coaRemarks(name: string, host: string, { incomingPort }: Ports): readonly string[] {
  if (incomingPort === undefined) return [];
  return [
    `takes Disconnect-Requests on UDP ${incomingPort} while /radius/incoming accepts them: rosform radius probe ${name} --coa ${host}:${incomingPort}`,
  ];
}

function sourceOf(reference: SecretReference): string {
  if ('env' in reference) return `in the environment variable ${reference.env}`;
  return 'file' in reference ? `in the secret file ${reference.file}` : 'as in the manifest';
}

/** The passwords that are there; for every other secret a line says how to set it. */
async function passwordsOf(
  routers: readonly RouterManifest[],
  options: SimulateOptions,
  terminal: Terminal,
): Promise<ReadonlyMap<SecretReference, Secret>> {
  const { env, cwd } = terminal.host;
  const folder = path.resolve(cwd(), options.secretsDir);
  const resolve = createSecretResolver({ env, folder, redactor: terminal.redactor });
  const found = new Map<SecretReference, Secret>();
  const missing = new Set<string>();
  for (const { reference, at } of routers.flatMap(usedSecrets)) {
    try {
      found.set(reference, await resolve(reference, at));
    } catch (error) {
      if (!(error instanceof SecretError)) throw error;
      missing.add(settingLine(reference, options.secretsDir));
    }
  }
  if (missing.size > 0) {
    terminal.print(`# secrets that are not set; with these lines the plan finds them\n`);
    terminal.print(`${[...missing].join('\n')}\n\n`);
  }
  return found;
}

function settingLine(reference: SecretReference, folder: string): string {
  if ('env' in reference) return `export ${reference.env}=${PASSWORD}`;
  const file = 'file' in reference ? reference.file : '';
  return `mkdir -p '${path.dirname(path.join(folder, file))}' && echo ${PASSWORD} > '${path.join(folder, file)}'`;
}

type Ports = Required<Pick<SimulatorOptions, 'port' | 'tlsPort'>> &
  Pick<SimulatorOptions, 'incomingPort'>;

function portsFrom(
  base: number | undefined,
  coaBase: number | undefined,
  count: number,
): readonly Ports[] {
  if (base !== undefined && !hasRoom(base, 2 * count)) {
    throw new UsageError('--port-base takes a port from 1024 up, with room for two a router');
  }
  if (coaBase !== undefined && !hasRoom(coaBase, count)) {
    throw new UsageError('--coa-port-base takes a port from 1024 up, with room for one a router');
  }
  return Array.from({ length: count }, (_, index) => ({
    port: base === undefined ? 0 : base + 2 * index,
    tlsPort: base === undefined ? 0 : base + 2 * index + 1,
    ...(coaBase === undefined ? {} : { incomingPort: coaBase + index }),
  }));
}

function hasRoom(base: number, count: number): boolean {
  return Number.isInteger(base) && base >= 1024 && base + count <= 65_536;
}

/** All or none: when one port is taken, those already open are closed again. */
async function startAll<Port>(
  ports: readonly Port[],
  start: (port: Port, index: number) => Promise<Simulated>,
): Promise<readonly Simulated[]> {
  const started: Simulated[] = [];
  try {
    for (const [index, port] of ports.entries()) started.push(await start(port, index));
    return started;
  } catch (error) {
    await Promise.all(started.map(({ simulator }) => simulator.close()));
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new UsageError(
        'a port of --port-base is taken by another program; choose another base',
      );
    }
    throw error;
  }
}
