import type { FieldKind } from '../facts.js';
import { durationText, readDuration } from './durations.js';
import {
  invalidValue,
  outOfRange,
  trailingCharacters,
  type ValueContext,
} from './value-context.js';

type KindOf<Name extends FieldKind['kind']> = Extract<FieldKind, { kind: Name }>;

const MAX_INT = 4_294_967_295;
const BIT_UNITS: Readonly<Record<string, bigint>> = {
  '': 1n,
  k: 1000n,
  m: 1000n ** 2n,
  g: 1000n ** 3n,
};
const BYTE_UNITS: Readonly<Record<string, bigint>> = {
  '': 1n,
  k: 1024n,
  m: 1024n ** 2n,
  g: 1024n ** 3n,
};

/** Digits or `0x` hex, printed as digits. */
export function readInt(kind: KindOf<'int'>, text: string, { argument }: ValueContext): string {
  if (kind.words?.includes(text) || (kind.zero !== undefined && text === kind.zero)) {
    return text;
  }
  const digits = /^(?:0[xX][0-9a-fA-F]+|-?\d+)/u.exec(text)?.[0];
  if (digits === undefined) throw invalidValue(argument);
  if (digits.length < text.length) throw trailingCharacters(argument);
  const value = Number(digits);
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = kind;
  if (value < min || value > max) {
    throw outOfRange(argument, String(min), String(Math.min(max, MAX_INT)));
  }
  return value === 0 && kind.zero !== undefined ? kind.zero : String(value);
}

export function readTime(
  kind: KindOf<'duration'>,
  text: string,
  { argument }: ValueContext,
): string {
  if (kind.words?.includes(text)) return text;
  const value = readDuration(text);
  if (value === undefined) throw invalidValue(argument);
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = kind;
  if (value < min || value > max) {
    throw outOfRange(argument, durationText(min), durationText(max));
  }
  return durationText(value);
}

/** `10M` is ten million. */
export function readBits(text: string, { argument }: ValueContext): string {
  return scaled(/^(\d+)([kmg]?)(?:bps)?$/iu.exec(text), BIT_UNITS, argument);
}

/** `50KiB` and `50k` are 50 times 1024. */
export function readBytes(text: string, { argument }: ValueContext): string {
  return scaled(/^(\d+)(?:([kmg])(?:iB)?)?$/iu.exec(text), BYTE_UNITS, argument);
}

/** `2048KiB`, `2M` and `2048` are 2048 KiB; a part of a KiB is dropped. */
export function readKib(text: string, context: ValueContext): string {
  return /^\d+$/u.test(text)
    ? String(BigInt(text))
    : String(BigInt(readBytes(text, context)) / 1024n);
}

function scaled(
  match: RegExpExecArray | null,
  units: Readonly<Record<string, bigint>>,
  argument: string,
): string {
  const [, digits, unit = ''] = match ?? [];
  if (digits === undefined) throw invalidValue(argument);
  return String(BigInt(digits) * (units[unit.toLowerCase()] ?? 1n));
}
