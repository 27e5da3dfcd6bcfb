import type { ReportedChange, ReportKind, RouterStatus } from '../types.js';

export type Action = ReportedChange['action'];

/** How grave something is; the style sheet has a class of each name. */
export type Tone = 'good' | 'busy' | 'warning' | 'error';

/** In the order in which the page lists them. */
export const actions: readonly Action[] = ['create', 'update', 'move', 'delete'];

/** A status in words, and how grave it is. */
interface StatusWord {
  readonly word: string;
  readonly tone: Tone;
}

/** What a router's status is called. */
export function statusWord(status: RouterStatus, kind: ReportKind): StatusWord {
  if (status === 'changes' && kind === 'apply') return { word: 'not tried', tone: 'error' };
  return statusWords[status];
}

const statusWords: Readonly<Record<RouterStatus, StatusWord>> = {
  'in-sync': { word: 'in sync', tone: 'good' },
  changes: { word: 'to change', tone: 'busy' },
  drifted: { word: 'drifted', tone: 'warning' },
  applied: { word: 'applied', tone: 'good' },
  partial: { word: 'not in sync', tone: 'error' },
  unverified: { word: 'not verified', tone: 'warning' },
  refused: { word: 'refused', tone: 'error' },
  error: { word: 'error', tone: 'error' },
  unreachable: { word: 'unreachable', tone: 'error' },
};

/** In the order in which the page lists them: what needs attention first. */
export const statuses: readonly RouterStatus[] = [
  'unreachable',
  'error',
  'refused',
  'partial',
  'unverified',
  'drifted',
  'changes',
  'applied',
  'in-sync',
];

/** The words of one kind of report: a plan says what would be done, drift what is. */
interface Wording {
  readonly title: string;
  /** What its changes are called together. */
  readonly changes: string;
  /** Whose value stands by which sign. Drift asks what became of the manifest on the router. */
  readonly minus: string;
  readonly plus: string;
  readonly signs: Readonly<Record<Action, string>>;
  /** What a change is, ahead of the row's name and in the filter. */
  readonly actions: Readonly<Record<Action, string>>;
  /** The same after a number. */
  readonly counted: Readonly<Record<Action, string>>;
  /** A value that the router has and the manifest does not. */
  readonly cleared: string;
}

const signs = { create: '+', update: '~', move: '>', delete: '-' };
const verbs = { create: 'create', update: 'update', move: 'move', delete: 'delete' };

export const wordings: Readonly<Record<ReportKind, Wording>> = {
  plan: {
    title: 'Plan',
    changes: 'Changes',
    minus: 'Router has',
    plus: 'Manifest says',
    signs,
    actions: verbs,
    counted: {
      create: 'to create',
      update: 'to update',
      move: 'to move',
      delete: 'to delete',
    },
    cleared: '(cleared)',
  },
  apply: {
    title: 'Apply',
    changes: 'Changes',
    minus: 'Router had',
    plus: 'Manifest says',
    signs,
    actions: verbs,
    counted: verbs,
    cleared: '(cleared)',
  },
  drift: {
    title: 'Drift',
    changes: 'Differences',
    minus: 'Manifest says',
    plus: 'Router has',
    signs: { create: '-', update: '~', move: '>', delete: '+' },
    actions: {
      create: 'missing',
      update: 'differs',
      move: 'in another place',
      delete: 'not in the manifest',
    },
    counted: {
      create: 'missing',
      update: 'different',
      move: 'in another place',
      delete: 'not in the manifest',
    },
    cleared: '(none)',
  },
};
