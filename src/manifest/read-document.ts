import type { Findings, Report } from './diagnostics.js';
import type { LayerDocument } from './document/layer.js';
import { readFleetDocument, type FleetDocument } from './document/read-fleet-document.js';
import { readLayer } from './document/read-layer.js';
import { kinds, type Kind } from './generate-schemas.js';
import { validateStructure } from './schema/validate-structure.js';
import { suggestion } from './suggest.js';
import { itemsAt, mapAt, textAt, textOf, valueAt, type MapNode, type Place } from './yaml/node.js';
import type { ManifestDocument } from './yaml/read-documents.js';

/** A document by its kind. */
export type ReadDocument =
  | LayerDocument
  | { readonly kind: 'Fleet'; readonly place: Place; readonly fleet: FleetDocument }
  | BrokenDocument;

/** A document that could not be read. What is known of it spares others follow-up errors. */
interface BrokenDocument {
  readonly kind: 'broken';
  readonly isFleet: boolean;
  /** A template of this name exists all the same. */
  readonly template?: string;
}

/** Reads one document as far as it can be read, and reports all its mistakes. */
export function readDocument(
  { root, broken }: ManifestDocument,
  findings: Findings,
  options: { readonly strict: boolean },
): ReadDocument {
  const kind = broken ? undefined : readKind(root, findings.report);
  const name = textAt(root, 'name');
  if (kind === undefined || (kind !== 'Fleet' && name === undefined)) {
    if (kind !== undefined) validateStructure(root, kind, findings.report);
    return brokenDocument(root);
  }
  const sound = validateStructure(root, kind, findings.report);
  const reading = { report: findings.report, strict: options.strict };
  const place = valueAt(root, 'name') ?? root;
  if (kind === 'Fleet') {
    const fleet = readFleetDocument(root, reading);
    return { kind, place, fleet: sound && !findings.failed() ? fleet : unsure(fleet) };
  }
  const connection = mapAt(root, 'connection');
  const layer = readLayer(root, reading);
  return {
    kind,
    name: name ?? '',
    place,
    uses: readUses(root),
    layer,
    ...(connection === undefined ? {} : { connection }),
    failed: !sound || findings.failed(),
  };
}

function brokenDocument(root: MapNode): BrokenDocument {
  const name = textAt(root, 'name');
  const kind = textAt(root, 'kind');
  return {
    kind: 'broken',
    isFleet: kind === 'Fleet',
    ...(kind === 'Template' && name !== undefined ? { template: name } : {}),
  };
}

/** A Fleet whose defaults may lack some that are written. */
export function unsure(fleet: FleetDocument): FleetDocument {
  return { ...fleet, defaults: { ...fleet.defaults, unsure: true } };
}

function readUses(root: MapNode): LayerDocument['uses'] {
  return itemsAt(root, 'uses').flatMap((item) => {
    const name = textOf(item);
    return name === undefined ? [] : [{ name, at: item.at, length: item.length }];
  });
}

/** The kind of a document of this API version; anything else is reported. */
function readKind(root: MapNode, report: Report): Kind | undefined {
  const known = readApiVersion(root, report);
  const entry = root.entries.get('kind');
  const word = textAt(root, 'kind');
  if (entry === undefined) {
    report(root, 'manifest/unknown-kind', 'the document has no kind', {
      hint: `write kind: ${Object.keys(kinds).join(', ')}`,
    });
    return undefined;
  }
  if (word === 'VpnHub') {
    report(
      entry.value,
      'manifest/not-yet-supported',
      'kind "VpnHub" comes with a later version of rosform',
      {
        hint: 'remove the document for now',
      },
    );
    return undefined;
  }
  if (isKind(word)) return known ? word : undefined;
  report(entry.value, 'manifest/unknown-kind', `"${word ?? ''}" is not a kind`, {
    hint: suggestion(word ?? '', Object.keys(kinds)) ?? `write ${Object.keys(kinds).join(', ')}`,
  });
  return undefined;
}

function readApiVersion(root: MapNode, report: Report): boolean {
  const version = textAt(root, 'apiVersion');
  if (version === 'rosform/v1') return true;
  const place = valueAt(root, 'apiVersion') ?? root;
  const message =
    version === undefined
      ? 'the document has no apiVersion'
      : `apiVersion "${version}" is not known`;
  report(place, 'manifest/api-version', message, { hint: 'write apiVersion: rosform/v1' });
  return version !== undefined && version.startsWith('rosform/');
}

function isKind(word: string | undefined): word is Kind {
  return word !== undefined && Object.hasOwn(kinds, word);
}
