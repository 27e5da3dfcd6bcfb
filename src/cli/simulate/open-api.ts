import { isIP } from 'node:net';

import type { Simulator } from '../../simulator/types.js';

const SERVICES = ['api', 'api-ssl'];
const LOOPBACK = '127.0.0.0/8';

/**
 * Lets loopback in where the configuration of a simulated router closes its API: rosform could
 * not reach it. Gives a remark for each service that was changed.
 */
export function openApi(simulator: Simulator): readonly string[] {
  return simulator
    .rows('/ip/service')
    .filter((row) => SERVICES.includes(row['name'] ?? '') && row['dynamic'] !== 'true')
    .flatMap((row) => {
      const { name = '', address = '', disabled } = row;
      const isDisabled = disabled === 'true';
      const isClosed = !letsLoopbackIn(address);
      if (!isDisabled && !isClosed) return [];
      simulator.set('/ip/service', row['.id'], {
        disabled: 'no',
        address: isClosed ? `${address},${LOOPBACK}` : address,
      });
      const was = [
        ...(isDisabled ? ['disables it'] : []),
        ...(isClosed ? [`takes it from ${address} only`] : []),
      ];
      return [`/ip/service ${name} was opened for loopback: the export ${was.join(' and ')}`];
    });
}

/** An empty list lets everybody in. */
function letsLoopbackIn(list: string): boolean {
  return list === '' || list.split(',').some((prefix) => holdsLoopback(prefix));
}

function holdsLoopback(prefix: string): boolean {
  const [network = '', length = '32'] = prefix.split('/');
  return isIP(network) === 4 && (network.startsWith('127.') || length === '0');
}
