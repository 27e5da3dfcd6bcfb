import type { ListedSecret } from './env-file.js';
import type { Assembled } from './manifests/assemble.js';
import type { PlannedFile } from './planned-files.js';
import type { StoredSecrets } from './secrets-file.js';
import type { NotImported } from './types.js';

/** Everything that came of an import. */
export interface Outcome {
  readonly assembled: Assembled;
  readonly problems: readonly NotImported[];
  readonly files: readonly PlannedFile[];
  readonly secrets: readonly ListedSecret[];
  /** The file of `--secrets-to` as it was. */
  readonly stored: StoredSecrets | undefined;
}
