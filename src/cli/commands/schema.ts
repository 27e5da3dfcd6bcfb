import { generateSchemas, kinds } from '../../manifest/generate-schemas.js';
import { suggestion } from '../../manifest/suggest.js';
import { reportSchemas } from '../../report/schema/index.js';
import { exitCode, type ExitCode } from '../exit-code.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

/** Prints the JSON Schema of all kinds of manifest, of one, or of what rosform writes. */
export async function schema(
  { kind }: { readonly kind: string | undefined },
  terminal: Terminal,
): Promise<ExitCode> {
  const whole = generateSchemas()['rosform.schema.json'];
  const written = Object.entries(reportSchemas).find(([name]) => name === kind)?.[1];
  const chosen = written ?? (kind === undefined ? whole : { ...whole, ...onlyKind(kind) });
  terminal.print(`${JSON.stringify(chosen, null, 2)}\n`);
  return exitCode.ok;
}

/** What the whole schema becomes when one kind is wanted: no choice, one reference. */
function onlyKind(kind: string): Readonly<Record<string, unknown>> {
  const found = Object.entries(kinds).find(([name]) => name === kind);
  if (found === undefined) {
    const names = [...Object.keys(kinds), ...Object.keys(reportSchemas)];
    throw new UsageError(
      `there is no kind ${kind}; ${suggestion(kind, names) ?? `there are ${names.join(', ')}`}`,
    );
  }
  return { allOf: [{ $ref: `#/$defs/${found[1]}` }], properties: undefined };
}
