import type { ObservedRow } from '../observed/types.js';
import type { ResourceType } from '../resources/define.js';

/** The first field that a row lacks although nothing else tells it from others: `name`. */
export function missingKey(type: ResourceType, fields: ObservedRow['fields']): string | undefined {
  return type.key.find((name) => {
    if (type.fields[name]?.required !== true) return false;
    return !Object.hasOwn(fields, name) || fields[name] === '';
  });
}
