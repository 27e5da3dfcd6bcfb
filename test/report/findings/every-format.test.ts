import { describe, expect, it } from 'vitest';

import { loadFleet } from '../../../src/manifest/load-fleet.js';
import type { Diagnostic } from '../../../src/manifest/types.js';
import { findingsAnnotations } from '../../../src/report/findings/findings-annotations.js';
import { findingsJson } from '../../../src/report/findings/findings-json.js';
import { findingsJunit } from '../../../src/report/findings/findings-junit.js';
import { findingsSarif } from '../../../src/report/findings/findings-sarif.js';

const files = ['routers.d/edge-1.yaml'];

const formats: readonly (readonly [string, (diagnostics: readonly Diagnostic[]) => string])[] = [
  [
    'JSON',
    (diagnostics) =>
      findingsJson(diagnostics, {
        rosform: '0.2.0',
        createdAt: '2026-11-22T20:00:00.000Z',
        files: files.length,
        routers: 0,
        strict: false,
      }),
  ],
  ['annotations', findingsAnnotations],
  ['SARIF', (diagnostics) => findingsSarif(diagnostics, { rosform: '0.2.0' })],
  ['JUnit', (diagnostics) => findingsJunit(diagnostics, { files })],
];

const { diagnostics } = loadFleet(
  [
    {
      name: 'routers.d/edge-1.yaml',
      text: [
        'apiVersion: rosform/v1',
        'kind: Router',
        'name: edge-1',
        'connection:',
        '  address: 10.0.0.1',
        '  username: rosform',
        '  password: hunter2-canary',
        'radius:',
        '  - { address: 10.0.0.5, service: ppp, secert: hunter2-canary }',
        'pools:',
        '  - { name: home, rnages: 172.16.9.2-172.16.9.99 }',
      ].join('\n'),
    },
  ],
  { strict: false },
);

describe.each(formats)('the findings of a manifest as %s', (_, format) => {
  it('are all there, with the remedy', () => {
    const text = format(diagnostics);
    const codes = new Set(diagnostics.map(({ code }) => code));

    expect(codes.size).toBeGreaterThan(1);
    expect([...codes].filter((code) => !text.includes(code))).toEqual([]);
    expect(text).toMatch(/did you mean .*ranges/);
  });

  it('hold no secret and no line of the manifest', () => {
    expect(format(diagnostics)).not.toContain('canary');
    expect(format(diagnostics)).not.toContain('172.16.9');
  });

  it('end with a line break', () => {
    expect(format(diagnostics)).toMatch(/[^\n]\n$/);
  });
});
