import type { FieldType } from '../../resources/define.js';

const MEBIBYTE = 1_048_576;

/**
 * One spelling of values that exports and the API print differently, so that both make the same
 * manifest: `10.0.0.1` of an export is `10.0.0.1/32` on the router, its `50KiB` is `50` there and
 * its `32.0MiB` is `33554432`. Other text is returned as it is.
 */
export function usualSpelling(type: FieldType, text: string): string {
  const meant = type.canonical(text);
  // Where only hosts may stand, `/32` means nothing and is not printed.
  if (meant === `${text}/32`) return meant;
  return sizes(text).find((other) => type.canonical(other) === meant) ?? text;
}

function sizes(text: string): readonly string[] {
  if (/^\d+\.0[KMG]iB$/.test(text)) return [text.replace('.0', '')];
  if (!/^[1-9]\d*$/.test(text)) return [];
  const size = Number(text) / MEBIBYTE;
  return Number.isInteger(size) ? [`${text}KiB`, `${size}MiB`] : [`${text}KiB`];
}
