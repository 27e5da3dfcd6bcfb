import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';

import { importJson } from '../../../src/report/import/import-json.js';
import { importSchema } from '../../../src/report/import/import-schema.js';
import { importText } from '../../../src/report/import/import-text.js';
import type { ImportReport } from '../../../src/report/import/types.js';
import { createStyle } from '../../../src/report/text/style.js';
import { everything } from './import-values.js';

const plain = createStyle(false);
const isReport = new Ajv2020({ strict: true }).compile(importSchema);
const asItIs = (text: string): string => text;

/** Text as a hostile router or file might give it. */
const hostile = '\u001b[2J\r\n::error::\u202e##[error]';

/** The same report with hostile words everywhere. */
function hostileReport(): ImportReport {
  const [router, ...others] = everything.routers;
  if (router?.status !== 'new') throw new Error('the first is not new');
  return {
    ...everything,
    routers: [
      {
        ...router,
        from: hostile,
        identity: hostile,
        model: hostile,
        routeros: hostile,
        remarks: [{ line: 1, message: hostile }],
      },
      ...others,
      { status: 'failed', from: hostile, router: hostile, reason: hostile },
    ],
    files: [{ file: hostile, action: 'create' }],
    next: [hostile],
  };
}

describe('importText', () => {
  it('lists routers, what to know of them, what failed, the files and what is next', async () => {
    await expect(importText(everything, plain)).toMatchFileSnapshot('golden/import.txt');
  });

  it('says what it would do when nothing is written', () => {
    const text = importText({ ...everything, dryRun: true, next: [] }, plain);

    expect(text).toContain('would write routers.d/zone-a.yaml\n');
    expect(text).toContain('would change routers.d/towers.yaml\n');
    expect(text).not.toContain('Next:');
  });

  it('is short for many routers', () => {
    const message = 'this line is not understood';
    const remarks = Array.from({ length: 100 }, (_, line) => ({ line, message }));
    const [first] = everything.routers;
    if (first?.status !== 'new') throw new Error('the first is not new');
    const files = Array.from({ length: 400 }, (_, file) => ({
      file: `routers.d/r${file}.yaml`,
      action: 'create' as const,
    }));

    const text = importText({ ...everything, routers: [{ ...first, remarks }], files }, plain);

    expect(text.split('\n').length).toBeLessThan(50);
    expect(text).toContain('  … and 80 remarks more; --format json has all\n');
    expect(text).toContain('wrote 389 files more\n');
  });

  it('gives a terminal nothing to obey', () => {
    const text = importText(hostileReport(), plain);

    // oxlint-disable-next-line no-control-regex
    expect(text.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u202e]/u);
    expect(text).not.toMatch(/^\s*::error/mu);
  });
});

describe('importJson', () => {
  it.each([
    { what: 'everything', report: everything },
    { what: 'hostile words', report: hostileReport() },
    { what: 'nothing', report: { ...everything, routers: [], files: [] } },
  ])('is as its schema says, with $what', ({ report }) => {
    const text = importJson(report, asItIs);

    expect(isReport(JSON.parse(text)), JSON.stringify(isReport.errors)).toBe(true);
    // oxlint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[^\n -~]/u);
  });

  it('hides secrets in every text, and no word of its form', () => {
    const redact = (text: string): string => text.replaceAll(/zone|new|import/g, '(sensitive)');

    const report: unknown = JSON.parse(importJson(everything, redact));

    expect(report).toMatchObject({
      kind: 'import',
      routers: [{ status: 'new', router: '(sensitive)-a' }, {}, {}, {}, {}, {}],
    });
    expect(JSON.stringify(report)).not.toContain('zone');
  });
});
