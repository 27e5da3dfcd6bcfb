import type { Style } from '../../report/text/style.js';
import type { Report } from '../../report/types.js';

/** How a report of routers can be written. */
export const reportFormats = ['text', 'json', 'markdown', 'html'] as const;

export type ReportFormat = (typeof reportFormats)[number];

/** A report in one of its formats. What a format needs is loaded when it is asked for. */
export async function renderReport(
  format: ReportFormat,
  report: Report,
  style: Style,
): Promise<string> {
  switch (format) {
    case 'text':
      return (await import('../../report/text/report-text.js')).reportText(report, style);
    case 'json':
      return (await import('../../report/report-json.js')).reportJson(report);
    case 'markdown':
      return (await import('../../report/markdown/markdown.js')).markdown(report);
    case 'html':
      return (await import('../../report/html/html-page.js')).htmlPage(report);
  }
}
