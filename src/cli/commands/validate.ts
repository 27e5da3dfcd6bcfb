import { hasErrors } from '../../manifest/diagnostics.js';
import { counted } from '../../report/counted.js';
import { diagnosticsText } from '../../report/diagnostics-text.js';
import { exitCode, type ExitCode } from '../exit-code.js';
import type { ManifestOptions } from '../flags.js';
import { readManifests } from '../read-fleet.js';
import type { Terminal } from '../terminal.js';

/** Checks the manifests without asking any router. */
export async function validate(options: ManifestOptions, terminal: Terminal): Promise<ExitCode> {
  const { fleet, sources, diagnostics } = await readManifests(options, terminal);
  terminal.print(diagnosticsText(diagnostics, sources, terminal.style));
  if (hasErrors(diagnostics)) return exitCode.failed;
  const found = diagnostics.length === 0 ? 'no problems' : 'no errors';
  const routers = counted(fleet.routers.length, 'router');
  terminal.print(`${routers} in ${counted(sources.length, 'file')}: ${found}\n`);
  return exitCode.ok;
}
