import { toImportedRouter } from '../../../import/to-router.js';
import {
  ImportError,
  type ImportedRouter,
  type ImportOptions,
  type ImportSource,
} from '../../../import/types.js';
import type { FleetManifest } from '../../../manifest/types.js';
import { usedSecrets } from '../../../manifest/used-secrets.js';
import { Secret } from '../../../resources/secret.js';
import { namesOf } from '../../../plan/row-names.js';
import { vocabulary } from '../../../resources/vocabulary.js';
import { rememberSecret, showTexts } from '../../terminal/remember-secret.js';
import type { Terminal } from '../../terminal/terminal.js';
import { portOf } from '../sources/endpoint-text.js';
import type { NamedItem } from './name-items.js';
import { tlsTree } from '../sources/tls-choice.js';
import type { Endpoint, NotImported } from '../types.js';

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
  const imported: ImportedItem[] = [];
  const problems: NotImported[] = [];
  for (const one of named) {
    const result = importItem(one, terminal);
    const reason = 'reason' in result ? result.reason : rivalOf(result, one.name, owners);
    if ('reason' in result || reason !== undefined) {
      const { from, line } = one.item;
      problems.push({
        from,
        ...(line === undefined ? {} : { line }),
        router: one.name,
        reason: reason ?? '',
      });
      continue;
    }
    for (const { name } of result.secrets) owners.set(name, one.name);
    imported.push({ ...one, imported: result });
  }
  return { imported, problems };
}

function importItem(
  { item, source, name, password }: NamedItem,
  terminal: Terminal,
): ImportedRouter | { readonly reason: string } {
  hideSecrets(source, terminal);
  const { description, labels, username, origin } = item;
  const endpoint = origin.kind === 'router' ? origin.endpoint : origin.reached;
  try {
    const imported = toImportedRouter(source, {
      name,
      ...(description === undefined ? {} : { description }),
      labels,
      username,
      ...(endpoint === undefined ? {} : { reached: reached(endpoint) }),
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

/** The port is written down only where it is not the one that a manifest has anyway. */
function reached(endpoint: Endpoint): NonNullable<ImportOptions['reached']> {
  const { address, port, tls } = endpoint;
  const { port: _said, ...usual } = endpoint;
  return {
    address,
    ...(port === undefined || port === portOf(usual) ? {} : { port }),
    ...(tls === undefined ? {} : { tls: tlsTree(tls) }),
  };
}

/** Environment variables that manifests take secrets from, and a router that does. */
function variableOwners({ routers }: FleetManifest): Map<string, string> {
  const owners = new Map<string, string>();
  for (const router of routers) {
    for (const { reference } of usedSecrets(router)) {
      if ('env' in reference) owners.set(reference.env, router.name);
    }
  }
  return owners;
}

/** `zone-a` and `zone.a` would both have ZONE_A_PASSWORD, and one would get the other's secrets. */
function rivalOf(
  { secrets }: ImportedRouter,
  name: string,
  owners: ReadonlyMap<string, string>,
): string | undefined {
  for (const secret of secrets) {
    const owner = owners.get(secret.name);
    if (owner === undefined || owner === name) continue;
    return `its secrets would have the names of those of ${owner}, such as ${secret.name}; give it another name`;
  }
  return undefined;
}
