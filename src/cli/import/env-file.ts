import { safeText } from '../../report/safe-text.js';
import type { ReportedSecret } from '../../report/import/types.js';
import { groupBy } from '../../resources/group-by.js';
import type { Secret } from '../../resources/secret.js';
import type { StoredSecrets } from './secrets-file.js';

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
  const known = listedNames(present);
  const missing = secrets.filter(({ name }) => !known.has(name));
  if (missing.length === 0) return undefined;
  const text = blocksOf(missing, () => '');
  if (present === undefined || present.trim() === '') return `${HEAD}\n${text}`;
  const added = `${present.endsWith('\n') ? '' : '\n'}\n${text}`;
  return present + (present.includes('\r\n') ? added.replaceAll('\n', '\r\n') : added);
}

/**
 * The text of `--secrets-to`: a file for `.` of a shell, with the names that it lacks. What is there
 * stays. Secrets whose value is not known are left out.
 *
 * @returns undefined when nothing is missing
 */
export function secretsText(
  { text: present, values }: Pick<StoredSecrets, 'text' | 'values'>,
  secrets: readonly ListedSecret[],
): string | undefined {
  const missing = secrets.filter(({ name, value }) => value !== undefined && !values.has(name));
  if (missing.length === 0) return undefined;
  const text = blocksOf(missing, ({ value }) => shellQuoted(value?.reveal() ?? ''));
  if (present === undefined || present === '') return text;
  return `${present}${present.endsWith('\n') ? '' : '\n'}\n${text}`;
}

/** The names that the text of `.env.example` lists. */
export function listedNames(present = ''): ReadonlySet<string> {
  const lines = present.matchAll(/^[ \t]*(?:#[ \t]*)?(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=/gm);
  return new Set(Array.from(lines, ([, name = '']) => name));
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

/** A block a router, a name once. Those that several routers share come first. */
function blocksOf(
  secrets: readonly ListedSecret[],
  valueOf: (secret: ListedSecret) => string,
): string {
  const byName = groupBy(secrets, ({ name }) => name);
  const single = Array.from(byName.values(), (same) => {
    const [first] = same;
    const routers = new Set(same.map(({ router }) => router));
    return { first, title: routers.size > 1 ? `${routers.size} routers` : (first?.router ?? '') };
  });
  const isShared = ({ first, title }: (typeof single)[number]): boolean => first?.router !== title;
  let text = '';
  let above: string | undefined;
  for (const one of [...single.filter(isShared), ...single.filter((one) => !isShared(one))]) {
    const { first: secret, title } = one;
    if (secret === undefined) continue;
    if (title !== above) text += `${text === '' ? '' : '\n'}# ${title}\n`;
    above = title;
    text += `# ${safeText(secret.what)}\n${secret.name}=${valueOf(secret)}\n`;
  }
  return text;
}
