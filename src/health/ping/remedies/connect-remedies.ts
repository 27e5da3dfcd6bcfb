import type { Remedy } from '../types.js';
import { serviceName, type FailureFacts } from './failure-facts.js';

/** The name of the router gave no address. */
export function resolveRemedies({ fault, target }: FailureFacts): readonly Remedy[] {
  const spelling = { text: `the spelling of connection.address: ${target.address}` };
  const resolver = {
    text: 'DNS of this machine: does it answer, and is it the server that knows this name? Names of an internal network are known only while its VPN is up',
  };
  const literal = {
    text: 'connection.address can be the IP address itself: then no DNS is needed',
  };
  const cloud = {
    text: 'the name comes from the router by IP Cloud: is that on, and does the router reach the Internet?',
    command: '/ip cloud print',
  };
  const isCloud = /\.sn\.mynetname\.net\.?$/i.test(target.address);
  const first = fault === 'no-dns' ? [resolver, spelling] : [spelling, resolver];
  return isCloud ? [cloud, ...first, literal] : [...first, literal];
}

/** TCP was refused: something answers at this address, and not on this port. */
export function refusedRemedies({ target, range }: FailureFacts): readonly Remedy[] {
  const service = serviceName(target);
  const enable = {
    text: `the service ${service} may be disabled on the router`,
    command: `/ip service enable ${service}`,
  };
  const port = {
    text: `${service} may listen on another port than ${target.port}: compare, and correct connection.port`,
    command: `/ip service print where name=${service}`,
  };
  const firewall = {
    text: `a rule of the input chain, or a firewall on the way, may reject port ${target.port}`,
    command: '/ip firewall filter print where chain=input',
  };
  const stranger = { text: 'the address may be that of another machine by now' };
  const near = { text: `nothing listens on this machine: is the tunnel or the simulator running?` };
  const usual = target.port === 8728 || target.port === 8729;
  const ordered = usual ? [enable, port] : [port, enable];
  return range === 'loopback' ? [near, ...ordered] : [...ordered, firewall, stranger];
}

/** TCP was not answered, or there is no way to the address. */
export function unreachableRemedies(facts: FailureFacts): readonly Remedy[] {
  const { fault, target, range } = facts;
  if (fault === 'bad-address') {
    return [{ text: 'connection.address and connection.port of the manifest, or --connect' }];
  }
  const vpn = { text: vpnText(facts) };
  const firewall = {
    text: `the input chain of the router, or a firewall on the way, may drop port ${target.port}`,
    command: '/ip firewall filter print where chain=input',
  };
  const off = { text: 'the router may be off, restarting, or its uplink down' };
  const moved = { text: `the router may have another address than ${target.address} by now` };
  const slow = { text: 'a slow or lossy link needs a longer connection.timeout' };
  // A firewall that rejects politely says that there is no route.
  if (fault === 'no-route') return [vpn, firewall, moved, off];
  return range === 'public' || range === 'name'
    ? [firewall, off, moved, slow]
    : [vpn, firewall, off, moved, slow];
}

function vpnText({ target, range, fault }: FailureFacts): string {
  const { address } = target;
  switch (range) {
    case 'private':
      return `${address} is a private address: is the VPN up, here and on the router, and does it carry a route to it?`;
    case 'carrier':
      return `${address} is an address behind carrier-grade NAT (100.64.0.0/10), which nobody outside reaches: is the VPN up?`;
    case 'link-local':
      return `${address} is a link-local address: it works on the same wire only, and with IPv6 needs the interface, such as fe80::1%eth0`;
    case 'loopback':
      return 'the tunnel to the router on this machine: is it up?';
    case 'public':
    case 'name':
      return fault === 'no-route' && address.includes(':')
        ? 'IPv6 of this machine: has it an address and a default route?'
        : 'the default route of this machine, or the VPN that carries this address';
  }
}

/** TCP was accepted, and closed without a word. */
export function closedRemedies({ target }: FailureFacts): readonly Remedy[] {
  const service = serviceName(target);
  const list = {
    text: `the address list of the service may lack the address of this machine: add it to the field address`,
    command: `/ip service print detail where name=${service}`,
  };
  const sessions = {
    text: 'the session limit of the service may be reached: close idle sessions, or raise max-sessions (RouterOS 7.16 and later, 20 by default)',
    command: '/user active print',
  };
  const firewall = {
    text: 'a firewall rule may reset the connection, or limit connections from one address',
    command: '/ip firewall filter print where chain=input',
  };
  const mixed = mixedUp(target.port, target.tls === 'none');
  const sure = target.port === 8728 || target.port === 8729;
  if (mixed === undefined) return [list, sessions, firewall];
  return sure ? [mixed, list, sessions, firewall] : [list, mixed, sessions, firewall];
}

/** What a port says about plain API and TLS; undefined when they fit. */
export function mixedUp(port: number, isPlain: boolean): Remedy | undefined {
  if (isPlain) {
    if (port === 8728) return undefined;
    return {
      text:
        port === 8729
          ? '8729 is the port of api-ssl: add tls: to the connection, or use port 8728'
          : `port ${port} may be that of api-ssl: then add tls: to the connection`,
      command: '/ip service print',
    };
  }
  if (port === 8729) return undefined;
  return {
    text:
      port === 8728
        ? '8728 is the port of the plain API: use port 8729 with tls:'
        : `port ${port} may be that of the plain API: use the port of api-ssl`,
    command: '/ip service print',
  };
}
