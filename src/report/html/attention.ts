import { counted } from '../counted.js';
import { isWritable } from '../summary.js';
import type { Report, ReportedProblem, ReportKind, RouterReport } from '../types.js';
import { markup, type Html } from './markup.js';
import { badge, rowName } from './notes.js';
import { countText, routerId } from './router/router-section.js';
import { statusWord } from './wording.js';

/** Longer lists are folded, */
const OPEN = 12;
/** and cut: all of it stands with the routers. */
const LONGEST = 200;
/** Routers that are named after a finding that many of them have. */
const NAMED = 12;

/** What nobody may overlook: routers in trouble, errors and warnings, risks, deletions. */
export function attention(report: Report): Html {
  const routers = [...report.routers.entries()];
  const findings = groupProblems(routers);
  const of = (wanted: ReportedProblem['severity']): readonly Html[] =>
    findings.filter(({ problem }) => problem.severity === wanted).map(findingItem);
  const lists = markup`${foldedList(
    'Routers in trouble',
    routers.flatMap((entry) => troubleItem(entry, report.kind)),
  )}
    ${foldedList('Errors', of('error'))}
    ${foldedList('Rows that are a risk', routers.flatMap(riskItems))}
    ${foldedList(deletionTitle(report), routers.flatMap(deletionItems))}
    ${foldedList('Warnings', of('warning'))}`;
  return lists.toString() === '' ? lists : markup`<section class="attention">${lists}</section>`;
}

type Entry = readonly [number, RouterReport];

function foldedList(title: string, items: readonly Html[]): Html {
  if (items.length === 0) return markup``;
  const more = items.length - LONGEST;
  const list = markup`<summary><h2>${title}</h2> <span class="badge">${items.length}</span></summary>
    <ul>${items.slice(0, LONGEST)}</ul>
    ${more > 0 ? markup`<p>… and ${more} more; they stand with their routers.</p>` : ''}`;
  return items.length > OPEN
    ? markup`<details>${list}</details>`
    : markup`<details open>${list}</details>`;
}

function routerLink([index, { router }]: Entry): Html {
  return markup`<a href="#${routerId(index)}">${router}</a>`;
}

function troubleItem(entry: Entry, kind: ReportKind): readonly Html[] {
  const [, { status, reason }] = entry;
  const { word, tone } = statusWord(status, kind);
  if (tone !== 'error' && status !== 'unverified') return [];
  const text = reason ?? troubleText(entry[1]);
  return [markup`<li>${routerLink(entry)} ${badge(word, tone)} ${text}</li>`];
}

function troubleText({ status, problems, changes, remaining }: RouterReport): string {
  if (status === 'changes') return 'its changes were not applied';
  if (status === 'error') {
    return counted(problems.filter(({ severity }) => severity === 'error').length, 'error');
  }
  const rest =
    remaining === undefined
      ? 'was not read afterwards'
      : `still differs in ${counted(remaining.changes.length, 'row')}`;
  return `${countText(changes, 'apply')}; ${rest}`;
}

function riskItems(entry: Entry): readonly Html[] {
  const [, { unmanaged = [] }] = entry;
  return unmanaged.flatMap((row) =>
    row.risk === undefined
      ? []
      : [markup`<li>${routerLink(entry)} ${rowName(row)} ${row.risk}</li>`],
  );
}

function deletionTitle({ kind }: Report): string {
  return kind === 'drift' ? 'Rows that an apply would delete' : 'Deletions';
}

function deletionItems(entry: Entry): readonly Html[] {
  const [, router] = entry;
  if (!isWritable(router)) return [];
  return router.changes
    .filter(({ action }) => action === 'delete')
    .map((change) => {
      const failed = change.result === 'failed' || change.result === 'skipped';
      const result = failed ? markup` ${badge(change.result, 'warning')}` : '';
      return markup`<li>${routerLink(entry)} ${rowName(change)}${result}</li>`;
    });
}

interface Finding {
  readonly problem: ReportedProblem;
  readonly routers: Entry[];
}

/** A finding of a template is the finding of many routers; it is said once. */
function groupProblems(routers: readonly Entry[]): readonly Finding[] {
  const groups = new Map<string, Finding>();
  for (const entry of routers) {
    for (const problem of entry[1].problems) {
      const id = JSON.stringify([problem.severity, problem.code, problem.message]);
      const group = groups.get(id);
      if (group === undefined) groups.set(id, { problem, routers: [entry] });
      else if (group.routers.at(-1) !== entry) group.routers.push(entry);
    }
  }
  return [...groups.values()];
}

function findingItem({ problem, routers }: Finding): Html {
  const more = routers.length - NAMED;
  const named = routers.slice(0, NAMED).map((entry) => markup` ${routerLink(entry)}`);
  return markup`<li>${problem.message} <small>${problem.code}</small> on${named}${more > 0 ? ` and ${more} more` : ''}</li>`;
}
