import { REVIEW_FLAGS, type ReviewFlag } from '#domain/review/review-form';
import { ASSIGNED_SET_MAX, VERSIONS_KEPT } from '#domain/review/assigned-set';
import { REVIEWERS_NAMED } from '#domain/review/reviewers-named';
import { QUEUE_STATES, type QueueState } from '#domain/review/queue-progress';
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

const VERSION = { min: 1, max: 1_000_000_000 } as const;

export class ReviewBody {
  @Id({ description: 'The proposal this was written about; another one than #number is refused' })
  proposalId: string;
  @NumberMap({ description: 'By criterion id; null or left out: not answered' })
  scores: Record<string, number | null>;
  @Flag({ nullable: true, description: 'Accept it? Only where the round asks' }) verdict: boolean | null;
  @Int({ min: 1, max: 5, nullable: true, description: 'Only where the round asks' }) confidence:
    number | null;
  @Text({ max: 10_000 }) comment: string;
  @Text({ max: 5000, description: 'For the chairs, never for other reviewers' }) privateNote: string;
  @Id({ nullable: true, description: 'A track where it would fit better' }) betterTrackId: string | null;
  @Flag({ description: 'Read, but not to be judged by me: no scores, the reason as the comment' })
  abstained: boolean;
  @ChoiceList(REVIEW_FLAGS, { description: 'For the chairs, never for other reviewers' })
  flags: ReviewFlag[];
}

export class SubmittedReviewBody extends ReviewBody {
  @Int({
    ...VERSION,
    optional: true,
    description: 'The form it was written by; refused where the form has changed since',
  })
  formVersion?: number;
}

export class DraftBody extends ReviewBody {
  @Int({ ...VERSION, nullable: true, description: 'The submitted version that this draft revises' })
  reviewVersion: number | null;
}

export class DeclineBody {
  @Text({ min: 1, max: 2000, description: 'Seen by the chairs' }) reason: string;
}

export class SavedReview {
  @Int(VERSION) version: number;
  @Instant() submittedAt: Date;
  @Instant() updatedAt: Date;
}

export class SavedDraft {
  @Int(VERSION) version: number;
  @Instant() updatedAt: Date;
}

export class OwnReview extends ReviewBody {
  @Text({
    max: 2000,
    nullable: true,
    description: 'Chairs ask for one more look, and why; null: they do not',
  })
  askedAgain: string | null;
  @Int(VERSION) version: number;
  @Instant() submittedAt: Date;
  @Instant() updatedAt: Date;
}

export class OwnDraft extends DraftBody {
  @Int(VERSION) version: number;
  @Instant() updatedAt: Date;
}

export class PastReview extends ReviewBody {
  @Int(VERSION) version: number;
  @Instant() at: Date;
}

export class ReviewHistory {
  @NestedList(() => PastReview, { max: 1000 }) items: PastReview[];
}

export class FormCriterion {
  @Id() id: string;
  @Text({ max: 120 }) name: string;
  @Text({ max: 2000 }) guidance: string;
  @Decimal({ min: -1000, max: 1000 }) min: number;
  @Decimal({ min: -1000, max: 1000 }) max: number;
  @Decimal({ min: 0, max: 1000 }) step: number;
  @Decimal({ min: 0, max: 1000 }) weight: number;
  @Flag() isRequired: boolean;
}

/** A round as its reviewers see it. */
export class ReviewerRound {
  @Id() id: string;
  @Text({ max: 120 }) name: string;
  @Instant({ nullable: true }) opensAt: Date | null;
  @Instant({ nullable: true }) closesAt: Date | null;
  @Flag() isOpen: boolean;
  @Flag() speakersHidden: boolean;
  @Choice(['never', 'after_own', 'always']) othersReviews: string;
  @Choice(REVIEWERS_NAMED, { description: 'Before whom one is named beside one’s review' })
  reviewersNamed: string;
  @Flag() isDiscussed: boolean;
  @Flag() asksVerdict: boolean;
  @Flag() asksConfidence: boolean;
  @Flag() commentRequired: boolean;
  @Int({ ...VERSION, description: 'Moves on with what the form asks' }) formVersion: number;
  @NestedList(() => FormCriterion, { max: 20 }) criteria: FormCriterion[];
}

/** A round in which the reviewer takes part. */
export class OwnRound {
  @Id() id: string;
  @Text({ max: 120 }) name: string;
  @Instant({ nullable: true }) opensAt: Date | null;
  @Instant({ nullable: true }) closesAt: Date | null;
  @Flag() isOpen: boolean;
}

export class ReviewedSpeaker {
  @Text({ max: 200 }) name: string;
  @Text({ max: 200 }) company: string;
  @Text({ max: 200 }) jobTitle: string;
  @Text({ max: 5000 }) bio: string;
}

