import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { collectFindings, compareText, type Report } from './diagnostics.js';
import { decode, isManifest, LARGEST, reportTooLarge, start } from './manifest-text.js';
import type { Diagnostic, SourceFile } from './types.js';

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
      const parts = path.relative(dir, name).split(path.sep);
      if (!entry.isDirectory() && isManifest(parts)) found.push(name);
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
    reportTooLarge(name, report);
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
