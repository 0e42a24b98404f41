import { Choice, Flag, Id, Instant, Int, Nested, NestedList, Text } from '#api/platform/fields';
import { ViolationShown } from '#api/features/assignments/assignment-runs.types';

const MOST = 1_000_000;

export class AffinityPartShown {
  @Choice(['trackExpertise', 'topics', 'bid', 'language']) name: string;
  @Int({ min: 0, max: 100 }) points: number;
  @Int({ min: 1, max: 100 }) most: number;
  @Flag({ description: 'False: nobody said, and the points are neutral' }) isKnown: boolean;
}

export class AffinityShown {
  @Int({ min: 0, max: 100 }) total: number;
  @NestedList(() => AffinityPartShown, { max: 4 }) parts: AffinityPartShown[];
}

export class ReasonedReviewerShown {
  @Id() memberId: string;
  @Text({ max: 200 }) name: string;
  @Nested(() => AffinityShown) affinity: AffinityShown;
  @Flag({ nullable: true, description: 'Knows the track; null without one' }) isExpert: boolean | null;
  @Int({ min: 0, max: MOST, description: 'Their talks; of one who could take it, with this one' })
  load: number;
  @Int({ min: 0, max: 5000, nullable: true }) limit: number | null;
}

/** Why a proposal has these reviewers, and what the next best would cost. */
export class ReviewerReasonsShown {
  @NestedList(() => ReasonedReviewerShown, { max: 50 }) reviewers: ReasonedReviewerShown[];
  @NestedList(() => ReasonedReviewerShown, { max: 5, description: 'Who else may, the cheapest first' })
  next: ReasonedReviewerShown[];
  @Int({ min: 0, max: MOST, description: 'What everybody would carry if places were shared evenly' })
  share: number;
}

export class BeforeAndAfter {
  @Int({ min: 0, max: MOST }) before: number;
  @Int({ min: 0, max: MOST }) after: number;
}

/** What giving a talk to a reviewer, or taking it away, would do. */
export class AssignmentEffectShown {
  @Choice(['assign', 'remove']) change: string;
  @Nested(() => BeforeAndAfter) load: BeforeAndAfter;
  @Int({ min: 0, max: 5000, nullable: true }) limit: number | null;
  @Int({ min: 0, max: MOST }) share: number;
  @Nested(() => BeforeAndAfter) reviewers: BeforeAndAfter;
  @Int({ min: 0, max: 20 }) wanted: number;
  @Nested(() => BeforeAndAfter, { nullable: true }) experts: BeforeAndAfter | null;
  @Nested(() => AffinityShown) affinity: AffinityShown;
  @NestedList(() => ViolationShown, { max: 20, description: 'Why it cannot be; empty: it can' })
  blocking: ViolationShown[];
  @NestedList(() => ViolationShown, { max: 20 }) warnings: ViolationShown[];
}

/** Why a talk is the caller's to review; nothing about anybody else. */
export class OwnReasons {
  @Nested(() => AffinityShown) affinity: AffinityShown;
  @Instant({ nullable: true, description: 'null: everybody reviews everything' }) assignedAt: string | null;
  @Flag({ description: 'Given by a chair, not by a computed assignment' }) isByHand: boolean;
}
