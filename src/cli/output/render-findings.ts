import type { ReadFleet } from '../fleet/read-fleet.js';
import { counted } from '../../report/counted.js';
import { diagnosticsText } from '../../report/findings/diagnostics-text.js';
import { hasErrors } from '../../manifest/diagnostics.js';
import type { Style } from '../../report/text/style.js';
import type { FindingFormat } from './finding-format.js';
import { packageVersion } from '../package-version.js';

/** What was read, and when and how. */
export interface Validation extends ReadFleet {
  readonly strict: boolean;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

/** The findings of `validate` in one of their formats, each loaded when it is asked for. */
export async function renderFindings(
  format: FindingFormat,
  validation: Validation,
  style: Style,
): Promise<string> {
  const { diagnostics, fleet, sources, strict, createdAt } = validation;
  const rosform = packageVersion();
  const files = sources.map(({ name }) => name);
  switch (format) {
    case 'text':
      return findingsText(validation, style);
    case 'json': {
      const { findingsJson } = await import('../../report/findings/findings-json.js');
      const routers = fleet.routers.length;
      return findingsJson(diagnostics, {
        rosform,
        createdAt,
        files: files.length,
        routers,
        strict,
      });
    }
    case 'github':
      return (await import('../../report/findings/findings-annotations.js')).findingsAnnotations(
        diagnostics,
      );
    case 'sarif':
      return (await import('../../report/findings/findings-sarif.js')).findingsSarif(diagnostics, {
        rosform,
      });
    case 'junit':
      return (await import('../../report/findings/findings-junit.js')).findingsJunit(diagnostics, {
        files,
      });
  }
}

function findingsText({ diagnostics, sources, fleet }: Validation, style: Style): string {
  const text = diagnosticsText(diagnostics, sources, style);
  if (hasErrors(diagnostics)) return text;
  const found = diagnostics.length === 0 ? 'no problems' : 'no errors';
  const routers = counted(fleet.routers.length, 'router');
  return `${text}${routers} in ${counted(sources.length, 'file')}: ${found}\n`;
}
