import fc from 'fast-check';

import { makeReport } from '../../src/report/make-report.js';
import type {
  Report,
  ReportedChange,
  ReportedField,
  ReportedProblem,
  ReportedRow,
  ReportedValue,
  RouterReport,
} from '../../src/report/types.js';

/** What the texts of a made-up report are like. */
interface Texts {
  readonly text: fc.Arbitrary<string>;
  /** ISO 8601, where a report shall be valid. */
  readonly moment: fc.Arbitrary<string>;
  readonly hash: fc.Arbitrary<string>;
  readonly shard: fc.Arbitrary<string>;
}

/** Any report of this form, whether or not a run could have made it. */
export function anyReportOf({ text, moment, hash, shard }: Texts): fc.Arbitrary<Report> {
  const place = fc.record({
    file: text,
    line: fc.integer({ min: 1 }),
    column: fc.integer({ min: 1 }),
  });
  const value: fc.Arbitrary<ReportedValue> = fc.oneof(
    text,
    fc.constant(null),
    fc.constant({ sensitive: true } as const),
    fc.constant({ sensitive: true, masked: true } as const),
  );
  const aField: fc.Arbitrary<ReportedField> = fc.record(
    { field: text, before: value, after: value, at: place, since: moment },
    { requiredKeys: ['field', 'before', 'after'] },
  );
  const aChange: fc.Arbitrary<ReportedChange> = fc.record(
    {
      action: fc.constantFrom('create', 'update', 'move', 'delete'),
      menu: text,
      key: text,
      fields: fc.array(aField, { maxLength: 4 }),
      at: place,
      adopts: fc.constant(true),
      renamedFrom: text,
      ahead: fc.option(text),
      result: fc.constantFrom('applied', 'failed', 'skipped'),
      reason: text,
      hash,
      since: moment,
      actor: fc.record({ by: text, time: text, action: text, certain: fc.boolean() }),
    },
    { requiredKeys: ['action', 'menu', 'key', 'fields'] },
  );
  const aProblem: fc.Arbitrary<ReportedProblem> = fc.record(
    {
      severity: fc.constantFrom('error', 'warning'),
      code: text,
      message: text,
      at: place,
      allowable: fc.constant(true),
    },
    { requiredKeys: ['severity', 'code', 'message'] },
  );
  const aRow: fc.Arbitrary<ReportedRow> = fc.record(
    {
      menu: text,
      key: text,
      fields: fc.dictionary(text, value, { maxKeys: 3 }),
      risk: text,
      since: moment,
    },
    { requiredKeys: ['menu', 'key', 'fields'] },
  );
  const changes = fc.array(aChange, { maxLength: 5 });
  const problems = fc.array(aProblem, { maxLength: 3 });
  const aRouter: fc.Arbitrary<RouterReport> = fc.record(
    {
      router: text,
      status: fc.constantFrom(
        'in-sync',
        'changes',
        'drifted',
        'applied',
        'partial',
        'unverified',
        'refused',
        'error',
        'unreachable',
      ),
      version: text,
      reason: text,
      manifestHash: hash,
      planHash: hash,
      removed: fc.constant(true),
      allowed: fc.constant(true),
      durationMs: fc.nat(),
      unchanged: fc.nat(),
      problems,
      changes,
      unmanaged: fc.array(aRow, { maxLength: 3 }),
      remaining: fc.record({ problems, changes }),
    },
    { requiredKeys: ['router', 'status', 'durationMs', 'unchanged', 'problems', 'changes'] },
  );
  return fc
    .record({
      kind: fc.constantFrom('plan', 'apply', 'drift'),
      routers: fc.array(aRouter, { maxLength: 12 }),
      rest: fc.record(
        {
          rosform: text,
          createdAt: moment,
          planHash: hash,
          shards: fc.array(shard, { maxLength: 3 }),
          missingShards: fc.array(shard, { maxLength: 3 }),
          restart: fc.record(
            {
              state: fc.constantFrom('planned', 'due', 'done', 'failed'),
              rows: fc.nat(),
              reason: text,
            },
            { requiredKeys: ['state', 'rows'] },
          ),
        },
        { requiredKeys: [] },
      ),
    })
    .map(({ kind, routers, rest }) => ({
      ...makeReport(kind, routers, { rosform: '1.2.3', createdAt: '2030-01-01T00:00:00.000Z' }),
      ...rest,
    }));
}

/** Reports that are valid in form. */
export const validReport = anyReportOf({
  text: fc.string({ unit: 'binary', maxLength: 12 }),
  moment: fc
    .date({ min: new Date(0), max: new Date('9999-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  hash: fc
    .string({
      unit: fc.constantFrom(...'0123456789abcdef'.split('')),
      minLength: 64,
      maxLength: 64,
    })
    .map((hex) => `sha256:${hex}`),
  shard: fc.integer({ min: 1, max: 9 }).map((index) => `${index}/9`),
});
