import { writeDocument } from './document/text/write-document.js';
import type { ImportedDocument } from './types.js';

/**
 * A document as a file of `routers.d/`: short rows in one line, scripts as blocks, remarks above
 * what they are about. Whatever a router holds is quoted so that reading the text gives it back.
 */
export function manifestText(document: ImportedDocument): string {
  return writeDocument(document).text;
}
