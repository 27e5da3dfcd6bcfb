import type { FieldType } from '../define.js';
import { scalar } from './scalar.js';

/** What limits a number, and the words that stand beside it. */
export interface NumberOptions {
  readonly min?: number;
  readonly max?: number;
  readonly words?: readonly string[];
  /** The word that routers print instead of 0. */
  readonly zero?: string;
}

/** A whole number. */
export function integer(options: NumberOptions = {}): FieldType {
  const { words = [], zero } = options;
  return scalar({
    forms: `a whole number${rangeText(options)}`,
    schema: { anyOf: [rangeSchema('integer', options), { type: 'string', pattern: '^-?[0-9]+$' }] },
    words,
    read: (text) => {
      if (!/^-?\d+$/.test(text)) return undefined;
      const digits = BigInt(text).toString();
      return digits === '0' && zero !== undefined ? zero : digits;
    },
    refuse: (text) => (/^-?\d+$/.test(text) ? outOfRange(Number(text), options) : undefined),
  });
}

/** A number with a fraction, such as the bucket size of a queue. */
export function decimal(options: NumberOptions = {}): FieldType {
  return scalar({
    forms: `a number: 0.1, 2${rangeText(options)}`,
    schema: {
      anyOf: [rangeSchema('number', options), { type: 'string', pattern: '^[0-9]+(\\.[0-9]+)?$' }],
    },
    fractions: true,
    read: (text) => (/^\d+(\.\d+)?$/.test(text) ? trimmedDecimal(text) : undefined),
    refuse: (text) => (/^\d+(\.\d+)?$/.test(text) ? outOfRange(Number(text), options) : undefined),
  });
}

/** A number that routers print as `0x80`; decimal digits are read too. */
export function hexNumber(options: NumberOptions = {}): FieldType {
  const digits = /^(0[xX][0-9a-fA-F]+|\d+)$/;
  return scalar({
    forms: `a number, hexadecimal or decimal: 0x80, 128${rangeText(options)}`,
    schema: {
      anyOf: [
        rangeSchema('integer', options),
        { type: 'string', pattern: '^(0[xX][0-9a-fA-F]+|[0-9]+)$' },
      ],
    },
    read: (text) =>
      digits.test(text) ? `0x${BigInt(text).toString(16).toUpperCase()}` : undefined,
    refuse: (text) => (digits.test(text) ? outOfRange(Number(text), options) : undefined),
  });
}

/** What a message says about a number beyond its limits. */
function outOfRange(value: number, { min, max }: NumberOptions): string | undefined {
  if ((min === undefined || value >= min) && (max === undefined || value <= max)) return undefined;
  return `is out of range: write${rangeText({ min, max })}`;
}

function rangeText({
  min,
  max,
}: {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}): string {
  if (min !== undefined && max !== undefined) return ` ${min} to ${max}`;
  if (min !== undefined) return ` ${min} or more`;
  return max === undefined ? '' : ` up to ${max}`;
}

function rangeSchema(type: 'integer' | 'number', { min, max }: NumberOptions) {
  return {
    type,
    ...(min === undefined ? {} : { minimum: min }),
    ...(max === undefined ? {} : { maximum: max }),
  };
}

/** Written out, never in powers of ten, so that it can be read again. */
function trimmedDecimal(text: string): string {
  const [whole = '0', fraction = ''] = text.split('.');
  const rest = fraction.replace(/0+$/, '');
  const digits = BigInt(whole).toString();
  return rest === '' ? digits : `${digits}.${rest}`;
}
