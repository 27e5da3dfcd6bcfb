import { createHash } from 'node:crypto';
import type { Field, ResourceType } from '../resources/define.js';
import { compareText } from './diagnostics.js';
import type {
  Connection,
  DeclaredRow,
  DeclaredSection,
  DeclaredValue,
  RouterManifest,
  SecretReference,
} from './types.js';

/** What stands for a secret that is written out in a manifest. */
type LiteralText = (literal: string) => string;

/**
 * All that decides how a router is reached and what it shall be, as one line of canonical text. Two
 * manifests with the same text ask for the same: `60m` is `1h`, and the order of rows counts only
 * where RouterOS works through them from top to bottom. Names of files, lines, descriptions and
 * labels are not in it. A secret is there as its reference; one that is written out is the word
 * `literal`, so that a hash of the text can be published: nobody can try out guesses against it.
 * `literalText` is for comparisons inside the program, which may look at the value itself.
 */
export function manifestEssence(
  { connection, sections }: RouterManifest,
  literalText: LiteralText = () => 'literal',
): string {
  return JSON.stringify({
    connection: connectionEssence(connection, literalText),
    sections: sections
      .toSorted((left, right) => compareText(left.type.menu, right.type.menu))
      .map((section) => sectionEssence(section, literalText)),
  });
}

/** `sha256:` and the hash of the manifest's essence; it may be published. */
export function manifestHash(router: RouterManifest): string {
  return `sha256:${createHash('sha256').update(manifestEssence(router)).digest('hex')}`;
}

function connectionEssence(connection: Connection, literalText: LiteralText): unknown {
  const { address, port, tls, username, password, timeout } = connection;
  const secret = secretEssence(password, literalText);
  return { address, port, tls: tlsEssence(tls), username, password: secret, timeout };
}

function tlsEssence(tls: Connection['tls']): unknown {
  if (tls === undefined) return null;
  switch (tls.mode) {
    case 'certificate':
      return { mode: tls.mode, ca: tls.ca?.file ?? null };
    case 'fingerprint':
      return { mode: tls.mode, sha256: tls.sha256 };
    case 'anonymous':
      return { mode: tls.mode };
  }
}

function sectionEssence({ type, prune, rows }: DeclaredSection, literalText: LiteralText): unknown {
  const texts = rows.map((row) => JSON.stringify(rowEssence(type, row, literalText)));
  return {
    menu: type.menu,
    // Of a menu without a descriptor the documents say themselves how its rows are told apart.
    ...(type.typed ? {} : { form: formEssence(type) }),
    prune,
    rows: type.kind === 'ordered' ? texts : texts.toSorted(compareText),
  };
}

/** A field that one row names is read, and may get a default, on all rows of the menu. */
function formEssence({ kind, key, fields }: ResourceType): unknown {
  const names = Object.keys(fields);
  return { kind, key: key.toSorted(compareText), fields: names.toSorted(compareText) };
}

function rowEssence(type: ResourceType, row: DeclaredRow, literalText: LiteralText): unknown {
  const { fields, absent, renamedFrom, ignoreFields } = row;
  return {
    fields: [...fields]
      .toSorted(([left], [right]) => compareText(left, right))
      .map(([name, { value }]) => [name, valueEssence(type, name, value, literalText)]),
    absent,
    renamedFrom: renamedFrom === undefined ? null : canonical(type, type.naming, renamedFrom),
    ignoreFields: [...new Set(ignoreFields)].toSorted(compareText),
  };
}

/** Text is a string and a secret never one, so that no text can pass for a secret. */
function valueEssence(
  type: ResourceType,
  name: string,
  value: DeclaredValue['value'],
  literalText: LiteralText,
): unknown {
  if (value === null) return null;
  if (typeof value !== 'string') return { secret: secretEssence(value, literalText) };
  const field = fieldOf(type, name);
  return field?.sensitive === true ? { secret: literalText(value) } : canonical(type, name, value);
}

function secretEssence(reference: SecretReference, literalText: LiteralText): unknown {
  if ('env' in reference) return { env: reference.env };
  return 'file' in reference ? { file: reference.file } : literalText(reference.literal);
}

function canonical(type: ResourceType, name: string | undefined, text: string): string {
  return fieldOf(type, name)?.type.canonical(text) ?? text;
}

function fieldOf({ fields }: ResourceType, name: string | undefined): Field | undefined {
  return name !== undefined && Object.hasOwn(fields, name) ? fields[name] : undefined;
}
