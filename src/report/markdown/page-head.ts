import { counted } from '../counted.js';
import type { Report } from '../types.js';
import { codeSpan } from './code-span.js';
import { isTelling } from '../summary.js';
import { restartWords } from '../radius-words.js';
import { headline } from './headline.js';

/** More routers in sync than this are only counted. */
const LISTED_IN_SYNC = 10;
/** Names of routers in sync may take this much room. */
const LISTED_ROOM = 400;

/** The marker, the outcome, the hash to apply, and the shards if it is of a part of the fleet. */
export function headText(report: Report): string {
  const { kind, shards = [], missingShards = [], planHash } = report;
  const restart = restartWords(report);
  // Nothing that could end the comment, whoever wrote the report.
  const mark = shards
    .join(',')
    .replaceAll(/[^0-9/,]/gu, '')
    .slice(0, 200);
  const lines = [
    ...(planHash === undefined ? [] : [`Plan hash: ${codeSpan(planHash, 100)}`]),
    ...(restart === undefined ? [] : [`**${codeSpan(restart, 400)}**`]),
    ...(shards.length === 0 ? [] : [`Shards: ${codeSpan(shards.join(', '), 100)}`]),
    ...(missingShards.length === 0
      ? []
      : [`**Not the whole fleet**, missing shards: ${codeSpan(missingShards.join(', '), 100)}`]),
  ];
  const marker = mark === '' ? `<!-- rosform:${kind} -->` : `<!-- rosform:${kind} ${mark} -->`;
  return [`${marker}\n## ${headline(report)}`, ...lines].join('\n\n');
}

/** Routers without anything to tell: by name when they are few. */
export function inSyncText({ routers }: Report): string {
  const silent = routers.filter((router) => !isTelling(router));
  if (silent.length === 0) return '';
  const names = silent.slice(0, LISTED_IN_SYNC).map(({ router }) => codeSpan(router, 80));
  const list = names.join(', ');
  if (silent.length <= LISTED_IN_SYNC && list.length <= LISTED_ROOM) return `In sync: ${list}.`;
  const rows = silent.reduce((sum, { unchanged }) => sum + unchanged, 0);
  return `In sync: ${counted(silent.length, 'router')} with ${counted(rows, 'row')}.`;
}
