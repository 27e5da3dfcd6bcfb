import { toDesiredState } from '../../../desired/to-desired-state.js';
import { hasErrors } from '../../../manifest/diagnostics.js';
import { loadFleet } from '../../../manifest/load-fleet.js';
import type { Diagnostic, RouterManifest, SourcePosition } from '../../../manifest/types.js';
import type { ObservedState } from '../../../observed/types.js';
import { planRouter } from '../../../plan/plan-router.js';
import type { Change, Plan } from '../../../plan/types.js';
import { resourceTypeForMenu } from '../../../resources/index.js';
import { Secret } from '../../../resources/secret.js';
import type { ImportedRow, ImportedSecret } from '../../types.js';
import type { WrittenDocument } from '../text/write-document.js';

/** Why a document cannot stay as it is. */
export type Trouble =
  /** One of these rows has to go, or this field of it. */
  | {
      readonly kind: 'row';
      readonly rows: readonly ImportedRow[];
      readonly field?: string;
      readonly reason: string;
    }
  /** A plan would remove a row of this section that the document does not say. */
  | { readonly kind: 'keep'; readonly section: string }
  /** No row is the cause. */
  | { readonly kind: 'document'; readonly reason: string };

const FILE = 'import.yaml';

/**
 * What is wrong with a document: it is no valid manifest, or a plan of it against the router that
 * it comes from would change more than the tags of rows.
 */
export function findTroubles(
  written: WrittenDocument,
  observed: ObservedState,
  secrets: readonly ImportedSecret[],
): readonly Trouble[] {
  const { fleet, diagnostics } = loadFleet([{ name: FILE, text: written.text }], { strict: true });
  if (hasErrors(diagnostics)) {
    return diagnostics
      .filter(({ severity }) => severity === 'error')
      .map((diagnostic) => troubleOf(diagnostic, written));
  }
  const [router] = fleet.routers;
  if (router === undefined) return [{ kind: 'document', reason: 'it says no router' }];
  return planTroubles(planOf(router, observed, secrets), written);
}

/** The rows of a finding: where it is, and the other one that its hint names. */
function troubleOf({ at, message, hint = '' }: Diagnostic, written: WrittenDocument): Trouble {
  const other = /the other is .*:(\d+)$/.exec(hint)?.[1];
  const lines = [at.line, ...(other === undefined ? [] : [Number(other)])];
  const rows = lines.flatMap((line) => written.rowAt(line) ?? []);
  if (rows.length === 0) return { kind: 'document', reason: message };
  const field = /^"([a-z0-9-]+)" /.exec(message)?.[1];
  return { kind: 'row', rows, reason: message, ...(field === undefined ? {} : { field }) };
}

function planOf(
  router: RouterManifest,
  observed: ObservedState,
  secrets: readonly ImportedSecret[],
): Plan {
  const values = new Map(secrets.map(({ name, value }) => [name, value] as const));
  const nothing = new Secret('');
  const desired = toDesiredState(router, (reference) =>
    'env' in reference ? (values.get(reference.env) ?? nothing) : nothing,
  );
  return planRouter(desired, observed);
}

function planTroubles({ changes, problems }: Plan, written: WrittenDocument): readonly Trouble[] {
  const refused = problems.flatMap(({ severity, message, at }): readonly Trouble[] => {
    const rows = severity === 'error' ? rowsAt(at, written) : [];
    return rows.length === 0 ? [] : [{ kind: 'row', rows, reason: message }];
  });
  return [...refused, ...changes.flatMap((change) => changeTroubles(change, written))];
}

function changeTroubles(change: Change, written: WrittenDocument): readonly Trouble[] {
  const { action, address } = change;
  if (action === 'delete') {
    const section = resourceTypeForMenu(address.menu)?.section;
    return section === undefined ? [] : [{ kind: 'keep', section }];
  }
  const rows = rowsAt(change.at, written);
  if (action !== 'update') {
    return [{ kind: 'row', rows, reason: 'the router would not be left as it is' }];
  }
  return change.fields.map(({ field }) => ({
    kind: 'row' as const,
    rows,
    field,
    reason: 'not on the router as a manifest has it',
  }));
}

function rowsAt(at: SourcePosition | undefined, written: WrittenDocument): readonly ImportedRow[] {
  const row = at === undefined ? undefined : written.rowAt(at.line);
  return row === undefined ? [] : [row];
}
