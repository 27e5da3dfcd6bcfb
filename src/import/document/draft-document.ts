import type { Tree } from '../../manifest/edit/yaml/tree.js';
import type { ObservedMenu, ObservedRow } from '../../observed/types.js';
import { resourceTypes } from '../../resources/index.js';
import type {
  ImportedDocument,
  ImportedRow,
  ImportedSecret,
  ImportOptions,
  ImportSource,
} from '../types.js';
import type { HeldSecrets } from '../held-secrets.js';
import { footLines, headLines } from './outlines.js';
import { importConnection, referenceTo } from './import-connection.js';
import { importSection } from './import-section.js';
import type { Omissions } from './settle/omissions.js';
import type { SecretRegister } from './secret-register.js';

/** A document, and what it was made of. */
export interface DocumentDraft {
  readonly document: ImportedDocument;
  readonly secrets: readonly ImportedSecret[];
  /** The row of the router behind a row of the document. */
  readonly observedOf: ReadonlyMap<ImportedRow, ObservedRow>;
  /** What a person should know and the document does not say. */
  readonly dropped: readonly string[];
}

/** What is put into a document. */
export interface Material {
  readonly source: ImportSource;
  readonly options: ImportOptions;
  readonly menus: ReadonlyMap<string, ObservedMenu>;
  readonly secrets: SecretRegister;
  readonly held: HeldSecrets;
}

/** A router as a document, without what is to be left out. */
export function draftDocument(
  { source, options, menus, secrets, held }: Material,
  omissions: Omissions,
): DocumentDraft {
  const { version } = source.observed;
  const context = { version, hidden: source.secrets === 'hidden', secrets, held, omissions };
  const drafts = resourceTypes.flatMap((type) => {
    const isWanted = type.keptIn === undefined && source.leftOut?.menus.has(type.menu) !== true;
    const menu = isWanted ? menus.get(type.menu) : undefined;
    const draft = menu === undefined ? undefined : importSection(type, menu, context);
    return draft === undefined ? [] : [draft];
  });
  const rows = drafts.flatMap((draft) => draft.rows);
  const sections = drafts
    .map(({ section }) => section)
    .filter((section) => section.rows.length + section.remarks.length > 0);
  const { name, description, labels = {} } = options;
  const own = secrets.connection === undefined ? [] : [secrets.connection];
  const used = [...own, ...rows.flatMap((row) => row.secrets)];
  const connection = importConnection(source, options, passwordOf(options, own));
  return {
    document: {
      kind: 'Router',
      name,
      head: headLines(source),
      ...(description === undefined ? {} : { description }),
      labels,
      uses: [],
      connection,
      sections,
      ...(omissions.keep.size === 0 ? {} : { keep: [...omissions.keep] }),
      foot: footLines(source),
    },
    secrets: [...new Map(used.map((secret) => [secret.name, secret])).values()],
    observedOf: new Map(rows.map(({ row, observed }) => [row, observed])),
    dropped: [...(connection.warnings ?? []), ...drafts.flatMap((draft) => draft.dropped)],
  };
}

/** The password of the connection as the manifest refers to it. */
function passwordOf({ passwordFrom }: ImportOptions, [own]: readonly ImportedSecret[]): Tree {
  if (own !== undefined) return referenceTo(own);
  return new Map(Object.entries(passwordFrom ?? {}));
}
