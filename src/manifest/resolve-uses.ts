import type { LayerDocument, TemplateUse } from './document/layer.js';
import type { Report } from './diagnostics.js';
import { suggestion } from './suggest.js';

/** Templates by name. One that could not be read is `undefined`: it exists, and was reported. */
export type Templates = ReadonlyMap<string, LayerDocument | undefined>;

/** The templates of a document in the order of merging, each once. */
export interface ResolvedUses {
  readonly templates: readonly LayerDocument[];
  /** A template is missing, broken or part of a circle. */
  readonly failed: boolean;
}

/**
 * Follows `uses`, and the `uses` of templates before the templates themselves. A template that is
 * reached twice counts where it comes first.
 */
export function resolveUses(
  document: LayerDocument,
  templates: Templates,
  report: Report,
): ResolvedUses {
  const found = new Map<string, LayerDocument>();
  let failed = false;
  const follow = (user: LayerDocument, path: readonly string[]): void => {
    reportRepeated(user.uses, report);
    for (const use of user.uses) {
      const template = templates.get(use.name);
      if (path.includes(use.name)) reportCycle(use, [...path, use.name], report);
      else if (!templates.has(use.name)) reportUnknown(use, templates, report);
      failed ||= template === undefined || template.failed || path.includes(use.name);
      if (template === undefined || path.includes(use.name) || found.has(use.name)) continue;
      follow(template, [...path, use.name]);
      found.set(use.name, template);
    }
  };
  follow(document, document.kind === 'Template' ? [document.name] : []);
  return { templates: [...found.values()], failed };
}

function reportRepeated(uses: readonly TemplateUse[], report: Report): void {
  const seen = new Set<string>();
  for (const use of uses) {
    if (seen.has(use.name))
      report(use, 'manifest/repeated-template', `"${use.name}" is in this list twice`);
    seen.add(use.name);
  }
}

function reportCycle(use: TemplateUse, path: readonly string[], report: Report): void {
  const circle = path.slice(path.indexOf(use.name));
  report(use, 'manifest/template-cycle', `templates use each other: ${circle.join(' > ')}`);
}

function reportUnknown(use: TemplateUse, templates: Templates, report: Report): void {
  const names = [...templates.keys()];
  const hint = names.length === 0 ? 'no file declares a template' : undefined;
  report(use, 'manifest/unknown-template', `no template is called "${use.name}"`, {
    hint: suggestion(use.name, names) ?? hint,
  });
}
