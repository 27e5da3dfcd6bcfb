import type { CounterFinding, CounterReading, CounterVerdict } from './types.js';

/** What the sentences depend on. */
export interface CounterContext {
  /** As the router prints it. */
  readonly timeout: string;
  readonly requireMessageAuth: string | undefined;
  /** Milliseconds that were watched on purpose. */
  readonly watched: number;
}

/** Shorter watches do not say that nobody logs in. */
const SHORTEST_WATCH = 1000;

const REQUEST_STAYS =
  'use-radius is off in /ppp/aaa or in the hotspot profile, the service is not among those of the row, a local user of that name comes first, or the portal never sent the login';

const DROPPED =
  'the server sends no Message-Authenticator (let it, rather than set require-message-auth=no), or the secret differs';

/** What the counters of a RADIUS server mean, worst first (RouterOS manual, 2026). */
export function counterFindings(
  reading: CounterReading,
  context: CounterContext,
): readonly CounterFinding[] {
  const count = (name: string): Numbers => ({
    total: reading.after[name] ?? 0,
    risen: risen(reading, name),
  });
  const requests = count('requests');
  if (reading.after['requests'] === 0) return [unused(requests)];
  const found = (['bad-replies', 'timeouts', 'rejects', 'accepts'] as const)
    .map((verdict) => ({ verdict, ...count(verdict) }))
    .filter(({ total }) => total > 0)
    .map((numbers) => ({ ...numbers, ...WORDS[numbers.verdict](context) }));
  const quiet = requests.total > 0 && requests.risen === 0 && context.watched >= SHORTEST_WATCH;
  // What goes up now says more than what happened long ago.
  const moving = found.filter((finding) => finding.risen > 0);
  const past = found.filter((finding) => finding.risen === 0);
  return [...moving, ...(quiet ? [quietFinding(requests, context)] : []), ...past];
}

/** How far a counter went up; after a reset or a restart it begins at zero again. */
export function risen({ before, after }: CounterReading, name: string): number {
  const [was, is] = [before[name] ?? 0, after[name] ?? 0];
  return is >= was ? is - was : is;
}

type Numbers = Pick<CounterFinding, 'total' | 'risen'>;

type Words = Pick<CounterFinding, 'meaning' | 'remedy'>;

function unused(numbers: Numbers): CounterFinding {
  return {
    verdict: 'unused',
    ...numbers,
    meaning: 'the router has sent this server nothing since it began to count',
    remedy: `if subscribers have tried to log in: ${REQUEST_STAYS}`,
  };
}

function quietFinding(numbers: Numbers, { watched }: CounterContext): CounterFinding {
  return {
    verdict: 'quiet',
    ...numbers,
    meaning: `nothing was sent to this server in the ${watched / 1000} s of the watch`,
    remedy: `if a subscriber tried to log in meanwhile: ${REQUEST_STAYS}`,
  };
}

const WORDS: Readonly<
  Record<Exclude<CounterVerdict, 'unused' | 'quiet'>, (context: CounterContext) => Words>
> = {
  'bad-replies': ({ requireMessageAuth }) => ({
    meaning: 'answers came and were thrown away',
    remedy:
      requireMessageAuth === undefined || requireMessageAuth === 'no'
        ? 'the secret differs: with CHAP and MS-CHAP that is noticed only here'
        : DROPPED,
  }),
  timeouts: ({ timeout }) => ({
    meaning: 'no answer came',
    remedy: `the server does not know the router (no nas row for its address, or not read since), has another secret, is down, or the way is blocked; a timeout of ${timeout} may be too short for the way`,
  }),
  rejects: () => ({
    meaning: 'the server saw the requests and refused the subscribers',
    remedy: 'look at the subscriber in the RADIUS server: name, password, group, sessions at once',
  }),
  accepts: () => ({
    meaning:
      'the server let subscribers in: RADIUS works, for what fails behind it look at pools, profiles and the firewall',
  }),
};
