import { risen } from './counter-findings.js';
import type { CoaScene } from './types.js';

/**
 * What silence may mean, the likeliest first. Every reason looks the same from outside; the
 * router's own counters narrow them down where they moved.
 */
export function silenceExplained(scene: CoaScene, from: string): readonly string[] {
  return [
    'silence does not prove that the way is broken',
    ...arrival(scene),
    ...strangerHint(scene, from),
    'the router is silent about a secret that it does not have, too',
    ...vrfHint(scene),
  ];
}

const BLOCKED =
  "the router's input chain must accept udp to this port from the RADIUS server, above the first drop; then look at the route, the VPN and NAT on the way";

function arrival({ incoming: { counters, trouble } }: CoaScene): readonly string[] {
  if (counters === undefined) {
    return [
      `whether it arrived is not known, the router does not show its counters${trouble === undefined ? '' : ` (${trouble})`}`,
      BLOCKED,
    ];
  }
  const requests = risen(counters, 'requests');
  if (requests === 0) return ['the router counted no request: it did not arrive', BLOCKED];
  return [
    `the router counted ${requests} more in requests: it may have arrived, and the answer was lost on the way back`,
  ];
}

/** Whether a router takes requests from others is not documented. */
function strangerHint({ servers }: CoaScene, from: string): readonly string[] {
  const known = servers.filter(({ disabled }) => !disabled).map(({ address }) => address);
  if (known.some((address) => address.split('@')[0] === from)) return [];
  if (known.length === 0) {
    return ['the router has no RADIUS server that is enabled, so it has no secret to check with'];
  }
  return [
    `it was asked from ${from}, which is no server in its /radius (${known.join(', ')}): the router or a firewall may take requests from those alone; run the probe there`,
  ];
}

function vrfHint({ incoming: { vrf } }: CoaScene): readonly string[] {
  if (vrf === undefined || vrf === 'main') return [];
  return [`the router takes requests in the VRF ${vrf}: they must come in there`];
}
