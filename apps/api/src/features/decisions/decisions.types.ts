import { OUTCOMES } from '#domain/decision/decision-rules';
import { REVIEW_FLAGS, type ReviewFlag } from '#domain/review/review-form';
import {
  Choice,
  ChoiceList,
  Decimal,
  Flag,
  Id,
  Instant,
  Int,
  Nested,
  NestedList,
  NumberMap,
  Text,
  TextList,
} from '#api/platform/fields';

const VERSION = { min: 1, max: 1_000_000_000 };
const COUNT = { min: 0, max: 1_000_000 };
const SCORE = { min: -1_000_000, max: 1_000_000 };

export class DecisionBody {
  @Choice(OUTCOMES) outcome: string;
  @Text({ max: 4000, optional: true, description: 'Left out: the note stays as it is' }) note?: string;
}

export class Decided {
  @Int({ ...VERSION, description: 'The version to send with the next If-Match' }) version: number;
}

export class Decision {
  @Choice(OUTCOMES) outcome: string;
  @Text({ max: 4000 }) note: string;
  @Text({ max: 200, nullable: true }) decidedBy: string | null;
  @Instant() decidedAt: Date;
  @Int(VERSION) version: number;
}

export class Look {
  @Text({ max: 200 }) name: string;
  @Flag({ description: 'One’s own' }) isMine: boolean;
  @Instant() lookedAt: Date;
}

export class SpeakerForChairs {
  @Text({ max: 200 }) name: string;
  @Text({ max: 200 }) company: string;
  @Text({ max: 200 }) jobTitle: string;
  @Text({ max: 10_000 }) bio: string;
}

export class CriterionForChairs {
  @Id() id: string;
  @Text({ max: 120 }) name: string;
  @Decimal(SCORE) min: number;
  @Decimal(SCORE) max: number;
  @Decimal({ min: 0, max: 1000 }) weight: number;
}

export class SetAside {
  @Flag({ description: 'With all of this reviewer’s, not alone' }) isOfAll: boolean;
  @Text({ max: 2000 }) reason: string;
  @Text({ max: 200, nullable: true }) setAsideBy: string | null;
  @Instant() setAsideAt: Date;
  @Int(VERSION) version: number;
}

export class Aggregated {
  @Int({ ...COUNT, description: 'How many values it is of' }) n: number;
  @Decimal({ ...SCORE, nullable: true }) mean: number | null;
  @Decimal({ ...SCORE, nullable: true, description: 'Sample standard deviation; null when n is below 2' })
  spread: number | null;
}

export class ReviewForChairs {
  @Id({ description: 'Names the review, and nobody' }) id: string;
  @Text({ max: 4, description: 'Stands for a reviewer on this proposal, before this reader only' })
  label: string;
  @Text({ max: 200, nullable: true, description: 'Null: the round does not name reviewers to this reader' })
  reviewer: string | null;
  @Text({ max: 200, nullable: true }) company: string | null;
  @Flag({ description: 'In means, ranks and cover; not so with any of the three below' }) isCounted: boolean;
  @Flag({ description: 'The reviewer read it and does not judge' }) abstained: boolean;
  @Flag({
    nullable: true,
    description:
      'The reviewer is known today to have a conflict of interest; null where the reviewer is not named',
  })
  hasConflictOfInterest: boolean | null;
  @Nested(() => SetAside, {
    nullable: true,
    description: 'Where the chairs set it aside; with all of a reviewer’s only where the reviewer is named',
  })
  setAside: SetAside | null;
  @ChoiceList(REVIEW_FLAGS, { description: 'What the reviewer suspects' }) flags: ReviewFlag[];
  @Decimal({ ...SCORE, nullable: true, description: 'Weighted mean over the criteria answered' })
  weightedScore: number | null;
  @NumberMap({ description: 'Criterion id → score; a criterion not answered is not there' })
  scores: Record<string, number>;
  @Flag({ nullable: true }) verdict: boolean | null;
  @Int({ min: 1, max: 5, nullable: true }) confidence: number | null;
  @Text({ max: 20_000 }) comment: string;
  @Text({ max: 20_000 }) privateNote: string;
  @Text({ max: 120, nullable: true }) betterTrack: string | null;
  @Instant({ nullable: true, description: 'Null where the reviewer is not named: the time would tell' })
  submittedAt: Date | null;
  @Instant({ nullable: true }) updatedAt: Date | null;
}

/** A proposal as chairs read it: with every review. */
export class ProposalForChairs {
  @Int({ min: 1, max: 1_000_000_000 }) number: number;
  @Text({ max: 500 }) title: string;
  @Text({ max: 100_000 }) description: string;
  @Text({ max: 100_000 }) benefits: string;
  @Text({ max: 100_000 }) notes: string;
  @Text({ max: 20 }) state: string;
  @Text({ max: 120, nullable: true }) track: string | null;
  @Text({ max: 120, nullable: true }) format: string | null;
  @Text({ max: 120, nullable: true }) level: string | null;
  @TextList({ max: 5, length: 120 }) topics: string[];
  @Text({ max: 2, description: 'ISO 639-1; empty: not said' }) language: string;
  @Instant({ nullable: true }) submittedAt: Date | null;
  @NestedList(() => SpeakerForChairs, { max: 20, nullable: true, description: 'Null: hidden by the round' })
  speakers: SpeakerForChairs[] | null;
  @NestedList(() => CriterionForChairs, { max: 20 }) criteria: CriterionForChairs[];
  @NestedList(() => ReviewForChairs, { max: 1000 }) reviews: ReviewForChairs[];
  @Nested(() => Aggregated, { description: 'Of the reviews that count' }) score: Aggregated;
  @NestedList(() => Aggregated, { max: 20, description: 'The same for each criterion, in their order' })
  criterionScores: Aggregated[];
  @NestedList(() => Look, { max: 200 }) looks: Look[];
  @Nested(() => Decision, { nullable: true }) decision: Decision | null;
}
