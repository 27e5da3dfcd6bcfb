import { generateSchemas } from './generate-schemas.js';
import { generateValidators } from './generate-validators.js';

/** Files of the repository that are made from the descriptors: path from its root, and text. */
export function generatedFiles(): Readonly<Record<string, string>> {
  const schemas = Object.entries(generateSchemas()).map(([name, schema]) => [
    `schemas/${name}`,
    `${JSON.stringify(schema, null, 2)}\n`,
  ]);
  return {
    ...Object.fromEntries(schemas),
    'src/manifest/generated/validators.ts': generateValidators(),
  };
}
