import { createStyle, type Style } from '../../report/text/style.js';
import { openOutputFiles } from './output-files.js';
import { parseReportFlags } from './output-flags.js';
import type { Terminal } from '../terminal/terminal.js';

/** One form of a result. */
export interface Form {
  /**
   * `text` is hidden in as it is written. The others are made of what has no secrets any more:
   * `readable` for people too, such as Markdown, `document` for programs alone.
   */
  readonly kind: 'text' | 'readable' | 'document';
  /** `isFile` is for text that a terminal would have fitted to its width. */
  readonly make: (style: Style, isFile: boolean) => string | Promise<string>;
}

/** Where a result goes; files are sure to be writable before the work begins. */
export interface FormResults<Format extends string> extends AsyncDisposable {
  /** @throws UsageError when a file cannot be written after all */
  readonly write: (forms: Readonly<Record<Format, Form>>) => Promise<void>;
}

/**
 * Opens what `--format` and `--report` ask for.
 *
 * @throws UsageError when a flag cannot be read or a file not be written
 */
export async function openFormResults<Format extends string>(
  { format, report }: { readonly format: Format; readonly report: readonly string[] },
  formats: readonly Format[],
  terminal: Terminal,
): Promise<FormResults<Format>> {
  const outputs = await openOutputFiles(parseReportFlags(report, formats), terminal);
  return {
    async write(forms) {
      const { kind, make } = forms[format];
      const shown = await make(terminal.style, false);
      if (kind === 'text') terminal.print(shown);
      else if (kind === 'readable') terminal.readable(shown);
      else terminal.document(shown);
      for (const file of outputs.files) {
        const form = forms[file.what];
        const text = await form.make(createStyle(false), true);
        await outputs.write(file, form.kind === 'text' ? terminal.redactor.text(text) : text);
      }
    },
    [Symbol.asyncDispose]: () => outputs[Symbol.asyncDispose](),
  };
}
