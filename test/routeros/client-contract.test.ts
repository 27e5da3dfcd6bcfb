import { describe } from 'vitest';
import { Secret } from '../../src/resources/secret.js';
import { startSimulator } from '../../src/simulator/start-simulator.js';
import { VERSIONS } from '../e2e/world.js';
import { clientContract, type ContractRouter } from './client-contract.js';

const deadlines = { connect: 10_000, login: 10_000, read: 20_000, write: 60_000 };

describe.each(VERSIONS)('the simulator as RouterOS %s', (version) => {
  clientContract(version, async (): Promise<ContractRouter> => {
    const simulator = await startSimulator({ version });
    return {
      options: {
        address: simulator.host,
        port: simulator.port,
        username: 'admin',
        password: new Secret(''),
        deadlines,
      },
      [Symbol.asyncDispose]: () => simulator.close(),
    };
  });
});

/** `user:password@192.168.88.1:8728` */
const address = process.env['ROSFORM_TEST_ROUTER'];

describe.skipIf(address === undefined)('a real router (set ROSFORM_TEST_ROUTER)', () => {
  clientContract('real router', startReal);
});

async function startReal(): Promise<ContractRouter> {
  const url = new URL(`api://${address ?? ''}`);
  return {
    options: {
      address: url.hostname,
      port: Number(url.port || 8728),
      username: decodeURIComponent(url.username),
      password: new Secret(decodeURIComponent(url.password)),
      deadlines,
    },
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}
