import type { DesiredState } from '../../desired/types.js';
import type { RouterManifest, SourcePosition } from '../../manifest/types.js';
import type { ObservedState } from '../../observed/types.js';
import type { Plan } from '../../plan/types.js';
import type { Reply } from '../../routeros/types.js';
import type { SystemFacts } from '../system-facts.js';
import type { Unanswered } from '../watch-answers.js';

/** Rows of a menu; undefined where the router has no such menu or does not let our user read it. */
export type Rows = readonly Reply[] | undefined;

/** What reading a known secret came to. */
export type SecretTest =
  /** The row that it was read of, such as `/radius`. */
  | { readonly result: 'shown' | 'masked'; readonly menu: string }
  /** No row holds a secret, or none may be read. */
  | { readonly result: 'untested' };

/** A row that works no more, as the router says (`invalid=true`). */
export interface InvalidRow {
  readonly menu: string;
  readonly id: string;
  /** What tells it from others, for people; empty where it has no such thing. */
  readonly key: string;
}

/** What is read off a router for the doctor alone, before anything is judged. */
export interface LiveFacts {
  readonly system: SystemFacts;
  /** `/system/resource` and `/system/clock`, for what `SystemFacts` leaves out. */
  readonly resource: Reply | undefined;
  readonly clock: Reply | undefined;
  readonly ntpClient: Reply | undefined;
  readonly users: Rows;
  readonly groups: Rows;
  /** Who is logged in. */
  readonly active: Rows;
  readonly userAaa: Reply | undefined;
  /** The services themselves, without those that the router adds. */
  readonly services: Rows;
  /** One a session, by service; from RouterOS 7.19 on. */
  readonly connections: Rows;
  readonly packages: Rows;
  readonly deviceMode: Reply | undefined;
  /** How many entries the scheduler has. */
  readonly scheduled: number | undefined;
  /** `/radius` without its secrets. */
  readonly radius: Rows;
  readonly radiusIncoming: Reply | undefined;
  readonly secretTest: SecretTest;
  readonly invalid: readonly InvalidRow[];
}

/** How good the password of our user is; the password itself is never kept. */
export type PasswordQuality = 'fine' | 'empty' | 'known' | 'short';

/** A secret that cannot be had; `reason` is one line with the remedy. */
export interface MissingSecret {
  readonly reason: string;
  readonly at: SourcePosition;
}

/** The plan, and what it was made from; or why there is none, in one line. */
export type Planning =
  | { readonly plan: Plan; readonly observed: ObservedState; readonly desired: DesiredState }
  | {
      readonly trouble: string;
      /** Our user may not read something. */
      readonly refused: boolean;
      /** The menu that was not answered, where that is why. */
      readonly menu?: string;
      /** What to do about it, where more is known than that. */
      readonly remedy?: string;
    };

/** How the session that the facts are from came to the router. */
export interface SessionWay {
  readonly service: 'api' | 'api-ssl';
  /** As the manifest says; `--connect` may have led another way, with another source address. */
  readonly direct: boolean;
}

/** Everything that findings are made from. */
export interface DoctorFacts extends LiveFacts {
  readonly router: RouterManifest;
  readonly way: SessionWay;
  /** What the router did not answer when it was read for the doctor. */
  readonly unanswered: readonly Unanswered[];
  readonly password: PasswordQuality;
  readonly missingSecrets: readonly MissingSecret[];
  readonly planning: Planning;
  /** Why the RADIUS database was left out, in one line, where it should not have been. */
  readonly databaseTrouble?: string;
}
