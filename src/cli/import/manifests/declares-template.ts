import type { SourceFile } from '../../../manifest/types.js';
import { textAt } from '../../../manifest/yaml/node.js';
import { readDocuments } from '../../../manifest/yaml/read-documents.js';

/** Whether a file has the Template of this name. */
export function declaresTemplate(source: SourceFile, name: string): boolean {
  if (!source.text.includes(name)) return false;
  return readDocuments(source, () => undefined).some(
    ({ root }) => textAt(root, 'kind') === 'Template' && textAt(root, 'name') === name,
  );
}
