/** `sha256:AB:CD…` as 64 small hex digits. */
export function normalFingerprint(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^sha-?256:/, '')
    .replaceAll(/[:\s]/g, '');
}
