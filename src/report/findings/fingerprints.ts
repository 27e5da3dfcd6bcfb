import type { Diagnostic } from '../../manifest/types.js';
import { findingText, repositoryPath } from './finding-text.js';

const encoder = new TextEncoder();

/**
 * A name for each finding that stays when lines move: made of its code, file and message, and of
 * its number among those that have the same. Hints are left out, because they name lines.
 */
export function fingerprints(diagnostics: readonly Diagnostic[]): readonly string[] {
  const seen = new Map<string, number>();
  return diagnostics.map(({ code, at, message }) => {
    const hash = fnv1a(JSON.stringify([code, repositoryPath(at.file), findingText(message)]));
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return `${hash}:${count}`;
  });
}

/** FNV-1a of 64 bits: it tells findings apart and has nothing to hide. */
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of encoder.encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
