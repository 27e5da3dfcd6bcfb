type Failure =
  { readonly status: 'refused' } | { readonly status: 'failed'; readonly reason: string };

/** What an error of a UDP socket means, in one line with the remedy. */
export function sendFailure(
  error: Error,
  {
    address,
    port,
    from,
  }: { readonly address: string; readonly port: number; readonly from?: string },
): Failure {
  const code = 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ECONNREFUSED':
      return { status: 'refused' };
    case 'EADDRNOTAVAIL':
    case 'EINVAL':
      if (from === undefined) break;
      return failed(
        `this machine cannot send to ${address} from ${from}: give an address of its own`,
      );
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return failed(
        `${address} cannot be reached from this machine (${code}): check the route, the VPN and firewalls that reject`,
      );
    case 'EPERM':
    case 'EACCES':
      return failed(
        `this machine does not let the request to ${address} out (${code}): check its own firewall`,
      );
  }
  return failed(
    `the request to ${address} port ${port} cannot be sent (${code || 'unknown error'})`,
  );
}

function failed(reason: string): Failure {
  return { status: 'failed', reason };
}
