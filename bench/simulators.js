// A process of its own for the simulated routers, so that the engine's memory and time are its own.
// Told `{ routers, version, latency, rsc }`, it answers `{ ports }`; told `count`, `{ sentences, logins }`.
import { startSimulator } from '../dist/simulator/start-simulator.js';

/** @type {import('../dist/simulator/types.js').Simulator[]} */
const simulators = [];

process.on('message', (message) => void answer(message));
process.on('disconnect', () => process.exit(0));

async function answer(/** @type {any} */ message) {
  if (message === 'count') {
    const sentences = simulators.reduce((sum, { log }) => sum + log.length, 0);
    const logins = simulators.reduce(
      (sum, { log }) => sum + log.filter(([command]) => command === '/login').length,
      0,
    );
    for (const simulator of simulators) simulator.clearLog();
    process.send?.({ sentences, logins });
    return;
  }
  const { routers, version, latency, rsc } = message;
  for (let index = 0; index < routers; index += 1) {
    simulators.push(
      await startSimulator({
        version,
        faults: { latency },
        ...(rsc === undefined ? {} : { rsc: Buffer.from(rsc) }),
      }),
    );
  }
  process.send?.({ ports: simulators.map(({ port }) => port) });
}
