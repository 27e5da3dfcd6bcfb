import type { HistoryEntry } from '../../observed/read-history.js';
import { comparableTime } from './comparable-time.js';
import { partAbout, subjectOf } from './row-subject.js';
import { shareOf } from './share-of-action.js';
import type { Share } from './share-of-action.js';
import type { Change } from '../types.js';

/** Who brought a row out of step with its manifest. The texts are the router's; print them safely. */
export interface Attribution {
  /** A user of the router. */
  readonly by: string;
  /** The router's clock, as the router printed it. */
  readonly time: string;
  /** What was done, in the router's words: `pool changed`. */
  readonly action: string;
  /**
   * Whether the action did what the change takes back, and did it after our own last write. False
   * where it named the row, and more cannot be told.
   */
  readonly certain: boolean;
}

/** An action on the row, and when. */
interface Sighting {
  readonly entry: HistoryEntry;
  readonly share: Share;
  /** Undefined for a time that cannot be read. */
  readonly at: string | undefined;
}

/**
 * Says who made a change necessary: the user of the newest action on its row that can have done it.
 * Nobody is named where our own write (or another action that rules it out) came later, where the
 * action was about another row or other fields, or where two users come into question and their
 * times do not tell which was last.
 *
 * @param ourUser the user that rosform logs in as
 */
export function attributionOf(
  history: readonly HistoryEntry[],
  change: Change,
  ourUser: string,
): Attribution | undefined {
  const sightings = sightingsOf(history, change, ourUser);
  const settling = sightings.filter(({ share }) => share === 'settles');
  const suspects = sightings
    .filter(({ share }) => share === 'does' || share === 'may do')
    .filter((suspect) => !settling.some((other) => isBefore(suspect, other)));
  const last = newestOf(suspects);
  if (last === undefined) return undefined;
  const { by, time, action } = last.entry;
  if (suspects.some((other) => other.entry.by !== by && !isBefore(other, last))) return undefined;
  const certain = last.share === 'does' && settling.every((other) => isBefore(other, last));
  return { by, time, action, certain };
}

function sightingsOf(
  history: readonly HistoryEntry[],
  change: Change,
  ourUser: string,
): readonly Sighting[] {
  const subject = subjectOf(change);
  return history.flatMap((entry): readonly Sighting[] => {
    const part = partAbout(entry, subject);
    if (part === undefined || entry.by === '') return [];
    const share = entry.by === ourUser ? 'settles' : shareOf(part, change, subject);
    return [{ entry, share, at: comparableTime(entry.time) }];
  });
}

/** The newest of those whose times can be read; of one second the one that tells the most. */
function newestOf(sightings: readonly Sighting[]): Sighting | undefined {
  const rankOf = ({ at = '', share, entry }: Sighting): string =>
    [at, share === 'does' ? 1 : 0, entry.action].join(' ');
  return sightings.reduce<Sighting | undefined>(
    (newest, each) => (newest === undefined || rankOf(newest) < rankOf(each) ? each : newest),
    undefined,
  );
}

/** Whether the one was certainly done before the other; clocks are read to the second. */
function isBefore({ at: left }: Sighting, { at: right }: Sighting): boolean {
  return left !== undefined && right !== undefined && left < right;
}
