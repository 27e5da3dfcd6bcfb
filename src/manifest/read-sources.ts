import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { collectFindings, compareText, type Report } from './diagnostics.js';
import type { Diagnostic, SourceFile } from './types.js';

/** A manifest of this size would hold thousands of routers; more is a mistake. */
const LARGEST = 2 * 1024 * 1024;

/** The manifests below a directory, and what could not be read. */
export interface ReadSources {
  /** By name. */
  readonly sources: readonly SourceFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads every `.yaml` and `.yml` file below a directory. Hidden files and directories are left out. */
export async function readSources(dir: string): Promise<ReadSources> {
  const findings = collectFindings();
  const names = await listFiles(dir, findings.report);
  const sources: SourceFile[] = [];
  for (const name of names) {
    const text = await readText(name, findings.report);
    if (text !== undefined) sources.push({ name, text });
  }
  return { sources, diagnostics: findings.list() };
}

async function listFiles(dir: string, report: Report): Promise<readonly string[]> {
  const found: string[] = [];
  try {
    for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
      const name = path.join(entry.parentPath, entry.name);
      const hidden = path
        .relative(dir, name)
        .split(path.sep)
        .some((part) => part.startsWith('.'));
      if (!hidden && !entry.isDirectory() && /\.ya?ml$/i.test(entry.name)) found.push(name);
    }
  } catch (error) {
    reportUnreadable(dir, 'directory', error, report);
    return [];
  }
  if (found.length === 0)
    report(start(dir), 'manifest/no-files', `"${dir}" has no .yaml file`, {
      severity: 'warning',
      hint: 'rosform init writes a first one',
    });
  return found.sort(compareText);
}

/** The text of a file without its byte order mark; undefined when it is none. */
async function readText(name: string, report: Report): Promise<string | undefined> {
  let bytes: Uint8Array | undefined;
  try {
    bytes = await readAtMost(name, LARGEST);
  } catch (error) {
    reportUnreadable(name, 'file', error, report);
    return undefined;
  }
  if (bytes === undefined) {
    report(start(name), 'manifest/too-large', 'the file is larger than 2 MiB', {
      hint: 'no manifest is: split it, or move it out of the directory',
    });
    return undefined;
  }
  return decode(bytes, name, report);
}

/** The bytes of an ordinary file; a pipe would be waited for for ever. */
async function readAtMost(name: string, limit: number): Promise<Uint8Array | undefined> {
  const status = await stat(name);
  if (!status.isFile()) throw new Error('it is not an ordinary file');
  return status.size > limit ? undefined : readFile(name);
}

function decode(bytes: Uint8Array, name: string, report: Report): string | undefined {
  const utf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!utf16 && bytes.includes(0)) {
    report(start(name), 'manifest/not-text', 'the file is binary, not text');
    return undefined;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    report(start(name), 'manifest/not-text', 'the file is not UTF-8', {
      hint: 'save it as UTF-8',
    });
    return undefined;
  }
}

function reportUnreadable(name: string, what: string, error: unknown, report: Report): void {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'does not exist',
    EACCES: 'may not be read by this user',
    EPERM: 'may not be read by this user',
    ENOTDIR: 'is not a directory',
    ELOOP: 'is a link to itself',
  };
  const reason = reasons[code] ?? 'cannot be read';
  report(start(name), 'manifest/unreadable', `the ${what} "${name}" ${reason}`, {
    hint: what === 'directory' ? 'name another with --dir, or run rosform init' : undefined,
  });
}

function start(file: string): {
  at: { file: string; line: number; column: number };
  length: number;
} {
  return { at: { file, line: 1, column: 1 }, length: 1 };
}
