import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';

import { parseFaults } from '../../src/cli/simulate/fault-flags.js';
import { simulateRouter } from '../../src/cli/simulate/simulate-router.js';
import { selectRouters } from '../../src/fleet/select-routers.js';
import { hasErrors } from '../../src/manifest/diagnostics.js';
import { loadFleet } from '../../src/manifest/load-fleet.js';
import { readSources } from '../../src/manifest/read-sources.js';
import type { RouterManifest } from '../../src/manifest/types.js';
import { Secret } from '../../src/resources/secret.js';
import { parseScript } from '../../src/rsc/parse-script.js';
import type { Simulator } from '../../src/simulator/types.js';
import { runCommand } from '../cli/run-command.js';
import { root } from './pages.js';

/** What `case.yaml` says of one simulated router. */
interface Setting {
  readonly version?: string;
  /** File of an `/export` that it begins with; `<name>.rsc` where there is one. */
  readonly faults?: readonly string[];
  /** Nothing listens on its port. */
  readonly stopped?: boolean;
  /** Password that it knows, when it is not that of the manifest. */
  readonly password?: string;
}

/** One line that begins with `$ ` or `[admin@NAME] > `, and what it printed. */
interface Command {
  readonly line: string;
  readonly output: string;
}

export const caseFile = (name: string, file: string): string =>
  path.join(root, 'test', 'cases', name, file);

export const built = existsSync(path.join(root, 'dist/cli/main.js'));

/** The commands of a case as they were recorded. */
export function recorded(name: string): readonly Command[] {
  return readTranscript(readFileSync(caseFile(name, 'transcript.txt'), 'utf8'));
}

export function readTranscript(text: string): readonly Command[] {
  return text.split(/^(?=\$ |\[admin@)/mu).map((part) => {
    const end = part.indexOf('\n') + 1;
    return { line: part.slice(0, end).trimEnd(), output: part.slice(end) };
  });
}

/**
 * Runs the commands of a case again and gives the whole transcript.
 *
 * Routers that listen are simulators on loopback ports, which `--connect` leads to; in what is
 * printed their manifests' addresses stand again. Every secret of the environment is set, but in a
 * case that begins without manifests: that one is run in a copy of its folder, and may write there.
 */
export async function runCase(name: string): Promise<string> {
  await using world = await openCase(name);
  let printed = '';
  let code = 0;
  for (const { line } of recorded(name)) {
    if (line === '$ echo $?') printed += `${line}\n${code}\n\n`;
    else if (line.startsWith('[admin@')) {
      changeByHand(line, world);
      printed += `${line}\n\n`;
    } else {
      const done = await runLine(line, world);
      code = done.code;
      const text = done.text.trimEnd();
      printed += `${line}\n${text === '' ? '' : `${text}\n`}\n`;
    }
  }
  return `${printed.trimEnd()}\n`;
}

interface World extends AsyncDisposable {
  readonly name: string;
  /** Where the case is run: its own folder, or a copy. */
  readonly folder: string;
  env: Readonly<Record<string, string>>;
  routers: readonly RouterManifest[];
  readonly simulators: Map<string, Simulator>;
}

async function openCase(name: string): Promise<World> {
  const own = caseFile(name, '');
  const isImport = !existsSync(caseFile(name, 'routers.d'));
  const folder = isImport ? mkdtempSync(path.join(tmpdir(), 'rosform-case-')) : own;
  if (isImport) cpSync(own, folder, { recursive: true });
  const world: World = {
    name,
    folder,
    env: {},
    routers: [],
    simulators: new Map(),
    async [Symbol.asyncDispose]() {
      await Promise.all(Array.from(world.simulators.values(), (simulator) => simulator.close()));
      if (isImport) rmSync(folder, { recursive: true, force: true });
    },
  };
  if (!isImport) {
    const { sources } = await readSources(relative(path.join(folder, 'routers.d')));
    const names = sources.flatMap(({ text }) => [...text.matchAll(/env: ([A-Z0-9_]+)/gu)]);
    world.env = Object.fromEntries(names.map(([, key = '']) => [key, `value-of-${key}`]));
    await startRouters(world);
  }
  return world;
}

/** Starts the routers that the manifests declare and that do not run yet. */
async function startRouters(world: World): Promise<void> {
  const { name, folder, env, simulators } = world;
  const { sources } = await readSources(relative(path.join(folder, 'routers.d')));
  const { fleet, diagnostics } = loadFleet(sources, { strict: false });
  const settings = readSettings(name);
  world.routers = fleet.routers;
  for (const router of hasErrors(diagnostics) ? [] : fleet.routers) {
    if (simulators.has(router.name)) continue;
    const { password } = router.connection;
    const known = 'env' in password ? (env[password.env] ?? '') : '';
    const { version, faults = [], ...setting } = settings[router.name] ?? {};
    const rsc = caseFile(name, `${router.name}.rsc`);
    const simulator = await simulateRouter(router, new Secret(setting.password ?? known), {
      ...(version === undefined ? {} : { version }),
      ...(existsSync(rsc) ? { rsc: readFileSync(rsc) } : {}),
      faults: parseFaults(faults, undefined),
    });
    if (simulator.loaded.refused.length > 0) throw new Error(JSON.stringify(simulator.loaded));
    if (setting.stopped === true) await simulator.close();
    simulators.set(router.name, simulator);
  }
}

function readSettings(name: string): Readonly<Record<string, Setting | undefined>> {
  const file = caseFile(name, 'case.yaml');
  return existsSync(file) ? parse(readFileSync(file, 'utf8')) : {};
}

async function runLine(line: string, world: World): Promise<{ text: string; code: number }> {
  const [program, ...words] = shellWords(line.slice(2));
  if (program !== 'rosform') return { text: runShellLine(line.slice(2), world), code: 0 };
  if (words[0] === 'simulate') return runSimulate(words, world);
  const takesFolder = words[0] !== 'explain';
  // A case that is run elsewhere is on a path that has another form seen from there.
  const manifests = path.join(world.folder, 'routers.d');
  const isOwn = world.folder === caseFile(world.name, '');
  const dir = takesFolder ? ['--dir', isOwn ? relative(manifests) : manifests] : [];
  const asks = ['plan', 'apply', 'drift'].includes(words[0] ?? '');
  if (asks && !isOwn) await startRouters(world);
  const connect = asks ? connectFlags(words.slice(1), world) : [];
  const finished = await runCommand([...words, ...dir, ...connect], {
    env: world.env,
    cwd: world.folder,
  });
  return { text: asShown(`${finished.stderr}${finished.stdout}`, world), code: finished.code };
}

/** `cat FILE`, and lines that set variables: a shell runs them, and what it has then stays. */
function runShellLine(line: string, world: World): string {
  if (!/^(?:cat|export|set -a;) /u.test(line)) throw new Error(`a case does not run: ${line}`);
  const mark = '@@ variables';
  const printed = execFileSync('sh', ['-ec', `${line}\necho '${mark}'; env -0`], {
    cwd: world.folder,
    env: { PATH: process.env['PATH'], ...world.env },
    encoding: 'utf8',
  });
  const [text = '', variables = ''] = printed.split(`${mark}\n`);
  const pairs = variables.split('\0').map((pair) => pair.split('='));
  world.env = Object.fromEntries(
    pairs
      .map(([name = '', ...value]) => [name, value.join('=')] as const)
      .filter(([name]) => /^[A-Z]+_[A-Z0-9_]+$/u.test(name)),
  );
  return text;
}

function connectFlags(words: readonly string[], { routers, simulators }: World): readonly string[] {
  const label = words.indexOf('-l');
  const names = words.filter(
    (word, index) => !word.startsWith('-') && (label === -1 || index !== label + 1),
  );
  const labels = label === -1 ? undefined : words[label + 1];
  const selected = selectRouters(routers, { names, labels });
  if ('problem' in selected) return [];
  return selected.routers.flatMap(({ name }) => {
    const simulator = simulators.get(name);
    return simulator === undefined
      ? []
      : ['--connect', `${name}=plain://${simulator.host}:${simulator.port}`];
  });
}

function asShown(text: string, { folder, routers, simulators }: World): string {
  // Routers print the time of day.
  let shown = text
    .replaceAll(`${relative(folder)}/`, '')
    .replaceAll(`${folder}/`, '')
    .replaceAll(' --dir routers.d', '')
    // An empty line of a diff is a blank, which Prettier takes off.
    .replaceAll(/^ $/gmu, '')
    .replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/gu, '2026-11-22 03:14:15');
  for (const { name: router, connection } of routers) {
    const simulator = simulators.get(router);
    if (simulator === undefined) continue;
    const seen = `${simulator.host}:${simulator.port}`;
    shown = shown.replaceAll(seen, `${connection.address}:${connection.port}`);
  }
  return shown;
}

