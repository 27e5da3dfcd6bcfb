import type { ObservedMenu } from '../observed/types.js';
import { groupBy } from '../resources/group-by.js';
import { resourceTypes } from '../resources/index.js';
import { parseVersion, type RouterVersion } from '../resources/version.js';
import { parseScript } from '../rsc/parse-script.js';
import type { PlacedStatement, Script } from '../rsc/script.js';
import { apiServices } from './export/api-services.js';
import { cutOffLine, endsWithoutLineEnd } from './export/cut-off.js';
import { draftMenu } from './export/draft-row.js';
import { foldStatement } from './export/fold-statements.js';
import { notAnExport, printProblem } from './export/not-an-export.js';
import { observedMenu } from './export/observed-menu.js';
import { countOtherMenus } from './export/other-menus.js';
import { quotedLines } from './export/quoted-line.js';
import { readExportText } from './export/read-export-text.js';
import { nameRenamedDefaults } from './export/renamed-defaults.js';
import { createRemarkLog, type RemarkLog } from './export/remark-log.js';
import { secondExportLine } from './export/second-export.js';
import { secretsShown } from './export/shown-secrets.js';
import { ImportError, type ImportSource } from './types.js';

/** In bytes, and in lines. A router with fifty thousand subscribers of its own exports less. */
export const LARGEST_EXPORT = 8 * 1024 * 1024;
const MOST_LINES = 300_000;

/**
 * Reads the text of an `/export` of RouterOS 6 or 7, in bytes as the file has them: compact or
 * verbose, with or without secrets, also from a captured terminal. What is not understood is left
 * out and remarked.
 *
 * @param from the name of the file, for messages
 * @throws ImportError when it is no export, or two, does not say its version, or is cut off
 */
export function sourceFromExport(bytes: Uint8Array, from: string): ImportSource {
  if (bytes.length > LARGEST_EXPORT)
    throw new ImportError(`${from} is larger than any export (8 MiB)`);
  const text = readExportText(bytes);
  if (text.split('\n', MOST_LINES).length === MOST_LINES) {
    throw new ImportError(`${from} has more lines than any export (${MOST_LINES})`);
  }
  const other = notAnExport(text);
  if (other !== undefined) throw new ImportError(`${from} ${other}`);
  const script = parseScript(text);
  const second = secondExportLine(text, script);
  if (second !== undefined) {
    throw new ImportError(
      `${from} has two exports in it (the second begins in line ${second}): put each in a file of its own`,
    );
  }
  const version = versionOf(script, text, from);
  const log = createRemarkLog();
  const hasGaps = remarkOnText(text, script, log);
  const menus = readMenus(script.statements, version, log);
  const identity = menus.get('/system/identity')?.rows[0]?.fields['name'];
  const { model } = script.header;
  const services = apiServices(script.statements);
  return {
    from,
    kind: 'export',
    ...(typeof identity === 'string' && identity !== '' ? { identity } : {}),
    ...(model === undefined ? {} : { model }),
    observed: { version, menus, missing: new Set(), referrers: [] },
    secrets: secretsShown(script.statements, version),
    others: countOtherMenus(script.statements),
    remarks: log.all(),
    ...(hasGaps ? { hasGaps } : {}),
    ...(services.length === 0 ? {} : { services }),
  };
}

/** The version of an export that is whole. */
function versionOf(script: Script, text: string, from: string): RouterVersion {
  const version = parseVersion(script.header.version ?? '');
  const cut = version === undefined ? undefined : cutOffLine(text, script);
  if (cut !== undefined) {
    throw new ImportError(`${from} is cut off in line ${cut}: export it again`);
  }
  const isEmpty = script.statements.length === 0;
  if (version !== undefined && !isEmpty) return version;
  const nothing = 'has no settings of a router: is it the text of an /export?';
  const headless =
    'does not say which RouterOS it is of: keep the first lines of the export (# ... by RouterOS 7.20)';
  throw new ImportError(`${from} ${printProblem(text) ?? (isEmpty ? nothing : headless)}`);
}

/** What shows in the text itself; whether rows may be missing because of it. */
function remarkOnText(text: string, script: Script, log: RemarkLog): boolean {
  const { errors, lines } = script;
  const quoted = quotedLines(text, script);
  for (const { line } of errors) {
    const what = quoted.get(line);
    const end = what === undefined ? '' : `: ${what}`;
    log.add(line, `this line is not understood and not imported${end}`);
  }
  let hasGaps = errors.length > 0;
  for (const [at, line] of text.split('\n').entries()) {
    if (lines[at] !== 'comment' || !/^\s*#\s*(?:error exporting|interrupted)/iu.test(line))
      continue;
    log.add(at + 1, 'the router says here that the export is not whole: export it again');
    hasGaps = true;
  }
  if (endsWithoutLineEnd(text)) {
    log.add(lines.length, 'the last line has no line end: check that nothing is missing from it');
  }
  return hasGaps;
}

/** The menus that have a section, in the order of the documentation. */
function readMenus(
  statements: readonly PlacedStatement[],
  version: RouterVersion,
  log: RemarkLog,
): ReadonlyMap<string, ObservedMenu> {
  const byMenu = groupBy(statements, ({ menu }) => menu);
  const drafts = resourceTypes.flatMap((type) => {
    const about = byMenu.get(type.menu);
    if (about === undefined || type.keptIn !== undefined) return [];
    const draft = draftMenu(type, version, about.filter(({ verb }) => verb === 'add').length);
    for (const statement of about) foldStatement(draft, statement, log);
    return [draft];
  });
  nameRenamedDefaults(drafts);
  return new Map(drafts.map((draft) => [draft.type.menu, observedMenu(draft, log)]));
}
