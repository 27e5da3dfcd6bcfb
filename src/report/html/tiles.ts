import { countResults } from '../summary.js';
import type { Report } from '../types.js';
import { markup, type Html } from './markup.js';
import { actions, statuses, statusWord, wordings, type Action, type Tone } from './wording.js';

interface Tile {
  readonly count: number;
  readonly label: string;
  readonly tone?: Tone | Action;
}

/** The counts of a report, to be seen at a glance; what there is none of has no tile. */
export function tiles(report: Report): Html {
  return markup`${tileList('Routers', routerTiles(report))}${tileList(wordings[report.kind].changes, changeTiles(report))}${tileList('Results', resultTiles(report))}
    ${tileList('Findings', findingTiles(report))}`;
}

function routerTiles({ kind, summary }: Report): readonly Tile[] {
  return [
    { count: summary.routers, label: summary.routers === 1 ? 'router' : 'routers' },
    ...statuses.map((status) => {
      const { word, tone } = statusWord(status, kind);
      return { count: summary.statuses[status], label: word, tone };
    }),
  ];
}

function changeTiles({ kind, summary }: Report): readonly Tile[] {
  const { counted } = wordings[kind];
  return actions.map((action) => ({
    count: summary.changes[action],
    label: counted[action],
    tone: kind === 'drift' ? 'warning' : action,
  }));
}

function resultTiles({ routers }: Report): readonly Tile[] {
  const results = countResults(routers.flatMap(({ changes }) => changes));
  return [
    { count: results.applied, label: 'applied', tone: 'good' },
    { count: results.failed, label: 'failed', tone: 'error' },
    { count: results.skipped, label: 'skipped', tone: 'warning' },
  ];
}

function findingTiles({ summary }: Report): readonly Tile[] {
  const { errors, warnings, unmanaged } = summary;
  return [
    { count: errors, label: errors === 1 ? 'error' : 'errors', tone: 'error' },
    { count: warnings, label: warnings === 1 ? 'warning' : 'warnings', tone: 'warning' },
    {
      count: unmanaged,
      label: unmanaged === 1 ? 'row nobody declares' : 'rows nobody declares',
      tone: 'warning',
    },
  ];
}

function tileList(name: string, all: readonly Tile[]): Html {
  const shown = all.filter(({ count }) => count > 0);
  if (shown.length === 0) return markup``;
  const items = shown.map(
    ({ count, label, tone = '' }) =>
      markup`<div class="${tone}"><dt>${label}</dt><dd>${count}</dd></div>`,
  );
  return markup`<section><h2>${name}</h2><dl>${items}</dl></section>`;
}
