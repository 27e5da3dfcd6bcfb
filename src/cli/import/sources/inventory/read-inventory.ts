import path from 'node:path';

import { ImportError } from '../../../../import/types.js';
import { decodeBytes, displayText } from '../../../../rsc/bytes.js';
import { safeText } from '../../../../report/safe-text.js';
import type { Terminal } from '../../../terminal/terminal.js';
import { UsageError } from '../../../usage-error.js';
import { readBytes } from '../read-bytes.js';
import { parseInventory, type Inventory } from './parse-inventory.js';
import type { RowDefaults } from './read-row.js';

/**
 * Reads the inventory of `--inventory`.
 *
 * @throws UsageError when nothing in it can be read
 */
export async function readInventory(
  file: string,
  defaults: Omit<RowDefaults, 'folder' | 'inventory'>,
  terminal: Terminal,
): Promise<Inventory> {
  try {
    const bytes = await readBytes(path.resolve(terminal.host.cwd(), file), safeText(file));
    return parseInventory(decoded(bytes, file), file, { ...defaults, folder: path.dirname(file) });
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    throw new UsageError(error.message);
  }
}

/** Spreadsheets write UTF-8, UTF-16 ("Unicode text") or the code page of the PC. */
function decoded(bytes: Uint8Array, file: string): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) {
    throw new UsageError(
      `${safeText(file)} is binary, not text: in the spreadsheet, save it as CSV (UTF-8)`,
    );
  }
  return displayText(decodeBytes(bytes)).replace(/^\ufeff/, '');
}
