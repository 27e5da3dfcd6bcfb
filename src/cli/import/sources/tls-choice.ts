import type { Tree } from '../../../manifest/edit/yaml/tree.js';
import type { TlsPolicy } from '../../../manifest/types.js';
import type { ImportFlags } from '../import-flags.js';
import { UsageError } from '../../usage-error.js';

/**
 * What the flags say of TLS, for routers that do not say it themselves: without a flag, a
 * certificate of an authority that the system trusts. Undefined is the plain API.
 *
 * @throws UsageError when they say two things
 */
export function tlsOfFlags(flags: ImportFlags): TlsPolicy | undefined {
  const { plain, tlsCa, tlsFingerprint, tlsAnonymous } = flags;
  const given = [
    ...(plain ? ['--plain'] : []),
    ...(tlsCa === undefined ? [] : ['--tls-ca']),
    ...(tlsFingerprint === undefined ? [] : ['--tls-fingerprint']),
    ...(tlsAnonymous ? ['--tls-anonymous'] : []),
  ];
  if (given.length > 1) {
    throw new UsageError(`${given.join(' and ')} do not go together; leave all but one out`);
  }
  if (plain) return undefined;
  if (tlsCa !== undefined) return { mode: 'certificate', ca: { file: tlsCa } };
  if (tlsAnonymous) return { mode: 'anonymous' };
  if (tlsFingerprint === undefined) return { mode: 'certificate' };
  const sha256 = parseFingerprint(tlsFingerprint);
  if (sha256 !== undefined) return { mode: 'fingerprint', sha256 };
  throw new UsageError(
    '--tls-fingerprint is no SHA-256 fingerprint: write sha256: and 64 hex digits',
  );
}

/**
 * Reads what a column `tls` of an inventory says: `none`, `anonymous`, `system`, `sha256:…`,
 * `ca:FILE`. Undefined for anything else; null is the plain API.
 */
export function parseTlsColumn(text: string): TlsPolicy | null | undefined {
  const word = text.toLowerCase();
  if (word === 'none') return null;
  if (word === 'anonymous') return { mode: 'anonymous' };
  if (word === 'system') return { mode: 'certificate' };
  if (word.startsWith('ca:')) {
    const file = text.slice('ca:'.length).trim();
    return file === '' ? undefined : { mode: 'certificate', ca: { file } };
  }
  if (!word.startsWith('sha256:')) return undefined;
  const sha256 = parseFingerprint(text);
  return sha256 === undefined ? undefined : { mode: 'fingerprint', sha256 };
}

function parseFingerprint(text: string): string | undefined {
  const digits = text
    .trim()
    .toLowerCase()
    .replace(/^sha-?256:/, '')
    .replaceAll(':', '');
  return /^[0-9a-f]{64}$/.test(digits) ? digits : undefined;
}

/** `connection.tls` as a manifest says it. */
export function tlsTree(tls: TlsPolicy): Tree {
  switch (tls.mode) {
    case 'certificate':
      return tls.ca === undefined ? true : new Map([['ca', new Map([['file', tls.ca.file]])]]);
    case 'fingerprint':
      return new Map([['fingerprint', `sha256:${tls.sha256}`]]);
    case 'anonymous':
      return new Map([['anonymous', true]]);
  }
}
