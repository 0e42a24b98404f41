import { type CriterionDraft, LARGE_CRITERIA, SMALL_CRITERIA } from '#domain/conference/conference-defaults';

/** What a new round can start from, beside a copy of another one. */
export const ROUND_TEMPLATES = ['screening', 'full', 'second_look'] as const;
export type RoundTemplate = (typeof ROUND_TEMPLATES)[number];

export interface RoundDraft {
  readonly name: string;
  readonly reviewsWanted: number;
  readonly reviewsFloor: number;
  readonly asksVerdict: boolean;
  readonly asksConfidence: boolean;
  readonly commentRequired: boolean;
  readonly criteria: readonly CriterionDraft[];
}

const WORTH_A_REVIEW: CriterionDraft = {
  name: 'Worth a full review',
  guidance: '1: off topic or a sales pitch. 3: could be something. 5: the committee must read this.',
  min: 1,
  max: 5,
  step: 1,
  weight: 1,
  isRequired: true,
};

/** A quick first sorting, the whole form, and a fresh pair of eyes on what is near the line. */
export const ROUND_DRAFTS: Readonly<Record<RoundTemplate, RoundDraft>> = {
  screening: {
    name: 'Screening',
    reviewsWanted: 2,
    reviewsFloor: 1,
    asksVerdict: true,
    asksConfidence: false,
    commentRequired: false,
    criteria: [WORTH_A_REVIEW],
  },
  full: {
    name: 'Full review',
    reviewsWanted: 4,
    reviewsFloor: 3,
    asksVerdict: true,
    asksConfidence: true,
    commentRequired: true,
    criteria: LARGE_CRITERIA,
  },
  second_look: {
    name: 'Second look',
    reviewsWanted: 2,
    reviewsFloor: 1,
    asksVerdict: true,
    asksConfidence: true,
    commentRequired: true,
    criteria: SMALL_CRITERIA,
  },
};
