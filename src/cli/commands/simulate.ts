import { once } from 'node:events';
import { readFile } from 'node:fs/promises';

import { safeText } from '../../report/safe-text.js';
import { parseVersion } from '../../resources/version.js';
import { decodeBytes } from '../../rsc/bytes.js';
import { parseScript } from '../../rsc/parse-script.js';
import type { Simulator, SimulatorOptions } from '../../simulator/types.js';
import { exitCode, type ExitCode } from '../exit-code.js';
import { parseFaults } from '../simulate/fault-flags.js';
import type { SimulateOptions } from '../simulate/simulate-flags.js';
import { watchInterruption } from '../terminal/interruption.js';
import { simulateAny, simulateManifests, type Simulated } from '../simulate/start-simulators.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

/** Runs simulated routers until Ctrl-C and says how to reach them. */
export async function simulate(options: SimulateOptions, terminal: Terminal): Promise<ExitCode> {
  const settings = await readSettings(options);
  const { dir, names, selector } = options;
  const ofManifests = dir !== undefined || names.length > 0 || selector !== undefined;
  using interruption = watchInterruption(terminal, 'stopping the simulated routers');
  const simulated = ofManifests
    ? await simulateManifests(options, settings, terminal)
    : await simulateAny(options, settings);
  try {
    terminal.print(simulated.map(simulatedText).join('\n'));
    if (ofManifests) terminal.print(connectText(simulated));
    terminal.notice('running until Ctrl-C\n');
    if (!interruption.signal.aborted) await once(interruption.signal, 'abort');
  } finally {
    await Promise.all(simulated.map(({ simulator }) => simulator.close()));
  }
  return exitCode.ok;
}

async function readSettings(options: SimulateOptions): Promise<() => Partial<SimulatorOptions>> {
  const { latency, fault } = options;
  insistOnVersion(options.version);
  parseFaults(fault, latency);
  const rsc = options.export === undefined ? undefined : await readExport(options.export);
  const version = options.version ?? (rsc === undefined ? undefined : exportedVersion(rsc));
  return () => ({
    ...(version === undefined ? {} : { version }),
    tls: 'anonymous',
    faults: parseFaults(fault, latency),
    ...(rsc === undefined ? {} : { rsc }),
  });
}

/** The simulator knows two generations of RouterOS; another one would be made up. */
function insistOnVersion(version: string | undefined): void {
  if (version === undefined) return;
  const major = parseVersion(version)?.parts[0];
  if (major === 6 || major === 7) return;
  throw new UsageError(`--version ${version}: write a version of RouterOS 6 or 7, such as 7.20.8`);
}

/** What the first line of an export says, where it is a version that can be simulated. */
function exportedVersion(rsc: Uint8Array): string | undefined {
  const { version } = parseScript(decodeBytes(rsc)).header;
  return version !== undefined && /^[67]\./.test(version) ? version : undefined;
}

async function readExport(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new UsageError(`--export: the file ${file} cannot be read${code}`);
  }
}

function simulatedText({ name, simulator, login, remarks }: Simulated): string {
  const { host, port, tlsPort, version } = simulator;
  return [
    `${name}: RouterOS ${version} on ${host}, api ${port}, api-ssl ${tlsPort ?? 'off'} (anonymous)`,
    `  ${login}`,
    ...loadLines(simulator),
    ...remarks.map((remark) => `  ${safeText(remark)}`),
    '',
  ].join('\n');
}

/** What of an export was not known: shown, so that nobody takes the simulator for the router. */
function loadLines({ loaded }: Simulator): readonly string[] {
  const unknown = Object.entries(loaded.unknownMenus);
  if (loaded.loadedRows + unknown.length + loaded.refused.length === 0) return [];
  return [
    `  export: ${loaded.loadedRows} rows loaded`,
    ...unknown.map(
      ([menu, rows]) => `  kept aside, menu not simulated: ${safeText(menu)} (${rows})`,
    ),
    ...loaded.refused.map(({ line, reason }) => `  refused, line ${line}: ${safeText(reason)}`),
  ];
}

/** The flags that make `plan` and `apply` go to the simulated routers. */
function connectText(simulated: readonly Simulated[]): string {
  const flags = simulated.map(
    ({ name, simulator: { host, port } }) => `--connect ${name}=plain://${host}:${port}`,
  );
  return `\nrosform plan ${simulated.map(({ name }) => name).join(' ')} \\\n  ${flags.join(' \\\n  ')}\n`;
}
