import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { readPage, root, type Block } from '../docs/pages.js';
import { runShell } from '../examples/shell.js';
import { freePort, missingTools, openDatabaseLab, type DatabaseLab } from '../lab/radius-lab.js';

/**
 * The commands of docs/radius.md, run in order and in one shell, as a reader types them. What
 * differs on the machine of the test is done around them: programs of the same name further up in
 * the PATH, and the table `here`.
 */
const ways = [
  { database: 'postgresql', clients: 'startup' },
  { database: 'mariadb', clients: 'dynamic' },
] as const;
type Way = (typeof ways)[number];

const page = 'docs/radius.md';
const RADDB = '/etc/freeradius/3.0';

/** A marked block: `run NAME WORDS…`, `shows NAME WORDS…` or `file PATH WORDS…`. */
interface Step {
  readonly kind: 'run' | 'shows' | 'file';
  readonly name: string;
  readonly words: readonly string[];
  readonly block: Block;
}

/** Words that choose between ways. Others say how a block is run. */
const CHOICES = ['postgresql', 'mariadb', 'startup', 'dynamic'];

function stepsOf({ database, clients }: Way): readonly Step[] {
  return readPage(page).blocks.flatMap((block): readonly Step[] => {
    const [kind, name = '', ...words] = (block.marker ?? '').split(' ');
    if (kind !== 'run' && kind !== 'shows' && kind !== 'file') return [];
    const chosen = words.filter((word) => CHOICES.includes(word));
    return chosen.every((word) => word === database || word === clients)
      ? [{ kind, name, words, block }]
      : [];
  });
}

it(`${page} marks every block that a reader runs or writes`, () => {
  const blocks = readPage(page).blocks.filter(({ language }) => language !== 'text');

  expect(blocks.length).toBeGreaterThan(20);
  for (const { line, language, marker = '' } of blocks) {
    expect(marker, `line ${line}`).toMatch(language === 'yaml' ? /^file / : /^run /);
  }
});

const missing = [
  ...new Set(ways.flatMap(({ database }) => missingTools(database))),
  ...(process.getuid?.() === 0 ? [] : ['root']),
  ...(existsSync(path.join(root, 'dist/cli/main.js')) ? [] : ['npm run build']),
];
const suffix = missing.length === 0 ? '' : ` (skipped without ${missing.join(', ')})`;

describe.skipIf(missing.length > 0)(`the commands of ${page}${suffix}`, () => {
  const readers = new Map<Way, Reader>();

  beforeAll(async () => {
    await Promise.all(ways.map(async (way) => readers.set(way, await readThrough(way))));
  }, 150_000);
  afterAll(async () => {
    for (const { machine } of readers.values()) await machine[Symbol.asyncDispose]();
  });

  describe.each(ways)('with $database, and clients: $clients', (way) => {
    const steps = stepsOf(way);
    const printed = (name: string): string | undefined => readers.get(way)?.ran.get(name);

    const commands = steps.filter((step) => step.kind === 'run');
    it.each(commands)('$name', ({ name, words }) => {
      const expected = words.includes('fails') ? 'failed as it should' : 'done';

      expect(printed(`${name} ended`), printed(name) ?? 'one before it failed').toBe(expected);
    });

    const shown = steps.filter((step) => step.kind === 'shows');
    it.each(shown)('$name shows what the page says', ({ name, block }) => {
      const text = readers.get(way)?.machine.here(block.text) ?? '';
      for (const line of text.trimEnd().split('\n')) {
        expect(printed(name)).toMatch(patternOf(line));
      }
    });
  });
});

/** Somebody who has typed everything, until something failed. */
interface Reader {
  readonly machine: Machine;
  /** What each block printed, by its name, and under `NAME ended` how it went. */
  readonly ran: ReadonlyMap<string, string>;
}

async function readThrough(way: Way): Promise<Reader> {
  const machine = await openMachine(way);
  const { output } = await runShell(
    ['timeout', '120', 'bash', '-c'],
    scriptOf(stepsOf(way), machine),
    { cwd: machine.folder, env: machine.env },
  );
  return { machine, ran: outputsOf(output) };
}

/** A line of the page, with `…` for whatever stands there. */
function patternOf(line: string): RegExp {
  const parts = line.split('…').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'mu');
}

