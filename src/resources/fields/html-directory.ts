import { displayText } from '../../rsc/bytes.js';
import type { FieldType } from '../define.js';
import { scalar } from './scalar.js';

/**
 * A folder on the router. Boards with a flash disk print `flash/hotspot` for `hotspot`, and
 * RouterOS 7.17 put the prefix there twice.
 */
export function htmlDirectory(): FieldType {
  return scalar({
    forms: 'a folder on the router: hotspot, flash/hotspot',
    schema: { type: ['string', 'integer'] },
    anyText: true,
    read: (text) => displayText(text).replace(/^(flash\/)+/, ''),
  });
}
