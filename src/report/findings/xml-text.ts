import { safeText } from '../safe-text.js';

/**
 * Text for XML 1.0, for content and for attributes in double quotes. Characters that XML forbids
 * even as references are spelt out: `safeText` does the control characters and lone surrogates,
 * which leaves two. The marks of workflow commands become references, so that a file printed to
 * the log of GitHub Actions gives its runner no orders.
 */
export function xmlText(text: string): string {
  return safeText(text)
    .replaceAll('\ufffe', '\\ufffe')
    .replaceAll('\uffff', '\\uffff')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('::', ':&#58;')
    .replaceAll('##[', '##&#91;');
}
