import { networkInterfaces } from 'node:os';
import { SecretError } from '../../fleet/run.js';
import type { FleetManifest, RadiusDatabaseSettings } from '../../manifest/types.js';
import { checkRadius } from '../../radius/check/check-radius.js';
import type { RadiusCheck } from '../../radius/check/types.js';
import { RadiusDatabaseError } from '../../radius/radius-database-error.js';
import type { Unknown } from '../../radius/subscribers/name-uses.js';
import type { RadiusDatabase } from '../../radius/types.js';
import { radiusCheckJson } from '../../report/radius-check/radius-check-json.js';
import { radiusCheckText } from '../../report/radius-check/radius-check-text.js';
import { NAS_MENU } from '../../resources/nas.js';
import { Secret } from '../../resources/secret.js';
import { exitCode, type ExitCode } from '../exit-code.js';
import { openDatabase, type SecretAccess } from './open-radius.js';
import { packageVersion } from '../package-version.js';
import { secretAccess } from '../fleet/prepare-run.js';
import { readFleet } from '../fleet/read-fleet.js';
import { watchInterruption } from '../terminal/interruption.js';
import { rememberSecret } from '../terminal/remember-secret.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';
import { askServers } from '../../radius/check/ask-servers.js';
import { radiusFormats, type RadiusOptions } from './radius-flags.js';
import { openFormResults } from '../output/form-results.js';

/** Compares manifests, the RADIUS database and the RADIUS servers, and says what does not fit. */
export async function check(options: RadiusOptions, terminal: Terminal): Promise<ExitCode> {
  insistOnWhole(options);
  using interruption = watchInterruption(terminal, 'stopping');
  await using results = await openFormResults(options, radiusFormats, terminal);
  const createdAt = new Date().toISOString();
  const fleet = await readFleet(options, terminal);
  const settings = fleet.settings.radiusDatabase;
  if (settings === undefined) {
    throw new UsageError('the Fleet has no radius-database; docs/radius.md shows how to write one');
  }
  const redact = terminal.redactor.text;
  try {
    const secrets = secretAccess(options, terminal);
    await using database = await openDatabase(settings, secrets, terminal);
    const found = await look(database, fleet, settings, secrets, {
      options,
      terminal,
      signal: interruption.signal,
    });
    if (interruption.signal.aborted) {
      terminal.complain('stopped before everything was looked at\n');
      return exitCode.incomplete;
    }
    await results.write({
      text: { kind: 'text', make: (style) => radiusCheckText(found, style) },
      json: {
        kind: 'document',
        make: () => radiusCheckJson(found, { rosform: packageVersion(), createdAt, redact }),
      },
    });
    return found.findings.length === 0 ? exitCode.ok : exitCode.differences;
  } catch (error) {
    if (!(error instanceof RadiusDatabaseError)) throw error;
    terminal.complain(`the RADIUS database cannot be checked: ${error.message}\n`);
    return exitCode.incomplete;
  }
}

/** @throws UsageError when a flag asks for less than the whole picture */
function insistOnWhole({ routers, selector, shard, changedSince, database }: RadiusOptions): void {
  if (routers.length > 0 || [selector, shard, changedSince].some((flag) => flag !== undefined)) {
    throw new UsageError('radius check is about the whole fleet; leave the routers out');
  }
  if (!database) throw new UsageError('radius check reads the database; leave --no-database out');
}

/** Shorter ones are words. */
const SHORTEST = 10;

/** For tables of subscribers that the Fleet says are not there. */
const notAsked = 'not-asked' as const;

interface Setting {
  readonly options: RadiusOptions;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
}

async function look(
  database: RadiusDatabase,
  fleet: FleetManifest,
  settings: RadiusDatabaseSettings,
  secrets: SecretAccess,
  { options, terminal, signal }: Setting,
): Promise<RadiusCheck> {
  const table = await database.readNas();
  for (const { fields } of table.rows) {
    const { secret } = fields;
    // A row may have a word for its secret, which would blank it in every sentence.
    if (secret instanceof Secret && secret.reveal().length >= SHORTEST) {
      rememberSecret(terminal.redactor, secret);
    }
  }
  const [names, sessions, servers] = await Promise.all([
    settings.subscribers ? orUnknown(database.countNames()) : notAsked,
    settings.subscribers ? orUnknown(database.countOpenSessions()) : notAsked,
    askServers(fleet, table, {
      local: Object.values(networkInterfaces()).flatMap((list = []) =>
        list.map(({ address }) => address),
      ),
      from: options.from,
      isWanted: options.servers,
      signal,
    }),
  ]);
  return checkRadius({
    database: { name: database.name, dialect: database.dialect },
    fleet,
    table,
    names,
    sessions,
    secrets: await declaredSecrets(fleet, secrets),
    servers,
  });
}

/** What cannot be counted is a finding, not the end of the check. */
async function orUnknown<Counted>(counting: Promise<Counted>): Promise<Counted | Unknown> {
  try {
    return await counting;
  } catch (error) {
    if (!(error instanceof RadiusDatabaseError)) throw error;
    return { unknown: error.message, kind: error.kind };
  }
}

/** The secrets of the rows that manifests declare, as far as they are at hand. */
async function declaredSecrets(
  { routers }: FleetManifest,
  { resolveSecret }: SecretAccess,
): Promise<ReadonlyMap<string, Secret>> {
  const found = new Map<string, Secret>();
  for (const { name, sections } of routers) {
    const row = sections.find(({ type }) => type.menu === NAS_MENU)?.rows[0];
    const declared = row?.fields.get('secret');
    const reference = declared?.value;
    if (declared === undefined || typeof reference !== 'object' || reference === null) continue;
    try {
      found.set(name, await resolveSecret(reference, declared.at));
    } catch (error) {
      if (!(error instanceof SecretError)) throw error;
    }
  }
  return found;
}
