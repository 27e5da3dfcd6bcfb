import type { FieldType } from '../define.js';
import { scalar } from './scalar.js';

const VALUES: Readonly<Record<string, string>> = {
  yes: 'true',
  true: 'true',
  no: 'false',
  false: 'false',
};

/** Routers print `true` and `false` and also read `yes` and `no`. */
export function boolean(): FieldType {
  return scalar({
    forms: 'true or false (yes, no)',
    schema: { enum: [true, false, 'yes', 'no', 'true', 'false'] },
    booleans: true,
    read: (text) => (Object.hasOwn(VALUES, text) ? VALUES[text] : undefined),
  });
}
