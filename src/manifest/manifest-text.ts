import type { Report } from './diagnostics.js';
import type { Place } from './yaml/node.js';

/** Bytes. A manifest of this size would hold thousands of routers; more is a mistake. */
export const LARGEST = 2 * 1024 * 1024;

/** Whether a file is a manifest, by its path below the directory; hidden ones are not. */
export function isManifest(parts: readonly string[]): boolean {
  return !parts.some((part) => part.startsWith('.')) && /\.ya?ml$/i.test(parts.at(-1) ?? '');
}

export function reportTooLarge(name: string, report: Report): void {
  report(start(name), 'manifest/too-large', 'the file is larger than 2 MiB', {
    hint: 'no manifest is: split it, or move it out of the directory',
  });
}

/** The text of a file without its byte order mark; undefined when it is none. */
export function decode(bytes: Uint8Array, name: string, report: Report): string | undefined {
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

/** The beginning of a file, for what is wrong with all of it. */
export function start(file: string): Place {
  return { at: { file, line: 1, column: 1 }, length: 1 };
}
