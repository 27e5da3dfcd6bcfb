import type { FieldType } from '../define.js';
import { readPrefix } from './prefix.js';
import { scalar } from './scalar.js';

/**
 * What FreeRADIUS knows a NAS by: the address that its requests come from, or a network of them.
 * The canonical form is what the database holds: without host bits, an address of its own without
 * `/32` or `/128`. FreeRADIUS 3.2.1 skips rows with anything else, or looks names up only once.
 */
export function nasName(): FieldType {
  return scalar({
    forms: 'an address or network: 10.20.0.1, 10.20.0.0/24, 2001:db8::1, 2001:db8:1::/48',
    schema: { type: 'string', examples: ['10.20.0.1'] },
    read: readNasName,
    refuse: problemOf,
    send: (text) => readNasName(text) ?? text,
  });
}

/** The canonical form of an address or network, or undefined. */
export function readNasName(text: string): string | undefined {
  const network = readPrefix(text);
  if (network === undefined) return undefined;
  return network.replace(network.includes(':') ? /\/128$/ : /\/32$/, '');
}

/** An address that no packet comes from, and what routers print for "none". */
const UNSPECIFIED: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/** Whether an address stands for no address in particular. */
export function isUnspecified(text: string): boolean {
  return UNSPECIFIED.has(readNasName(text) ?? text);
}

/** What keeps a text from being what FreeRADIUS knows a NAS by. */
export type NasNameFault =
  'everyone' | 'unspecified' | 'empty' | 'blanks' | 'port' | 'range' | 'malformed' | 'host-name';

/** What is wrong with a text as a `nasname`; undefined for an address or a network. */
export function nasNameFault(text: string): NasNameFault | undefined {
  const found = readNasName(text);
  if (text === '*' || found?.endsWith('/0') === true) return 'everyone';
  if (isUnspecified(text)) return 'unspecified';
  if (text === '') return 'empty';
  if (/\s/.test(text)) return 'blanks';
  if (found !== undefined) return undefined;
  if (/^(?:[^:]+|\[.*\]):\d+$/.test(text)) return 'port';
  if (/^[0-9a-f.:]+-[0-9a-f.:]+$/i.test(text)) return 'range';
  return /^[\d.:/]+$/.test(text) ? 'malformed' : 'host-name';
}

/** For a manifest. What is not here is told what an address looks like. */
const PROBLEMS: Readonly<Partial<Record<NasNameFault, string>>> = {
  everyone: 'is everyone: whoever has the secret would be a NAS; write the address of the router',
  unspecified: 'is no address that requests come from',
  blanks: 'has blanks, and FreeRADIUS would take it for a host name: write the address alone',
  port: 'has a port: write the address alone',
  range: 'is a range, which FreeRADIUS does not read: write a network',
  'host-name':
    'is a host name, which FreeRADIUS looks up once when it starts, and never with dynamic clients: write the address',
};

function problemOf(text: string): string | undefined {
  const fault = nasNameFault(text);
  return fault === undefined ? undefined : PROBLEMS[fault];
}
