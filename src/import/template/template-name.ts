import { NAME_PATTERN } from '../../manifest/schema/document-schemas.js';

/** What is wrong with the name of a template; undefined when it is one. */
export function templateNameProblem(name: string): string | undefined {
  if (new RegExp(NAME_PATTERN).test(name)) return undefined;
  const shown = JSON.stringify(name.length > 80 ? `${name.slice(0, 80)}…` : name);
  return (
    `${shown} is no name of a template: ` +
    'it must be a-z and 0-9, with dots and hyphens between them, 63 characters at most'
  );
}
