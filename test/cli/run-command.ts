import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';

import { run } from '../../src/cli/run.js';

/** What a command left behind. */
export interface Finished {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface Setting {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** What a person types; without it the input is no terminal. */
  readonly typed?: string;
  /** What another program writes into our input, which ends there. */
  readonly piped?: string | Uint8Array;
}

/** Runs a command line in this process, as `main.ts` does. */
export async function runCommand(
  words: readonly string[],
  { env = {}, cwd = '/', typed, piped }: Setting = {},
): Promise<Finished> {
  const stdin = Object.assign(new PassThrough(), { isTTY: typed !== undefined });
  if (typed !== undefined) stdin.write(typed);
  if (piped !== undefined) stdin.end(piped);
  const stdout = collect();
  const stderr = collect();
  const code = await run(words, {
    stdin,
    stdout: stdout.stream,
    stderr: stderr.stream,
    env,
    cwd: () => cwd,
  });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function collect(): { readonly stream: PassThrough; readonly text: () => string } {
  const stream = new PassThrough();
  let text = '';
  stream.on('data', (chunk: Buffer) => {
    text += chunk.toString('utf8');
  });
  return { stream, text: () => text + String(stream.read() ?? '') };
}

/** A folder with files that is gone when the test ends. */
export interface Folder extends AsyncDisposable {
  readonly path: string;
}

export async function folderWith(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<Folder> {
  const root = await mkdtemp(path.join(tmpdir(), 'rosform-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), text);
  }
  return {
    path: root,
    async [Symbol.asyncDispose]() {
      await rm(root, { recursive: true, force: true });
    },
  };
}

/** A manifest of one router with a pool, a profile and a RADIUS server. */
export function routerManifest(name: string, port = 8728): string {
  const net = `100.${64 + ((name.codePointAt(name.length - 1) ?? 0) % 32)}`;
  const variable = name.toUpperCase().replaceAll('-', '_');
  return `apiVersion: rosform/v1
kind: Router
name: ${name}
labels: { zone: ${name} }
connection:
  address: 127.0.0.1
  port: ${port}
  username: rosform
  password: { env: ${variable}_PASSWORD }
  timeout: 5s
identity: ${name}
radius:
  - { address: 10.10.0.5, service: [ppp], secret: { env: ${variable}_RADIUS } }
pools:
  - { name: home, ranges: ${net}.0.2-${net}.3.254 }
ppp-profiles:
  - { name: home-10m, local-address: ${net}.0.1, remote-address: home, rate-limit: 10M/10M }
`;
}
