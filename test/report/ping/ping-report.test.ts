import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { PingedRouter } from '../../../src/health/ping/types.js';
import { pingJson } from '../../../src/report/ping/ping-json.js';
import { pingSchema } from '../../../src/report/ping/ping-schema.js';
import { pingText } from '../../../src/report/ping/ping-text.js';
import { lossText, timeText } from '../../../src/report/ping/time-text.js';
import { reportSchemas } from '../../../src/report/schema/index.js';
import { createStyle } from '../../../src/report/text/style.js';
import { few, many, reached, refused, reportOf } from './ping-values.js';

const plain = createStyle(false);
const isReport = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(pingSchema);
const asItIs = (text: string): string => text;
const everything = reportOf(...few.flatMap(({ routers }) => routers), ...many.routers);

/** Text as a hostile router might give it. */
const hostile = '10.9.9.9\u001b[2J\r\n::error::\u202e##[error]';

describe('pingText', () => {
  it('shows few routers in full', async () => {
    const text = few.map((report) => pingText(report, plain)).join('--------\n');

    await expect(text).toMatchFileSnapshot('golden/few.txt');
  });

  it('shows many in a line each, and what is wrong in full', async () => {
    await expect(pingText(many, plain)).toMatchFileSnapshot('golden/many.txt');
  });

  it('shows the times of many questions in the line', () => {
    const replies = { wanted: 3, sent: 3, received: 3, min: 1, median: 22, max: 333 };
    const routers = ['a', 'b', 'c', 'd', 'e'].map((name) => reached(name, { replies }));

    const [head, first] = pingText(reportOf(...routers), plain).split('\n');

    expect(head?.split(/\s{2,}/)).toEqual([
      'ROUTER',
      'ADDRESS',
      'REACHED IN',
      'MIN',
      'MEDIAN',
      'MAX',
      'IDENTITY',
      'ROUTEROS',
    ]);
    expect(first?.split(/\s{2,}/)).toEqual([
      'a',
      '10.20.0.1:8729',
      '52 ms',
      '1.0 ms',
      '22 ms',
      '333 ms',
      'a',
      '7.20.8 (stable)',
    ]);
  });

  it('is the same text in colour', () => {
    for (const report of [...few, many]) {
      const painted = pingText(report, createStyle(true));
      // oxlint-disable-next-line no-control-regex
      expect(painted.replaceAll(/\u001b\[[\d;]*m/gu, '')).toBe(pingText(report, plain));
    }
  });

  it.each([1, 6])('gives a terminal nothing to obey, whatever %i routers say', (count) => {
    const routers = Array.from({ length: count }, () => hostileRouters()).flat();

    const text = pingText(reportOf(...routers), plain);

    // oxlint-disable-next-line no-control-regex
    expect(text.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u202e]/u);
    expect(text).not.toMatch(/^::error/mu);
  });
});

describe('the words for numbers', () => {
  it.each([
    [0, '<0.1 ms'],
    [0.049, '<0.1 ms'],
    [0.05, '0.1 ms'],
    [9.94, '9.9 ms'],
    [9.95, '10 ms'],
    [999.4, '999 ms'],
    [999.5, '1.00 s'],
    [9994, '9.99 s'],
    [9995, '10.0 s'],
    [123_456, '123.5 s'],
  ])('%d ms is %s', (ms, text) => {
    expect(timeText(ms)).toBe(text);
  });

  it.each([
    [10, 10, '0 %'],
    [0, 0, '0 %'],
    [3, 2, '33 %'],
    [1, 0, '100 %'],
    [1000, 999, '<1 %'],
    [1000, 1, '>99 %'],
  ])('%d sent and %d received is a loss of %s', (sent, received, text) => {
    expect(lossText(sent, received)).toBe(text);
  });
});

describe('pingJson', () => {
  it('is what its schema says, which is published', () => {
    const document = JSON.parse(pingJson(everything, asItIs));

    expect(isReport(document), JSON.stringify(isReport.errors)).toBe(true);
    expect(reportSchemas.ping).toBe(pingSchema);
    expect(document).toMatchObject({
      kind: 'ping',
      summary: {
        routers: 18,
        reached: 5,
        lossy: 1,
        failed: 7,
        stopped: 2,
        'not-asked': 3,
      },
    });
  });

  it('has times of two digits', () => {
    const [router] = JSON.parse(pingJson(reportOf(reached('a')), asItIs)).routers;

    expect(router.stages.map(({ ms }: { ms: number }) => ms)).toEqual([12.13, 24.06, 9.94, 6.01]);
    expect(router.replies).toMatchObject({ min: 6.01, median: 6.01, max: 6.01 });
  });

  it('keeps to its schema for any texts and times', () => {
    const time = fc.double({ min: 0, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(fc.string(), time, fc.nat(), (text, ms, count) => {
        const router = reached(text, {
          identity: text,
          stages: [{ stage: 'connect', ms }],
          replies: { wanted: count, sent: count, received: count, min: ms, median: ms, max: ms },
          warnings: [text],
        });
        expect(isReport(JSON.parse(pingJson(reportOf(router), asItIs)))).toBe(true);
      }),
    );
  });

  it('keeps every character that a terminal would obey, as an escape', () => {
    const json = pingJson(reportOf(...hostileRouters()), asItIs);

    // oxlint-disable-next-line no-control-regex
    expect(json.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u202e]|##\[/u);
    expect(JSON.parse(json).routers[0]).toMatchObject({ identity: hostile, version: hostile });
  });

  it('hides secrets in its texts, and keeps its form', () => {
    const redact = (text: string): string =>
      text.replaceAll(/reached|ping|login|ab/g, '(sensitive)');

    const document = JSON.parse(
      pingJson(reportOf(reached('a', { identity: 'the login' })), redact),
    );

    expect(isReport(document), JSON.stringify(isReport.errors)).toBe(true);
    expect(document.routers[0].identity).toBe('the (sensitive)');
  });
});

describe('the schema', () => {
  it.each([
    { what: 'no routers', change: { routers: undefined } },
    { what: 'another form', change: { formatVersion: 2 } },
    { what: 'a router without a status', change: { routers: [{ router: 'a' }] } },
  ])('refuses $what', ({ change }) => {
    expect(isReport({ ...JSON.parse(pingJson(everything, asItIs)), ...change })).toBe(false);
  });
});

function hostileRouters(): readonly PingedRouter[] {
  const target = { address: hostile, port: 1, tls: 'authority', username: hostile } as const;
  const certificate = {
    subject: hostile,
    issuer: hostile,
    altNames: [hostile],
    fingerprint: hostile,
    selfSigned: false,
  };
  const peer = { protocol: hostile, cipher: hostile, certificate };
  const failure = {
    stage: 'tls',
    cause: 'tls',
    reason: hostile,
    remedies: [{ text: hostile, command: hostile }],
  } as const;
  return [
    reached(hostile, { target, peer, identity: hostile, version: hostile, warnings: [hostile] }),
    refused(hostile, { target, peer, failure, reached: hostile }),
    refused(hostile, { target, status: 'not-asked' }),
  ];
}
