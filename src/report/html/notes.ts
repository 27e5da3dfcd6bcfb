import type { SourcePosition } from '../../manifest/types.js';
import { positionText } from '../text/change-text.js';
import { markup, type Html } from './markup.js';
import type { Tone } from './wording.js';

/** `2026-11-22 03:10 UTC` for a time in ISO 8601; any other text as it is. */
export function timeNote(time: string): Html {
  const [, day, minute] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z$/.exec(time) ?? [];
  if (day === undefined || minute === undefined) return markup`${time}`;
  return markup`<time datetime="${time}">${day} ${minute} UTC</time>`;
}

/** Since when it is known; nothing when there is no earlier report. */
export function sinceNote(since: string | undefined): Html {
  return since === undefined ? markup`` : markup` <small>since ${timeNote(since)}</small>`;
}

/** `routers.d/zone-a.yaml:31`, after what the line asks for. */
export function positionNote(at: SourcePosition | undefined): Html {
  return at === undefined ? markup`` : markup` <small>${positionText(at)}</small>`;
}

/** A word in a coloured box; the word says it without the colour. */
export function badge(word: string, tone: Tone): Html {
  return markup`<span class="badge ${tone}">${word}</span>`;
}

/** How a row is called: its menu, and its key unless the menu has one row only. */
export function rowName({ menu, key }: { readonly menu: string; readonly key: string }): Html {
  return key === '' ? markup`<code>${menu}</code>` : markup`<code>${menu}</code> <b>${key}</b>`;
}
