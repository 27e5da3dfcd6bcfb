import { showText } from '../../report/text/show-text.js';
import { exitCode, type ExitCode } from '../exit-code.js';
import type { ManifestOptions } from '../command-line/flags.js';
import { selectedRouters } from '../fleet/select-fleet.js';
import { readFleet } from '../fleet/read-fleet.js';
import type { Terminal } from '../terminal/terminal.js';

/** Prints the merged manifest of one router, or of those that a glob names. */
export async function show(
  options: ManifestOptions & { readonly router: string },
  terminal: Terminal,
): Promise<ExitCode> {
  const fleet = await readFleet(options, terminal);
  const routers = selectedRouters(fleet, [options.router], undefined);
  terminal.print(routers.map((router) => showText(router, terminal.style)).join('---\n'));
  return exitCode.ok;
}
