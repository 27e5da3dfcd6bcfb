import { describe, expect, it } from 'vitest';
import type { FleetRun } from '../../../src/fleet/run.js';
import type { DoctorCode } from '../../../src/health/doctor/codes.js';
import type { FindingSeverity } from '../../../src/health/doctor/types.js';
import { Secret } from '../../../src/resources/secret.js';
import type { Simulator, SimulatorOptions } from '../../../src/simulator/types.js';
import { PASSWORD, runOf, useSimulators } from '../../e2e/world.js';
import { dangers } from './dangers.js';
import { codes, findingsOf, findingWith, follow, manifestOf } from './world.js';

/** The oldest, the newest and two between. */
export const versions = ['6.49.17', '7.12', '7.20.8', '7.24'] as const;

/** What a manifest says, where it matters. */
interface Says {
  readonly yaml?: string;
  readonly address?: string;
  readonly tls?: string;
  readonly username?: string;
}

/** How routers are reached. */
export type Way = NonNullable<FleetRun['connect']>;

/** A router with one trouble, and what becomes of it when the fix is followed. */
export interface Trouble {
  readonly when: string;
  readonly code: DoctorCode;
  readonly severity: FindingSeverity;
  readonly on?: readonly string[];
  readonly options?: Partial<SimulatorOptions>;
  readonly says?: Says;
  readonly password?: string;
  readonly arrange?: (simulator: Simulator) => void;
  /** How the router is reached; without TLS at its simulator where absent. */
  readonly way?: (simulator: Simulator) => Way;
  /** Words in capitals of the commands. Left out where no command is to be followed. */
  readonly words?: Readonly<Record<string, string>>;
  /** What the operator, or time, does besides. */
  readonly mend?: (simulator: Simulator) => void;
  /** What the manifest says afterwards. */
  readonly saysThen?: Says;
  readonly passwordThen?: string;
  /** The finding stays, and this is all that is left of it. */
  readonly leaves?: FindingSeverity;
  /** How the router is reached afterwards. */
  readonly wayThen?: (simulator: Simulator) => Way;
}

/** Each trouble is found, and gone once the fix has been followed; on every version that can have it. */
export function provesFixes(name: string, troubles: readonly Trouble[]): void {
  const start = useSimulators();
  describe.each(versions)(`${name} on RouterOS %s`, (version) => {
    const here = troubles.filter(({ on = versions }) => on.includes(version));
    it.each(here)('$code: $when', async (trouble) => {
      const faults = { ...trouble.options?.faults };
      const simulator = await start({ version, ...trouble.options, faults });
      trouble.arrange?.(simulator);

      const before = await findingsOf(simulator, manifestOf(simulator, trouble.says), {
        ...secrets(trouble.password),
        ...(trouble.way === undefined ? {} : { connect: trouble.way(simulator) }),
      });

      const finding = findingWith(before, trouble.code);
      expect(finding.severity).toBe(trouble.severity);
      expect(finding.what).not.toBe('');
      const username = trouble.says?.username ?? 'rosform';
      const service = trouble.way === undefined ? 'api' : 'api-ssl';
      expect(dangers(simulator, before, { service, username })).toEqual([]);
      if (trouble.words !== undefined) follow(simulator, finding, trouble.words);
      trouble.mend?.(simulator);
      const after = await findingsOf(
        simulator,
        manifestOf(simulator, trouble.saysThen ?? trouble.says),
        {
          ...secrets(trouble.passwordThen ?? trouble.password),
          ...(trouble.wayThen === undefined ? {} : { connect: trouble.wayThen(simulator) }),
        },
      );
      if (trouble.leaves !== undefined) {
        expect(findingWith(after, trouble.code).severity).toBe(trouble.leaves);
        return;
      }
      expect(codes(after)).not.toContain(trouble.code);
    });
  });
}

/** The password that the manifest's reference stands for. */
function secrets(password = PASSWORD): Partial<FleetRun> {
  const { resolveSecret } = runOf();
  return {
    resolveSecret: async (reference, at) =>
      'env' in reference && reference.env === 'ROUTER_PASSWORD'
        ? new Secret(password)
        : resolveSecret(reference, at),
  };
}
