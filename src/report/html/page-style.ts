import { verbatim, type Html } from './markup.js';

/** Of `pageStyle`, for the page's policy; a test works it out again. */
export const pageStyleHash = 'sha256-XbNFZ4A80DDSLuh+J6h1Qp7LVfrh6UfdN2hCBaTuC9c=';

/**
 * Colours in pairs of at least 4.5 to 1 on every ground that they stand on, by day and by night.
 * Dark only on screens: paper is white.
 */
export const pageStyle: Html = verbatim`
:root {
  color-scheme: light dark;
  --ground: #f4f6f8; --card: #ffffff; --line: #d3d9e0;
  --text: #1c2128; --soft: #545d68; --link: #0a53be;
  --good: #14632b; --good-ground: #def5e4;
  --busy: #0a4fa3; --busy-ground: #e0eefd;
  --warning: #7a4a00; --warning-ground: #fdf0cf;
  --error: #a3132a; --error-ground: #fde7e9;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ground: #0f1318; --card: #171c23; --line: #343c47;
    --text: #e4e9ef; --soft: #a2adb9; --link: #84bbff;
    --good: #7edb98; --good-ground: #15301f;
    --busy: #8fc2ff; --busy-ground: #16294a;
    --warning: #ecc063; --warning-ground: #35290f;
    --error: #ff9ea6; --error-ground: #3d191d;
  }
}

* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 1rem; max-width: 72rem;
  background: var(--ground); color: var(--text);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
}
h1, h2, h3, h4, p, ul, dl { margin: 0; }
h1 { font-size: 1.75rem; line-height: 1.25; }
h2 { font-size: 1.125rem; }
h3, h4 { font-size: 1rem; }
code, pre, ins, del { font-family: ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace; font-size: .875rem; }
a, b, code, del, ins, h1, h3 { unicode-bidi: isolate; }
a { color: var(--link); }
small, .facts { color: var(--soft); font-size: .8125rem; font-weight: 400; }
summary { cursor: pointer; }
summary > * { display: inline; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { position: static; }

header, .attention, .router, .quiet, form {
  margin-bottom: .75rem; padding: 1rem;
  background: var(--card); border: 1px solid var(--line); border-radius: .5rem;
}
header { border-top: .375rem solid var(--soft); }
header.good { border-top-color: var(--good); }
header.busy { border-top-color: var(--busy); }
header.warning { border-top-color: var(--warning); }
header.error { border-top-color: var(--error); }
header > p:first-child { color: var(--soft); font-weight: 600; }
header > .facts { margin-top: .25rem; }

.tiles { display: flex; flex-wrap: wrap; gap: .75rem 2rem; margin-top: 1rem; }
.tiles h2 { font-size: .8125rem; color: var(--soft); font-weight: 600; }
.tiles dl { display: flex; flex-wrap: wrap; gap: .5rem; }
.tiles dl > div {
  display: flex; flex-direction: column-reverse; min-width: 5.5rem; padding: .375rem .75rem;
  border-radius: .375rem;
}
.tiles dt { font-size: .8125rem; }
.tiles dd { margin: 0; font-size: 1.5rem; line-height: 1.2; font-weight: 600; font-variant-numeric: tabular-nums; }

.badge, .action { padding: .0625rem .4375rem; border-radius: .75rem; font-size: .8125rem; font-weight: 600; }
.badge { white-space: nowrap; }
.action { border-radius: .25rem; }
:is(.badge, .action, .tiles div) { color: var(--text); background: var(--ground); }
:is(.badge, .tiles div).good, :is(.action, .tiles div).create { color: var(--good); background: var(--good-ground); }
:is(.badge, .tiles div).busy, :is(.action, .tiles div).move { color: var(--busy); background: var(--busy-ground); }
:is(.badge, .tiles div).warning, :is(.action, .tiles div).update { color: var(--warning); background: var(--warning-ground); }
.drift .action.action { color: var(--warning); background: var(--warning-ground); }
:is(.badge, .tiles div).error, :is(.action, .tiles div).delete { color: var(--error); background: var(--error-ground); }

.attention { padding: 0 1rem; }
.attention > details { padding: .75rem 0; }
.attention > details + details { border-top: 1px solid var(--line); }
.attention ul, .router > ul, .quiet ul { padding-left: 1.25rem; }
.attention ul, .quiet > ul { margin-top: .375rem; }
.attention a { display: inline-block; max-width: 100%; }
.attention li, .router li { margin-bottom: .25rem; }
#routers > h2 { margin-top: 1.25rem; }
#routers > h2 + p { margin-bottom: .5rem; color: var(--soft); }
footer { margin-top: 1.25rem; color: var(--soft); font-size: .8125rem; }

form { display: flex; flex-wrap: wrap; gap: .75rem 1.5rem; align-items: end; }
fieldset { margin: 0; padding: 0; border: 0; min-width: 0; }
legend, .search { padding: 0; font-size: .8125rem; font-weight: 600; color: var(--soft); }
fieldset label { display: inline-flex; gap: .375rem; align-items: center; min-height: 2.25rem; margin-right: .875rem; }
input[type=checkbox] { width: 1.125rem; height: 1.125rem; margin: 0; accent-color: var(--link); }
input[type=search] { display: block; width: 16rem; max-width: 100%; }
input[type=search], button {
  min-height: 2.25rem; padding: .25rem .625rem; font: 400 1rem/1.5 system-ui, sans-serif; color: var(--text);
  background: var(--ground); border: 1px solid var(--soft); border-radius: .375rem;
}
::placeholder { color: var(--soft); opacity: 1; }
button { cursor: pointer; }
.buttons { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; flex-basis: 100%; }

.router { overflow: clip; }
.many .router { content-visibility: auto; contain-intrinsic-size: auto 3.5rem; }
.many .router[open] { contain-intrinsic-size: auto 30rem; }
.router[open] > summary { margin-bottom: .5rem; }
.router > h4, .router > .facts { margin-top: .75rem; }
.quiet ul { columns: 18rem; }

table { width: 100%; margin-top: .5rem; border-collapse: collapse; table-layout: fixed; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { padding: .25rem .5rem; text-align: left; vertical-align: baseline; overflow: clip; }
thead th { color: var(--soft); font-size: .8125rem; font-weight: 600; }
thead th:first-child { width: 24%; }
tbody { border-top: 1px solid var(--line); }
tbody th { font-weight: 400; }
th[scope=rowgroup] { padding-top: .5rem; }
.changes th[scope=row] { padding-left: 1.25rem; color: var(--soft); font-size: .875rem; }
.unmanaged tr + tr { border-top: 1px solid var(--line); }
td code { overflow-wrap: anywhere; }
del { color: var(--error); text-decoration: none; white-space: pre-wrap; }
ins { color: var(--good); text-decoration: none; white-space: pre-wrap; }
.drift del { color: var(--text); }
.drift ins { color: var(--warning); }
td details { font-size: .8125rem; color: var(--soft); }
td details code { display: block; max-height: 16rem; overflow: auto; color: var(--text); white-space: pre-wrap; }
td:has(details) > :is(del, ins) { word-break: break-all; }
pre { margin: 0; white-space: pre-wrap; }
pre > * { display: block; }
.drift pre::before { content: '- manifest, + router'; color: var(--soft); font: .8125rem system-ui, sans-serif; }

#routers[data-show]:not([data-show~=create]) [data-action=create],
#routers[data-show]:not([data-show~=update]) [data-action=update],
#routers[data-show]:not([data-show~=move]) [data-action=move],
#routers[data-show]:not([data-show~=delete]) [data-action=delete] { display: none; }

@media (max-width: 40rem) {
  body { padding: .5rem; }
  h1 { font-size: 1.375rem; }
  header, .attention, .router, .quiet, form { padding: .75rem; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, tr, tbody th, td { display: block; }
  th, td { padding: .125rem 0; }
  td:empty { display: none; }
  tbody { padding: .375rem 0; }
  .changes th[scope=row] { padding-left: 0; font-weight: 600; }
  .changes td { padding-left: .75rem; }
  .drift td > del::before { content: 'Manifest says '; }
  .drift td > ins::before { content: 'Router has '; }
  .drift td > ::before { color: var(--soft); font: .8125rem system-ui, sans-serif; }
  input[type=search] { width: 100%; }
  .search { flex-basis: 100%; }
}
@media print {
  @page { margin: 12mm; }
  html { font-size: 12px; }
  body { max-width: none; padding: 0; background: none; }
  form, .skip { display: none !important; }
  header, .attention, .router, .quiet { border-color: #999; }
  .many .router { content-visibility: visible; }
  tr, li { break-inside: avoid; }
  summary, h2, h4, tr:has(> [scope=rowgroup]) { break-after: avoid; }
}
`;
