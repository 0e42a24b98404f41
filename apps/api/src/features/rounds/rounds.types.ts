import { REVIEWERS_NAMED } from '#domain/review/reviewers-named';
import { ROUND_TEMPLATES, type RoundTemplate } from '#domain/conference/round-templates';
import { Choice, Decimal, Flag, Id, IdList, Instant, Int, NestedList, Text } from '#api/platform/fields';

export class Criterion {
  @Id({ optional: true }) id: string;
  @Text({ min: 1, max: 120 }) name: string;
  @Text({ max: 2000 }) guidance: string;
  @Decimal({ min: -1000, max: 1000 }) min: number;
  @Decimal({ min: -1000, max: 1000 }) max: number;
  @Decimal({ min: 0.01, max: 1000 }) step: number;
  @Decimal({ min: 0, max: 1000 }) weight: number;
  @Flag() isRequired: boolean;
}

class RoundSettings {
  @Text({ min: 1, max: 120 }) name: string;
  @Instant({ nullable: true }) opensAt: Date | string | null;
  @Instant({ nullable: true }) closesAt: Date | string | null;
  @Int({ min: 1, max: 20 }) reviewsWanted: number;
  @Int({ min: 0, max: 20 }) reviewsFloor: number;
  @Flag({ description: 'Double-blind: reviewers do not see who the speakers are' }) speakersHidden: boolean;
  @Choice(['never', 'after_own', 'always']) othersReviews: string;
  @Flag() asksVerdict: boolean;
  @Flag() asksConfidence: boolean;
  @Flag() commentRequired: boolean;
  @NestedList(() => Criterion, { max: 20 }) criteria: Criterion[];
}

export class ReviewRoundBody extends RoundSettings {
  @Choice(REVIEWERS_NAMED, { optional: true, description: 'Who reads a reviewer’s name beside a review' })
  reviewersNamed?: string;
  @Flag({ optional: true, description: 'Reviewers discuss a talk once they have submitted their own review' })
  isDiscussed?: boolean;
  @Flag({ optional: true, description: 'Within a track, the talks with the fewest reviews come first' })
  leastReviewedFirst?: boolean;
  @Flag({ optional: true }) sendsReminders?: boolean;
  @Choice(['keep', 'rescale'], {
    optional: true,
    description:
      'What becomes of submitted reviews where the form changes under them: scores stay as they are, or are carried over to a new scale. Left out: refused as changes_reviews, with what would happen',
  })
  onReviews?: 'keep' | 'rescale';
}

export class ReviewRound extends RoundSettings {
  @Id() id: string;
  @Choice(REVIEWERS_NAMED) reviewersNamed: string;
  @Flag() isDiscussed: boolean;
  @Flag() leastReviewedFirst: boolean;
  @Flag() sendsReminders: boolean;
  @Flag({ description: 'False: for the talks that were chosen (…/pool)' }) takesAllProposals: boolean;
  @Flag({ description: 'False: for the reviewers who were chosen (…/pool)' }) takesAllReviewers: boolean;
  @Flag({ description: 'The one that the conference is in' }) isCurrent: boolean;
  @Flag({ description: 'Reviewers know of it: it has opened, or it is the first' }) isKnown: boolean;
  @Int({ min: 1, max: 1_000_000_000 }) version: number;
}

export class RoundList {
  @NestedList(() => ReviewRound, { max: 20 }) items: ReviewRound[];
}

export class NewRoundBody {
  @Text({ min: 1, max: 120 }) name: string;
  @Id({ nullable: true, description: 'A round whose settings and form to copy' }) copyOf: string | null;
  @Choice(ROUND_TEMPLATES, { nullable: true, description: 'Or what to start from' })
  template: RoundTemplate | null;
}

export class RoundOrderBody {
  @IdList({ max: 20, description: 'Every round, in the order wanted' }) ids: string[];
}

export class RoundCreated {
  @Id() id: string;
}
