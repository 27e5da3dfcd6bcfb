import { safeText } from '../../report/safe-text.js';
import type { Terminal } from '../terminal/terminal.js';
import { fitsVariable, type ListedSecret } from './env-file.js';
import type { Assembled } from './manifests/assemble.js';
import { declaresTemplate } from './manifests/declares-template.js';
import type { Existing } from './manifests/draft-manifests.js';
import type { PlannedFile } from './planned-files.js';
import type { StoredSecrets } from './secrets-file.js';

/** Says why no Template came of `--extract-template`. */
export function tellTemplate(
  name: string,
  { template, routers }: Pick<Assembled, 'template' | 'routers'>,
  { sources }: Existing,
  { notice }: Terminal,
): void {
  if (template !== undefined) return;
  const fresh = routers.filter(({ merged }) => merged === undefined);
  if (sources.some((source) => declaresTemplate(source, name))) {
    if (fresh.length === 0) return;
    notice(
      `no router uses the Template ${name}, which is there already: none has all that it says; to make it anew, import all routers into a new folder with --dir\n`,
    );
    return;
  }
  const reason =
    fresh.length < 2
      ? 'that takes two routers that are new in this import'
      : 'the routers share nothing';
  notice(`no Template ${name} was made: ${reason}\n`);
}

/** Says which secrets are not in the file of `--secrets-to`, or not as the router has them. */
export function tellSecrets(
  files: readonly PlannedFile[],
  secrets: readonly ListedSecret[],
  { name: file, values }: StoredSecrets,
  { notice }: Terminal,
): void {
  const shown = safeText(file);
  const known = secrets.filter(({ value }) => value !== undefined);
  const odd = known.filter(({ value }) => value !== undefined && !fitsVariable(value));
  for (const { name, what, router } of odd) {
    notice(
      `${name} is not in ${shown}: the ${safeText(what)} (${router}) is not UTF-8, which no environment variable can hold; use { file: … } for it\n`,
    );
  }
  const others = known.filter(({ name, value }) => {
    const there = values.get(name);
    return there !== undefined && there !== value?.reveal();
  });
  for (const { name, what, router } of others) {
    notice(
      `${name} in ${shown} is not what the ${safeText(what)} (${router}) is now; it is left as it is: remove its line and import again, if the router is right\n`,
    );
  }
  if (known.length > 0 || files.some(({ holds }) => holds === 'secrets')) return;
  const verb = values.size === 0 ? 'written' : 'changed';
  notice(
    `${shown} is not ${verb}, because no secret was shown: /export show-sensitive shows them, and so does a user with the policy sensitive\n`,
  );
}