export class ReviewedProposal {
  @Id() id: string;
  @Int({ min: 1, max: 1_000_000_000 }) number: number;
  @Text({ max: 1000 }) title: string;
  @Text({ max: 100_000 }) description: string;
  @Text({ max: 100_000 }) benefits: string;
  @Text({ max: 100_000 }) notes: string;
  @Text({ max: 120, nullable: true }) trackName: string | null;
  @Text({ max: 120, nullable: true }) formatName: string | null;
  @Int({ min: 1, max: 1440, nullable: true }) formatMinutes: number | null;
  @Text({ max: 120, nullable: true }) levelName: string | null;
  @TextList({ max: 5, length: 120 }) topics: string[];
  @Text({ max: 2, description: 'ISO 639-1; empty: not said' }) language: string;
  @NestedList(() => ReviewedSpeaker, { max: 20, nullable: true, description: 'Null: hidden in this round' })
  speakers: ReviewedSpeaker[] | null;
}

export class OtherReview {
  @Text({ max: 4, description: 'Stands for a reviewer on this proposal, before this reader only' })
  label: string;
  @Text({ max: 200, nullable: true, description: 'Null: the round does not name reviewers to each other' })
  reviewer: string | null;
  @NumberMap() scores: Record<string, number>;
  @Flag({ nullable: true }) verdict: boolean | null;
  @Int({ min: 1, max: 5, nullable: true }) confidence: number | null;
  @Text({ max: 100_000 }) comment: string;
}

export class ReviewPage {
  @Nested(() => ReviewerRound) round: ReviewerRound;
  @Nested(() => ReviewedProposal) proposal: ReviewedProposal;
  @Nested(() => OwnReview, { nullable: true }) review: OwnReview | null;
  @Nested(() => OwnDraft, { nullable: true }) draft: OwnDraft | null;
  @NestedList(() => OtherReview, { max: 100, nullable: true, description: 'Null: not open to this reader' })
  others: OtherReview[] | null;
}

export class AssignedPage {
  @Nested(() => ReviewedProposal) proposal: ReviewedProposal;
  @Nested(() => OwnReview, { nullable: true }) review: OwnReview | null;
  @Nested(() => OwnDraft, { nullable: true }) draft: OwnDraft | null;
  @NestedList(() => PastReview, { max: VERSIONS_KEPT, description: 'What I submitted, the latest first' })
  versions: PastReview[];
}

export class AssignedSet {
  @Nested(() => ReviewerRound) round: ReviewerRound;
  @NestedList(() => AssignedPage, {
    max: ASSIGNED_SET_MAX,
    description: 'Those not reviewed yet first; at most 8 MB of texts',
  })
  items: AssignedPage[];
}

export class QueueItem {
  @Id() proposalId: string;
  @Int({ min: 1, max: 1_000_000_000 }) number: number;
  @Text({ max: 1000 }) title: string;
  @Id({ nullable: true }) trackId: string | null;
  @Text({ max: 120, nullable: true }) trackName: string | null;
  @Text({ max: 120, nullable: true }) formatName: string | null;
  @Choice(QUEUE_STATES) state: QueueState;
  @NumberMap({ description: 'My submitted scores' }) scores: Record<string, number>;
  @Decimal({ min: -1000, max: 1000, nullable: true, description: 'Weighted mean of my submitted scores' })
  weightedScore: number | null;
  @Flag({ nullable: true }) verdict: boolean | null;
  @Flag({ description: 'I submitted that I cannot judge it' }) abstained: boolean;
  @Instant({ nullable: true, description: 'When I first submitted it' }) submittedAt: Date | null;
  @Instant({ nullable: true, description: 'When I last submitted it, or kept a draft' })
  updatedAt: Date | null;
}

export class QueueCheckpoint {
  @Instant() at: Date;
  @Int({ min: 0, max: 100_000, description: 'Reviews due by then, in all' }) due: number;
  @Int({ min: 0, max: 100_000 }) left: number;
}

export class Progress {
  @Int({ min: 0, max: 100_000 }) total: number;
  @Int({ min: 0, max: 100_000 }) done: number;
  @Int({ min: 0, max: 100_000 }) drafts: number;
  @Int({ min: 0, max: 100_000, description: 'Put off to the end' }) skipped: number;
  @Nested(() => QueueCheckpoint, { nullable: true, description: 'The next one ahead, else the last' })
  checkpoint: QueueCheckpoint | null;
  @NestedList(() => QueueCheckpoint, {
    max: 2,
    description: 'Half time and the end, as far as the round names them',
  })
  checkpoints: readonly QueueCheckpoint[];
  @Int({
    min: -100_000,
    max: 100_000,
    nullable: true,
    description:
      'Reviews missing from the straight line to the end; below 0: ahead of it; null: there is no line',
  })
  behind: number | null;
}

export class ReviewQueue {
  @Nested(() => ReviewerRound) round: ReviewerRound;
  @NestedList(() => OwnRound, {
    max: 20,
    description: 'Every round that the reviewer takes part in, in order',
  })
  rounds: OwnRound[];
  @Nested(() => Progress) progress: Progress;
  @Int({ min: 1, max: 1_000_000_000, nullable: true, description: 'The proposal to go on with' })
  next: number | null;
  @Instant({ nullable: true, description: 'When I said that I am done; what came later is still asked for' })
  finishedAt: Date | null;
  @NestedList(() => QueueItem, { max: 10_000, description: "In the reviewer's own order" })
  items: QueueItem[];
}

export class FinishedRound {
  @Instant() finishedAt: Date;
}
