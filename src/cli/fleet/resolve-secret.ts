import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

import { SecretError } from '../../fleet/run.js';
import type { SecretReference, SourcePosition } from '../../manifest/types.js';
import { Secret, type Redactor } from '../../resources/secret.js';
import { rememberSecret } from '../terminal/remember-secret.js';

/** A secret is a line, not a disk image. */
const LARGEST = 64 * 1024;

interface SecretSources {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The only folder that files are read from. */
  readonly folder: string;
  /** Learns every secret before anybody else sees it. */
  readonly redactor: Redactor;
}

/** Finds the values behind references; each throws SecretError with one line and the remedy. */
export function createSecretResolver(
  sources: SecretSources,
): (reference: SecretReference, at: SourcePosition) => Promise<Secret> {
  return async (reference, at) => {
    const secret = new Secret(await valueOf(reference, `${at.file}:${at.line}`, sources));
    rememberSecret(sources.redactor, secret);
    return secret;
  };
}

async function valueOf(
  reference: SecretReference,
  line: string,
  { env, folder }: SecretSources,
): Promise<string> {
  if ('literal' in reference) return reference.literal;
  if ('file' in reference) return readSecretFile(reference.file, line, folder);
  const value = env[reference.env];
  if (value !== undefined && value !== '') return value;
  const state = value === undefined ? 'is not set' : 'is empty';
  throw new SecretError(
    `the environment variable ${reference.env} ${state}; ${line} takes a secret from it`,
  );
}

async function readSecretFile(name: string, line: string, folder: string): Promise<string> {
  const file = await fileBelow(name, line, folder);
  const { size } = await stat(file);
  if (size > LARGEST) {
    throw new SecretError(`the secret file ${name} is larger than 64 KiB; ${line} names it`);
  }
  const text = (await readFile(file, 'utf8')).replace(/\r?\n$/, '');
  if (text === '') throw new SecretError(`the secret file ${name} is empty; ${line} names it`);
  return text;
}

/** The file with all links followed; refused when that leads out of the folder. */
async function fileBelow(name: string, line: string, folder: string): Promise<string> {
  const refused = new SecretError(
    `the secret file ${name} is outside ${folder} and is not read; ${line} names it; ` +
      'move it below the folder or name another one with --secrets-dir',
  );
  if (!isBelow(path.resolve(folder), path.resolve(folder, name))) throw refused;
  try {
    const real = await realpath(path.resolve(folder, name));
    if (!isBelow(await realpath(folder), real)) throw refused;
    if (!(await stat(real)).isFile()) {
      throw new SecretError(`the secret ${name} is not a file; ${line} names it`);
    }
    return real;
  } catch (error) {
    if (error instanceof SecretError) throw error;
    throw unreadable(error, path.join(folder, name), line);
  }
}

function isBelow(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '' && relative.split(path.sep)[0] !== '..' && !path.isAbsolute(relative);
}

function unreadable(error: unknown, file: string, line: string): SecretError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason =
    code === 'ENOENT'
      ? 'does not exist'
      : code === 'EACCES'
        ? 'may not be read by this user'
        : `cannot be read (${code})`;
  return new SecretError(`the secret file ${file} ${reason}; ${line} names it`);
}
