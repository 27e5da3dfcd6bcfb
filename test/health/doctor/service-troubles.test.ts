import type { Simulator } from '../../../src/simulator/types.js';
import { provesFixes, type Way } from './trouble.js';

const PUBLIC = '203.0.112.7';

const anonymous = { tls: '{ anonymous: true }' };
const pinned = { tls: `{ fingerprint: 'sha256:${'ab'.repeat(32)}' }` };

function serviceId(simulator: Simulator, name: string): string {
  const row = simulator
    .rows('/ip/service')
    .find((each) => each['name'] === name && each['dynamic'] !== 'true');
  return row?.['.id'] ?? '';
}

const withTls = (simulator: Simulator): Way => ({
  'zone-a': { address: simulator.host, port: simulator.tlsPort ?? 0 },
});

provesFixes('/ip/service', [
  {
    when: 'the manifest logs in without TLS over the Internet',
    code: 'doctor/plain-api-public',
    severity: 'error',
    says: { address: PUBLIC },
    saysThen: { address: PUBLIC, ...pinned },
  },
  {
    when: 'everybody may speak to api-ssl on a public address',
    code: 'doctor/service-open',
    severity: 'warning',
    says: { address: PUBLIC, ...pinned },
    words: { 'YOUR-ADDRESS': '198.51.100.4' },
  },
  {
    when: 'everybody may speak to api, and we came through a tunnel',
    code: 'doctor/service-open',
    severity: 'warning',
    says: { address: PUBLIC },
    // Where this test comes from.
    words: { 'YOUR-ADDRESS': '127.0.0.1' },
  },
  {
    when: 'the service of the manifest is disabled',
    code: 'doctor/service-disabled',
    severity: 'error',
    says: pinned,
    arrange: (simulator) =>
      simulator.set('/ip/service', serviceId(simulator, 'api-ssl'), { disabled: 'yes' }),
    words: {},
  },
  {
    when: 'the manifest pins a certificate, and there is none',
    code: 'doctor/no-certificate',
    severity: 'error',
    says: pinned,
    arrange: (simulator) => void simulator.ship('/certificate', { name: 'api' }),
    words: { CERTIFICATE: 'api' },
  },
  {
    when: 'nobody proves to be the router',
    code: 'doctor/anonymous-tls',
    severity: 'warning',
    says: anonymous,
    arrange: (simulator) => void simulator.ship('/certificate', { name: 'api' }),
    words: { CERTIFICATE: 'api' },
    saysThen: pinned,
  },
  {
    when: 'the API without TLS is open beside api-ssl',
    code: 'doctor/plain-api-enabled',
    severity: 'warning',
    options: { tls: 'anonymous' },
    says: anonymous,
    way: withTls,
    words: {},
    wayThen: withTls,
  },
  {
    when: 'old versions of TLS are accepted',
    code: 'doctor/old-tls',
    severity: 'note',
    says: anonymous,
    words: {},
  },
  {
    when: 'telnet, ftp and www are enabled',
    code: 'doctor/old-services',
    severity: 'note',
    words: {},
  },
  {
    when: 'our session is the last but one',
    code: 'doctor/sessions-nearly-used',
    severity: 'warning',
    on: ['7.20.8', '7.24'],
    arrange: (simulator) =>
      simulator.set('/ip/service', serviceId(simulator, 'api'), { 'max-sessions': '2' }),
    words: {},
  },
  {
    when: 'the port is another one',
    code: 'doctor/service-port',
    severity: 'note',
    saysThen: { address: '10.20.0.1' },
  },
  {
    when: 'the services cannot be read',
    code: 'doctor/services-not-shown',
    severity: 'note',
    options: {
      faults: { traps: { '/ip/service/print': { message: 'not enough permissions (9)' } } },
    },
    mend: (simulator) => {
      simulator.faults.traps = {};
    },
  },
]);
