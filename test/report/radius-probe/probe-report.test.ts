import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { CoaOutcome } from '../../../src/radius/probe/types.js';
import { probeJson } from '../../../src/report/radius-probe/probe-json.js';
import { probeSchema } from '../../../src/report/radius-probe/probe-schema.js';
import { probeText } from '../../../src/report/radius-probe/probe-text.js';
import { createStyle } from '../../../src/report/text/style.js';
import { everything, probed, probeOf, reportOf, server } from './probe-values.js';

const plain = createStyle(false);
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
const isReport = ajv.compile(probeSchema);

const outcomes: readonly CoaOutcome[] = [
  'proven',
  'wrong-secret',
  'silent',
  'refused',
  'off',
  'not-sent',
];

const asItIs = (text: string): string => text;

/** Text as a hostile router might give it. */
const hostile = '10.9.9.9\u001b[2J\r\n::error::\u202e##[error]';

describe('probeText', () => {
  it('says what happened, what it means and what to do', async () => {
    await expect(probeText(everything, plain)).toMatchFileSnapshot('golden/probe.txt');
  });

  it('opens with another sentence for each outcome', () => {
    const heads = outcomes.map(
      (outcome) => probeText(reportOf(probed('a', probeOf({ outcome }))), plain).split('\n')[0],
    );

    expect(new Set(heads).size).toBe(outcomes.length);
  });

  it('is the same text in colour', () => {
    const painted = probeText(everything, createStyle(true));

    // oxlint-disable-next-line no-control-regex
    expect(painted.replaceAll(/\u001b\[[\d;]*m/gu, '')).toBe(probeText(everything, plain));
    expect(painted).not.toBe(probeText(everything, plain));
  });

  it('gives a terminal nothing to obey, whatever the router says', () => {
    const text = probeText(hostileReport(), plain);

    // oxlint-disable-next-line no-control-regex
    expect(text.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u202e]/u);
    expect(text).not.toMatch(/^::error/mu);
  });
});

describe('probeJson', () => {
  it('is what its schema says', () => {
    expect(
      isReport(JSON.parse(probeJson(everything, asItIs))),
      JSON.stringify(isReport.errors),
    ).toBe(true);
    expect(JSON.parse(probeJson(everything, asItIs))).toMatchObject({
      formatVersion: 1,
      kind: 'radius-probe',
      routers: [{ router: 'zone-a' }, {}, {}, { status: 'unreachable' }],
    });
  });

  it('keeps to its schema for every outcome and any counters', () => {
    const counters = fc.dictionary(fc.string(), fc.nat());
    fc.assert(
      fc.property(fc.constantFrom(...outcomes), counters, fc.string(), (outcome, before, name) => {
        const reading = { before, after: before };
        const probe = probeOf({ outcome }, [{ ...server, address: name, counters: reading }]);
        expect(isReport(JSON.parse(probeJson(reportOf(probed(name, probe)), asItIs)))).toBe(true);
      }),
    );
  });

  it('keeps every character that a terminal would obey, as an escape', () => {
    const json = probeJson(hostileReport(), asItIs);

    // oxlint-disable-next-line no-control-regex
    expect(json.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u202e]|##\[/u);
    expect(JSON.parse(json)).toMatchObject({
      routers: [{ probe: { coa: { summary: hostile } } }, { reason: hostile }],
    });
  });

  it('leaves out what is not known', () => {
    const [, silent] = JSON.parse(probeJson(everything, asItIs)).routers;

    expect(Object.keys(silent.probe.coa)).not.toContain('errorCause');
    expect(Object.keys(silent.probe.servers[1])).not.toContain('counters');
  });
});

describe('the schema', () => {
  it.each([
    { what: 'no routers', change: { routers: undefined } },
    { what: 'another form', change: { formatVersion: 2 } },
    { what: 'a router that is neither', change: { routers: [{ router: 'a', status: 'probed' }] } },
  ])('refuses $what', ({ change }) => {
    expect(isReport({ ...JSON.parse(probeJson(everything, asItIs)), ...change })).toBe(false);
  });
});

function hostileReport() {
  const probe = probeOf({ summary: hostile, explanation: [hostile] }, [
    {
      ...server,
      address: hostile,
      services: [hostile],
      timeout: hostile,
      srcAddress: hostile,
      requireMessageAuth: hostile,
      findings: [{ verdict: 'timeouts', total: 1, risen: 1, meaning: hostile, remedy: hostile }],
    },
    { ...server, counters: undefined, trouble: hostile },
  ]);
  return reportOf(
    {
      router: hostile,
      status: 'probed',
      probe,
    },
    { router: hostile, status: 'unreachable', reason: hostile },
  );
}
