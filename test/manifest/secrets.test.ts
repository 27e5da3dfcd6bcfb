import { describe, expect, it } from 'vitest';
import { diagnosticsText } from '../../src/report/findings/diagnostics-text.js';
import { createStyle } from '../../src/report/text/style.js';
import { load, routerYaml } from './load.js';

const SECRET = 'hunter2-Zq9';

/** The whole report of a text, frames and all. */
function report(text: string, strict: boolean): string {
  const { diagnostics } = load(text, { strict });
  expect(diagnostics).not.toEqual([]);
  return diagnosticsText(diagnostics, [{ name: 'a.yaml', text }], createStyle(false));
}

describe('a secret that was written out is in no message, hint or code frame', () => {
  it.each([
    {
      where: 'a field of a row',
      text: routerYaml(`radius: [{ address: 10.0.0.5, secret: ${SECRET} }]`),
    },
    {
      where: 'a block row',
      text: routerYaml(`radius:\n  - address: 10.0.0.5\n    secret: "${SECRET}"`),
    },
    { where: 'the connection', text: routerYaml('').replace(/\{ env: \w+ \}/, SECRET) },
    {
      where: 'the defaults of the Fleet',
      text: `apiVersion: rosform/v1\nkind: Fleet\ndefaults: { password: ${SECRET}, usrname: x }\n`,
    },
    {
      where: 'a menu without a descriptor',
      text: routerYaml(`menus: { /snmp: { password: ${SECRET} } }`),
    },
    {
      where: 'a line with another mistake',
      text: routerYaml(`radius: [{ address: 10.0.0.5, tiemout: 3s, secret: ${SECRET} }]`),
    },
    {
      where: 'a misspelled key',
      text: routerYaml(`radius: [{ address: 10.0.0.5, secert: ${SECRET} }]`),
    },
    {
      where: 'an unquoted *',
      text: routerYaml(`radius: [{ address: 10.0.0.5, secret: *${SECRET} }]`),
    },
    {
      where: 'an unquoted !',
      text: routerYaml(`radius: [{ address: 10.0.0.5, secret: !${SECRET} }]`),
    },
    {
      where: 'an unquoted @',
      text: routerYaml(`radius: [{ address: 10.0.0.5, secret: @${SECRET} }]`),
    },
    {
      where: 'a quote that never ends',
      text: routerYaml(`radius: [{ address: 10.0.0.5, secret: "${SECRET} }]`),
    },
    {
      where: 'a bad escape',
      text: routerYaml(`radius: [{ address: 10.0.0.5, secret: "\\q${SECRET}" }]`),
    },
    { where: 'a list', text: routerYaml(`radius: [{ address: 10.0.0.5, secret: [${SECRET}] }]`) },
    {
      where: 'a reference of the wrong kind',
      text: routerYaml(`radius: [{ address: 10.0.0.5, secret: { value: ${SECRET} } }]`),
    },
    {
      where: 'a value on the next line',
      text: routerYaml(`radius:\n  - address: 10.0.0.5\n    secret:\n      ${SECRET}`),
    },
    {
      where: 'a block of text',
      text: routerYaml(`radius:\n  - address: 10.0.0.5\n    secret: |\n      ${SECRET}`),
    },
    {
      where: 'a key that is there twice',
      text: routerYaml(
        `radius:\n  - address: 10.0.0.5\n    secret: { env: A }\n    secret: ${SECRET}`,
      ),
    },
    {
      where: 'a password of a PPP user',
      text: routerYaml(`ppp-secrets: [{ name: u, password: ${SECRET}, service: pppeo }]`),
    },
    {
      where: 'a secret that two routers share',
      text:
        routerYaml(`radius: [{ address: 10.0.0.5, secret: ${SECRET} }]`) +
        `---\n${routerYaml(`radius: [{ address: 10.0.0.5, secret: ${SECRET} }]`, 'zone-b', '10.0.0.2')}`,
    },
  ])('in $where', ({ text }) => {
    expect(text).toContain(SECRET);
    expect(report(text, false)).not.toContain(SECRET);
    expect(report(text, true)).not.toContain(SECRET);
  });
});

it('references are kept as references, and a literal is marked as one', () => {
  const { fleet } = load(
    routerYaml(
      `radius:\n  - { address: 10.0.0.5, secret: { env: NAME } }\n  - { address: 10.0.0.6, secret: { file: a/b } }\n  - { address: 10.0.0.7, secret: ${SECRET} }\n  - { address: 10.0.0.8, secret: '' }`,
    ),
  );
  const rows = fleet.routers[0]?.sections[0]?.rows ?? [];
  expect(rows.map((row) => row.fields.get('secret')?.value)).toEqual([
    { env: 'NAME' },
    { file: 'a/b' },
    { literal: SECRET },
    { literal: '' },
  ]);
});
