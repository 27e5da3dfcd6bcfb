import { counted } from '../../counted.js';
import type { ReportedRow } from '../../types.js';
import { valueText } from '../../text/value-text.js';
import { markup, type Html } from '../markup.js';
import { badge, rowName, sinceNote } from '../notes.js';
import { wholeValue } from './value-cell.js';

/** Rows of managed menus that nobody declares. They stay: no apply touches them. */
export function unmanagedTable(rows: readonly ReportedRow[]): Html {
  if (rows.length === 0) return markup``;
  return markup`<h4>${counted(rows.length, 'row')} that nobody declares</h4>
    <p>On the router, in no manifest; an apply leaves it alone.</p>
    <table class="unmanaged"><thead><tr><th scope="col">Row</th><th scope="col">Fields</th></tr>
    </thead><tbody>${rows.map(unmanagedRow)}</tbody></table>`;
}

function unmanagedRow(row: ReportedRow): Html {
  const fields = Object.entries(row.fields).map(
    ([name, value]) => markup`<code>${name}=${valueText(value)}</code>${wholeValue(value)} `,
  );
  const risk = row.risk === undefined ? '' : markup`<p>${badge('risk', 'warning')} ${row.risk}</p>`;
  return markup`<tr><th scope="row">${rowName(row)}${sinceNote(row.since)}</th>
    <td>${fields}${risk}</td></tr>`;
}
