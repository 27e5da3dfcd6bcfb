import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doctorJson } from '../../../src/report/doctor/doctor-json.js';
import { doctorMarkdown } from '../../../src/report/doctor/doctor-markdown.js';
import { doctorSchema } from '../../../src/report/doctor/doctor-schema.js';
import { doctorText } from '../../../src/report/doctor/doctor-text.js';
import type { DoctorReport } from '../../../src/report/doctor/types.js';
import { createStyle } from '../../../src/report/text/style.js';
import { checked, deletes, everything, masked, reportOf } from './doctor-values.js';

const plain = { style: createStyle(false) };
const asItIs = (text: string): string => text;
const isReport = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(doctorSchema);

/** Every text of a report, where a router or a manifest may have put anything. */
function saying(text: string, { name = text, version = text } = {}): DoctorReport {
  const finding = {
    ...masked,
    what: text,
    why: text,
    fix: { how: text, commands: [text] },
    at: { file: name, line: 1, column: 1 },
  };
  return reportOf(
    {
      router: name,
      status: 'checked',
      version,
      board: text,
      findings: [finding, { ...deletes, what: text }],
      ms: 1,
    },
    {
      router: name,
      status: 'unreachable',
      reason: text,
      cause: 'lost',
      remedies: [{ text, command: text }],
      ms: 1,
    },
  );
}

/** What nobody outside decides. */
const fixed = { name: 'zone-a', version: '7.20.8' };

const HOSTILE = '\u001b[2J\r\n::error::\u202e##[error]<!-- x -->`` @all </details>|';

describe('doctorText', () => {
  it('says what was found, the worst first, why it matters and what mends it', async () => {
    await expect(doctorText(everything, asItIs, plain)).toMatchFileSnapshot('golden/doctor.txt');
  });

  it('is the same text in colour', () => {
    const painted = doctorText(everything, asItIs, { style: createStyle(true) });

    // oxlint-disable-next-line no-control-regex
    expect(painted.replaceAll(/\u001b\[[\d;]*m/gu, '')).toBe(doctorText(everything, asItIs, plain));
    expect(painted).not.toBe(doctorText(everything, asItIs, plain));
  });

  it('gives a terminal nothing to obey, whatever the router says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = doctorText(saying(text + HOSTILE), asItIs, plain);

        // oxlint-disable-next-line no-control-regex
        expect(shown.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/u);
      }),
    );
  });

  it('does not print a text without an end', () => {
    expect(doctorText(saying('x'.repeat(1_000_000)), asItIs, plain).length).toBeLessThan(20_000);
  });
});

