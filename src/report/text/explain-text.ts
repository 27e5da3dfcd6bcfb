import type { FieldSummary, SectionSummary } from '../../resources/explain.js';
import type { Style } from './style.js';

const WIDTH = 88;

/** How the rows of a menu behave, in words. */
const KINDS: Readonly<Record<SectionSummary['kind'], string>> = {
  keyed: 'a list of rows; their order has no meaning',
  ordered: 'a list of rows that the router works through from top to bottom',
  singleton: 'one set of fields',
  fixed: 'a list of rows that the router brings along',
};

/** The same of the one section whose row is not on the router. */
const KEPT = 'one row in the RADIUS database';

/** All sections, a line each. */
export function sectionsText(sections: readonly SectionSummary[], style: Style): string {
  const width = Math.max(...sections.map(({ section }) => section.length));
  const menuWidth = Math.max(...sections.map(({ menu }) => menu.length));
  const lines = sections.map(
    ({ section, menu, doc }) =>
      `${style.strong(section.padEnd(width))}  ${style.faint(menu.padEnd(menuWidth))}  ${firstSentence(doc)}`,
  );
  return `${lines.join('\n')}\n\nrosform explain SECTION, or SECTION.FIELD, says more.\n`;
}

/** One section with its fields. */
export function sectionText(summary: SectionSummary, style: Style): string {
  const { section, menu, doc, kind, keptIn, key, example, fields } = summary;
  const width = Math.max(...fields.map(({ name }) => name.length));
  const identity = key.length === 0 ? '' : `; a row is identified by ${key.join(', ')}`;
  return [
    `${style.strong(section)}  ${style.faint(menu)}`,
    '',
    ...wrap(doc, '  '),
    '',
    ...wrap(`${keptIn === undefined ? KINDS[kind] : KEPT}${identity}${gateText(summary)}`, '  '),
    `  ${style.faint('example:')} ${example}`,
    '',
    ...fields.map(
      (field) =>
        `  ${style.strong(field.name.padEnd(width))}  ${field.forms}${style.faint(remarks(field))}`,
    ),
    '',
  ].join('\n');
}

/** One field. */
export function fieldText(
  { section, menu }: SectionSummary,
  field: FieldSummary,
  style: Style,
): string {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['written as', field.forms],
    ['default', field.default === '' ? 'empty' : field.default],
    ['refers to', field.refersTo.length === 0 ? undefined : field.refersTo.join(', ')],
    ['only when', field.onlyWhen],
    ['versions', gateText(field).replace(/^; /, '') || undefined],
    ['required', field.required ? 'yes' : undefined],
    ['secret', field.sensitive ? 'yes: write { env: NAME } or { file: path }' : undefined],
  ];
  return [
    `${style.strong(`${section}.${field.name}`)}  ${style.faint(`${menu} ${field.name}`)}`,
    '',
    ...wrap(field.doc, '  '),
    '',
    ...facts.flatMap(([label, value]) =>
      value === undefined ? [] : [`  ${style.faint(`${label}:`.padEnd(12))}${value}`],
    ),
    '',
  ].join('\n');
}

function remarks(field: FieldSummary): string {
  const parts = [
    ...(field.required ? ['required'] : []),
    ...(field.sensitive ? ['secret'] : []),
    ...(field.default === undefined || field.default === '' ? [] : [`default ${field.default}`]),
    ...(gateText(field) === '' ? [] : [gateText(field).slice(2)]),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

/** `; RouterOS 7.1 and later`. */
function gateText(gate: { readonly since?: string; readonly until?: string }): string {
  const { since, until } = gate;
  if (since !== undefined && until !== undefined) return `; RouterOS ${since} to ${until}`;
  if (since !== undefined) return `; RouterOS ${since} and later`;
  return until === undefined ? '' : `; RouterOS up to ${until}`;
}

function firstSentence(doc: string): string {
  return /^.*?[.](?=\s|$)/s.exec(doc)?.[0] ?? doc;
}

function wrap(text: string, indent: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < WIDTH) {
      lines[lines.length - 1] = `${line} ${word}`;
    } else lines.push(indent + word);
  }
  return lines;
}
