import type {
  Report,
  ReportedChange,
  ReportKind,
  RouterReport,
} from '../../../src/report/types.js';
import { reportOf } from './sample-reports.js';

/** A report that has one of everything and says `text()` wherever a router or a file may say it. */
export function hostileReport(kind: ReportKind, text: () => string): Report {
  const position = () => ({ file: text(), line: 3, column: 5 });
  const fields = () => [
    { field: text(), before: text(), after: text(), at: position(), since: text() },
    { field: text(), before: null, after: text() },
    { field: text(), before: text(), after: null, at: position() },
  ];
  const change = (rest: Partial<ReportedChange>): ReportedChange => ({
    action: 'update',
    menu: text(),
    key: `k${text()}`,
    at: position(),
    fields: fields(),
    hash: text(),
    since: text(),
    actor: { by: text(), time: text(), action: text(), certain: false },
    ...rest,
  });
  const changes = () => [
    change({ action: 'create', ahead: text(), result: 'applied' }),
    change({ renamedFrom: text(), adopts: true, result: 'failed', reason: text() }),
    change({ action: 'move', fields: [], ahead: text(), result: 'skipped', reason: text() }),
    change({ action: 'delete' }),
  ];
  const problems = () => [
    { severity: 'error' as const, code: text(), message: text(), at: position() },
    { severity: 'warning' as const, code: text(), message: text() },
  ];
  const router = (rest: Partial<RouterReport>): RouterReport => ({
    router: text(),
    status: 'in-sync',
    version: text(),
    durationMs: 12,
    unchanged: 3,
    problems: [],
    changes: [],
    ...rest,
  });
  const rich = (status: RouterReport['status']): RouterReport =>
    router({
      status,
      reason: text(),
      manifestHash: text(),
      planHash: text(),
      problems: problems(),
      changes: changes(),
      unmanaged: [
        {
          menu: text(),
          key: `k${text()}`,
          fields: { [text()]: text() },
          risk: text(),
          since: text(),
        },
      ],
      remaining: { problems: problems(), changes: changes() },
    });
  const routers = [
    rich('changes'),
    rich('drifted'),
    rich('partial'),
    rich('error'),
    rich('refused'),
    router({ status: 'unreachable', reason: text() }),
    router({}),
  ];
  return reportOf(kind, routers, {
    rosform: text(),
    createdAt: text(),
    shards: [text()],
    missingShards: [text()],
    planHash: text(),
  });
}
