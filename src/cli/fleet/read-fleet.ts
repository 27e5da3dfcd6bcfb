import { hasErrors } from '../../manifest/diagnostics.js';
import { loadFleet } from '../../manifest/load-fleet.js';
import { readSources } from '../../manifest/read-sources.js';
import type { Diagnostic, FleetManifest, SourceFile } from '../../manifest/types.js';
import { publicTexts } from '../../manifest/public-texts.js';
import { usedSecrets } from '../../manifest/used-secrets.js';
import { diagnosticsText } from '../../report/findings/diagnostics-text.js';
import { Secret } from '../../resources/secret.js';
import type { ManifestOptions } from '../command-line/flags.js';
import { vocabulary } from '../../resources/vocabulary.js';
import { rememberSecret, showTexts } from '../terminal/remember-secret.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

/** The manifests of a folder and everything that was found wrong with them. */
export interface ReadFleet {
  readonly fleet: FleetManifest;
  readonly sources: readonly SourceFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads and checks the manifests. Secrets written in them are hidden from here on. */
export async function readManifests(
  options: ManifestOptions,
  terminal: Terminal,
): Promise<ReadFleet> {
  const { sources, diagnostics } = await readSources(options.dir);
  const loaded = loadFleet(sources, { strict: options.strict });
  hideLiterals(loaded.fleet, terminal);
  showTexts([...vocabulary(), ...loaded.fleet.routers.flatMap(publicTexts)], terminal);
  const found = [...diagnostics, ...loaded.diagnostics];
  return { fleet: loaded.fleet, sources, diagnostics: found.map((one) => redacted(one, terminal)) };
}

/**
 * The fleet, for commands that go on only with manifests that have no error.
 *
 * @throws UsageError when they have; the errors have been printed to stderr
 */
export async function readFleet(
  options: ManifestOptions,
  terminal: Terminal,
): Promise<FleetManifest> {
  return (await readSoundManifests(options, terminal)).fleet;
}

/**
 * As `readFleet`, for commands that are not about what the manifests declare: somebody who asks
 * whether a router answers does not want to hear of its pools.
 *
 * @throws UsageError when they have errors; the errors have been printed to stderr
 */
export async function readReachableFleet(
  options: ManifestOptions,
  terminal: Terminal,
): Promise<FleetManifest> {
  return (await soundManifests(options, terminal)).fleet;
}

/**
 * As `readFleet`, with the text of the files.
 *
 * @throws UsageError when they have errors; the errors have been printed to stderr
 */
export async function readSoundManifests(
  options: ManifestOptions,
  terminal: Terminal,
): Promise<ReadFleet> {
  const read = await soundManifests(options, terminal);
  const { sources, diagnostics } = read;
  terminal.notice(diagnosticsText(diagnostics, sources, terminal.errorStyle));
  return read;
}

async function soundManifests(options: ManifestOptions, terminal: Terminal): Promise<ReadFleet> {
  const read = await readManifests(options, terminal);
  const { fleet, sources, diagnostics } = read;
  if (hasErrors(diagnostics)) {
    terminal.complain(diagnosticsText(diagnostics, sources, terminal.errorStyle));
    throw new UsageError(`the manifests in ${options.dir} have errors; nothing was done`);
  }
  terminal.log.debug({ routers: fleet.routers.length, files: sources.length }, 'manifests read');
  return read;
}

/** A message quotes the manifest, which may say a secret in a place where none belongs. */
function redacted(diagnostic: Diagnostic, { redactor }: Terminal): Diagnostic {
  const { message, hint } = diagnostic;
  return {
    ...diagnostic,
    message: redactor.text(message),
    ...(hint === undefined ? {} : { hint: redactor.text(hint) }),
  };
}

function hideLiterals({ routers, settings }: FleetManifest, { redactor }: Terminal): void {
  const password = settings.radiusDatabase?.password;
  const used = routers.flatMap(usedSecrets).map(({ reference }) => reference);
  for (const reference of password === undefined ? used : [password, ...used]) {
    if ('literal' in reference) rememberSecret(redactor, new Secret(reference.literal));
  }
}
