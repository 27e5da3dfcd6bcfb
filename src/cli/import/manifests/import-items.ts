import { toImportedRouter } from '../../../import/to-router.js';
import {
  ImportError,
  type ImportedRouter,
  type ImportOptions,
  type ImportSource,
} from '../../../import/types.js';
import type { FleetManifest, RouterManifest } from '../../../manifest/types.js';
import { Secret } from '../../../resources/secret.js';
import { namesOf } from '../../../plan/row-names.js';
import { vocabulary } from '../../../resources/vocabulary.js';
import { rememberSecret, showTexts } from '../../terminal/remember-secret.js';
import type { Terminal } from '../../terminal/terminal.js';
import { declaredAddresses } from './declared-address.js';
import type { NamedItem } from './name-items.js';
import { addOwner, rivalFor, variableOwners, type VariableOwners } from './variable-owners.js';
import { tlsTree } from '../sources/tls-choice.js';
import { placeOf, type NotImported, type Reach } from '../types.js';

/** A router as a manifest would say it. */
export interface ImportedItem extends NamedItem {
  readonly imported: ImportedRouter;
}

/**
 * Makes manifests of what was read. Every secret in it is hidden from all output from here on.
 *
 * @param fleet what the manifests that are there say
 */
export function importItems(
  named: readonly NamedItem[],
  fleet: FleetManifest,
  terminal: Terminal,
): { readonly imported: readonly ImportedItem[]; readonly problems: readonly NotImported[] } {
  const owners = variableOwners(fleet);
  const declared = new Map(fleet.routers.map((router) => [router.name, router]));
  const nameAt = declaredAddresses(fleet);
  const obstacleTo = (result: ImportedRouter, one: NamedItem): string | undefined =>
    twinText(nameAt(result.document.connection), one) ?? rivalOf(result, one, owners);
  const imported: ImportedItem[] = [];
  const problems: NotImported[] = [];
  for (const one of named) {
    const result = importItem(one, declared.get(one.name), terminal);
    // What a router that is declared would write is not known before it is merged.
    const isNew = !declared.has(one.name);
    const obstacle = isNew && !('reason' in result) ? obstacleTo(result, one) : undefined;
    const reason = 'reason' in result ? result.reason : obstacle;
    if ('reason' in result || reason !== undefined) {
      problems.push({ ...placeOf(one.item), router: one.name, reason: reason ?? '' });
      continue;
    }
    if (isNew) for (const { name } of result.secrets) addOwner(owners, name, one.name);
    imported.push({ ...one, imported: result });
  }
  return { imported, problems };
}

function importItem(
  { item, source, name, password }: NamedItem,
  declared: RouterManifest | undefined,
  terminal: Terminal,
): ImportedRouter | { readonly reason: string } {
  hideSecrets(source, terminal);
  const { description, labels, username, origin, passwordFrom } = item;
  const said = origin.kind === 'router' ? origin.endpoint : origin.reached;
  // How a router is reached that is declared already stays as it is.
  const reach = origin.kind === 'export' && declared !== undefined ? declared.connection : said;
  try {
    const imported = toImportedRouter(source, {
      name,
      ...(description === undefined ? {} : { description }),
      labels,
      username,
      reached: reachedBy(reach),
      ...(passwordFrom === undefined ? {} : { passwordFrom }),
      ...(password === undefined ? {} : { password }),
    });
    for (const { value } of imported.secrets) {
      if (value !== undefined) rememberSecret(terminal.redactor, value);
    }
    return imported;
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return { reason: error.message };
  }
}

/** Also where many take the name of a user for its password: the names are what is imported. */
function hideSecrets({ observed }: ImportSource, terminal: Terminal): void {
  showTexts(vocabulary(), terminal);
  for (const { menu, rows } of observed.menus.values()) {
    for (const { fields } of rows) {
      showTexts(namesOf({ menu }, fields), terminal);
      for (const value of Object.values(fields)) {
        if (value instanceof Secret) rememberSecret(terminal.redactor, value);
      }
    }
  }
}

function reachedBy({ address, port, tls }: Reach): NonNullable<ImportOptions['reached']> {
  return {
    ...(address === undefined ? {} : { address }),
    ...(port === undefined ? {} : { port }),
    ...(tls === undefined ? {} : { tls: tlsTree(tls) }),
  };
}

/** A person gave the router another name in its manifest, and it does not know that. */
function twinText(declared: string | undefined, { item }: NamedItem): string | undefined {
  if (declared === undefined) return undefined;
  const remedy =
    item.line === undefined
      ? `import it with --name ${declared}`
      : `write ${declared} into the column name`;
  return `it is declared under the name ${declared} already (one address); ${remedy}`;
}

/** `zone-a` and `zone.a` would both have ZONE_A_PASSWORD, and one would get the other's secrets. */
function rivalOf(
  { secrets }: ImportedRouter,
  { name, item: { passwordFrom } }: NamedItem,
  owners: VariableOwners,
): string | undefined {
  for (const secret of secrets) {
    const owner = rivalFor(owners, secret.name, name);
    if (owner === undefined) continue;
    // Many routers may have one password, where the user says so.
    const isShared = passwordFrom !== undefined && 'env' in passwordFrom;
    if (isShared && passwordFrom.env === secret.name) continue;
    return `its secrets would have the names of those of ${owner}, such as ${secret.name}; give it another name`;
  }
  return undefined;
}
