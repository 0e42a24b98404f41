import type { Fault } from '#domain/errors';

/** What an organizer may tell an assignment run; frozen with its input. */
export interface RunSettings {
  /** Reviewers each proposal should have now, 1 .. 20; more may be asked for later. */
  readonly reviewsPerProposal: number;
  /** No proposal has fewer than these while another has all it wants, as far as that can be. */
  readonly reviewsFloor: number;
  /** The organizer's limit for everybody; members may have a lower one of their own. null: none. */
  readonly maxLoad: number | null;
  /** 100: even loads before fitting reviewers; 0: the other way round. */
  readonly balanceOverAffinity: number;
  /** No two reviewers of one proposal work for the same company. */
  readonly onePerCompany: boolean;
  /** Every proposal has a senior reviewer. */
  readonly atLeastOneSenior: boolean;
  /** So many reviewers of every proposal know its track; 0: no such rule. */
  readonly expertsPerTrackMin: number;
  /** A member who said which languages they read gets no proposal in another one. */
  readonly matchLanguage: boolean;
  /** The most proposals of one speaker that one reviewer may have; null: no such rule. */
  readonly mostOnOneSpeaker: number | null;
  /** No two or three members review each other's proposals in a ring. */
  readonly noCycles: boolean;
  /** No pair is drawn with a higher probability than this, above 0 .. 1, so that nobody can count on one; null: off. */
  readonly mostLikely: number | null;
}

const DEFAULTS: RunSettings = {
  reviewsPerProposal: 4,
  reviewsFloor: 3,
  maxLoad: null,
  balanceOverAffinity: 100,
  onePerCompany: true,
  atLeastOneSenior: false,
  expertsPerTrackMin: 0,
  matchLanguage: true,
  mostOnOneSpeaker: null,
  noCycles: true,
  mostLikely: null,
};

/** What is given, and the defaults for all that is not. */
export function runSettings(given: Partial<RunSettings> = {}): RunSettings {
  return { ...DEFAULTS, ...given };
}

type Bounds = readonly [least: number, most: number];

const BOUNDS = {
  reviewsPerProposal: [1, 20],
  reviewsFloor: [0, 20],
  maxLoad: [0, 5000],
  balanceOverAffinity: [0, 100],
  expertsPerTrackMin: [0, 20],
  mostOnOneSpeaker: [1, 100],
} as const satisfies Partial<Record<keyof RunSettings, Bounds>>;

/** What is wrong with the settings, field by field; empty when a run may be started with them. */
export function settingsFaults(settings: RunSettings): readonly Fault[] {
  const faults: Fault[] = [];
  const refuse = (field: keyof RunSettings, reason: string): void => void faults.push({ field, reason });
  for (const field of Object.keys(BOUNDS) as (keyof typeof BOUNDS)[]) {
    const value = settings[field];
    const [least, most] = BOUNDS[field];
    if (value === null || (Number.isInteger(value) && value >= least && value <= most)) continue;
    refuse(field, `Give a whole number from ${least} to ${most}.`);
  }
  const { reviewsPerProposal, expertsPerTrackMin, mostLikely } = settings;
  if (expertsPerTrackMin > reviewsPerProposal) {
    refuse('expertsPerTrackMin', 'Ask for no more reviewers who know the track than for reviewers in all.');
  }
  if (mostLikely !== null && !(mostLikely > 0 && mostLikely <= 1)) {
    refuse('mostLikely', 'Give a probability above 0 and up to 1, such as 0.8.');
  }
  return faults;
}
