import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diagnoseRouter } from '../../../src/health/doctor/diagnose-router.js';
import type { Finding } from '../../../src/health/doctor/types.js';
import { parseScript } from '../../../src/rsc/parse-script.js';
import { useSimulators } from '../../e2e/world.js';
import { soundFacts } from './sound-facts.js';
import { diagnosisOf, manifestOf, sections } from './world.js';

const start = useSimulators();

/** Commands that a router would not read as one command, with what is wrong. */
function badCommands(findings: readonly Finding[]): readonly string[] {
  return findings
    .flatMap(({ fix }) => fix?.commands ?? [])
    .filter((line) => !/ (?:print|update|reboot)\b/.test(line))
    .flatMap((line) => {
      const { statements, errors } = parseScript(`${line}\n`);
      return statements.length === 1 && errors.length === 0 ? [] : [line];
    });
}

const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('true', 'false', '', '__proto__', '*5', '"; /system reset', '$name', '\n'),
);

const row = fc.dictionary(
  fc.constantFrom(
    'name',
    'group',
    'policy',
    'disabled',
    'address',
    'port',
    'certificate',
    'max-sessions',
    'scheduled',
    'service',
    'use-radius',
    'mode',
    'status',
    'date',
    'time',
    'last-logged-in',
  ),
  anything,
);

describe('diagnoseRouter', () => {
  it('makes sense of whatever a router prints, and of no row a command of its own', () => {
    const facts = fc.record({
      users: fc.array(row),
      groups: fc.array(row),
      active: fc.array(row),
      services: fc.array(row),
      packages: fc.array(row),
      radius: fc.array(row),
      userAaa: row,
      clock: row,
      ntpClient: row,
      deviceMode: row,
      radiusIncoming: row,
      invalid: fc.array(fc.record({ menu: fc.constant('/ip/pool'), id: anything, key: anything })),
    });
    fc.assert(
      fc.property(facts, (given) => {
        expect(badCommands(diagnoseRouter(soundFacts(given)))).toEqual([]);
      }),
    );
  });

  it('puts a name that would be a command between quotes', () => {
    const name = '"; /system reset-configuration; "';
    const users = [
      { name: 'rosform', group: name },
      { name: 'admin', group: 'full', 'last-logged-in': '' },
    ];
    const groups = [{ name, policy: 'read' }];

    const findings = diagnoseRouter(soundFacts({ users, groups }));

    expect(badCommands(findings)).toEqual([]);
    expect(findings.flatMap(({ fix }) => fix?.commands ?? [])).toContain(
      String.raw`/user group set [find name="\"; /system reset-configuration; \""] policy=read,api,write,sensitive`,
    );
  });
});

const folder = new URL('../../../../shared/data/exports/', import.meta.url);
const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.rsc')) : [];

describe.skipIf(files.length === 0)('real exports (skipped where ../shared is not there)', () => {
  it.each(files)('%s: a router with it is looked at', async (file) => {
    const [, major = '', minor = ''] = /^v(\d)-(\d+)/.exec(file) ?? [];
    const rsc = readFileSync(new URL(file, folder));
    const simulator = await start({ version: `${major}.${minor}`, rsc });
    const api = simulator.rows('/ip/service').find(({ name }) => name === 'api');
    simulator.set('/ip/service', api?.['.id'], { disabled: 'no', address: '' });
    const known = simulator.rows('/interface').some(({ name }) => name === 'ether2');
    const yaml = known ? sections : sections.replace(/pppoe-servers:\n.*\n/, '');

    const found = await diagnosisOf(simulator, manifestOf(simulator, { yaml }));

    expect(found.status).toBe('checked');
    const findings = found.status === 'checked' ? found.findings : [];
    expect(findings.map(({ code }) => code)).not.toContain('doctor/not-planned');
    expect(badCommands(findings)).toEqual([]);
  });
});
