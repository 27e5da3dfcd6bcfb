import { stringify } from 'yaml';

import type {
  DeclaredRow,
  DeclaredSection,
  RouterManifest,
  SecretReference,
  SourcePosition,
} from '../../manifest/types.js';
import { positionText } from './change-text.js';
import { safeText } from '../safe-text.js';
import type { Style } from './style.js';

/** A line of YAML and where its value came from. */
interface Line {
  readonly yaml: string;
  readonly at?: SourcePosition;
}

/** Provenance starts here; longer lines push it to the right. */
const COLUMN = 56;

/** One router's merged manifest as YAML; each value says which line won. */
export function showText(router: RouterManifest, style: Style): string {
  const lines: readonly Line[] = [
    { yaml: 'apiVersion: rosform/v1' },
    { yaml: 'kind: Router' },
    { yaml: `name: ${scalar(router.name)}`, at: router.at },
    ...(router.description === undefined
      ? []
      : [{ yaml: `description: ${scalar(router.description)}` }]),
    ...labelLines(router),
    ...connectionLines(router),
    ...router.sections.filter((section) => section.type.typed).flatMap(sectionLines),
    ...genericLines(router.sections.filter((section) => !section.type.typed)),
    ...pruneLines(router.sections),
  ];
  return `${lines.map((line) => lineText(line, style)).join('\n')}\n`;
}

function labelLines(router: RouterManifest): readonly Line[] {
  const labels = Object.entries(router.labels);
  if (labels.length === 0) return [];
  return [
    {
      yaml: `labels: { ${labels.map(([key, value]) => `${scalar(key)}: ${scalar(value)}`).join(', ')} }`,
    },
  ];
}

function connectionLines({ connection }: RouterManifest): readonly Line[] {
  const { tls } = connection;
  return [
    { yaml: 'connection:', at: connection.at },
    { yaml: `  address: ${scalar(connection.address)}` },
    { yaml: `  port: ${connection.port}` },
    ...(tls === undefined ? [] : [{ yaml: `  tls: ${tlsText(tls)}` }]),
    { yaml: `  username: ${scalar(connection.username)}` },
    { yaml: `  password: ${referenceText(connection.password)}` },
    { yaml: `  timeout: ${durationText(connection.timeout)}` },
  ];
}

function tlsText(tls: NonNullable<RouterManifest['connection']['tls']>): string {
  switch (tls.mode) {
    case 'certificate':
      return tls.ca === undefined ? 'true' : `{ ca: { file: ${scalar(tls.ca.file)} } }`;
    case 'fingerprint':
      return `{ fingerprint: 'sha256:${tls.sha256}' }`;
    case 'anonymous':
      return '{ anonymous: true }';
  }
}

function durationText(milliseconds: number): string {
  return milliseconds % 1000 === 0 ? `${milliseconds / 1000}s` : `${milliseconds}ms`;
}

function sectionLines(section: DeclaredSection): readonly Line[] {
  return menuLines(section, `${section.type.section}:`, '');
}

function genericLines(sections: readonly DeclaredSection[]): readonly Line[] {
  if (sections.length === 0) return [];
  return [{ yaml: 'menus:' }, ...sections.flatMap(genericMenuLines)];
}

/** A list without a descriptor says what tells its rows apart. */
function genericMenuLines(section: DeclaredSection): readonly Line[] {
  const { menu, kind, key, fields } = section.type;
  const listed = kind === 'keyed' || kind === 'ordered';
  if (kind === 'singleton') return menuLines(section, `${scalar(menu)}:`, '  ');
  return [
    { yaml: `  ${scalar(menu)}:`, at: section.at },
    { yaml: `    key: [${key.join(', ')}]` },
    ...(kind === 'ordered' ? [{ yaml: '    ordered: true' }] : []),
    ...(listed && fields['comment'] === undefined ? [{ yaml: '    comment: false' }] : []),
    ...menuLines(section, 'rows:', '    '),
  ];
}

