import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { savedPlanText } from '../../src/cli/output/saved-plan.js';
import { reportJson } from '../../src/report/report-json.js';
import { planSchema, reportSchema } from '../../src/report/schema/report-schema.js';
import { validReport } from './any-report.js';

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
const isReport = ajv.compile(reportSchema);
const isPlan = ajv.compile(planSchema);

/** Every object of a schema, with where it is. */
function objects(schema: unknown, path = '#'): readonly (readonly [string, object])[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const inner = Object.entries(schema).flatMap(([key, value]) => objects(value, `${path}/${key}`));
  return 'properties' in schema && 'type' in schema ? [[path, schema], ...inner] : inner;
}

describe('the schema of reports', () => {
  it('takes every report as it is written', () => {
    fc.assert(
      fc.property(validReport, (report) => {
        expect(isReport(JSON.parse(reportJson(report))), JSON.stringify(isReport.errors)).toBe(
          true,
        );
      }),
    );
  });

  it('takes every saved plan, and no other kind', () => {
    fc.assert(
      fc.property(validReport, (report) => {
        expect(isPlan(JSON.parse(savedPlanText(report, 'key')))).toBe(report.kind === 'plan');
      }),
    );
  });

  it.each(objects(reportSchema))('%s says what each property means', (_path, part) => {
    const properties = 'properties' in part ? Object.values(part.properties ?? {}) : [];
    const silent = properties.filter(
      (property) =>
        typeof property === 'object' &&
        property !== null &&
        !('description' in property) &&
        !('$ref' in property),
    );
    expect(silent).toEqual([]);
  });

  it.each(objects(planSchema))(
    'has no room for what nobody knows in a saved plan: %s',
    (_path, part) => {
      expect(part).toMatchObject({ additionalProperties: false });
    },
  );

  it('lets a later version add a property and count another status in a report', () => {
    const [report] = fc.sample(validReport, 1);
    const summary = { ...report?.summary, statuses: { 'in-sync': 3, melted: 1 }, extra: [] };

    expect(isReport({ ...report, summary, extra: 1 })).toBe(true);
  });

  it('refuses a secret in clear and a status that nobody knows', () => {
    const [report] = fc.sample(
      validReport.filter(({ routers }) => routers.length > 0),
      1,
    );
    const [router] = report?.routers ?? [];

    expect(isReport({ ...report, routers: [{ ...router, status: 'fine' }] })).toBe(false);
    const field = { field: 'secret', before: null, after: { sensitive: true, value: 'x' } };
    const change = { action: 'update', menu: '/radius', key: 'x', fields: [field] };
    expect(isReport({ ...report, routers: [{ ...router, changes: [change] }] })).toBe(false);
  });
});
