import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startSimulator } from '../../src/simulator/start-simulator.js';
import type { Simulator, SimulatorOptions } from '../../src/simulator/types.js';
import { openDemoDatabase, type DemoDatabase } from '../../src/cli/demo/demo-database.js';
import { folderWith, runCommand, type Finished, type Folder } from './run-command.js';
import { CANARY } from './simulated-fleet.js';

/** Two routers that run, and the RADIUS database that their rows are in. */
export interface RadiusFleet extends AsyncDisposable {
  readonly folder: Folder;
  readonly simulators: Readonly<Record<string, Simulator>>;
  readonly database: DemoDatabase;
  readonly env: Record<string, string>;
  /** Runs a command on this fleet. */
  readonly run: (...words: readonly string[]) => Promise<Finished>;
  readonly write: (files: Readonly<Record<string, string>>) => Promise<void>;
  /** The rows of `nas`, in short. */
  readonly nas: () => readonly string[];
}

interface Options {
  readonly simulator?: Partial<SimulatorOptions>;
  /** Lines of `radius-database:` besides its URL. */
  readonly settings?: readonly string[];
  /** Sections of each router besides its RADIUS client. */
  readonly sections?: readonly string[];
  /** Another database than one in a file. */
  readonly url?: string;
  /** Where each router asks from. */
  readonly addresses?: Readonly<Record<string, string>>;
}

const ADDRESSES: Readonly<Record<string, string>> = {
  'zone-a': '10.20.0.1',
  'zone-b': '10.20.0.2',
};

export async function openRadiusFleet(options: Options = {}): Promise<RadiusFleet> {
  const env: Record<string, string> = {};
  const simulators: Record<string, Simulator> = {};
  const files: Record<string, string> = {};
  const database = await openDemoDatabase();
  env['RADIUS_DB_URL'] = options.url ?? database.url;
  files['routers.d/fleet.yaml'] = fleetYaml(options.settings);
  for (const [name, address] of Object.entries(options.addresses ?? ADDRESSES)) {
    const variable = name.replace('-', '_').toUpperCase();
    const password = `${name}-login-${CANARY}`;
    env[`${variable}_PASSWORD`] = password;
    env[`${variable}_RADIUS`] = `${name}-radius-${CANARY}`;
    const simulator = await startSimulator({
      version: '7.20.8',
      ...options.simulator,
      users: [{ name: 'rosform', password, group: 'full' }],
    });
    simulators[name] = simulator;
    files[`routers.d/${name}.yaml`] = radiusRouter(name, simulator, address, options.sections);
  }
  const folder = await folderWith(files);
  return {
    folder,
    simulators,
    database,
    env,
    run: (...words) =>
      runCommand([...words, '--dir', path.join(folder.path, 'routers.d')], {
        env,
        cwd: folder.path,
      }),
    async write(some) {
      for (const [name, text] of Object.entries(some)) {
        await writeFile(path.join(folder.path, name), text);
      }
    },
    nas: () => database.select('select * from nas order by id').map(rowText),
    async [Symbol.asyncDispose]() {
      await Promise.all(Object.values(simulators).map((simulator) => simulator.close()));
      await database[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
}

/** The Fleet of these tests. */
export function fleetYaml(settings: readonly string[] = []): string {
  return [
    'apiVersion: rosform/v1',
    'kind: Fleet',
    'radius-database:',
    '  url: { env: RADIUS_DB_URL }',
    ...settings.map((line) => `  ${line}`),
    '',
  ].join('\n');
}

/** A router with a RADIUS client that asks from `address`. */
export function radiusRouter(
  name: string,
  { host, port }: Simulator,
  address: string,
  sections: readonly string[] = [],
): string {
  const variable = name.replace('-', '_').toUpperCase();
  return [
    'apiVersion: rosform/v1',
    'kind: Router',
    `name: ${name}`,
    'connection:',
    `  address: ${host}`,
    `  port: ${port}`,
    '  username: rosform',
    `  password: { env: ${variable}_PASSWORD }`,
    'radius:',
    '  - address: 10.10.0.5',
    '    service: [ppp]',
    `    secret: { env: ${variable}_RADIUS }`,
    `    src-address: ${address}`,
    ...sections,
    '',
  ].join('\n');
}

function rowText(row: unknown): string {
  return typeof row === 'object' && row !== null
    ? Object.entries(row)
        .filter(([, value]) => value !== null)
        .map(([name, value]) => `${name}=${String(value)}`)
        .join(' ')
    : '';
}