function menuLines(section: DeclaredSection, heading: string, indent: string): readonly Line[] {
  const { kind, keptIn } = section.type;
  if (kind === 'singleton') return singletonLines(section, heading, indent);
  if (keptIn !== undefined) return onlyRowLines(section, heading, indent);
  if (section.rows.length === 0) return [{ yaml: `${indent}${heading} []`, at: section.at }];
  const rows = section.rows.flatMap((row) => {
    const [first, ...rest] = rowLines(row, `${indent}    `);
    return [{ ...first, yaml: `${indent}  - ${(first?.yaml ?? '').trimStart()}` }, ...rest];
  });
  return [{ yaml: `${indent}${heading}` }, ...rows];
}

/** `identity: zone-a` is short for its only field. */
function singletonLines(
  section: DeclaredSection,
  heading: string,
  indent: string,
): readonly Line[] {
  const name = section.rows[0]?.fields.get('name');
  if (section.type.section === 'identity' && typeof name?.value === 'string') {
    return [{ yaml: `${indent}${heading} ${scalar(name.value)}`, at: name.at }];
  }
  const lines = section.rows.flatMap((row) => rowLines(row, `${indent}  `));
  return [{ yaml: `${indent}${heading}` }, ...lines];
}

/** The router's one row of a table, as `nas:` is written. */
function onlyRowLines(
  { rows, at }: DeclaredSection,
  heading: string,
  indent: string,
): readonly Line[] {
  const lines = rows.flatMap((row) => rowLines(row, `${indent}  `));
  const gone: Line = { yaml: `${indent}  absent: true`, at };
  return [{ yaml: `${indent}${heading}` }, ...(rows.length === 0 ? [gone] : lines)];
}

function rowLines(row: DeclaredRow, indent: string): readonly Line[] {
  const lines: Line[] = Array.from(row.fields, ([field, { value, at }]) => ({
    yaml: `${indent}${field}: ${value === null ? 'null' : typeof value === 'string' ? scalar(value) : referenceText(value)}`,
    at,
  }));
  if (row.absent) lines.push({ yaml: `${indent}absent: true`, at: row.at });
  if (row.renamedFrom !== undefined) {
    lines.push({ yaml: `${indent}renamed-from: ${scalar(row.renamedFrom)}`, at: row.at });
  }
  if (row.ignoreFields.length > 0) {
    lines.push({ yaml: `${indent}ignore-fields: [${row.ignoreFields.join(', ')}]`, at: row.at });
  }
  return lines.length > 0 ? lines : [{ yaml: `${indent}{}`, at: row.at }];
}

function pruneLines(sections: readonly DeclaredSection[]): readonly Line[] {
  const named = sections.filter((section) => section.prune !== 'owned');
  if (named.length === 0) return [];
  return [
    { yaml: 'prune:' },
    ...named.map((section) => ({
      yaml: `  ${scalar(section.type.typed ? section.type.section : section.type.menu)}: ${section.prune}`,
    })),
  ];
}

/** A secret is shown as its reference; one written literally is not shown. */
function referenceText(reference: SecretReference): string {
  if ('env' in reference) return `{ env: ${scalar(reference.env)} }`;
  if ('file' in reference) return `{ file: ${scalar(reference.file)} }`;
  return '(sensitive)';
}

/** A YAML scalar that reads back as this text, on one line; whole numbers need no quotes. */
function scalar(text: string): string {
  if (/^(?:0|[1-9]\d{0,14})$/.test(text)) return text;
  const oneLine = /[\n\r]/.test(text) ? JSON.stringify(text) : undefined;
  return safeText(oneLine ?? stringify(text, { lineWidth: 0 }).trimEnd());
}

function lineText({ yaml, at }: Line, style: Style): string {
  if (at === undefined) return yaml;
  return `${yaml.padEnd(COLUMN)}${style.faint(`  # ${positionText(at)}`)}`;
}
