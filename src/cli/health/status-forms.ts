import { statusText } from '../../report/status/status-text.js';
import type { StatusReport } from '../../report/status/types.js';
import type { Form } from '../output/form-results.js';
import type { Terminal } from '../terminal/terminal.js';
import type { StatusFormat } from './status-flags.js';

/**
 * The list in its forms. Secrets are hidden in the report already; what a format needs is loaded
 * when it is asked for.
 */
export function statusForms(
  status: StatusReport,
  wide: boolean,
  terminal: Terminal,
): Readonly<Record<StatusFormat, Form>> {
  return {
    table: {
      kind: 'text',
      make: (style, isFile) =>
        isFile
          ? statusText(status, { width: undefined, wide }, style)
          : tableText(status, wide, terminal),
    },
    json: {
      kind: 'document',
      make: async () => (await import('../../report/status/status-json.js')).statusJson(status),
    },
    markdown: {
      kind: 'readable',
      make: async () =>
        (await import('../../report/status/status-markdown.js')).statusMarkdown(status),
    },
    csv: {
      kind: 'readable',
      make: async () => (await import('../../report/status/status-csv.js')).statusCsv(status),
    },
  };
}

/** The table for the terminal as it is now; what is no terminal takes any line. */
export function tableText(status: StatusReport, wide: boolean, terminal: Terminal): string {
  const width = terminal.host.stdout.isTTY === true ? terminalWidth(terminal) : undefined;
  return statusText(status, { width, wide }, terminal.style);
}

/** Some terminals do not know their width and say 0. */
export function terminalWidth({ host: { stdout } }: Terminal): number {
  return stdout.columns || 80;
}