/** One shell for all blocks, so that what one exports is there for the next. */
function scriptOf(steps: readonly Step[], machine: Machine): string {
  const blocks = steps.map(({ kind, name, words, block }) => {
    const text = machine.here(block.text);
    if (kind === 'shows') return '';
    if (kind === 'file') return `cat >${name} <<'@@'\n${text}@@\n`;
    return `echo '@@ ${name}'\n${shellOf(name, words, text, machine)}\necho '@@ ${name} ended'\n`;
  });
  return ['exec 2>&1', 'set -e', ...blocks].join('\n');
}

function shellOf(
  name: string,
  words: readonly string[],
  text: string,
  { folder }: Machine,
): string {
  if (words.includes('fails')) {
    return `if (\n${text}\n); then echo 'it should have failed'; exit 1; else echo '@@ ${name} failed'; fi`;
  }
  if (!words.includes('background')) return text;
  const log = `${folder}/${name}.log`;
  return `${text.trimEnd()} >${log} 2>&1 &
echo $! >${folder}/pids/${name}
for i in $(seq 100); do grep -q 'running until Ctrl-C' ${log} && break; sleep 0.1; done
cat ${log}
grep -q 'running until Ctrl-C' ${log}`;
}

function outputsOf(output: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const part of output.split(/^@@ /mu).slice(1)) {
    const end = part.indexOf('\n');
    const [name = '', what] = part.slice(0, end).split(' ');
    if (what === undefined) found.set(name, part.slice(end + 1));
    else if (what === 'failed') found.set(`${name} ended`, 'failed as it should');
    else if (!found.has(`${name} ended`)) found.set(`${name} ended`, 'done');
  }
  return found;
}

/** A machine for one reader: Debian's files as they are installed, on ports and folders of its own. */
interface Machine extends AsyncDisposable {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  /** A text of the page with what differs here. */
  readonly here: (text: string) => string;
}

async function openMachine({ database: kind }: Way): Promise<Machine> {
  const database = await openDatabaseLab(kind, { bare: true });
  const { folder } = database;
  const ports = {
    auth: await freePort('udp'),
    acct: await freePort('udp'),
    inner: await freePort('udp'),
    api: await freePort('tcp'),
    coa: await freePort('udp'),
  };
  const raddb = path.join(folder, 'freeradius');
  const here = new Map([
    [RADDB, raddb],
    // All of 127.0.0.0/8 is this machine, so each address can be a router.
    ['10.20.', '127.20.'],
    ['10.10.', '127.10.'],
    ['1812', String(ports.auth)],
    ['1813', String(ports.acct)],
    ['5432', String(database.port)],
    ['3306', String(database.port)],
    ['18728', String(ports.api)],
    ['13799', String(ports.coa)],
    // Nobody waits a minute for FreeRADIUS to forget.
    ['lifetime = 60', 'lifetime = 2'],
  ]);
  const anything = new RegExp(
    `(?<![\\d.])(?:${[...here.keys()].map((key) => key.replaceAll('.', '\\.')).join('|')})`,
    'gu',
  );
  copyFreeradius(raddb, folder, ports);
  const bin = writePrograms(database, raddb);
  return {
    folder,
    env: {
      PATH: `${bin}:/usr/local/sbin:/usr/sbin:/sbin:${process.env['PATH'] ?? ''}`,
      HOME: folder,
      NO_COLOR: '1',
    },
    here: (text) => text.replaceAll(anything, (found) => here.get(found) ?? found),
    [Symbol.asyncDispose]: async () => {
      for (const name of ['simulator', 'freeradius']) await end(path.join(folder, 'pids', name));
      await database[Symbol.asyncDispose]();
    },
  };
}

