import type { ReportedValue } from '../../types.js';
import { markup, type Html } from '../markup.js';

/** Values that may be cut by `valueText` can be unfolded. */
const LONG = 120;
/** Characters of an unfolded value: a router may have a script of 64 KiB in any field. */
const LONGEST = 4000;

/** One side of a field. */
export interface Side {
  /** Short enough for a table. */
  readonly shown: string;
  readonly value: ReportedValue;
  /** Where it comes from. */
  readonly note: Html;
}

/** The side with the minus; empty where a change has none. */
export function minusCell(side: Side | undefined): Html {
  if (side === undefined) return markup`<td></td>`;
  return markup`<td><del>- ${side.shown}</del>${side.note}${wholeValue(side.value)}</td>`;
}

/** The side with the plus; empty where a change has none. */
export function plusCell(side: Side | undefined): Html {
  if (side === undefined) return markup`<td></td>`;
  return markup`<td><ins>+ ${side.shown}</ins>${side.note}${wholeValue(side.value)}</td>`;
}

/** A long value on demand, because what is cut may be what a reviewer must see. */
export function wholeValue(value: ReportedValue): Html {
  if (typeof value !== 'string' || value.length <= LONG) return markup``;
  const characters = Array.from(value);
  if (characters.length <= LONG) return markup``;
  const shown = characters.slice(0, LONGEST).join('');
  const rest = characters.length - LONGEST;
  return markup`<details><summary>whole value</summary><code>${shown}</code>
    ${rest > 0 ? markup`<small> … ${rest} more characters</small>` : ''}</details>`;
}
