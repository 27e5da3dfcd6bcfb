import type { FieldType } from '../define.js';
import { scalar } from './scalar.js';

/** A MAC address; routers print upper case with colons. */
export function mac(): FieldType {
  return scalar({
    forms: 'a MAC address: 00:11:22:AA:BB:CC',
    schema: { type: 'string', pattern: '^[0-9a-fA-F]{2}([:-][0-9a-fA-F]{2}){5}$' },
    read: (text) =>
      /^[0-9a-f]{2}([:-][0-9a-f]{2}){5}$/i.test(text)
        ? text.toUpperCase().replaceAll('-', ':')
        : undefined,
  });
}
