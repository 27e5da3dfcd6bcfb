import { suggestion } from '../../manifest/suggest.js';
import { fieldText, sectionText, sectionsText } from '../../report/text/explain-text.js';
import { explainSection, type SectionSummary } from '../../resources/explain.js';
import {
  resourceTypeForMenu,
  resourceTypeForSection,
  resourceTypes,
} from '../../resources/index.js';
import { exitCode, type ExitCode } from '../exit-code.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

/** Describes all sections, one section (also by its menu) or one field. */
export async function explain(
  options: { readonly topic: string | undefined },
  terminal: Terminal,
): Promise<ExitCode> {
  terminal.print(topicText(options.topic, terminal));
  return exitCode.ok;
}

function topicText(topic: string | undefined, { style }: Terminal): string {
  if (topic === undefined) return sectionsText(resourceTypes.map(explainSection), style);
  const [name = '', field] = topic.split('.');
  const summary = findSection(name);
  if (field === undefined || field === '') return sectionText(summary, style);
  const found = summary.fields.find((candidate) => candidate.name === field);
  if (found !== undefined) return fieldText(summary, found, style);
  const known = summary.fields.map((candidate) => candidate.name);
  throw new UsageError(
    `${name} has no field ${field}; ${suggestion(field, known) ?? `\`rosform explain ${name}\` lists them`}`,
  );
}

function findSection(name: string): SectionSummary {
  const type = resourceTypeForSection(name) ?? resourceTypeForMenu(name);
  if (type !== undefined) return explainSection(type);
  const known = resourceTypes.flatMap(({ section, menu }) => [section, menu]);
  throw new UsageError(
    `there is no section ${name}; ${suggestion(name, known) ?? '`rosform explain` lists them'}`,
  );
}