/** The built program, stopped as by Ctrl-C once it runs; free ports are shown as 18728 and up. */
async function runSimulate(
  words: readonly string[],
  { name }: World,
): Promise<{ text: string; code: number }> {
  const child = spawn(process.execPath, [path.join(root, 'dist/cli/main.js'), ...words], {
    cwd: caseFile(name, ''),
    env: { PATH: process.env['PATH'] },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString('utf8');
    if (stderr.includes('Ctrl-C')) child.kill('SIGINT');
  });
  const [code]: unknown[] = await once(child, 'close');
  const ports = new Map<string, string>();
  const text = `${stdout}${stderr.split('\n', 1).join('')}\n`.replaceAll(
    /(?<=api |api-ssl |127\.0\.0\.1:)\d+/gu,
    (port) => {
      ports.set(port, ports.get(port) ?? String(18_728 + ports.size));
      return ports.get(port) ?? port;
    },
  );
  return { text, code: typeof code === 'number' ? code : -1 };
}

/** `[admin@zone-a] > /ppp/profile set home-10m rate-limit=1M/1M`: what a person does in WinBox. */
function changeByHand(line: string, { simulators }: World): void {
  const [, router = '', script = ''] = /^\[admin@([^\]]+)\] > (.+)$/u.exec(line) ?? [];
  const simulator = simulators.get(router);
  const { statements, errors } = parseScript(`${script}\n`);
  if (simulator === undefined || errors.length > 0) throw new Error(`cannot do: ${line}`);
  for (const { menu, verb, selector, fields } of statements) {
    const values = Object.fromEntries(fields.map((field) => [field.name, field.value ?? '']));
    const row = simulator
      .rows(menu)
      .find((each) => selector.kind === 'name' && each['name'] === selector.name);
    if (verb === 'add') simulator.add(menu, values);
    else if (row === undefined) throw new Error(`no such row: ${line}`);
    else if (verb === 'remove') simulator.remove(menu, row['.id'] ?? '');
    else simulator.set(menu, row['.id'], values);
  }
}

function relative(file: string): string {
  return path.relative(process.cwd(), file).replace(/\/$/u, '');
}

/** Words of a line as a shell would split them; quotes keep spaces. */
export function shellWords(line: string): readonly string[] {
  return Array.from(line.matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"])+/gu), ([word]) =>
    word.replaceAll(/'([^']*)'|"([^"]*)"/gu, '$1$2'),
  );
}
