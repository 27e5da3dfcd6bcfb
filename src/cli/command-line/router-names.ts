import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Larger files are not looked into: a shell waits for the answer. */
const LARGEST = 1_000_000;

/**
 * Names of the routers in a folder, for shell completion: found by looking at lines, because a
 * manifest in the middle of an edit has names too. Never throws.
 */
export function routerNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.ya?ml$/.test(file))
      .flatMap((file) => namesIn(readFileSync(path.join(folder, file), 'utf8')));
  } catch {
    return [];
  }
}

function namesIn(text: string): readonly string[] {
  if (text.length > LARGEST) return [];
  return text
    .split(/^---.*$/m)
    .filter((document) => /^kind:\s*["']?Router\b/m.test(document))
    .flatMap((document) => /^name:\s*["']?([a-z0-9.-]+)/m.exec(document)?.[1] ?? []);
}
