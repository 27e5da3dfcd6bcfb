import { hasErrors } from '../../manifest/diagnostics.js';
import { createStyle } from '../../report/text/style.js';
import { exitCode, type ExitCode } from '../exit-code.js';
import { findingFormats, type FindingFormat } from '../output/finding-format.js';
import type { ManifestOptions } from '../command-line/flags.js';
import { openOutputFiles } from '../output/output-files.js';
import { parseReportFlags, type OutputOptions } from '../output/output-flags.js';
import { readManifests } from '../fleet/read-fleet.js';
import { renderFindings, type Validation } from '../output/render-findings.js';
import type { Terminal } from '../terminal/terminal.js';

/** Checks the manifests without asking any router. */
export async function validate(
  options: ManifestOptions & OutputOptions<FindingFormat>,
  terminal: Terminal,
): Promise<ExitCode> {
  await using outputs = await openOutputFiles(
    parseReportFlags(options.report, findingFormats),
    terminal,
  );
  const createdAt = new Date().toISOString();
  const read = await readManifests(options, terminal);
  const validation: Validation = { ...read, strict: options.strict, createdAt };
  const text = await renderFindings(options.format, validation, terminal.style);
  if (options.format === 'text') terminal.print(text);
  else terminal.document(text);
  for (const file of outputs.files) {
    const written = await renderFindings(file.what, validation, createStyle(false));
    await outputs.write(file, file.what === 'text' ? terminal.redactor.text(written) : written);
  }
  return hasErrors(validation.diagnostics) ? exitCode.failed : exitCode.ok;
}
