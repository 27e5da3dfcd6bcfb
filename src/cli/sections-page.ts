import type { ResourceType } from '../resources/define.js';
import { explainSection, type FieldSummary, type SectionSummary } from '../resources/explain.js';

const KINDS: Readonly<Record<SectionSummary['kind'], string>> = {
  keyed: 'A list of rows; their order has no meaning.',
  ordered: 'A list of rows that the router works through from top to bottom; order matters.',
  singleton: 'One set of fields; only the declared ones are compared.',
  fixed: 'Rows that the router brings along; they are set, never added or removed.',
};

/** What the rows of a section are, where they are not the router's. */
const KEPT =
  'One row in the RADIUS database; FreeRADIUS reads it, the router does not. `absent: true` takes it away.';

/** `docs/sections.md`: every section and field, from the descriptors. */
export function sectionsPage(types: readonly ResourceType[]): string {
  const summaries = types.map(explainSection);
  return [
    '# Sections',
    '',
    '<!-- Made by `npm run generate` from the descriptors in src/resources/. Do not edit. -->',
    '',
    'What a Router or Template may declare. Field names are those of RouterOS. `rosform explain SECTION.FIELD` says the same in a terminal.',
    '',
    '| section | menu | rows |',
    '| --- | --- | --- |',
    ...summaries.map(
      ({ section, menu, kind }) => `| [\`${section}\`](#${section}) | \`${menu}\` | ${kind} |`,
    ),
    '',
    ...summaries.flatMap(sectionLines),
  ].join('\n');
}

function sectionLines(summary: SectionSummary): readonly string[] {
  const { section, menu, kind, keptIn, key, doc, example, fields } = summary;
  const identity =
    key.length === 0 ? '' : ` Identified by ${key.map((name) => `\`${name}\``).join(', ')}.`;
  return [
    `## ${section}`,
    '',
    cell(doc),
    '',
    `Menu \`${menu}\`. ${keptIn === undefined ? KINDS[kind] : KEPT}${identity}${gateText(summary)}`,
    '',
    '```yaml',
    kind === 'singleton' ? `${section}: ${example}` : `${section}:\n  - ${example}`,
    '```',
    '',
    '| field | written as | default | notes |',
    '| --- | --- | --- | --- |',
    ...fields.map(fieldRow),
    '',
  ];
}

function fieldRow(field: FieldSummary): string {
  const value = field.default === undefined ? '' : `\`${field.default || '""'}\``;
  return `| \`${field.name}\` | ${cell(field.forms)} | ${value} | ${cell(notes(field))} |`;
}

function notes(field: FieldSummary): string {
  return [
    field.doc,
    ...(field.required ? ['Required.'] : []),
    ...(field.sensitive ? ['Secret: `{ env: NAME }` or `{ file: path }`.'] : []),
    ...(field.onlyWhen === undefined ? [] : [`Only when ${field.onlyWhen}.`]),
    ...(gateText(field) === '' ? [] : [gateText(field).trim()]),
  ].join(' ');
}

function gateText({ since, until }: { readonly since?: string; readonly until?: string }): string {
  if (since !== undefined && until !== undefined) return ` RouterOS ${since} to ${until}.`;
  if (since !== undefined) return ` RouterOS ${since} and later.`;
  return until === undefined ? '' : ` RouterOS up to ${until}.`;
}

/** Text that stays within a cell of a Markdown table; code spans are left as they are. */
function cell(text: string): string {
  return text
    .replaceAll('|', '\\|')
    .replaceAll(/\s+/g, ' ')
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replaceAll(/[*<>_]/g, '\\$&')))
    .join('');
}
