import { isTelling } from '../summary.js';
import type { Report } from '../types.js';
import { attention } from './attention.js';
import { filterForm } from './filter-form.js';
import { inSyncList } from './in-sync-list.js';
import { markup, type Html } from './markup.js';
import { timeNote } from './notes.js';
import type { Outcome } from './outcome-words.js';
import { outcomeOf } from './outcome.js';
import { pageScript, pageScriptHash } from './page-script.js';
import { pageStyle, pageStyleHash } from './page-style.js';
import { routerSection } from './router/router-section.js';
import { tiles } from './tiles.js';
import { wordings } from './wording.js';

/** Of more routers, only those in sight are laid out: it saves seconds and costs a jumpy scroll bar. */
const MANY = 50;

/**
 * A report as one HTML file for browsers: nothing of it is fetched from anywhere, and its policy
 * lets no script run but the one that is written here. Ends with a line break; valid as UTF-8
 * whatever the report says.
 */
export function htmlPage(report: Report): string {
  const outcome = outcomeOf(report);
  const policy = `default-src 'none'; style-src '${pageStyleHash}'; script-src '${pageScriptHash}'; base-uri 'none'; form-action 'none'`;
  const page = markup`<!doctype html><html lang="en"><head><meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <meta name="format-detection" content="telephone=no">
    <title>${wordings[report.kind].title}: ${outcome.headline} – rosform</title>
    <style>${pageStyle}</style></head>
    <body><a class="skip" href="#routers">Skip to the routers</a>
    ${pageHeader(report, outcome)}<main>${attention(report)}${filterForm(report)}${routerList(report)}</main>
    ${pageFooter(report)}<script>${pageScript}</script></body></html>`;
  return `${page.toString()}\n`;
}

function pageHeader(report: Report, { tone, headline, sentences }: Outcome): Html {
  const { createdAt, kind, shards = [] } = report;
  const parts = shards.length === 0 ? '' : ` · shard ${shards.join(', ')}`;
  return markup`<header class="${tone}"><p>${wordings[kind].title}</p><h1>${headline}</h1>
    ${sentences.length === 0 ? '' : markup`<p>${sentences.join(' ')}</p>`}
    <p class="facts">Run began ${timeNote(createdAt)}${parts}</p>
    <div class="tiles">${tiles(report)}</div></header>`;
}

function routerList({ kind, routers }: Report): Html {
  const sections = [...routers.entries()]
    .filter(([, router]) => isTelling(router))
    .map(([index, router]) => routerSection(router, index, kind));
  const { minus, plus } = wordings[kind];
  const legend = markup`<p>Of every field, - is what the ${minus.toLowerCase()} and + what the ${plus.toLowerCase()}.</p>`;
  const size = sections.length > MANY ? 'many' : '';
  return markup`<section id="routers" class="${size}" translate="no"><h2>Routers</h2>
    ${sections.length === 0 ? '' : legend}${sections}${inSyncList(routers.filter((router) => !isTelling(router)))}</section>`;
}

function pageFooter({ planHash, rosform }: Report): Html {
  const hash =
    planHash === undefined
      ? ''
      : markup`<p>To apply exactly this: <code>rosform apply --expect ${planHash}</code></p>`;
  return markup`<footer>${hash}<p>Made by rosform ${rosform}. This file needs no network.</p></footer>`;
}
