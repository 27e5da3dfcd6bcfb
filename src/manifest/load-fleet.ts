import { checkFleet } from './checks/check-fleet.js';
import { collectFindings, compareText, type Findings, type Report } from './diagnostics.js';
import type { LayerDocument } from './document/layer.js';
import { readConnection } from './document/read-connection.js';
import { noFleetDocument, type FleetDocument } from './document/read-fleet-document.js';
import { finishSections } from './finish-router.js';
import { emptyLayer, mergeLayers } from './merge.js';
import { readDocument, unsure, type ReadDocument } from './read-document.js';
import { reportMenuConflicts } from './menu-conflicts.js';
import { deriveNas, withoutNas, type NasSources } from './nas/derive-nas.js';
import { resolveUses, type Templates } from './resolve-uses.js';
import type {
  Connection,
  DeclaredSection,
  Diagnostic,
  FleetManifest,
  RouterManifest,
  SourceFile,
} from './types.js';
import type { Place } from './yaml/node.js';
import { readDocuments } from './yaml/read-documents.js';

/** How strictly manifests are read. */
export interface LoadOptions {
  /** Literal secrets are errors instead of warnings. */
  readonly strict: boolean;
}

/** The manifests of a fleet, and everything that is wrong with them. */
export interface LoadedFleet {
  /** Routers with errors are left out; do not plan when `hasErrors(diagnostics)`. */
  readonly fleet: FleetManifest;
  /** By file and line. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads, checks and merges manifests. Pure: it opens no file and resolves no secret. */
export function loadFleet(sources: readonly SourceFile[], options: LoadOptions): LoadedFleet {
  const findings = collectFindings();
  const documents = sources.flatMap((source) => readSource(source, findings, options));
  const layers = documents.filter((document) => isLayer(document));
  const fleet = readFleet(documents, findings.report);
  reportRepeatedNames(layers, findings.report);

  const templates = collectTemplates(documents);
  for (const template of layers) {
    if (template.kind === 'Template') resolveUses(template, templates, findings.report);
  }
  const routers = layers.flatMap((document) =>
    document.kind === 'Router'
      ? mergeRouter(document, { templates, fleet, findings, options })
      : [],
  );
  const manifest: FleetManifest = {
    routers: routers.toSorted((left, right) => compareText(left.name, right.name)),
    settings: fleet.settings,
  };
  checkFleet(manifest, findings.report);
  return { fleet: manifest, diagnostics: findings.list() };
}

function readSource(
  source: SourceFile,
  findings: Findings,
  options: LoadOptions,
): readonly ReadDocument[] {
  const byStrictness = known.get(source) ?? new Map<boolean, ReadSource>();
  known.set(source, byStrictness);
  const read = byStrictness.get(options.strict) ?? readOnce(source, options);
  byStrictness.set(options.strict, read);
  for (const one of read.reports) findings.report(...one);
  return read.documents;
}

/** The documents of a file, and what was said about them. */
interface ReadSource {
  readonly documents: readonly ReadDocument[];
  readonly reports: readonly Parameters<Report>[];
}

/** By file and strictness: an import loads the same files many times. */
const known = new WeakMap<SourceFile, Map<boolean, ReadSource>>();

function readOnce(source: SourceFile, options: LoadOptions): ReadSource {
  const reports: Parameters<Report>[] = [];
  const findings = collectFindings({
    ...collectFindings(),
    report: (...one) => void reports.push(one),
  });
  const documents = readDocuments(source, findings.report).map((document) =>
    readDocument(document, findings.part(), options),
  );
  return { documents, reports };
}

function isLayer(document: ReadDocument): document is LayerDocument {
  return document.kind === 'Router' || document.kind === 'Template';
}

function readFleet(documents: readonly ReadDocument[], report: Report): FleetDocument {
  const [first, ...others] = documents.filter((document) => document.kind === 'Fleet');
  for (const { place } of others) {
    report(place, 'manifest/duplicate-fleet', 'a directory has one Fleet at most', {
      hint: `the other is ${placeText(first?.place ?? place)}`,
    });
  }
  if (first !== undefined) return first.fleet;
  const isBroken = documents.some((document) => document.kind === 'broken' && document.isFleet);
  return isBroken ? unsure(noFleetDocument) : noFleetDocument;
}

function collectTemplates(documents: readonly ReadDocument[]): Templates {
  const templates = new Map<string, LayerDocument | undefined>();
  for (const document of documents) {
    if (document.kind === 'Template') templates.set(document.name, document);
    if (document.kind === 'broken' && document.template !== undefined)
      templates.set(document.template, undefined);
  }
  return templates;
}

function reportRepeatedNames(documents: readonly LayerDocument[], report: Report): void {
  const seen = new Map<string, LayerDocument>();
  for (const document of documents) {
    const key = `${document.kind} ${document.name}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, document);
    else
      report(
        document.place,
        'manifest/duplicate-name',
        `two documents are ${document.kind} "${document.name}"`,
        {
          hint: `the other is ${placeText(first.place)}`,
        },
      );
  }
}

function placeText({ at }: Place): string {
  return `${at.file}:${at.line}`;
}

interface Surroundings {
  readonly templates: Templates;
  readonly fleet: FleetDocument;
  readonly findings: Findings;
  readonly options: LoadOptions;
}

function mergeRouter(
  document: LayerDocument,
  { templates, fleet, findings, options }: Surroundings,
): readonly RouterManifest[] {
  const own = findings.part();
  const used = resolveUses(document, templates, own.report);
  const layers = [...used.templates, document].map(({ layer }) => layer);
  reportMenuConflicts(layers, own.report);
  const merged = layers.reduce(mergeLayers, emptyLayer);
  const found = finishSections(merged, own.report);
  const connection =
    document.connection === undefined
      ? undefined
      : readConnection(document.connection, fleet.defaults, { ...options, report: own.report });
  const { at } = document.place;
  const { name } = document;
  const sound = !document.failed && !used.failed;
  const sections = withNas({ name, at, connection, sections: found, sound }, fleet, own.report);
  if (connection === undefined || !sound || own.failed()) return [];
  return [
    {
      name,
      ...(merged.description === undefined ? {} : { description: merged.description }),
      labels: Object.fromEntries(merged.labels),
      at,
      connection,
      sections,
    },
  ];
}

/** With the router's row of the RADIUS database, when the Fleet names one. */
function withNas(
  {
    connection,
    sound,
    ...router
  }: Omit<NasSources, 'connection'> & {
    readonly connection: Connection | undefined;
    /** Its documents have no errors: what follows from them is no follow-up error. */
    readonly sound: boolean;
  },
  { settings, defaults }: FleetDocument,
  report: Report,
): readonly DeclaredSection[] {
  const { radiusDatabase } = settings;
  // A Fleet with errors may name one.
  if (radiusDatabase === undefined && defaults.unsure !== true)
    return withoutNas(router.sections, report);
  if (radiusDatabase === undefined || connection === undefined || !sound) return router.sections;
  return deriveNas({ ...router, connection }, radiusDatabase, report);
}
