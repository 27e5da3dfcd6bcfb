import { createStyle } from '../../report/text/style.js';
import type { Report } from '../../report/types.js';
import { openOutputFiles, type OutputFile, type OutputFiles } from './output-files.js';
import { parseReportFlags, type OutputOptions } from './output-flags.js';
import { renderReport, reportFormats, type ReportFormat } from './report-format.js';
import { planKeyText, savedPlanText } from './saved-plan.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

/** A report's form, or a plan that `apply` can be given. */
type FileForm = ReportFormat | 'saved plan';

/** Where the result of a run goes; files are sure to be writable before the run begins. */
export interface Results extends AsyncDisposable {
  /** Prints the report in the form that was asked for. */
  readonly print: (report: Report) => Promise<void>;
  /**
   * Writes the files that were asked for.
   *
   * @throws UsageError when one cannot be written after all
   */
  readonly save: (report: Report) => Promise<void>;
}

/**
 * Opens what `--format`, `--report` and `--out` ask for.
 *
 * @throws UsageError when a flag cannot be read or a file not be written
 */
export async function openResults(
  { format, report: flags }: OutputOptions<ReportFormat>,
  out: string | undefined,
  terminal: Terminal,
): Promise<Results> {
  if (out !== undefined && !out.endsWith('.json')) {
    throw new UsageError('--out takes a name that ends in .json, so that `apply` knows the file');
  }
  const saved: readonly OutputFile<FileForm>[] =
    out === undefined ? [] : [{ what: 'saved plan', name: out }];
  const outputs = await openOutputFiles<FileForm>(
    [...saved, ...parseReportFlags(flags, reportFormats)],
    terminal,
  );
  const textOf = async (form: FileForm, report: Report): Promise<string> => {
    if (form === 'saved plan') return savedPlanText(report, planKeyText(terminal));
    const text = await renderReport(form, report, createStyle(false));
    return form === 'text' ? terminal.redactor.text(text) : text;
  };
  return {
    async print(report) {
      const text = await renderReport(format, report, terminal.style);
      if (format === 'text') terminal.print(text);
      else if (format === 'markdown') terminal.readable(text);
      else terminal.document(text);
    },
    save: (report) => saveAll(outputs, (form) => textOf(form, report)),
    [Symbol.asyncDispose]: () => outputs[Symbol.asyncDispose](),
  };
}

/** One full disk is no reason to lose the files on another. */
async function saveAll(
  outputs: OutputFiles<FileForm>,
  textOf: (form: FileForm) => Promise<string>,
): Promise<void> {
  const failed: string[] = [];
  for (const file of outputs.files) {
    try {
      await outputs.write(file, await textOf(file.what));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      failed.push(error.message);
    }
  }
  if (failed.length > 0) throw new UsageError(failed.join('\n'));
}
