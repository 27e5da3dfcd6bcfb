import { LARGEST } from '../manifest/manifest-text.js';
import { unsupportedVersion } from '../plan/check-version.js';
import { heldSecrets, type HeldSecrets } from './held-secrets.js';
import type { ImportedRow } from './types.js';
import { plainLine } from './document/comment-lines.js';
import { draftDocument, type DocumentDraft, type Material } from './document/draft-document.js';
import { findTroubles, type Trouble } from './document/settle/find-troubles.js';
import { knownMenus } from './document/known-menus.js';
import { nameOf } from './document/import-section.js';
import { noOmissions, type Omissions } from './document/settle/omissions.js';
import { omitTroubles } from './document/settle/omit-troubles.js';
import { secretRegister } from './document/secret-register.js';
import { writeDocument } from './document/text/write-document.js';
import {
  ImportError,
  type ImportedRouter,
  type ImportOptions,
  type ImportRemark,
  type ImportSource,
} from './types.js';

/** Rounds that leave out as little as they can; after them, whatever is found goes at once. */
const SPARING_ROUNDS = 5;

/** Each round leaves something out; a router that needs more is no router. */
const MOST_ROUNDS = 30;

/**
 * The manifest that says what a router has: a plan of it against this router is empty, but for the
 * tags of rows that are adopted. What it cannot say is left out, with a comment that says why, and
 * left alone on the router.
 *
 * @throws ImportError when no valid manifest can be made of it
 */
export function toImportedRouter(source: ImportSource, options: ImportOptions): ImportedRouter {
  const menus = knownMenus(source);
  const known = { ...source, observed: { ...source.observed, menus } };
  const secrets = secretRegister(known, options);
  const held = heldSecrets(source, [options.password]);
  const draft = settledDraft({ source: known, options, menus, secrets, held });
  return {
    source,
    document: draft.document,
    secrets: draft.secrets,
    remarks: [...versionRemarks(source), ...source.remarks, ...remarksOf(draft, held)],
  };
}

/** It is imported all the same: people upgrade routers, and look at them before they do. */
function versionRemarks({ observed }: ImportSource): readonly ImportRemark[] {
  const problem = unsupportedVersion(observed.version);
  return problem === undefined
    ? []
    : [{ message: plainLine(`${problem}, and plan will refuse this router`) }];
}

/** The document without what would make it invalid, or would make a plan of it change the router. */
function settledDraft(material: Material): DocumentDraft {
  const { from, observed } = material.source;
  let omissions: Omissions = noOmissions;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const draft = draftDocument(material, omissions);
    const written = writeDocument(draft.document);
    insistOnSize(from, written.text);
    const troubles = findTroubles(written, observed, draft.secrets);
    if (troubles.length === 0) return draft;
    const hopeless = troubles.find((trouble) => trouble.kind === 'document');
    if (hopeless !== undefined) {
      throw new ImportError(plainLine(`no manifest can be made of ${from}: ${hopeless.reason}`));
    }
    const sparing = round < SPARING_ROUNDS;
    const next = omitTroubles(sparing ? troubles : troubles.map(firstOnly), draft, omissions);
    if (next === omissions) break;
    omissions = next;
  }
  const trouble = `no manifest can be made of ${from} that leaves the router as it is`;
  throw new ImportError(plainLine(`${trouble}: please report this`));
}

/** Of a trouble between rows, only the one that it was found at. */
function firstOnly(trouble: Trouble): Trouble {
  return trouble.kind === 'row' ? { ...trouble, rows: trouble.rows.slice(0, 1) } : trouble;
}

function insistOnSize(from: string, text: string): void {
  if (new TextEncoder().encode(text).length <= LARGEST) return;
  throw new ImportError(
    plainLine(
      `the manifest of ${from} would be larger than 2 MiB, which is more than rosform reads`,
    ),
  );
}

function remarksOf(
  { document, dropped, observedOf }: DocumentDraft,
  { hide }: HeldSecrets,
): readonly ImportRemark[] {
  const said = document.sections.flatMap(({ type, rows, remarks }) => {
    const titleOf = (row: ImportedRow): string => {
      const observed = observedOf.get(row);
      return observed === undefined ? type.section : nameOf(type, observed);
    };
    return [
      ...remarks,
      ...rows.flatMap((row) => row.remarks.map((remark) => `${titleOf(row)}: ${remark}`)),
    ];
  });
  return [...said, ...dropped].map((message) => ({ message: plainLine(hide(message)) }));
}
