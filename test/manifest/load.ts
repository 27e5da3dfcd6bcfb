import { loadFleet, type LoadedFleet } from '../../src/manifest/load-fleet.js';
import type { Diagnostic } from '../../src/manifest/types.js';

/** Loads one text as `a.yaml`, or several texts by name. */
export function load(
  texts: string | Readonly<Record<string, string>>,
  options: { readonly strict?: boolean } = {},
): LoadedFleet {
  const files = typeof texts === 'string' ? { 'a.yaml': texts } : texts;
  const sources = Object.entries(files).map(([name, text]) => ({ name, text }));
  return loadFleet(sources, { strict: options.strict ?? false });
}

/** `a.yaml:3:5+6 error manifest/unknown-field: message (hint)`. */
export function findingText(diagnostic: Diagnostic): string {
  const { at, length, severity, code, message, hint } = diagnostic;
  const remedy = hint === undefined ? '' : ` (${hint})`;
  return `${at.file}:${at.line}:${at.column}+${length} ${severity} ${code}: ${message}${remedy}`;
}

/** A router around the given sections, whose first line is line 5. */
export function routerYaml(sections: string, name = 'zone-a', address = '10.0.0.1'): string {
  return [
    'apiVersion: rosform/v1',
    'kind: Router',
    `name: ${name}`,
    `connection: { address: ${address}, username: rosform, password: { env: ${passwordOf(name)} } }`,
    sections,
    '',
  ].join('\n');
}

/** A Fleet with a RADIUS database, whose settings are lines such as `clients: dynamic`. */
export function fleetYaml(settings = 'url: sqlite:radius.db', name = 'isp'): string {
  const lines = settings.split('\n').map((line) => `  ${line}`);
  return [
    'apiVersion: rosform/v1',
    'kind: Fleet',
    `name: ${name}`,
    'radius-database:',
    ...lines,
    '',
  ].join('\n');
}

function passwordOf(name: string): string {
  return `PASSWORD_${name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_')}`;
}
