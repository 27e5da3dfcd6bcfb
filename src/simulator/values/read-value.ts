import type { FieldFacts, FieldKind } from '../facts.js';
import { joinValues, type StoredValue } from '../tables/row.js';
import {
  readIp,
  readIpPrefix,
  readIpRange,
  readIpv6,
  readIpv6Prefix,
  readIpVrf,
  readIpWithPrefix,
  readMac,
} from './addresses.js';
import { readBits, readBytes, readInt, readKib, readTime } from './numbers.js';
import { readIpOrReference, readPrefixOrReference, readReference } from './references.js';
import { invalidValue, type ValueContext } from './value-context.js';
import { readBool, readPartition, readSet, readWord } from './words.js';

/** Reads what a client sent for a field and returns it as the router keeps it, or refuses. */
export function readField(field: FieldFacts, text: string, context: ValueContext): StoredValue {
  if (field.negatable !== true) return readValue(field.type, text, context);
  if (text.startsWith('!')) {
    return joinValues(['!', readField(field, text.slice(1), context)], '');
  }
  // A matcher on one address is printed without its `/32`; a pool's range is kept as typed.
  const bare = field.type.kind === 'ip-range' && text.endsWith('/32') ? text.slice(0, -3) : text;
  return readValue(field.type, bare, context);
}

/** Kinds that have no options. */
const plainReaders = {
  bool: readBool,
  bits: readBits,
  bytes: readBytes,
  kib: readKib,
  ip: readIp,
  ipv6: readIpv6,
  'ip-vrf': readIpVrf,
  'ip-with-prefix': readIpWithPrefix,
  'ip-prefix': readIpPrefix,
  'ipv6-prefix': readIpv6Prefix,
  'ip-range': readIpRange,
  mac: readMac,
} as const;

function readValue(kind: FieldKind, text: string, context: ValueContext): StoredValue {
  switch (kind.kind) {
    case 'string':
      if (text.length < (kind.minLength ?? 0)) throw invalidValue(context.argument);
      return text;
    case 'int':
      return readInt(kind, text, context);
    case 'duration':
      return readTime(kind, text, context);
    case 'enum':
      return readWord(kind.values, text, context);
    case 'set':
      return kind.partition === true
        ? readPartition(kind.values, text, context)
        : readSet(kind.values, text, context);
    case 'list':
      return readList(kind, text, context);
    case 'pair':
      return readPair(kind.item, text, context);
    case 'ref':
      return readReference(kind, text, context);
    case 'ip-or-ref':
      return readIpOrReference(kind, text, context);
    case 'prefix-or-ref':
      return readPrefixOrReference(kind, text, context);
    case 'bool':
    case 'bits':
    case 'bytes':
    case 'kib':
    case 'ip':
    case 'ipv6':
    case 'ip-vrf':
    case 'ip-with-prefix':
    case 'ip-prefix':
    case 'ipv6-prefix':
    case 'ip-range':
    case 'mac':
      return plainReaders[kind.kind](text, context);
  }
}

function readList(
  { item, max }: Extract<FieldKind, { kind: 'list' }>,
  text: string,
  context: ValueContext,
): StoredValue {
  if (text === '') return '';
  const items = text.split(',');
  if (max !== undefined && items.length > max) throw invalidValue(context.argument);
  return joinValues(
    items.map((each) => readValue(item, each, context)),
    ',',
  );
}

/** One value stands for both sides. */
function readPair(item: FieldKind, text: string, context: ValueContext): StoredValue {
  const [first = '', second = first, ...rest] = text.split('/');
  if (rest.length > 0) throw invalidValue(context.argument);
  return joinValues([readValue(item, first, context), readValue(item, second, context)], '/');
}
