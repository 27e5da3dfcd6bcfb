import type { ImportSource } from '../types.js';
import { wrapped } from './comment-lines.js';

const SCHEMA = 'yaml-language-server: $schema=../schemas/rosform.schema.json';

/** More remarks than these are counted. */
const MOST_REMARKS = 20;

/** More menus of settings than these are counted. */
const MOST_SETTINGS = 20;

/** What stands above everything: where it comes from. No date: a second import shall not differ. */
export function headLines({ from, kind, model, observed }: ImportSource): readonly string[] {
  const what = kind === 'export' ? `the export ${from}` : `the router at ${from}`;
  const board = model === undefined ? '' : ` on ${model}`;
  return [SCHEMA, '', `Imported from ${what}: RouterOS ${observed.version.text}${board}.`];
}

/** What stands behind everything: what of the router is not in the manifest. */
export function footLines(source: ImportSource): readonly string[] {
  const { others, remarks } = source;
  const lists = others.filter(({ rows }) => rows > 0).map(({ menu, rows }) => `${menu} ${rows}`);
  const lines = remarks.map(({ line, message }) =>
    line === undefined ? message : `Line ${line}: ${message}`,
  );
  const more = lines.length - MOST_REMARKS;
  return [
    ...(lists.length === 0
      ? []
      : [
          'Menus of the router that are not in this manifest, and their rows:',
          ...wrapped(lists, ', '),
        ]),
    ...settingsLines(others),
    ...leftOutLines(source),
    ...lines.slice(0, MOST_REMARKS),
    ...(more > 0 ? [`… and ${more} more lines that were not understood.`] : []),
  ];
}

/** An `export verbose` prints every setting that there is, which nobody wants to read twice. */
function settingsLines(others: ImportSource['others']): readonly string[] {
  const menus = others.filter(({ rows }) => rows === 0).map(({ menu }) => menu);
  if (menus.length === 0) return [];
  if (menus.length > MOST_SETTINGS)
    return [`Settings of ${menus.length} other menus are not in this manifest.`];
  return ['Settings of the router that are not in this manifest:', ...wrapped(menus, ', ')];
}

/** Sections that the user did not want, with what the router has of them. */
function leftOutLines({ leftOut, observed }: ImportSource): readonly string[] {
  if (leftOut === undefined) return [];
  const counts = [...observed.menus.values()].flatMap(({ menu, type, rows }) => {
    const own = rows.filter(({ dynamic, builtin }) => !dynamic && !builtin);
    if (!leftOut.menus.has(menu) || own.length === 0) return [];
    if (type.kind === 'singleton') return [type.section];
    return [`${type.section} ${own.length} ${own.length === 1 ? 'row' : 'rows'}`];
  });
  return counts.length === 0 ? [] : wrapped([...counts, `left out by ${leftOut.by}`], ', ');
}
