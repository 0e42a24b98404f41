/** What a new conference starts with: the small one. Everything else is switched on when it is wanted. */

export interface CriterionDraft {
  readonly name: string;
  readonly guidance: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly weight: number;
  readonly isRequired: boolean;
}

export const DEFAULT_FORMATS = [
  { name: 'Talk', minutes: 30, speakersMin: 1, speakersMax: 2 },
  { name: 'Lightning talk', minutes: 10, speakersMin: 1, speakersMax: 1 },
] as const;

export const DEFAULT_LEVELS = ['Beginner', 'Intermediate', 'Advanced', 'Any'] as const;

const criterion = (name: string, guidance: string): CriterionDraft => ({
  name,
  guidance,
  min: 1,
  max: 5,
  step: 0.5,
  weight: 1,
  isRequired: true,
});

/** One score for a small event. */
export const SMALL_CRITERIA: readonly CriterionDraft[] = [
  criterion('Overall', '1: would not attend. 3: solid. 5: one of the two or three best you have read.'),
];

/** The four criteria that large open-source conferences score. */
export const LARGE_CRITERIA: readonly CriterionDraft[] = [
  criterion('Content', 'Is it clear what the audience will hear and take home? 5: complete and convincing.'),
  criterion('Originality', 'Is it new, or a new look at something known? 5: you have not heard this before.'),
  criterion('Relevance', 'Does it matter to this audience this year? 5: people would travel for it.'),
  criterion('Speakers', 'Can they speak about this from their own work? 5: nobody is better placed.'),
];
