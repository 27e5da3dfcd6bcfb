import type { FieldType } from '../define.js';
import { scalar } from './scalar.js';

const UNITS: Readonly<Record<string, bigint>> = {
  '': 1n,
  B: 1n,
  k: 1024n,
  KiB: 1024n,
  M: 1_048_576n,
  MiB: 1_048_576n,
  G: 1_073_741_824n,
  GiB: 1_073_741_824n,
};

const SIZE = /^(\d+)(?:\.0)?(B|KiB|MiB|GiB|k|M|G|)$/;

/** A size in bytes (k = 1024); exports print `32.0MiB`, the API prints digits. */
export function bytes(): FieldType {
  return scalar({
    forms: 'a size in bytes: 33554432, 32M, 32MiB',
    schema: sizeSchema('^[0-9]+(\\.0)?(B|KiB|MiB|GiB|k|M|G)?$'),
    read: (text) => readSize(text)?.toString(),
  });
}

/** A size whose bare number counts KiB: `50` is printed as `50KiB` (RouterOS 6.49 exports). */
export function kibibytes(): FieldType {
  return scalar({
    forms: 'a size in KiB: 50, 50KiB, 2MiB',
    schema: sizeSchema('^[0-9]+(\\.0)?(KiB|MiB|GiB)?$'),
    read: (text) => {
      if (/^\d+$/.test(text)) return BigInt(text).toString();
      const size = text.endsWith('iB') ? readSize(text) : undefined;
      return size === undefined ? undefined : (size / 1024n).toString();
    },
  });
}

function readSize(text: string): bigint | undefined {
  const match = SIZE.exec(text);
  const unit = UNITS[match?.[2] ?? ''];
  return match?.[1] === undefined || unit === undefined ? undefined : BigInt(match[1]) * unit;
}

function sizeSchema(pattern: string) {
  return {
    anyOf: [
      { type: 'integer', minimum: 0 },
      { type: 'string', pattern },
    ],
  };
}
