import { actorWords } from '../../text/change-text.js';
import type { ReportedChange, ReportKind } from '../../types.js';
import { markup, type Html } from '../markup.js';
import { badge, positionNote, rowName, sinceNote } from '../notes.js';
import { wordings, type Tone } from '../wording.js';
import { fieldRow } from './field-row.js';

const resultTones: Readonly<Record<NonNullable<ReportedChange['result']>, Tone>> = {
  applied: 'good',
  failed: 'error',
  skipped: 'warning',
};

/** Changes with their fields, one row group each: the filter by action hides whole groups. */
export function changeTable(
  changes: readonly ReportedChange[],
  kind: ReportKind,
  caption: string,
): Html {
  if (changes.length === 0) return markup``;
  const { minus, plus } = wordings[kind];
  return markup`<table class="changes ${kind}"><caption>${caption}</caption>
    <thead><tr><th scope="col">Field</th>
    <th scope="col">- ${minus}</th><th scope="col">+ ${plus}</th></tr></thead>
    ${changes.map((change) => changeGroup(change, kind))}</table>`;
}

function changeGroup(change: ReportedChange, kind: ReportKind): Html {
  return markup`<tbody data-action="${change.action}">
    <tr><th scope="rowgroup" colspan="3">${heading(change, kind)}</th></tr>
    ${change.fields.map((field) => fieldRow(change, field, kind))}</tbody>`;
}

function heading(change: ReportedChange, kind: ReportKind): Html {
  const { action, result } = change;
  const word = `${wordings[kind].signs[action]} ${wordings[kind].actions[action]}`;
  return markup`<span class="action ${action}">${word}</span> ${rowName(change)}
    ${kind === 'drift' ? driftDetail(change) : detail(change)}
    ${result === undefined ? '' : markup` ${badge(result, resultTones[result])}`}
    ${origin(change, kind)}${sinceNote(change.since)}
    ${change.actor === undefined ? '' : markup`<p>${actorWords(change.actor)}</p>`}
    ${change.reason === undefined ? '' : markup`<p>${change.reason}</p>`}`;
}

function detail({ action, ahead, renamedFrom, adopts }: ReportedChange): Html {
  if (typeof ahead === 'string') return markup` ahead of <b>${ahead}</b>`;
  if (action === 'move') return markup` to the end`;
  return markup`${renamedFrom === undefined ? '' : markup` renamed from <b>${renamedFrom}</b>`}
    ${adopts === true ? ' (adopt: it gets the tag of a row that is ours)' : ''}`;
}

function driftDetail({ action, ahead, renamedFrom, adopts, fields }: ReportedChange): Html {
  if (action === 'move') {
    return typeof ahead === 'string'
      ? markup`: the manifest has it ahead of <b>${ahead}</b>`
      : markup`: the manifest has it at the end`;
  }
  if (renamedFrom !== undefined) return markup`: still called <b>${renamedFrom}</b>`;
  const untagged = adopts === true && fields.length === 0;
  return markup`${untagged ? ': without the tag of a row that is ours' : ''}`;
}

/** A row goes because nobody asks for it any more; there is no line to show. */
function origin({ action, at }: ReportedChange, kind: ReportKind): Html {
  if (at !== undefined || action !== 'delete' || kind === 'drift') return positionNote(at);
  return markup` <small>no longer in the manifest</small>`;
}
