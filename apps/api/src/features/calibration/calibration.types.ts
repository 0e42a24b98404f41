import { Column } from '#api/platform/column-list';
import {
  Choice,
  Decimal,
  Flag,
  Id,
  IdList,
  Instant,
  Int,
  Nested,
  NestedList,
  Text,
} from '#api/platform/fields';

export const CALIBRATION_STATES = ['off', 'computing', 'ready'] as const;
const METHODS = ['hierarchical', 'blup', 'mean'];
const REASONS = ['foresees_best', 'scales_do_not_help', 'correcting_does_not_help', 'too_few_reviews'];

/** Talks column by column, as in the ranked list; joined to it by number. Talks without a review are missing. */
export class CalibratedColumns {
  @Column('integer', 'The proposal’s number in its conference') number: number[];
  @Column('integer', 'How many reviews it rests on') n: number[];
  @Column('number', 'The score the whole committee would give') score: number[];
  @Column('number', 'Lower end of its 90 % interval; null with the method mean', true) low: (number | null)[];
  @Column('number', 'Upper end', true) high: (number | null)[];
  @Column('number', 'Probability of being within its track’s budget; null: no budget, or unknown', true)
  withinBudget: (number | null)[];
  @Column('number', 'What one more review is worth, in points; null: no line, or unknown', true)
  worth: (number | null)[];
  @Column('integer', 'How many of its reviewers score notably below the committee') harsh: number[];
  @Column('number', 'By how much on average, to tenths', true) harshBy: (number | null)[];
  @Column('integer', 'How many score notably above it') lenient: number[];
  @Column('number', 'By how much on average, to tenths', true) lenientBy: (number | null)[];
  @Column('integer', 'How many hardly tell talks apart') even: number[];
}

export class ConnectedTracks {
  @IdList({ max: 100 }) trackIds: string[];
}

/** What one run says of the talks that the caller may read. */
export class CalibrationRun {
  @Id() id: string;
  @Text({ max: 64, description: 'Names the reviews, criteria and tracks that it was computed from' })
  revision: string;
  @Instant() computedAt: string;
  @Int({ min: 1, max: 10_000 }) modelVersion: number;
  @Int({ min: 0, max: 2_147_483_647 }) seed: number;
  @Decimal({ min: 0, max: 1000 }) seconds: number;
  @Choice(METHODS, { description: 'What was used' }) method: string;
  @Choice(REASONS, { description: 'Why' }) reason: string;
  @Int({ min: 0, max: 1_000_000, description: 'How many reviews it rests on' }) reviewCount: number;
  @NestedList(() => ConnectedTracks, {
    max: 100,
    description:
      'More than one: no reviewer connects these groups of one’s tracks, so they cannot be compared',
  })
  parts: ConnectedTracks[];
  @Nested(() => CalibratedColumns) talks: CalibratedColumns;
}

export class CalibrationAnswer {
  @Id() roundId: string;
  @Choice(CALIBRATION_STATES, { description: 'computing: a run of the present reviews is on its way' })
  state: (typeof CALIBRATION_STATES)[number];
  @Flag({ description: 'Whether reviews, criteria or tracks have changed since the run below' })
  isStale: boolean;
  @Flag({ description: 'Whether the caller may see the reviewers’ page' }) mayReadReviewers: boolean;
  @Nested(() => CalibrationRun, { nullable: true }) run: CalibrationRun | null;
}

export class EstimateShown {
  @Decimal({ min: -1000, max: 1000 }) mean: number;
  @Decimal({ min: -1000, max: 1000 }) low: number;
  @Decimal({ min: -1000, max: 1000 }) high: number;
}

export class CalibratedReviewer {
  @Id() memberId: string;
  @Text({ max: 200 }) name: string;
  @Int({ min: 0, max: 10_000 }) reviews: number;
  @Nested(() => EstimateShown, { description: 'Points above the committee for an average talk' })
  offset: EstimateShown;
  @Nested(() => EstimateShown, { description: 'How far scores are spread; 1: as the committee’s' })
  scale: EstimateShown;
  @Nested(() => EstimateShown, { description: 'What neither explains, in points' }) noise: EstimateShown;
  @Int({ min: 0, max: 1000, description: 'On how many days they reviewed' }) days: number;
  @Instant({ nullable: true }) lastAt: string | null;
}

export class CriterionAgreement {
  @Id() id: string;
  @Text({ max: 120 }) name: string;
  @Int({ min: 0, max: 10_000, description: 'Talks with two scores or more' }) talks: number;
  @Int({ min: 0, max: 1_000_000 }) scores: number;
  @Decimal({
    min: -1,
    max: 1,
    nullable: true,
    description: 'Intraclass coefficient of single scores, ICC(1)',
  })
  coefficient: number | null;
}

export class CalibrationReviewers {
  @Id() roundId: string;
  @Flag() isStale: boolean;
  @Choice(METHODS, { nullable: true, description: 'Null: nothing is computed yet' }) method: string | null;
  @Instant({ nullable: true }) computedAt: string | null;
  @NestedList(() => CriterionAgreement, { max: 20 }) criteria: CriterionAgreement[];
  @NestedList(() => CalibratedReviewer, { max: 1000 }) reviewers: CalibratedReviewer[];
}
