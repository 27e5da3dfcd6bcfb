import { worstFirst } from '../../text/plan-text.js';
import type { ReportedProblem } from '../../types.js';
import { markup, type Html } from '../markup.js';
import { badge, positionNote } from '../notes.js';

/** Errors, then warnings, each with its code and its line. */
export function problemList(problems: readonly ReportedProblem[]): Html {
  if (problems.length === 0) return markup``;
  const items = worstFirst(problems).map(
    ({ severity, message, code, at }) =>
      markup`<li>${badge(severity, severity)} ${message} <small>${code}</small>${positionNote(at)}</li>`,
  );
  return markup`<ul>${items}</ul>`;
}
