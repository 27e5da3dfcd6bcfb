import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';

import { planHashOf } from '../../fleet/fingerprint.js';
import { isSameSeal, sealsOf, type Seals } from '../../fleet/seal.js';
import { jsonText } from '../../report/json-text.js';
import { safeText } from '../../report/safe-text.js';
import { planSchema, reportSchema } from '../../report/schema/report-schema.js';
import { formatVersion, type Report, type RouterReport } from '../../report/types.js';
import { packageVersion } from '../package-version.js';
import { readJsonFile } from './read-json-file.js';
import { PLAN_KEY, type SavedPlan } from './saved-plan.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

/**
 * A report that an earlier run wrote as JSON, or a saved plan.
 *
 * @throws UsageError that says what is wrong with the file
 */
export async function readReport(name: string, terminal: Terminal): Promise<Report> {
  const { data } = await readJsonFile(name, terminal);
  if (!isObject(data) || !('checksum' in data)) return checked(name, data, validators().report);
  const { checksum, seal: _seal, ...report } = checked(name, data, validators().plan);
  if (checksum === sealsOf(JSON.stringify(report), undefined).checksum) return report;
  throw new UsageError(`${safeText(name)} has been changed since it was written`);
}

/**
 * A plan that was saved for apply.
 *
 * @throws UsageError when the file is not one, is another version's, or is not as it was written
 */
export async function readSavedPlan(
  name: string,
  key: string | undefined,
  terminal: Terminal,
): Promise<Report> {
  const { data, text } = await readJsonFile(name, terminal);
  const file = safeText(name);
  if (isObject(data) && !('checksum' in data)) {
    throw new UsageError(
      `${file} is no saved plan, nothing was applied: write one with \`rosform plan --out ${file}\``,
    );
  }
  const { checksum, seal, ...report } = checked(name, data, validators().plan);
  if (report.rosform !== packageVersion()) {
    throw new UsageError(
      `${file} was written by rosform ${safeText(report.rosform)}, and this is ${packageVersion()}; ` +
        'nothing was applied: plan again with this version',
    );
  }
  insistOnSeals(file, { checksum, seal }, sealsOf(JSON.stringify(report), key));
  // A key that is there twice, or words between the lines, would show other things than are read.
  if (text !== jsonText(data) || !report.routers.every(hasOwnHash)) {
    throw new UsageError(`${file} is not as it was written; nothing was applied: plan again`);
  }
  if (new Set(report.routers.map(({ router }) => router)).size < report.routers.length) {
    throw new UsageError(`${file} plans a router twice; nothing was applied`);
  }
  return report;
}

/** The hash of a router's plan is made of those of its manifest and its changes. */
function hasOwnHash({ planHash, manifestHash, changes }: RouterReport): boolean {
  if (planHash === undefined) return manifestHash === undefined && changes.length === 0;
  const hashes = changes.map(({ hash = '' }) => hash);
  return planHash === planHashOf(manifestHash ?? '', hashes);
}

/** What a file says of itself, and what is true of it. */
function insistOnSeals(
  file: string,
  said: { readonly checksum: string; readonly seal: string | undefined },
  real: Seals,
): void {
  if (said.checksum !== real.checksum) {
    throw new UsageError(
      `${file} has been changed since it was written; nothing was applied: plan again`,
    );
  }
  if (said.seal === undefined && real.seal === undefined) return;
  if (said.seal === undefined) {
    throw new UsageError(
      `${file} was made without ${PLAN_KEY}, which is set here; nothing was applied: plan again with the key`,
    );
  }
  if (real.seal === undefined) {
    throw new UsageError(
      `${file} was made with a ${PLAN_KEY}, which is not set here; nothing was applied: set it`,
    );
  }
  if (!isSameSeal(said.seal, real.seal)) {
    throw new UsageError(
      `${file} was sealed with another ${PLAN_KEY}, or changed since; nothing was applied: plan again`,
    );
  }
}

interface Validators {
  readonly report: ValidateFunction<Report>;
  readonly plan: ValidateFunction<SavedPlan>;
}

let compiled: Validators | undefined;

function validators(): Validators {
  if (compiled !== undefined) return compiled;
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  compiled = {
    report: ajv.compile<Report>(reportSchema),
    plan: ajv.compile<SavedPlan>(planSchema),
  };
  return compiled;
}

function checked<Data>(name: string, data: unknown, isValid: ValidateFunction<Data>): Data {
  const version = isObject(data) && 'formatVersion' in data ? data.formatVersion : undefined;
  if (typeof version === 'number' && version !== formatVersion) {
    throw new UsageError(
      `${safeText(name)} has format version ${version}, and this rosform knows ${formatVersion}`,
    );
  }
  if (isValid(data)) return data;
  throw new UsageError(
    `${safeText(name)} is not a report of rosform: ${mistakeText(isValid.errors ?? [])}`,
  );
}

function mistakeText([error]: readonly ErrorObject[]): string {
  if (error === undefined) return 'its form is unknown';
  const place = error.instancePath === '' ? 'it' : safeText(error.instancePath.slice(0, 200));
  const extra: unknown = error.params['additionalProperty'];
  const what = typeof extra === 'string' ? ` (${safeText(extra.slice(0, 100))})` : '';
  return `${place} ${error.message ?? 'is wrong'}${what}`;
}

function isObject(data: unknown): data is object {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
