import { safeText } from '../../report/safe-text.js';
import type { ReportedSecret } from '../../report/import/types.js';
import type { Secret } from '../../resources/secret.js';

/** A secret that a manifest refers to, for the files that list them. */
export interface ListedSecret extends ReportedSecret {
  readonly router: string;
  readonly value: Secret | undefined;
}

const HEAD = `# Secrets that the manifests refer to. Values do not belong here, and not into Git:
# copy this file to .env, fill it in there, and load it: set -a; . ./.env; set +a
`;

/**
 * The text of `.env.example` with the names that it lacks, each with a comment of what it is. What
 * is there stays: its lines, its order, its line ends.
 *
 * @param present the text of the file; undefined where there is none
 * @returns undefined when no name is missing
 */
export function envExampleText(
  present: string | undefined,
  secrets: readonly ListedSecret[],
): string | undefined {
  const known = new Set(
    Array.from(
      (present ?? '').matchAll(/^[ \t]*(?:#[ \t]*)?(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=/gm),
      ([, name]) => name,
    ),
  );
  const missing = secrets.filter(({ name }) => !known.has(name));
  if (missing.length === 0) return undefined;
  const text = blocksOf(missing, () => '');
  if (present === undefined || present.trim() === '') return `${HEAD}\n${text}`;
  const added = `${present.endsWith('\n') ? '' : '\n'}\n${text}`;
  return present + (present.includes('\r\n') ? added.replaceAll('\n', '\r\n') : added);
}

/** The text of `--secrets-to`: a file for `.` of a shell. Secrets whose value is not known are left out. */
export function secretsText(secrets: readonly ListedSecret[]): string {
  const known = secrets.filter(({ value }) => value !== undefined);
  return blocksOf(known, ({ value }) => shellQuoted(value?.reveal() ?? ''));
}

/** Whether an environment variable can hold a value: UTF-8, and no byte zero. */
export function fitsVariable(value: Secret): boolean {
  const text = value.reveal();
  return !/[\0\p{Surrogate}]/u.test(text);
}

/** `it's` is `'it'\''s'`: between single quotes a shell takes everything else as it is. */
function shellQuoted(value: string): string {
  return `'${value.replaceAll("'", String.raw`'\''`)}'`;
}

/** A block a router, a name once: two routers may share one. */
function blocksOf(
  secrets: readonly ListedSecret[],
  valueOf: (secret: ListedSecret) => string,
): string {
  const seen = new Set<string>();
  let text = '';
  let router: string | undefined;
  for (const secret of secrets) {
    if (seen.has(secret.name)) continue;
    seen.add(secret.name);
    if (secret.router !== router) text += `${text === '' ? '' : '\n'}# ${secret.router}\n`;
    ({ router } = secret);
    text += `# ${safeText(secret.what)}\n${secret.name}=${valueOf(secret)}\n`;
  }
  return text;
}
