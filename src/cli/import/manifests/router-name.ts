import { NAME_PATTERN } from '../../../manifest/schema/document-schemas.js';

const LONGEST = 63;

/** Whether a manifest takes a text as the name of a router or a template. */
export function isName(text: string): boolean {
  return new RegExp(NAME_PATTERN).test(text);
}

/** What a name that was refused must be. */
export const nameRule =
  'a name has a-z and 0-9, with dots and hyphens between them, 63 characters at most';

/**
 * A name made of a text that anybody may have typed: `Zone A (Dhaka)` is `zone-a-dhaka`. Undefined
 * where nothing is left of it.
 */
export function slug(text: string): string | undefined {
  const name = text
    .slice(0, 1000)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9.]+/g, '-')
    .replaceAll(/\.{2,}/g, '.')
    .replaceAll(/[.-]*-[.-]*/g, '-')
    .replace(/^[.-]+/, '')
    .slice(0, LONGEST)
    .replace(/[.-]+$/, '');
  return isName(name) ? name : undefined;
}

/** RouterOS calls every new router so. */
const NOBODY = 'mikrotik';

/** The name of a router: made of its identity, else of the name of its file or its address. */
export function routerName(identity: string | undefined, fallback: string): string | undefined {
  const own = slug(identity ?? '');
  return own === undefined || own === NOBODY ? slug(fallback) : own;
}
