// Server processes of a lab: started as a user that they accept, awaited, and ended by pid.
import { spawn, spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = process.getuid?.() === 0;
const START_DEADLINE = 30_000;
const END_DEADLINE = 10_000;

/** Program and arguments that run a command as `user`: servers refuse to run as root. */
export function asUser(/** @type {string} */ user, /** @type {readonly string[]} */ command) {
  if (!ROOT) return command;
  return ['setpriv', `--reuid=${user}`, `--regid=${user}`, '--clear-groups', ...command];
}

/** Gives a file or folder to the user that a server runs as. */
export function give(/** @type {string} */ user, /** @type {string} */ file) {
  if (!ROOT) return;
  const id = (/** @type {string} */ flag) =>
    Number(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout);
  chownSync(file, id('-u'), id('-g'));
}

/** Runs a command that ends by itself; throws with what it printed. */
export function run(
  /** @type {readonly string[]} */ [program = '', ...words],
  /** @type {string} */ cwd,
) {
  const done = spawnSync(program, words, { cwd, encoding: 'utf8', timeout: START_DEADLINE });
  if (done.status === 0) return done.stdout;
  throw new Error(`${program} failed: ${done.error?.message ?? lastLines(done.stderr)}`);
}

// Ports that clients get by themselves begin at 32768: one of those could be taken by a client
// before the server that it was found for has started.
const FIRST_PORT = 20_000;
const PORTS = 12_000;
const given = new Set();

/** A port of 127.0.0.1 that nothing listens on, and that this process has not been given before. */
export async function freePort(/** @type {'tcp' | 'udp'} */ protocol) {
  for (let tries = 0; tries < 200; tries += 1) {
    const port = FIRST_PORT + Math.floor(Math.random() * PORTS);
    if (given.has(port) || !(await isFree(protocol, port))) continue;
    given.add(port);
    return port;
  }
  throw new Error(`no free ${protocol} port between ${FIRST_PORT} and ${FIRST_PORT + PORTS}`);
}

function isFree(/** @type {'tcp' | 'udp'} */ protocol, /** @type {number} */ port) {
  return new Promise((resolve) => {
    if (protocol === 'tcp') {
      const server = createServer();
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
      return;
    }
    const socket = createSocket('udp4');
    socket.once('error', () => socket.close(() => resolve(false)));
    socket.bind(port, '127.0.0.1', () => socket.close(() => resolve(true)));
  });
}

// Reads until the test process is gone, however it went, then ends what it left behind.
const WATCH = `
cat >/dev/null
for f in "$0"/pids/*; do [ -f "$f" ] && kill -QUIT "$(cat "$f")" 2>/dev/null; done
for i in 1 2 3 4 5 6 7 8 9 10; do
  left=
  for f in "$0"/pids/*; do [ -f "$f" ] && kill -0 "$(cat "$f")" 2>/dev/null && left=1; done
  [ -z "$left" ] && break
  sleep 0.5
done
for f in "$0"/pids/*; do [ -f "$f" ] && kill -KILL "$(cat "$f")" 2>/dev/null; done
rm -rf "$0"
`;

/**
 * A folder for servers. A watcher outside of this process ends the servers and removes the folder
 * when this process is gone, even by SIGKILL.
 */
export function openFolder(/** @type {string} */ name) {
  const folder = mkdtempSync(path.join(tmpdir(), `rosform-${name}-`));
  // Servers run as users of their own and must reach what is theirs in it.
  chmodSync(folder, 0o755);
  mkdirSync(path.join(folder, 'pids'));
  const watcher = spawn('sh', ['-c', WATCH, folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: '/',
  });
  watcher.unref();
  watcher.stdin.on('error', () => undefined);
  if (watcher.stdin instanceof Socket) watcher.stdin.unref();
  return {
    folder,
    /** Waits until the folder is gone. */
    async close() {
      rmSync(folder, { recursive: true, force: true });
      const gone = watcher.exitCode === null ? once(watcher, 'exit') : Promise.resolve();
      watcher.ref();
      watcher.stdin.end();
      await gone;
    },
  };
}

/** The last lines of a log, for an error. */
export function lastLines(/** @type {string} */ text, count = 15) {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}

/** What a file holds from an offset on. */
export function readFrom(/** @type {string} */ file, /** @type {number} */ offset) {
  const length = statSync(file).size - offset;
  if (length <= 0) return '';
  const bytes = Buffer.alloc(length);
  const handle = openSync(file, 'r');
  try {
    return bytes.subarray(0, readSync(handle, bytes, 0, length, offset)).toString('utf8');
  } finally {
    closeSync(handle);
  }
}

/**
 * A server that can be started and stopped again and again.
 *
 * @param {{
 *   name: string,
 *   folder: string,
 *   user: string,
 *   command: readonly string[],
 *   ready: RegExp,
 *   endSignal: NodeJS.Signals,
 * }} server
 */
export function createServerProcess({ name, folder, user, command, ready, endSignal }) {
  const log = path.join(folder, `${name}.log`);
  const pidFile = path.join(folder, 'pids', name);
  writeFileSync(log, '');
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child;

  async function start() {
    if (child !== undefined) throw new Error(`${name} runs already`);
    const [program = '', ...words] = asUser(user, command);
    const from = statSync(log).size;
    const out = openSync(log, 'a');
    const started = spawn(program, words, { cwd: folder, stdio: ['ignore', out, out] });
    closeSync(out);
    started.once('error', (error) => {
      appendFileSync(log, `${error.message}\n`);
    });
    child = started;
    writeFileSync(pidFile, String(started.pid));
    started.once('exit', () => rmSync(pidFile, { force: true }));
    const deadline = Date.now() + START_DEADLINE;
    while (!ready.test(readFrom(log, from))) {
      if (started.exitCode !== null || started.signalCode !== null || started.pid === undefined) {
        child = undefined;
        throw new Error(`${name} does not start:\n${lastLines(readFrom(log, from))}`);
      }
      if (Date.now() > deadline) {
        await stop();
        throw new Error(`${name} is not ready in time:\n${lastLines(readFrom(log, from))}`);
      }
      await sleep(20);
    }
  }

  async function stop() {
    const running = child;
    child = undefined;
    if (running === undefined || running.exitCode !== null || running.signalCode !== null) return;
    const gone = once(running, 'exit');
    running.kill(endSignal);
    const late = setTimeout(() => running.kill('SIGKILL'), END_DEADLINE);
    await gone;
    clearTimeout(late);
  }

  return { start, stop, log: () => readFileSync(log, 'utf8') };
}
