import type { CheckedName, RadiusCheck } from '../../radius/check/types.js';
import { grouped, namesList, quantity, shortened } from '../../radius/subscribers/quantity.js';
import { counted } from '../counted.js';
import { safeText } from '../safe-text.js';
import type { Style } from '../text/style.js';
import { findingLines } from './finding-lines.js';
import { tableLines } from './table-lines.js';
import { wrapped } from './wrap.js';

/** The longest list of names; those that nobody declares come first. */
const SHOWN_NAMES = 20;
const SHOWN_ROWS = 10;

/** What `radius check` found, for people: the worst first, then the whole picture, then counts. */
export function radiusCheckText(check: RadiusCheck, style: Style): string {
  const { findings } = check;
  const blocks = [
    style.strong(`RADIUS check: ${safeText(check.database.name)}`),
    findingLines(findings, style).join('\n').trimEnd(),
    namesBlock(check, style),
    serversBlock(check, style),
    sessionsLine(check),
    othersBlock(check, style),
    style.strong(countLine(check)),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function namesBlock({ names, namesUnknown }: RadiusCheck, style: Style): string {
  const unknown = namesUnknown === undefined ? [] : wrapped(safeText(namesUnknown), '  ', '  ');
  if (names.length === 0) {
    if (unknown.length === 0) return 'No reply uses the name of a pool, profile or list.';
    return [style.strong('Names that replies use: not known'), ...unknown].join('\n');
  }
  const undeclared = names.filter((name) => isUndeclared(name));
  const ranked = [...undeclared, ...names.filter((name) => !isUndeclared(name))];
  const shown = ranked.slice(0, SHOWN_NAMES);
  const [heading = '', ...rows] = tableLines(
    [['', 'name', 'subscribers', 'groups', 'declared by'], ...shown.map((name) => nameRow(name))],
    new Set([2, 3]),
  );
  const count = undeclared.length === 0 ? '' : `, ${grouped(undeclared.length)} declared by nobody`;
  return [
    style.strong(`Names that replies use: ${grouped(names.length)}${count}`),
    style.faint(heading),
    ...rows.map((row, index) => (index < undeclared.length ? style.warning(row) : row)),
    ...moreLines(names.length - shown.length),
    ...unknown,
  ].join('\n');
}

function nameRow(name: CheckedName): readonly string[] {
  const { kind, subscribers, groupCount, declaredBy, routerCount } = name;
  const everyRouter = name.builtIn === true && routerCount === 0;
  const where = routerCount === 0 ? 'nobody' : namesList(declaredBy, routerCount);
  return [
    isUndeclared(name) ? '!' : ' ',
    `${kind} ${shortened(name.name)}`,
    grouped(subscribers),
    grouped(groupCount),
    everyRouter ? 'every router has it' : where,
  ];
}

function isUndeclared({ routerCount, builtIn }: CheckedName): boolean {
  return routerCount === 0 && builtIn !== true;
}

const ANSWERS = {
  sent: 'sends Message-Authenticator',
  absent: 'sends NO Message-Authenticator',
  wrong: 'answers with another secret',
  'no-answer': 'no answer',
  'not-asked': 'not asked',
} as const;

function serversBlock({ servers }: RadiusCheck, style: Style): string {
  if (servers.length === 0) return '';
  const rows = servers.map((server) => [
    ' ',
    server.address,
    ANSWERS[server.messageAuthenticator],
    `${quantity(server.routers, 'router')}, ${grouped(server.requiring)} ${server.requiring === 1 ? 'wants' : 'want'} one`,
  ]);
  const lines = tableLines(rows).map((line, index) => {
    const reason = servers[index]?.reason;
    const more = reason === undefined ? [] : wrapped(safeText(reason), '     ', '     ');
    const state = servers[index]?.messageAuthenticator;
    return [state === 'absent' ? style.warning(line) : line, ...more].join('\n');
  });
  return [style.strong('RADIUS servers'), ...lines].join('\n');
}

function sessionsLine({ sessions, sessionsUnknown }: RadiusCheck): string {
  if (sessions === undefined) {
    return sessionsUnknown === undefined ? '' : 'Open accounting rows: not known';
  }
  const { open, addresses } = sessions;
  const of =
    open === 0 ? '' : `, of ${grouped(addresses)} NAS address${addresses === 1 ? '' : 'es'}`;
  return `Open accounting rows: ${grouped(open)}${of}`;
}

function othersBlock({ othersRows }: RadiusCheck, style: Style): string {
  if (othersRows.length === 0) return '';
  const rows = othersRows
    .slice(0, SHOWN_ROWS)
    .map(({ id, nasname, shortname = '', owner }) => [
      ' ',
      shortened(id),
      shortened(nasname),
      shortened(shortname),
      owner === undefined ? '' : `made by rosform for ${shortened(owner)}`,
    ]);
  return [
    style.strong(`Rows of others, left alone: ${grouped(othersRows.length)}`),
    ...tableLines(rows, new Set([1])),
    ...moreLines(othersRows.length - rows.length),
  ].join('\n');
}

function moreLines(more: number): readonly string[] {
  return more > 0 ? [`   … and ${grouped(more)} more`] : [];
}

/** `2 errors, 1 warning; 12 routers with a row of their own, 14 rows in nas.` */
function countLine({ errors, warnings, routers, database }: RadiusCheck): string {
  const found =
    errors + warnings === 0
      ? 'nothing wrong'
      : [
          ...(errors > 0 ? [counted(errors, 'error')] : []),
          ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
        ].join(', ');
  return `${found}; ${quantity(routers, 'router')} declared with a row, ${quantity(database.rows, 'row')} in the table.`;
}
