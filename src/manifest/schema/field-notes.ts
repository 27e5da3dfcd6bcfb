import type { Field, JsonSchema } from '../../resources/define.js';

/** What an editor shows for a field: meaning, accepted forms, default, versions. */
export function fieldNotes(field: Field): JsonSchema {
  const facts = [
    `Accepts ${field.type.forms}.`,
    field.required === true ? 'Required.' : undefined,
    field.default === undefined ? undefined : `Default: ${shown(field.default)}.`,
    versions(field),
    condition(field),
    field.sensitive === true ? 'Never shown; write a reference.' : undefined,
  ].filter((fact) => fact !== undefined);
  return {
    description: `${field.doc} ${facts.join(' ')}`,
    markdownDescription: `${field.doc}\n\n${facts.map((fact) => `- ${fact}`).join('\n')}`,
  };
}

function shown(value: string): string {
  return value === '' ? 'empty' : `\`${value}\``;
}

function versions({ since, until }: Field): string | undefined {
  if (since !== undefined && until !== undefined) return `RouterOS ${since} to ${until}.`;
  if (since !== undefined) return `RouterOS ${since} and later.`;
  return until === undefined ? undefined : `RouterOS up to ${until}.`;
}

function condition({ onlyWhen }: Field): string | undefined {
  if (onlyWhen === undefined) return undefined;
  return `Only compared while \`${onlyWhen.field}\` has ${onlyWhen.has.map((word) => `\`${word}\``).join(' or ')}.`;
}
