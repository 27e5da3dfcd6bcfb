import path from 'node:path';

import type { TlsPolicy } from '../../../../manifest/types.js';
import { safeText } from '../../../../report/safe-text.js';
import { endpointName, parseEndpoint, parsePort } from '../endpoint-text.js';
import { isName, nameRule } from '../../manifests/router-name.js';
import { parseTlsColumn } from '../tls-choice.js';
import type { ImportItem, Origin, Reach, StoredPassword } from '../../types.js';
import type { ColumnName } from './columns.js';

/** What a row has where it says nothing itself. */
export interface RowDefaults {
  readonly username: string;
  /** Undefined for the plain API. */
  readonly tls: TlsPolicy | undefined;
  /** What `--password-env` names, where it is given. */
  readonly passwordFrom?: StoredPassword;
  /** Its name, for messages. */
  readonly inventory: string;
  /** Folder that the column `export` counts from. */
  readonly folder: string;
}

/** A row by its columns; what it leaves out is ''. */
export type Row = (column: ColumnName) => string;

/** The router of a row, or what is wrong with it in one line. */
export function readRow(
  row: Row,
  line: number,
  defaults: RowDefaults,
): ImportItem | { readonly problem: string } {
  const name = row('name');
  if (name !== '' && !isName(name)) return { problem: `the name ${shown(name)}: ${nameRule}` };
  const labels = readLabels(row('labels'));
  if ('problem' in labels) return labels;
  const reach = readReach(row, defaults);
  if ('problem' in reach) return reach;
  const password = readPassword(row);
  if (password !== undefined && 'problem' in password) return password;
  const origin = readOrigin(row, reach, password, defaults);
  if ('problem' in origin) return origin;
  const passwordFrom = password ?? defaults.passwordFrom;
  const isExport = origin.kind === 'export';
  const description = row('description');
  return {
    from: isExport ? origin.file : endpointName(origin.endpoint),
    line,
    inventory: defaults.inventory,
    ...(passwordFrom === undefined ? {} : { passwordFrom }),
    ...(name === '' ? {} : { name }),
    fallback: isExport ? path.parse(origin.file).name : origin.endpoint.address,
    ...(description === '' ? {} : { description }),
    labels: labels.labels,
    username: row('username') === '' ? defaults.username : row('username'),
    origin,
  };
}

type Problem = { readonly problem: string };

function readOrigin(
  row: Row,
  reach: Reach,
  password: StoredPassword | undefined,
  { folder }: RowDefaults,
): Origin | Problem {
  const file = row('export');
  if (file === '-') {
    return { problem: 'the export - is standard input, which goes with --export - only' };
  }
  if (file !== '') {
    const found = path.isAbsolute(file) ? path.normalize(file) : path.join(folder, file);
    return { kind: 'export', file: found, reached: reach };
  }
  const { address } = reach;
  if (address === undefined) {
    return { problem: 'neither address nor export is filled in, so nothing can be read' };
  }
  return { kind: 'router', endpoint: { ...reach, address }, password: password ?? 'flags' };
}

function readReach(row: Row, defaults: RowDefaults): Reach | Problem {
  const [address, digits, words] = [row('address'), row('port'), row('tls')];
  const tls = words === '' ? defaults.tls : parseTlsColumn(words);
  if (words !== '' && tls === undefined) {
    return {
      problem: `tls ${shown(words)} is not known: write none, anonymous, system, sha256:… or ca:FILE`,
    };
  }
  const port = digits === '' ? undefined : parsePort(digits);
  if (digits !== '' && port === undefined) {
    return { problem: `the port ${shown(digits)} is no port: write a number from 1 to 65535` };
  }
  const way = {
    ...(port === undefined ? {} : { port }),
    ...(tls === undefined || tls === null ? {} : { tls }),
  };
  if (address === '') return way;
  const endpoint = parseEndpoint(address);
  if (endpoint === undefined) {
    return {
      problem: `the address ${shown(address)} is none: write 10.20.0.1, 2001:db8::1 or router.example.net`,
    };
  }
  if (port !== undefined && endpoint.port !== undefined && port !== endpoint.port) {
    return { problem: `the address says port ${endpoint.port}, and the column port ${port}` };
  }
  return { ...endpoint, ...way };
}

function readPassword(row: Row): StoredPassword | undefined | Problem {
  const [env, file] = [row('password-env'), row('password-file')];
  if (env !== '' && file !== '') {
    return { problem: 'password-env and password-file are both filled in; leave one empty' };
  }
  if (file !== '') return { file };
  if (env === '') return undefined;
  // What it says may be a password in the wrong column, so it is not shown.
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(env)) {
    return {
      problem: 'password-env is no name of an environment variable, such as ZONE_A_PASSWORD',
    };
  }
  return { env };
}

function readLabels(text: string): { readonly labels: Readonly<Record<string, string>> } | Problem {
  const parts = text
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const labels = new Map<string, string>();
  for (const part of parts) {
    const [, name = '', value = ''] = /^([^=]+?)\s*=\s*(.+)$/.exec(part) ?? [];
    if (name === '') return { problem: `the label ${shown(part)}: write zone=a;role=pppoe` };
    if (labels.has(name)) return { problem: `the label ${shown(name)} is there twice` };
    labels.set(name, value);
  }
  return { labels: Object.fromEntries(labels) };
}

/** A cell may be a whole essay. */
function shown(text: string): string {
  return `"${safeText(text.length > 60 ? `${text.slice(0, 60)}…` : text)}"`;
}
