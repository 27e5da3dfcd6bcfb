import { diagnoseFleet } from '../../../src/fleet/health/diagnose-fleet.js';
import type { Diagnosis } from '../../../src/fleet/health/diagnosis.js';
import type { FleetRun } from '../../../src/fleet/run.js';
import type { Finding } from '../../../src/health/doctor/types.js';
import type { RouterManifest } from '../../../src/manifest/types.js';
import { parseScript } from '../../../src/rsc/parse-script.js';
import type { Statement } from '../../../src/rsc/script.js';
import type { Simulator } from '../../../src/simulator/types.js';
import { load, routerYaml, runOf } from '../../e2e/world.js';

/** A manifest with a row in most of the menus that are looked at. */
export const sections = `
identity: zone-a
radius:
  - { address: 10.10.0.5, service: [ppp], secret: { env: RADIUS_SECRET } }
radius-incoming: { accept: true }
pools:
  - { name: home, ranges: 100.64.0.2-100.64.15.254 }
ppp-profiles:
  - { name: home-10m, local-address: 100.64.0.1, remote-address: home, rate-limit: 10M/10M }
pppoe-servers:
  - { service-name: home, interface: ether2, default-profile: home-10m }
`;

/** The manifest of a router; on `simulator`, or at `address`, which `runFor` leads to it. */
export function manifestOf(
  simulator: Simulator,
  {
    yaml = sections,
    address,
    tls,
    username = 'rosform',
  }: { yaml?: string; address?: string; tls?: string; username?: string } = {},
): RouterManifest {
  const text = routerYaml(simulator, yaml, 'zone-a')
    .replace(
      /address: 127.*/,
      `address: ${address ?? simulator.host}${tls === undefined ? '' : `\n  tls: ${tls}`}`,
    )
    .replace(/ {2}port: \d+\n/, address === undefined ? `  port: ${simulator.port}\n` : '')
    .replace('username: rosform', `username: ${username}`);
  const [router] = load(text);
  if (router === undefined) throw new Error('no router');
  return router;
}

/** A run that reaches the router on its simulator, whatever the manifest says. */
export function runFor(simulator: Simulator, overrides: Partial<FleetRun> = {}): FleetRun {
  const way = { address: simulator.host, port: simulator.port, plain: true as const };
  return runOf({ connect: { 'zone-a': way }, ...overrides });
}

export async function diagnosisOf(
  simulator: Simulator,
  router: RouterManifest = manifestOf(simulator),
  overrides: Partial<FleetRun> = {},
): Promise<Diagnosis> {
  const [found] = await diagnoseFleet([router], runFor(simulator, overrides));
  if (found === undefined) throw new Error('no diagnosis');
  return found;
}

export async function findingsOf(
  simulator: Simulator,
  router: RouterManifest = manifestOf(simulator),
  overrides: Partial<FleetRun> = {},
): Promise<readonly Finding[]> {
  const found = await diagnosisOf(simulator, router, overrides);
  if (found.status !== 'checked') throw new Error(found.reason);
  return found.findings;
}

/** Codes of what is not a note. */
export function troubles(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter(({ severity }) => severity !== 'note')
    .map(({ severity, code }) => `${severity} ${code}`);
}

export function codes(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ code }) => code).filter((code) => code !== 'doctor/passed');
}

export function findingWith(findings: readonly Finding[], code: string): Finding {
  const found = findings.find((finding) => finding.code === code);
  if (found === undefined) throw new Error(`${code} was not found: ${codes(findings).join(', ')}`);
  return found;
}

/** Does what the commands of a fix say; words in capitals are replaced by `words` first. */
export function follow(
  simulator: Simulator,
  { fix }: Finding,
  words: Readonly<Record<string, string>> = {},
): void {
  if (fix === undefined || fix.commands.length === 0) throw new Error('the fix has no command');
  for (const line of fix.commands) {
    const said = line.replaceAll(/[A-Z]{2,}(?:[-/][A-Z]+)*/gu, (word) => words[word] ?? word);
    const { statements, errors } = parseScript(`${said.replace(' update ', ' set ')}\n`);
    if (errors.length > 0) throw new Error(`${said}: ${JSON.stringify(errors)}`);
    for (const statement of statements) obey(simulator, statement);
  }
}

const LOOKS = new Set(['print', 'reboot']);

function obey(simulator: Simulator, { menu, verb, selector, fields }: Statement): void {
  if (LOOKS.has(verb)) return;
  const values = Object.fromEntries(
    fields.map(({ name, value }) => (value === null ? [`!${name}`, ''] : [name, value])),
  );
  if (verb === 'add') {
    simulator.add(menu, values);
    return;
  }
  const ids = selectedIds(simulator, menu, selector);
  for (const id of ids) {
    if (verb === 'remove') simulator.remove(menu, id ?? '');
    else if (menu === '/system/device-mode') atTheBox(simulator, menu, values);
    else if (verb === 'set') simulator.set(menu, id, values);
    else throw new Error(`the test does not know ${verb}`);
  }
}

/** Somebody presses the button of the box: only then the new device-mode holds. */
function atTheBox(
  simulator: Simulator,
  menu: string,
  values: Readonly<Record<string, string>>,
): void {
  const facts = Object.entries(values).map(([name, value]) => [name, String(value === 'yes')]);
  simulator.ship(menu, Object.fromEntries(facts));
}

function selectedIds(
  simulator: Simulator,
  menu: string,
  selector: Statement['selector'],
): readonly (string | undefined)[] {
  if (selector.kind === 'none') return [undefined];
  if (selector.kind === 'id') return [selector.id];
  if (selector.kind !== 'find') throw new Error(`the test does not know ${selector.kind}`);
  const found = simulator
    .rows(menu)
    .filter((row) =>
      selector.where.every(({ name, value }) =>
        value === 'no' ? row[name] !== 'true' : row[name] === value,
      ),
    );
  if (found.length === 0) throw new Error(`${menu}: no row is found`);
  return found.map((row) => row['.id']);
}
