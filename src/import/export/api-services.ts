import type { PlacedStatement } from '../../rsc/script.js';
import type { ApiService } from '../types.js';

const NAMES = ['api', 'api-ssl'] as const;

/** A network of all addresses, of either family. */
const EVERYBODY = /\/0$/;

/**
 * What an export says of the ways into the API. A service that it does not name is as RouterOS
 * ships it: enabled, on its usual port, for everybody, `api-ssl` without a certificate.
 */
export function apiServices(statements: readonly PlacedStatement[]): readonly ApiService[] {
  const about = statements.filter(({ menu }) => menu === '/ip/service');
  return NAMES.flatMap((name) => {
    const own = about.filter((statement) => isAbout(statement, name));
    return own.length === 0 ? [] : [serviceOf(name, own)];
  });
}

function isAbout({ selector }: PlacedStatement, service: string): boolean {
  if (selector.kind === 'name') return selector.name === service;
  if (selector.kind !== 'find') return false;
  return selector.where.every(({ name, value }) => name === 'name' && value === service);
}

function serviceOf(name: ApiService['name'], statements: readonly PlacedStatement[]): ApiService {
  const said = new Map<string, string>();
  for (const { verb, fields } of statements) {
    if (verb === 'enable' || verb === 'disable') said.set('disabled', verb);
    if (verb !== 'set') continue;
    for (const field of fields) said.set(field.name, field.value ?? '');
  }
  const text = said.get('port') ?? '';
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  const certificate = said.get('certificate') ?? '';
  const from = said.get('address') ?? '';
  const isForAll = from.split(',').some((network) => EVERYBODY.test(network));
  return {
    name,
    disabled: ['yes', 'true', 'disable'].includes(said.get('disabled') ?? ''),
    ...(port >= 1 && port <= 65_535 ? { port } : {}),
    ...(certificate === '' || certificate === 'none' ? {} : { certificate }),
    ...(from === '' || isForAll ? {} : { from }),
  };
}
