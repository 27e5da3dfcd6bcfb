import { isPublicAddress } from '../../../manifest/checks/plain-api.js';
import { isLoopback } from '../../../resources/fields/address.js';
import { addressRange } from '../../ping/address-range.js';
import type { DoctorFacts } from '../facts.js';
import { isUnanswered } from '../account/our-group.js';
import { isYes } from '../read-facts.js';
import { serviceName, serviceRow, setService } from '../serving.js';
import type { Finding } from '../types.js';

/** Ways in that nobody should need next to the API. */
const OLD = ['telnet', 'ftp', 'www'];

/** Ways in for people that hide the password. */
const SAFE = ['ssh', 'winbox', 'www-ssl'];

/** The service that the manifest connects to, and who may speak to it. */
export function checkServices(facts: DoctorFacts): readonly Finding[] {
  const { connection } = facts.router;
  const name = serviceName(connection);
  const service = serviceRow(facts, name);
  const open = plainOnPublic(facts);
  if (service === undefined) {
    return isUnanswered(facts, '/ip/service') ? open : [...open, notShown(facts)];
  }
  const found = [
    ...open,
    ...disabled(facts, name),
    ...openToAll(facts, name),
    ...sessions(facts, name),
    ...oldServices(facts),
  ];
  const port = Number(service['port']);
  if (port !== connection.port) {
    found.push({
      severity: 'note',
      code: 'doctor/service-port',
      what: `${name} listens on port ${port}, and the manifest connects to ${connection.port}: something in between must translate`,
    });
  }
  if (found.some(({ severity }) => severity !== 'note')) return found;
  const from = service['address'] ?? '';
  const isPlain = connection.tls === undefined && !isLoopback(connection.address);
  const what = [
    `${name} is enabled`,
    ...(from === '' ? [] : [`for ${from} only`]),
    ...(isPlain ? ['without TLS: fit for a management network or a VPN only'] : []),
  ].join(', ');
  return [{ severity: 'note', code: 'doctor/passed', what }, ...found];
}

function notShown({ router }: DoctorFacts): Finding {
  return {
    severity: 'note',
    code: 'doctor/services-not-shown',
    what: `the router does not show ${serviceName(router.connection)} in /ip/service`,
  };
}

/** The manifest says so already (`fleet/plain-api`); here the router could be looked at. */
function plainOnPublic({ router: { name, connection } }: DoctorFacts): Finding[] {
  if (connection.tls !== undefined || !isPublicAddress(connection.address)) return [];
  return [
    {
      severity: 'error',
      code: 'doctor/plain-api-public',
      what: `${name} is reached at the public address ${connection.address} without TLS`,
      why: 'everybody on the way reads the login and every secret',
      fix: {
        how: 'add tls: to the connection and use api-ssl, or reach the router over a VPN',
        commands: [],
      },
      at: connection.at,
    },
  ];
}

function disabled(facts: DoctorFacts, name: string): readonly Finding[] {
  if (!isYes(serviceRow(facts, name)?.['disabled'])) return [];
  return [
    {
      severity: 'error',
      code: 'doctor/service-disabled',
      what: `the service ${name} is disabled`,
      why: 'the address of the manifest cannot be connected to; we came another way',
      fix: { how: 'enable it', commands: [setService(facts, name, { disabled: 'no' })] },
    },
  ];
}

function openToAll(facts: DoctorFacts, name: string): readonly Finding[] {
  const { connection } = facts.router;
  const from = serviceRow(facts, name)?.['address'] ?? '';
  if (from !== '' || !isPublicAddress(connection.address)) return [];
  const ours = ourAddress(facts);
  const where = ours === undefined ? 'YOUR-ADDRESS/32' : `${ours}/${ours.includes(':') ? 128 : 32}`;
  return [
    {
      severity: 'warning',
      code: 'doctor/service-open',
      what: `${name} takes logins from everywhere, and ${connection.address} is a public address`,
      why: 'passwords are tried day and night, and may use up its sessions',
      fix: {
        how: 'name the addresses that rosform and you come from; a mistake locks you out, so keep a session open',
        commands: [setService(facts, name, { address: where })],
      },
    },
  ];
}

/**
 * Where the router sees us come from, when that is one address that the manifest's own way uses: a
 * tunnel that `--connect` names ends elsewhere.
 */
function ourAddress({ active, router, way }: DoctorFacts): string | undefined {
  if (!way.direct) return undefined;
  const addresses = (active ?? []).flatMap(({ name, via, address }) =>
    name === router.connection.username &&
    (via === 'api' || via === 'api-ssl') &&
    address !== undefined
      ? [address]
      : [],
  );
  const [address, ...others] = new Set(addresses);
  if (address === undefined || others.length > 0) return undefined;
  const usable = /^(?:[\d.]+|[\da-f:]+)$/i.test(address);
  return usable && ['public', 'private', 'carrier'].includes(addressRange(address))
    ? address
    : undefined;
}

/** The router refuses one more than `max-sessions` (7.16 and later); it shows them from 7.19 on. */
function sessions(facts: DoctorFacts, name: string): readonly Finding[] {
  const most = Number(serviceRow(facts, name)?.['max-sessions']);
  const used = (facts.connections ?? []).filter((row) => row['name'] === name).length;
  // An apply has two of them at once; ours is counted, too.
  if (!(most > 0) || used === 0 || used + 1 < most) return [];
  return [
    {
      severity: 'warning',
      code: 'doctor/sessions-nearly-used',
      what: `${name} has ${used} ${used === 1 ? 'session' : 'sessions'} of at most ${most}`,
      why: 'the next login may be closed without a word',
      fix: {
        how: 'find out who keeps them (/user active print), or allow more',
        commands: [setService(facts, name, { 'max-sessions': String(Math.min(1000, most * 2)) })],
      },
    },
  ];
}

function oldServices(facts: DoctorFacts): readonly Finding[] {
  const enabled = OLD.filter((name) => {
    const row = serviceRow(facts, name);
    return row !== undefined && !isYes(row['disabled']);
  });
  if (enabled.length === 0) return [];
  const leavesWayIn = SAFE.some((name) => {
    const row = serviceRow(facts, name);
    return row !== undefined && !isYes(row['disabled']);
  });
  return [
    {
      severity: 'note',
      code: 'doctor/old-services',
      what: `passwords cross the network in clear text with ${enabled.join(', ')}, which ${enabled.length === 1 ? 'is' : 'are'} enabled`,
      fix: {
        how: leavesWayIn
          ? 'disable what nobody uses'
          : 'enable ssh or winbox first, as people have no other way in; then disable these',
        commands: leavesWayIn
          ? enabled.map((name) => setService(facts, name, { disabled: 'yes' }))
          : [],
      },
    },
  ];
}
