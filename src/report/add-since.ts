import type {
  LastKnown,
  Report,
  ReportedChange,
  ReportedField,
  ReportedRow,
  RouterReport,
} from './types.js';

/**
 * Says of every difference since when it is known, by an earlier report of drift. What that one did
 * not have is new as of this report.
 */
export function addSince(report: Report, earlier: Report): Report {
  const before = new Map(earlier.routers.map((router) => [router.router, router]));
  const moment: Moment = { now: report.createdAt, before: earlier.createdAt };
  return {
    ...report,
    routers: report.routers.map((router) => routerSince(router, before.get(router.router), moment)),
  };
}

/** When the two reports were made. */
interface Moment {
  readonly now: string;
  readonly before: string;
}

function routerSince(
  router: RouterReport,
  before: RouterReport | undefined,
  moment: Moment,
): RouterReport {
  const known = before === undefined ? undefined : knownOf(before, moment);
  if (!isCompared(router)) return known === undefined ? router : { ...router, lastKnown: known };
  const earlier = { ...moment, before: known?.at ?? moment.before };
  const changes = new Map(known?.changes.map((change) => [changeId(change), change]));
  const rows = new Map(before?.unmanaged?.map((row) => [rowId(row), row]));
  return {
    ...router,
    changes: router.changes.map((change) =>
      changeSince(change, changes.get(changeId(change)), earlier),
    ),
    ...(router.unmanaged === undefined
      ? {}
      : {
          unmanaged: router.unmanaged.map((row) => ({
            ...row,
            since: sinceOf(rows.get(rowId(row)), moment),
          })),
        }),
  };
}

/** A night without the router is no night without the difference. */
function knownOf(router: RouterReport, { before }: Moment): LastKnown | undefined {
  return isCompared(router) ? { at: before, changes: router.changes } : router.lastKnown;
}

function isCompared({ status }: RouterReport): boolean {
  return status !== 'unreachable' && status !== 'error';
}

function changeSince(
  change: ReportedChange,
  before: ReportedChange | undefined,
  moment: Moment,
): ReportedChange {
  const fields = new Map(before?.fields.map((field) => [field.field, field]));
  return {
    ...change,
    since: sinceOf(before, moment),
    fields: change.fields.map((field): ReportedField => ({
      ...field,
      since: sinceOf(fields.get(field.field), moment),
    })),
  };
}

function sinceOf(before: { readonly since?: string } | undefined, moment: Moment): string {
  return before === undefined ? moment.now : (before.since ?? moment.before);
}

function changeId({ action, menu, key }: ReportedChange): string {
  return JSON.stringify([action, menu, key]);
}

function rowId({ menu, key }: ReportedRow): string {
  return JSON.stringify([menu, key]);
}