/** Debian's configuration of FreeRADIUS as it is installed, but for folders, user and ports. */
function copyFreeradius(
  raddb: string,
  folder: string,
  ports: Readonly<Record<'auth' | 'acct' | 'inner', number>>,
): void {
  run('cp', '-a', RADDB, raddb);
  const { uid, gid } = statSync(RADDB);
  for (const name of ['var', 'var/run', 'var/run/freeradius', 'var/log', 'var/log/freeradius']) {
    mkdirSync(path.join(folder, name));
    chownSync(path.join(folder, name), uid, gid);
  }
  edit(raddb, 'radiusd.conf', (text) =>
    text
      .replace(/^raddbdir = .*$/mu, `raddbdir = ${raddb}`)
      .replace(/^localstatedir = .*$/mu, `localstatedir = ${folder}/var`)
      .replace(/^logdir = .*$/mu, `logdir = ${folder}/var/log/freeradius`)
      .replaceAll(/^\t(?:user|group) = freerad$/gmu, ''),
  );
  const order = [ports.auth, ports.acct, ports.auth, ports.acct].map(String);
  edit(raddb, 'sites-available/default', (text) =>
    text.replaceAll(/^\tport = 0$/gmu, () => `\tport = ${order.shift() ?? 'one too many'}`),
  );
  edit(raddb, 'sites-available/inner-tunnel', (text) =>
    text.replace(/^ {7}port = 18120$/mu, `       port = ${ports.inner}`),
  );
}

function edit(folder: string, name: string, change: (text: string) => string): void {
  const file = path.join(folder, name);
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${name} is not as Debian 12 ships it`);
  writeFileSync(file, after);
}

/** Programs that a reader has and a test must do otherwise. */
function writePrograms({ folder, kind, port, urls, socket }: DatabaseLab, raddb: string): string {
  const bin = path.join(folder, 'bin');
  mkdirSync(bin);
  const { username, password } = new URL(urls.owner);
  const asFreerad = 'setpriv --reuid=freerad --regid=freerad --init-groups';
  const pid = `${folder}/pids/freeradius`;
  const log = `${folder}/var/log/freeradius/radius.log`;
  const programs = {
    // The test is root already. The administrator of PostgreSQL is the lab's owner.
    sudo: `
if [ "$1" = -u ]; then
  shift 2
  export PGHOST=127.0.0.1 PGPORT=${port} PGUSER=${username} PGPASSWORD=${password}
fi
exec "$@"`,
    // Everything is installed; Debian starts FreeRADIUS as it installs it.
    'apt-get': `
case "$*" in
install*freeradius*) systemctl start freeradius ;;
esac`,
    systemctl: `
case "$1 $2" in
"start freeradius" | "restart freeradius") ;;
*) echo "the test has no systemctl $*"; exit 1 ;;
esac
if [ -f ${pid} ]; then
  kill "$(cat ${pid})"
  for i in $(seq 100); do kill -0 "$(cat ${pid})" 2>/dev/null || break; sleep 0.05; done
fi
rm -f ${log}
cd /
${asFreerad} /usr/sbin/freeradius -d ${raddb} -f </dev/null >>${folder}/freeradius.log 2>&1 &
echo $! >${pid}
for i in $(seq 200); do
  grep -q 'Ready to process requests' ${log} 2>/dev/null && exit 0
  kill -0 "$(cat ${pid})" || break
  sleep 0.05
done
cat ${log}
exit 1`,
    freeradius: `exec ${asFreerad} /usr/sbin/freeradius -d ${raddb} "$@"`,
    radclient: `exec /usr/bin/radclient -d ${raddb} "$@"`,
    // An address of the loopback network needs no adding.
    ip: 'exit 0',
    mariadb: `exec ${realpathSync('/usr/bin')}/mariadb --no-defaults --socket=${socket ?? kind} --user=root "$@"`,
    rosform: `exec ${process.execPath} ${path.join(root, 'dist/cli/main.js')} "$@"`,
  };
  for (const [name, text] of Object.entries(programs)) {
    writeFileSync(path.join(bin, name), `#!/bin/sh\n${text.trim()}\n`);
    chmodSync(path.join(bin, name), 0o755);
  }
  return bin;
}

/** Ends what a pid file names, and waits until it is gone. */
async function end(pidFile: string): Promise<void> {
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8'));
  await runShell(
    ['sh', '-c'],
    `kill ${pid}; for i in $(seq 100); do kill -0 ${pid} || exit 0; sleep 0.05; done; kill -9 ${pid}`,
    { cwd: '/', env: { PATH: process.env['PATH'] ?? '' } },
  );
}

function run(program: string, ...words: readonly string[]): void {
  const { status, stderr } = spawnSync(program, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
}
