import path from 'node:path';

import { safeText } from '../../../report/safe-text.js';
import type { Terminal } from '../../terminal/terminal.js';
import { UsageError } from '../../usage-error.js';
import { insistOnVariable } from './flag-password.js';
import { endpointName, parseEndpoint } from './endpoint-text.js';
import type { ImportFlags } from '../import-flags.js';
import { readInventory } from './inventory/read-inventory.js';
import { isName, nameRule } from '../manifests/router-name.js';
import { tlsOfFlags } from './tls-choice.js';
import type { Endpoint, ImportItem, NotImported } from '../types.js';

/** What is to be imported, and rows of an inventory that cannot be. */
interface Chosen {
  readonly items: readonly ImportItem[];
  readonly problems: readonly NotImported[];
}

/**
 * Reads what the flags say is to be imported. No router is asked, no export opened.
 *
 * @throws UsageError when the flags do not fit together, or an inventory cannot be read
 */
export async function chosenItems(flags: ImportFlags, terminal: Terminal): Promise<Chosen> {
  const exports = [...flags.export, ...flags.files];
  insistOnOneKind(flags, exports);
  const { name, address } = flags;
  if (name !== undefined && !isName(name)) {
    throw new UsageError(`--name ${safeText(name)}: ${nameRule}`);
  }
  if (exports.length > 1 || flags.inventory !== undefined) insistOnOneRouter(flags);
  const tls = tlsOfFlags(flags);
  if (flags.inventory !== undefined) {
    const defaults = { username: flags.username, tls, ...passwordOf(flags) };
    return readInventory(flags.inventory, defaults, terminal);
  }
  const common = {
    ...passwordOf(flags),
    ...(name === undefined ? {} : { name }),
    labels: {},
    username: flags.username,
  };
  if (flags.from !== undefined) {
    if (address !== undefined) throw new UsageError('--address goes with --export only');
    const endpoint = endpointOfFlag('--from', flags.from, tls);
    const from = endpointName(endpoint);
    const origin = { kind: 'router', endpoint, password: 'flags' } as const;
    return { items: [{ ...common, from, fallback: endpoint.address, origin }], problems: [] };
  }
  const guessed = tls === undefined ? {} : { tls };
  const reached = address === undefined ? guessed : endpointOfFlag('--address', address, tls);
  const items = exports.map((file): ImportItem => {
    const isInput = file === '-';
    const origin = { kind: 'export', file, reached } as const;
    const from = isInput ? 'standard input' : file;
    return { ...common, from, fallback: isInput ? '' : path.parse(file).name, origin };
  });
  return { items, problems: [] };
}

/** What `--password-env` says is in the manifests, too; what it says when left out is not. */
function passwordOf({ passwordEnv }: ImportFlags): Pick<ImportItem, 'passwordFrom'> {
  if (passwordEnv === undefined) return {};
  insistOnVariable(passwordEnv);
  return { passwordFrom: { env: passwordEnv } };
}

function insistOnOneKind(flags: ImportFlags, exports: readonly string[]): void {
  const kinds = [
    ...(exports.length > 0 ? ['--export'] : []),
    ...(flags.from === undefined ? [] : ['--from']),
    ...(flags.inventory === undefined ? [] : ['--inventory']),
  ];
  if (kinds.length > 1) {
    throw new UsageError(
      `${kinds.join(' and ')} do not go together; import them one after another`,
    );
  }
  if (flags.files.length > 0 && flags.export.length === 0) {
    const [first = ''] = flags.files;
    throw new UsageError(`write --export ${safeText(first)}, or --from, or --inventory`);
  }
  if (kinds.length === 0) {
    throw new UsageError(
      'say what to import: --export FILE, --from ADDRESS, or --inventory FILE.csv',
    );
  }
  const repeated = exports.find((file, index) => exports.indexOf(file) !== index);
  if (repeated !== undefined) throw new UsageError(`--export ${safeText(repeated)} is given twice`);
}

function insistOnOneRouter({ name, address, inventory }: ImportFlags): void {
  for (const [flag, value] of [
    ['--name', name],
    ['--address', address],
  ] as const) {
    if (value === undefined) continue;
    const remedy =
      inventory === undefined
        ? 'import the files one after another, or write an inventory'
        : `write it into the column ${flag.slice(2)}`;
    throw new UsageError(`${flag} is for one router; ${remedy}`);
  }
}

function endpointOfFlag(flag: string, text: string, tls: Endpoint['tls']): Endpoint {
  const endpoint = parseEndpoint(text);
  if (endpoint === undefined) {
    throw new UsageError(
      `${flag} ${safeText(text)}: write an address such as 10.20.0.1, 10.20.0.1:8729 or [2001:db8::1]:8729`,
    );
  }
  return { ...endpoint, ...(tls === undefined ? {} : { tls }) };
}