describe('doctorMarkdown', () => {
  it('says the same for a ticket', async () => {
    await expect(doctorMarkdown(everything, asItIs)).toMatchFileSnapshot('golden/doctor.md');
  });

  it('keeps every text in a code span or a fence', () => {
    const outside = doctorMarkdown(saying(HOSTILE), asItIs)
      .replaceAll(/^ *(`{3,})routeros\n.*?^ *\1$/gmsu, '')
      .replaceAll(/(`+) ?[^\n]*? ?\1(?!`)/gu, '');

    // oxlint-disable-next-line no-control-regex
    expect(outside).not.toMatch(/<!--|@all|##\[|\u001b|\u202e/u);
  });

  it('ends where a comment has to end, and says how much is left out', () => {
    const many = Array.from({ length: 2000 }, () => masked);

    const text = doctorMarkdown(reportOf(checked(many)), asItIs);

    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(text).toMatch(/… and \d+ more\. The JSON report has everything\./u);
    expect(text).toContain('1 router: 2000 errors.');
  });
});

describe('doctorJson', () => {
  it('is as its schema says', () => {
    const report: unknown = JSON.parse(doctorJson(everything, asItIs));

    expect(isReport(report), JSON.stringify(isReport.errors)).toBe(true);
    expect(report).toEqual({
      formatVersion: 1,
      kind: 'doctor',
      rosform: '0.5.0',
      createdAt: '2026-11-23T03:00:00.000Z',
      summary: { routers: 3, unreachable: 1, errors: 1, warnings: 1 },
      routers: everything.routers,
    });
  });

  it.each([
    { form: 'JSON', write: doctorJson },
    { form: 'Markdown', write: doctorMarkdown },
    {
      form: 'text',
      write: (report: DoctorReport, redact: typeof asItIs) => doctorText(report, redact, plain),
    },
  ])('hides secrets in every text of the $form, and mangles no command', ({ write }) => {
    const redact = (text: string): string => text.replaceAll('hunter2', '(sensitive)');
    const written = write(saying('the word hunter2 and more', fixed), redact);

    expect(written.match(/the word \(sensitive\) and more/gu)?.length).toBeGreaterThan(5);
    expect(written).not.toContain('hunter2');
    const plainly = written.replaceAll(/\s+/gu, ' ');
    expect(
      plainly.match(/; the command holds a word that is one of your secrets: change that secret/gu),
    ).toHaveLength(2);
    expect(written).not.toMatch(/^ {6,}the word/mu);
  });
});

describe('what is left out', () => {
  const redact = (text: string): string => text.replaceAll('write', '(sensitive)');

  it('is every command of a fix of which one holds a secret', () => {
    const commands = ['/user group add name=a policy=write', '/user set [find name="b"] group=a'];
    const report = reportOf(checked([{ ...masked, fix: { how: 'do it', commands } }]));

    const text = doctorText(report, redact, plain);

    expect(text).not.toContain('/user');
    expect(text.replaceAll(/\s+/gu, ' ')).toContain(
      'fix: do it; the commands hold a word that is one of your secrets: change that secret first',
    );
  });

  it('is a command that would have to be cut', () => {
    const commands = [`/user set [find name="${'x'.repeat(1000)}"] disabled=no`];
    const report = reportOf(checked([{ ...masked, fix: { how: 'do it', commands } }]));

    expect(doctorText(report, redact, plain)).not.toContain('/user set');
  });

  it('are the names of rows when one of them is a secret', () => {
    const rows = { names: ['home', 'write', 'old'], more: 138 };
    const report = reportOf(checked([{ ...deletes, what: '141 rows of /ppp/secret', rows }]));

    expect(doctorText(report, redact, plain)).toContain('warning: 141 rows of /ppp/secret\n');
    expect(doctorText(report, asItIs, plain)).toContain(
      'warning: 141 rows of /ppp/secret: home, write, old and 138 more\n',
    );
    expect(JSON.parse(doctorJson(report, redact))).toMatchObject({
      routers: [{ findings: [{ what: '141 rows of /ppp/secret' }] }],
    });
    expect(doctorJson(report, redact)).not.toContain('"rows"');
  });

  it('is the reason of a finding that the one of the same kind before it has given', () => {
    const other = { ...deletes, what: 'an apply would delete 1 row of /ppp/profile: old' };
    const report = reportOf(checked([deletes, other, masked, masked]));

    expect(doctorText(report, asItIs, plain).match(/they have our tag/gu)).toHaveLength(1);
    expect(doctorMarkdown(report, asItIs).match(/they have our tag/gu)).toHaveLength(1);
    expect(doctorJson(report, asItIs).match(/they have our tag/gu)).toHaveLength(2);
  });
});

describe('the width of the text', () => {
  const longest = (width: number | undefined): number =>
    Math.max(
      ...doctorText(everything, asItIs, { ...plain, width })
        .split('\n')
        .filter((line) => !/^(?: +\/| +\[doctor|zone-)/u.test(line))
        .map((line) => line.length),
    );

  it.each([
    { width: undefined, least: 70, most: 80 },
    { width: 40, least: 50, most: 60 },
    { width: 70, least: 60, most: 70 },
    { width: 200, least: 81, most: 110 },
  ])('of a terminal of $width columns is at most $most', ({ width, least, most }) => {
    expect(longest(width)).toBeLessThanOrEqual(most);
    expect(longest(width)).toBeGreaterThanOrEqual(least);
  });
});
