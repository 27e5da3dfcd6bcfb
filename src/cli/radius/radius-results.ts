import { createStyle, type Style } from '../../report/text/style.js';
import { openOutputFiles } from '../output/output-files.js';
import { parseReportFlags, type OutputOptions } from '../output/output-flags.js';
import type { Terminal } from '../terminal/terminal.js';
import { radiusFormats, type RadiusFormat } from './radius-flags.js';

/** A result in its forms. */
interface Forms {
  readonly text: (style: Style) => string;
  /** With secrets hidden in what it is made of. */
  readonly json: () => string;
}

/** Where the result goes; files are sure to be writable before the work begins. */
export interface RadiusResults extends AsyncDisposable {
  readonly write: (forms: Forms) => Promise<void>;
}

/** Opens what `--format` and `--report` ask for. */
export async function openRadiusResults(
  { format, report }: OutputOptions<RadiusFormat>,
  terminal: Terminal,
): Promise<RadiusResults> {
  const outputs = await openOutputFiles(parseReportFlags(report, radiusFormats), terminal);
  return {
    async write(forms) {
      if (format === 'text') terminal.print(forms.text(terminal.style));
      else terminal.document(forms.json());
      for (const file of outputs.files) {
        const { redactor } = terminal;
        const text =
          file.what === 'json' ? forms.json() : redactor.text(forms.text(createStyle(false)));
        await outputs.write(file, text);
      }
    },
    [Symbol.asyncDispose]: () => outputs[Symbol.asyncDispose](),
  };
}
