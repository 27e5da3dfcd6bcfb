import { readFileSync } from 'node:fs';

import { ACTION_ROOT } from '@actions/workflow-parser/actions/action-constants';
import { convertJobs } from '@actions/workflow-parser/model/converter/jobs';
import { JSONObjectReader } from '@actions/workflow-parser/templates/json-object-reader';
import { TemplateSchema } from '@actions/workflow-parser/templates/schema/index';
import {
  TemplateContext,
  TemplateValidationErrors,
} from '@actions/workflow-parser/templates/template-context';
import { readTemplate } from '@actions/workflow-parser/templates/template-reader';
import { NoOperationTraceWriter } from '@actions/workflow-parser/templates/trace-writer';
import { WORKFLOW_ROOT } from '@actions/workflow-parser/workflows/workflow-constants';
import { YamlObjectReader } from '@actions/workflow-parser/workflows/yaml-object-reader';

/** What GitHub's own parser says against a workflow: schema, expressions, and jobs that need others. */
export function workflowProblems(text: string): readonly string[] {
  const { context, root } = read(text, 'workflow-v1.0.min.json', WORKFLOW_ROOT);
  if (root !== undefined && context.errors.getErrors().length === 0) {
    for (const { key, value } of root.assertMapping('workflow')) {
      if (key.assertString('key').value === 'jobs') convertJobs(context, value);
    }
  }
  return messagesOf(context);
}

/** The same for an `action.yml`. */
export function actionProblems(text: string): readonly string[] {
  return messagesOf(read(text, 'action-v1.0.min.json', ACTION_ROOT).context);
}

/**
 * The package's own entry imports its schemas in a way that only bundlers understand, so they are
 * loaded here.
 */
function read(text: string, schemaFile: string, rootName: string) {
  const entry = import.meta.resolve('@actions/workflow-parser/index');
  const json = readFileSync(new URL(schemaFile, entry), 'utf8');
  const schema = TemplateSchema.load(new JSONObjectReader(undefined, json));
  const context = new TemplateContext(
    new TemplateValidationErrors(),
    schema,
    new NoOperationTraceWriter(),
  );
  const file = context.getFileId('example.yml');
  const reader = new YamlObjectReader(file, text);
  for (const { message, range } of reader.errors) context.error(file, message, range);
  const root = reader.errors.length > 0 ? undefined : readTemplate(context, rootName, reader, file);
  return { context, root };
}

function messagesOf(context: TemplateContext): readonly string[] {
  return context.errors.getErrors().map(({ message }) => message);
}
