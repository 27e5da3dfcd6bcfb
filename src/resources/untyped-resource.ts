import { displayText } from '../rsc/bytes.js';
import { addressListFields, firewallMenus } from './address-lists.js';
import { comment, disabled } from './common-fields.js';
import type { Field, FieldType, MenuKind, Parsed, ResourceType, YamlScalar } from './define.js';
import { text } from './fields/text.js';

/** What a manifest says about a menu that we have no descriptor of. */
export interface UntypedOptions {
  /** Fields that identify a row; none for a singleton. */
  readonly key: readonly string[];
  readonly kind: MenuKind;
  /** Every field that the manifest names. */
  readonly fields: readonly string[];
  /** False for a list without comments: its rows carry no tag. Others are taken to have them. */
  readonly comment?: boolean;
}

/** Words in the name of a field that holds something nobody may read. */
const SECRET_NAMES =
  /(^|[-.])(password|passphrase|passwd|secret|key|psk|pre-shared-key|token)([-.]|$)/;

/** Names with such a word that hold no secret: what identifies something, or is meant to be seen. */
const PUBLIC_NAMES =
  /(^|[-.])(public-key|host-key-type|host-key-size|key-usage|key-size|key-type)$/;

/**
 * The type of a `menus:` entry without a descriptor: every field is text, nothing has a default,
 * and only what the manifest names is compared. Rows that come and go have a comment besides, which
 * carries the tag that says whose they are, and rules of a firewall their address lists: a list that
 * no manifest names any more must be seen where it is still in use.
 */
export function untypedResource(menu: string, options: UntypedOptions): ResourceType {
  const names = fieldNames(menu, options);
  return {
    section: menu,
    menu,
    kind: options.kind,
    doc: `The menu ${menu}; rosform has no descriptor of it and compares its fields as text.`,
    key: options.key,
    ...(options.key.includes('name') ? { naming: 'name' } : {}),
    // A bridge or a tunnel is an interface too, and other rows refer to it as one.
    ...(menu.startsWith('/interface/') ? { alsoKnownAs: ['/interface'] } : {}),
    fields: Object.fromEntries([...names].map((name) => [name, untypedField(name)])),
    example:
      options.kind === 'singleton' ? '{ field: value }' : `{ ${options.key[0] ?? 'name'}: value }`,
    typed: false,
  };
}

function fieldNames(
  menu: string,
  { key, kind, fields, comment: hasComment = true }: UntypedOptions,
): ReadonlySet<string> {
  const lists = firewallMenus.includes(menu) ? addressListFields : [];
  const names = new Set([...key, ...fields, ...lists]);
  if (kind !== 'keyed' && kind !== 'ordered') return names;
  if (hasComment) names.add('comment');
  else names.delete('comment');
  return names;
}

function untypedField(name: string): Field {
  if (name === 'comment') return comment;
  // Not sent unasked: whether the menu has the field is not known.
  if (name === 'disabled') return { type: disabled.type, doc: disabled.doc, default: 'no' };
  const doc = `The field ${name}, compared as text.`;
  if (isSecretName(name)) return { type: text(), doc, sensitive: true };
  return { type: untypedText(), doc };
}

/** Whether a field of this name is never to be printed. */
export function isSecretName(name: string): boolean {
  return SECRET_NAMES.test(name) && !PUBLIC_NAMES.test(name);
}

/** Text in which `yes` and `no` are `true` and `false`, as routers print them. */
function untypedText(): FieldType {
  const scalarSchema = { type: ['string', 'integer', 'boolean'] };
  return {
    schema: { anyOf: [scalarSchema, { type: 'array', items: scalarSchema }] },
    forms: 'text as the router prints it, or a list of such texts',
    parse: (value) => {
      const texts: string[] = [];
      for (const item of Array.isArray(value) ? value : [value]) {
        const parsed = itemText(item);
        if ('problem' in parsed) return parsed;
        texts.push(parsed.text);
      }
      return { text: texts.join(',') };
    },
    canonical: (value) =>
      value === 'yes' ? 'true' : value === 'no' ? 'false' : displayText(value),
  };
}

function itemText(value: YamlScalar): Parsed {
  if (typeof value === 'boolean') return { text: value ? 'yes' : 'no' };
  return text().parse(value);
}
