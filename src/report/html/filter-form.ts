import { countActions } from '../summary.js';
import type { Report } from '../types.js';
import { markup, type Html } from './markup.js';
import { actions, statuses, statusWord, wordings } from './wording.js';

/**
 * Which routers and changes are shown. Hidden as it is sent: the script shows it, so that nobody
 * without one meets a filter that does nothing.
 */
export function filterForm(report: Report): Html {
  const { kind, routers, summary } = report;
  const words = wordings[kind].actions;
  const count = countActions(routers.flatMap(({ changes }) => changes));
  const present = statuses.filter((status) => summary.statuses[status] > 0);
  const asked = actions.filter((action) => count[action] > 0);
  return markup`<form id="filter" autocomplete="off" hidden>
    <label class="search">Router <input type="search" name="name" placeholder="part of its name" spellcheck="false"></label>
    ${choices(
      'Status',
      'status',
      present.map((one) => [one, statusWord(one, kind).word]),
    )}
    ${choices(
      wordings[kind].changes,
      'action',
      asked.map((one) => [one, kind === 'drift' ? `${one} (${words[one]})` : one]),
    )}
    <p class="buttons"><button type="reset">Show all</button>
    <button type="button" value="unfold">Unfold all</button>
    <button type="button" value="fold">Fold all</button>
    <output></output></p></form>`;
}

/** Boxes to tick; none ticked is all of them. One alone is no choice. */
function choices(
  legend: string,
  name: string,
  all: readonly (readonly [value: string, label: string])[],
): Html {
  if (all.length < 2) return markup``;
  const boxes = all.map(
    ([value, label]) =>
      markup`<label><input type="checkbox" name="${name}" value="${value}"> ${label}</label>`,
  );
  return markup`<fieldset><legend>${legend}</legend>${boxes}</fieldset>`;
}
