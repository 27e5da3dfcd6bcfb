import { parseDuration } from '../../resources/fields/duration.js';
import type { Reply, RouterClient } from '../../routeros/types.js';
import { ask } from '../ask.js';
import { readMoment } from '../router-clock.js';
import type { ApiCertificate } from './types.js';

/** Characters; no certificate has a longer name. */
const LONGEST = 300;

/**
 * The certificate that `api-ssl` shows; undefined where the service is off, has none, or the router
 * does not say until when it is good.
 *
 * @throws RouterError only when the session is over
 */
export async function readApiCertificate(
  client: RouterClient,
): Promise<ApiCertificate | undefined> {
  const services = await ask(client, '/ip/service', {
    proplist: ['name', 'certificate', 'disabled', 'dynamic'],
    query: ['?name=api-ssl'],
  });
  // From 7.18 every open connection is a dynamic row of the same name.
  const service = services?.find(({ dynamic }) => dynamic !== 'true');
  const name = service?.['certificate'] ?? '';
  if (service?.['disabled'] === 'true' || name === '' || name === 'none') return undefined;
  if (name.length > LONGEST) return undefined;
  const rows = await ask(client, '/certificate', {
    proplist: ['name', 'invalid-after', 'expires-after', 'expired'],
    query: [`?name=${name}`],
  });
  const expiresAt = expiryOf(rows?.find((row) => row['name'] === name) ?? {});
  return expiresAt === undefined ? undefined : { name, expiresAt };
}

/** The date says it by itself; what is left depends on the clock of the router. */
function expiryOf(row: Reply): number | undefined {
  const date = readMoment(row['invalid-after'] ?? '');
  if (date !== undefined) return date;
  if (row['expired'] === 'true') return Date.now();
  const left = parseDuration((row['expires-after'] ?? '').slice(0, LONGEST));
  return left === undefined ? undefined : Date.now() + left;
}
