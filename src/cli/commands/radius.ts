import type { ExitCode } from '../exit-code.js';
import type { RadiusOptions } from '../radius/radius-flags.js';
import type { Terminal } from '../terminal/terminal.js';

/** Looks at the RADIUS side: of the whole fleet (`check`), or of routers (`probe`). */
export async function radius(options: RadiusOptions, terminal: Terminal): Promise<ExitCode> {
  if (options.action === 'probe') {
    const { probe } = await import('../radius/probe.js');
    return await probe(options, terminal);
  }
  const { check } = await import('../radius/check.js');
  return await check(options, terminal);
}
