import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

import type {
  ImportReport,
  ReportedFile,
  ReportedImport,
  ReportedSecret,
} from '../../report/import/types.js';
import { packageVersion } from '../package-version.js';
import type { AssembledRouter } from './manifests/draft-manifests.js';
import type { ListedSecret } from './env-file.js';
import type { ImportFlags } from './import-flags.js';
import { nextSteps } from './next-steps.js';
import type { PlannedFile } from './planned-files.js';
import type { Outcome } from './outcome.js';

/** What an import tells people and programs. */
export function importReport(
  outcome: Outcome,
  flags: ImportFlags,
  createdAt: string,
): ImportReport {
  const { assembled, problems, files, secrets } = outcome;
  const { template } = assembled;
  return {
    rosform: packageVersion(),
    createdAt,
    dryRun: flags.dryRun,
    routers: [
      ...assembled.routers.map((router) => reportedRouter(router, secrets)),
      ...problems.map((problem): ReportedImport => ({ status: 'failed', ...problem })),
    ],
    ...(template === undefined ? {} : { template }),
    files: files.map((file) => reportedFile(file, flags.dryRun)),
    next: flags.dryRun || files.length === 0 ? [] : nextSteps(outcome, flags),
  };
}

function reportedRouter(
  { name, item, source, imported, merged, files, sections }: AssembledRouter,
  secrets: readonly ListedSecret[],
): ReportedImport {
  const { identity, model, observed } = source;
  const own = secrets.filter(({ router }) => router === name);
  return {
    status: merged === undefined ? 'new' : merged.sources.length > 0 ? 'merged' : 'unchanged',
    router: name,
    from: item.from,
    ...(item.line === undefined ? {} : { line: item.line }),
    ...(identity === undefined ? {} : { identity }),
    ...(model === undefined ? {} : { model }),
    routeros: observed.version.text,
    files,
    sections,
    secrets: own.map(({ name: variable, what, known }): ReportedSecret => ({
      name: variable,
      what,
      known,
    })),
    remarks: imported.remarks,
    ...(merged === undefined
      ? {}
      : {
          merge: {
            added: merged.added,
            changed: merged.changed,
            removed: merged.removed,
            left: merged.left,
          },
        }),
  };
}

function reportedFile({ name, text, was, holds }: PlannedFile, dryRun: boolean): ReportedFile {
  const action = was === undefined ? 'create' : 'update';
  if (!dryRun || holds === 'secrets') return { file: name, action };
  // The new manifests are a stream of YAML; a list of names is none.
  const isWhole = was === undefined && holds === 'manifest';
  return { file: name, action, text: isWhole ? text : diffText(name, was, text) };
}

/** A unified diff. */
function diffText(name: string, before: string | undefined, after: string): string {
  const old = before === undefined ? '/dev/null' : name;
  return createTwoFilesPatch(old, name, before ?? '', after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
