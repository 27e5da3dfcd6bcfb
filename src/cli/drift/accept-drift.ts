import { planFleet } from '../../fleet/plan-fleet.js';
import type { FleetRun } from '../../fleet/run.js';
import type { PlanOutcome } from '../../fleet/types.js';
import { hasErrors } from '../../manifest/diagnostics.js';
import { loadFleet } from '../../manifest/load-fleet.js';
import type { RouterManifest, SourceFile } from '../../manifest/types.js';
import { acceptChanges } from '../../plan/accept/accept.js';
import { addressId } from '../../plan/address.js';
import type { Change, Plan } from '../../plan/types.js';
import { rowText } from '../../report/text/change-text.js';
import { counted } from '../../report/counted.js';
import { diagnosticsText } from '../../report/findings/diagnostics-text.js';
import { safeText } from '../../report/safe-text.js';
import { exitCode, type ExitCode } from '../exit-code.js';
import { rewriteManifests } from '../output/rewrite-manifests.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

/** What was found drifted, and where it is to be accepted. */
export interface Accepting {
  readonly routers: readonly RouterManifest[];
  /** By router name. */
  readonly outcomes: ReadonlyMap<string, PlanOutcome>;
  readonly sources: readonly SourceFile[];
  readonly strict: boolean;
  /** Another form of report leaves stdout to itself. */
  readonly isText: boolean;
  readonly run: FleetRun;
  readonly terminal: Terminal;
}

/** What a router keeps out of its manifest, and why. */
interface Left {
  readonly router: string;
  readonly change: Change;
  readonly reason: string;
}

/**
 * Rewrites manifests so that they say what the routers have. The routers are planned with the new
 * text before a file is touched: what was accepted must be gone from their plans.
 *
 * @throws UsageError when that is not so, or a file cannot be written; no file is changed then
 */
export async function acceptDrift(accepting: Accepting): Promise<ExitCode> {
  const { routers, outcomes, sources, terminal } = accepting;
  let texts = sources;
  let accepted = 0;
  const left: Left[] = [];
  for (const router of routers) {
    const { router: current, outcome } = isRewritten(router.at.file, texts, sources)
      ? await seenAgain(router.name, texts, accepting)
      : { router, outcome: outcomes.get(router.name) };
    if (outcome?.status !== 'planned') continue;
    const result = acceptChanges(texts, current, outcome.plan, outcome.observed);
    texts = replaced(texts, result.sources);
    accepted += result.accepted.length;
    left.push(...result.left.map((one) => ({ router: router.name, ...one })));
  }
  const changed = texts.filter((source) => !sources.includes(source));
  if (changed.length > 0) {
    await verify(texts, left, accepting);
    await rewriteManifests(sources, changed, terminal);
  }
  const text = acceptedText(accepted, changed, left);
  if (accepting.isText) terminal.print(text);
  else terminal.complain(text);
  const seen = routers.map(({ name }) => outcomes.get(name));
  if (seen.some((outcome) => outcome?.status !== 'planned')) return exitCode.incomplete;
  return left.length > 0 ? exitCode.differences : exitCode.ok;
}

function isRewritten(
  file: string,
  texts: readonly SourceFile[],
  sources: readonly SourceFile[],
): boolean {
  return texts.some((source) => source.name === file && !sources.includes(source));
}

/** A router whose lines may be elsewhere, because another one's document was rewritten. */
async function seenAgain(
  name: string,
  texts: readonly SourceFile[],
  { strict, run }: Accepting,
): Promise<{ readonly router: RouterManifest; readonly outcome: PlanOutcome | undefined }> {
  const router = loadFleet(texts, { strict }).fleet.routers.find((one) => one.name === name);
  if (router === undefined) {
    throw new UsageError(`${name} is no valid manifest any more, so no file was changed`);
  }
  const [outcome] = await planFleet([router], { ...run, withHistory: false });
  return { router, outcome };
}

function replaced(
  texts: readonly SourceFile[],
  changed: readonly SourceFile[],
): readonly SourceFile[] {
  const byName = new Map(changed.map((source) => [source.name, source]));
  return texts.map((source) => byName.get(source.name) ?? source);
}

/** Plans the routers with the new text. */
async function verify(
  texts: readonly SourceFile[],
  left: readonly Left[],
  { routers, strict, run, terminal }: Accepting,
): Promise<void> {
  const { fleet, diagnostics } = loadFleet(texts, { strict });
  if (hasErrors(diagnostics)) {
    terminal.complain(diagnosticsText(diagnostics, texts, terminal.errorStyle));
    throw new UsageError('what the routers have is no valid manifest, so no file was changed');
  }
  const names = new Set(routers.map(({ name }) => name));
  const again = await planFleet(
    fleet.routers.filter(({ name }) => names.has(name)),
    { ...run, withHistory: false, keepObserved: false },
  );
  const known = new Set(left.map(({ router, change }) => rowId(router, change)));
  for (const outcome of again) {
    if (outcome.status === 'unreadable') {
      throw new UsageError(
        `${outcome.router} could not be read again, so no file was changed: ${outcome.reason}`,
      );
    }
    insistOnAccepted(outcome.plan, known);
  }
}

function insistOnAccepted({ router, changes }: Plan, known: ReadonlySet<string>): void {
  const change = changes.find((candidate) => !known.has(rowId(router, candidate)));
  if (change === undefined) return;
  throw new UsageError(
    `${change.address.menu} ${change.address.key} of ${router} would still differ, so no file was ` +
      'changed: the router moved meanwhile, or the manifest cannot say what it has',
  );
}

function rowId(router: string, { address }: Change): string {
  return `${router} ${addressId(address)}`;
}

function acceptedText(
  accepted: number,
  files: readonly SourceFile[],
  left: readonly Left[],
): string {
  const into =
    files.length === 0 ? '' : ` into ${files.map(({ name }) => safeText(name)).join(', ')}`;
  return [
    '',
    `Accepted: ${counted(accepted, 'difference')}${into}; look at them with git diff.`,
    ...left.map(
      ({ router, change, reason }) =>
        `  left: ${safeText(router)} ${rowText(change.address)}: ${safeText(reason)}`,
    ),
    '',
  ].join('\n');
}
