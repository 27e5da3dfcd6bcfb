import type { FieldType } from '../define.js';
import { scalar } from './scalar.js';

const FACTORS: Readonly<Record<string, bigint>> = {
  '': 1n,
  k: 1000n,
  K: 1000n,
  M: 1_000_000n,
  G: 1_000_000_000n,
};

/** Bits per second as queues read them; routers print digits (`10M` as `10000000`, k = 1000). */
export function bitRate(): FieldType {
  return scalar({
    forms: 'bits per second: 10M, 512k, 1G, 0 for no limit',
    schema: {
      anyOf: [
        { type: 'integer', minimum: 0 },
        { type: 'string', pattern: '^[0-9]+[kKMG]?$' },
      ],
      examples: ['10M', '512k'],
    },
    read: readBitRate,
  });
}

/** Bits per second in digits, or undefined when the text is no rate. */
export function readBitRate(text: string): string | undefined {
  const match = /^(\d+)([kKMG]?)$/.exec(text);
  const factor = FACTORS[match?.[2] ?? ''];
  if (match?.[1] === undefined || factor === undefined) return undefined;
  return (BigInt(match[1]) * factor).toString();
}
