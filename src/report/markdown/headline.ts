import { counted, countList } from '../counted.js';
import { countResults, isWritable } from '../summary.js';
import type { Report, ReportKind, RouterStatus } from '../types.js';

/** The outcome in words: `Plan: 3 to create on 2 routers; 1 could not be read`. */
export function headline(report: Report): string {
  const { summary, missingShards = [] } = report;
  const of = (status: RouterStatus): number => summary.statuses[status];
  const parts = [
    outcome(report),
    countList([
      [of('refused'), 'refused'],
      [of('error'), report.kind === 'drift' ? 'with errors' : 'refused because of errors'],
      [of('unreachable'), 'could not be read'],
    ]),
    summary.unmanaged === 0 ? '' : `${counted(summary.unmanaged, 'row')} declared by nobody`,
    missingShards.length === 0 ? '' : `${counted(missingShards.length, 'shard')} missing`,
  ].filter((part) => part !== '');
  const title = { plan: 'Plan', apply: 'Apply', drift: 'Drift' }[report.kind];
  return `${title}: ${parts.join('; ')}`;
}

/** What came of a router, in words; what needs a look is in bold. */
export function statusText(status: RouterStatus, kind: ReportKind): string {
  switch (status) {
    case 'in-sync':
      return 'in sync';
    case 'changes':
      return kind === 'apply' ? '**not tried**' : 'to change';
    case 'drifted':
      return '**drifted**';
    case 'applied':
      return 'applied';
    case 'partial':
      return '**not in sync**';
    case 'unverified':
      return '**applied, not verified**';
    case 'refused':
      return '**refused**';
    case 'error':
      return '**error**';
    case 'unreachable':
      return '**could not be read**';
  }
}

function outcome(report: Report): string {
  if (report.routers.length === 0) return 'no routers';
  switch (report.kind) {
    case 'plan':
      return planOutcome(report);
    case 'apply':
      return applyOutcome(report);
    case 'drift':
      return driftOutcome(report);
  }
}

function planOutcome({ summary: { changes, statuses } }: Report): string {
  if (statuses.changes === 0) {
    return statuses['in-sync'] === 0
      ? ''
      : `nothing to change on ${counted(statuses['in-sync'], 'router')}`;
  }
  const counts = countList([
    [changes.create, 'to create'],
    [changes.update, 'to update'],
    [changes.move, 'to move'],
    [changes.delete, 'to delete'],
  ]);
  return `${counts} on ${counted(statuses.changes, 'router')}`;
}

function applyOutcome({ routers, summary: { statuses } }: Report): string {
  const written = statuses.applied + statuses.partial + statuses.unverified;
  const counts = countResults(routers.filter(isWritable).flatMap(({ changes }) => changes));
  const results = countList([
    [counts.applied, 'applied'],
    [counts.failed, 'failed'],
    [counts.skipped, 'skipped'],
  ]);
  return [
    results === '' ? 'nothing applied' : `${results} on ${counted(written, 'router')}`,
    countList([
      [statuses.partial, 'not in sync'],
      [statuses.unverified, 'not verified'],
      [statuses.changes, 'not tried'],
    ]),
  ]
    .filter((part) => part !== '')
    .join('; ');
}

function driftOutcome({ summary: { statuses } }: Report): string {
  const read = statuses['in-sync'] + statuses.drifted;
  if (statuses.drifted > 0) {
    const verb = statuses.drifted === 1 ? 'has left its manifest' : 'have left their manifests';
    return `${statuses.drifted} of ${counted(read, 'router')} ${verb}`;
  }
  return read === 0 ? '' : `none on ${counted(read, 'router')}`;
}
