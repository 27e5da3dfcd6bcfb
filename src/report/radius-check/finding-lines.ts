import type { RadiusFinding } from '../../radius/check/types.js';
import { grouped } from '../../radius/subscribers/quantity.js';
import { safeText } from '../safe-text.js';
import { positionText } from '../text/change-text.js';
import type { Style } from '../text/style.js';
import { wrapped } from './wrap.js';

/** Of one kind, more findings than this are counted only: they tend to have one cause. */
const SHOWN_OF_A_KIND = 5;

/** Findings in their order, kind by kind, each with its remedy; a long row of one kind is cut. */
export function findingLines(findings: readonly RadiusFinding[], style: Style): readonly string[] {
  return kinds(findings).flatMap((kind) => {
    const more = kind.length - SHOWN_OF_A_KIND;
    const [{ remedy, code, command } = { remedy: '', code: '', command: undefined }] = kind;
    const alone = kind.length === 1;
    return [
      ...kind
        .slice(0, SHOWN_OF_A_KIND)
        .flatMap((finding) => [
          ...whatIsWrong(finding, style),
          ...(alone ? [] : commandLines(finding.command, style)),
        ]),
      ...(more > 0 ? [`… and ${grouped(more)} more`] : []),
      ...wrapped(`remedy: ${safeText(remedy)}`, '    ', '  '),
      ...(alone ? commandLines(command, style) : []),
      style.faint(`  [${code}]`),
      '',
    ];
  });
}

/** Neighbours that differ only in what they are about. */
function kinds(findings: readonly RadiusFinding[]): readonly (readonly RadiusFinding[])[] {
  const groups: RadiusFinding[][] = [];
  for (const finding of findings) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && isAlike(last[0], finding)) last.push(finding);
    else groups.push([finding]);
  }
  return groups;
}

function isAlike(one: RadiusFinding, other: RadiusFinding): boolean {
  return one.code === other.code && one.severity === other.severity && one.remedy === other.remedy;
}

function whatIsWrong({ severity, message, at }: RadiusFinding, style: Style): readonly string[] {
  const word = `${severity}:`;
  const [first = '', ...rest] = wrapped(`${word} ${safeText(message)}`, '  ');
  const paint = severity === 'error' ? style.error : style.warning;
  return [
    `${paint(word)}${first.slice(word.length)}`,
    ...rest,
    ...(at === undefined ? [] : [style.faint(`  # ${positionText(at)}`)]),
  ];
}

/** On a line of its own, however long: it is there to be pasted. */
function commandLines(command: string | undefined, style: Style): readonly string[] {
  return command === undefined ? [] : [`    ${style.strong(safeText(command))}`];
}
