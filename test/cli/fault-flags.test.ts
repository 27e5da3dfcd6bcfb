import { describe, expect, it } from 'vitest';

import { parseFaults } from '../../src/cli/simulate/fault-flags.js';

describe('--latency and --fault', () => {
  it.each([
    { flags: [], latency: '50ms', faults: { latency: 50 } },
    { flags: [], latency: '2s', faults: { latency: 2000 } },
    {
      flags: ['close-at-connect', 'mask-secrets'],
      faults: { closeAtConnect: true, maskSecrets: true },
    },
    { flags: ['slow-print=20ms'], faults: { slowPrint: 20 } },
    { flags: ['drop-at-write=3'], faults: { dropAtWrite: { write: 3, applied: false } } },
    { flags: ['drop-after-write=1'], faults: { dropAtWrite: { write: 1, applied: true } } },
    { flags: ['fatal=going = down'], faults: { fatal: 'going = down' } },
    {
      flags: ['trap=/ip/pool/add:failure: a=b', 'trap=/ip/pool/set:no'],
      faults: {
        traps: { '/ip/pool/add': { message: 'failure: a=b' }, '/ip/pool/set': { message: 'no' } },
      },
    },
    {
      flags: ['hang=/ip/pool/add', 'hang=/ip/pool/set'],
      faults: { hang: ['/ip/pool/add', '/ip/pool/set'] },
    },
    { flags: ['clock=3d'], faults: { clockOffset: 259_200_000 } },
    { flags: ['clock=-90m'], faults: { clockOffset: -5_400_000 } },
  ])('$flags $latency ask for $faults', ({ flags, latency, faults }) => {
    expect(parseFaults(flags, latency)).toEqual(faults);
  });

  it.each([
    'trap=oops',
    'drop-at-write=0',
    'drop-at-write=',
    'slow-print=soon',
    'clock=wrong',
    'clock=2000000d',
    'constructor',
  ])('refuses %s', (flag) => {
    expect(() => parseFaults([flag], undefined)).toThrow(/--fault/);
  });
});
