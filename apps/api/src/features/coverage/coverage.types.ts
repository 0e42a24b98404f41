import { PACE_MARKS } from '#domain/review/pace';
import {
  ChoiceList,
  Day,
  Decimal,
  Flag,
  Id,
  Instant,
  Int,
  Nested,
  NestedList,
  Text,
} from '#api/platform/fields';

const MOST = 1_000_000;
export const DAYS_SHOWN = 400;
export const RECENT_DAYS = 14;

export class CoverageCounts {
  @Int({ min: 0, max: MOST }) proposals: number;
  @Int({ min: 0, max: MOST, description: 'Places with a reviewer who may review' }) assigned: number;
  @Int({ min: 0, max: MOST, description: 'Places of those with a review' }) done: number;
  @Int({ min: 0, max: MOST, description: 'Places without a reviewer, of all that are wanted' })
  openPlaces: number;
  @Int({ min: 0, max: MOST, description: 'Talks with fewer reviewers than the floor' }) lackReviewers: number;
  @Int({ min: 0, max: MOST, description: 'Talks with fewer reviews than the floor' }) lackReviews: number;
}

export class TrackCounts extends CoverageCounts {
  @Id({ nullable: true }) trackId: string | null;
  @Text({ max: 120, nullable: true }) name: string | null;
}

export class DayCount {
  @Day() on: string;
  @Int({ min: 0, max: MOST }) reviews: number;
}

export class ReviewerPace {
  @Id() memberId: string;
  @Text({ max: 200 }) name: string;
  @Int({ min: 0, max: MOST }) load: number;
  @Int({ min: 0, max: MOST }) done: number;
  @Int({ min: 0, max: MOST, description: 'Drafts of what is not submitted' }) begun: number;
  @Int({ min: 0, max: 5000, nullable: true }) limit: number | null;
  @ChoiceList(PACE_MARKS) marks: string[];
  @NestedList(() => DayCount, { max: RECENT_DAYS, description: 'Days of the last fourteen with reviews' })
  days: DayCount[];
}

export class ProposedFill {
  @Id() runId: string;
  @Int({ min: 1, max: MOST, description: 'To be sent when it is applied' }) version: number;
  @Instant() computedAt: string;
  @Int({ min: 0, max: MOST, description: 'Places that get a reviewer' }) places: number;
  @Int({ min: 0, max: MOST, description: 'Reviewers who get something' }) people: number;
  @Int({ min: 0, max: MOST, description: 'The highest load of these afterwards' }) highestLoad: number;
  @Int({ min: 0, max: MOST, description: 'Taken from reviewers above their limit; nothing else moves' })
  removed: number;
  @Int({ min: 0, max: MOST, description: 'Places it cannot fill' }) stillOpen: number;
}

export class AppliedFill {
  @Id() runId: string;
  @Int({ min: 1, max: MOST, description: 'To be sent when it is undone' }) version: number;
  @Instant() appliedAt: string;
  @Int({ min: 0, max: MOST }) places: number;
  @Flag({ description: 'Nobody gave a word: the conference fills its places itself' }) byItself: boolean;
}

/** How a round goes, as it stands this moment. */
export class CoverageBoard {
  @Instant({ nullable: true }) opensAt: string | null;
  @Instant({ nullable: true }) closesAt: string | null;
  @Flag() usesAssignment: boolean;
  @Flag() fillsPlacesItself: boolean;
  @Int({ min: 1, max: 20, description: 'Reviewers each talk should have now' }) reviewsWanted: number;
  @Int({ min: 0, max: 20 }) reviewsFloor: number;
  @Decimal({
    min: 0,
    max: 1,
    nullable: true,
    description: 'Part of the reviews due by now; null without dates',
  })
  dueShare: number | null;
  @Decimal({ min: 0, max: MOST, description: 'Reviews a day, over the last seven days' }) perDay: number;
  @Instant({ nullable: true, description: 'At this rate; null where nothing comes in or is missing' })
  finishAt: string | null;
  @Nested(() => CoverageCounts) whole: CoverageCounts;
  @NestedList(() => TrackCounts, { max: 201 }) tracks: TrackCounts[];
  @NestedList(() => ReviewerPace, { max: 5000 }) reviewers: ReviewerPace[];
  @NestedList(() => DayCount, { max: DAYS_SHOWN }) days: DayCount[];
  @Nested(() => ProposedFill, { nullable: true }) fill: ProposedFill | null;
  @Nested(() => AppliedFill, { nullable: true, description: 'The last one, of the last day' })
  lastFill: AppliedFill | null;
}

export const LACKS = ['places', 'reviewers', 'reviews'] as const;
export type Lack = (typeof LACKS)[number];

export class ShortProposal {
  @Int({ min: 1, max: MOST }) number: number;
  @Text({ max: 500, nullable: true, description: 'null where the reader has a conflict of interest' })
  title: string | null;
  @Id({ nullable: true }) trackId: string | null;
  @Int({ min: 0, max: MOST, nullable: true }) assigned: number | null;
  @Int({ min: 0, max: MOST, nullable: true }) done: number | null;
}

export class ShortProposalPage {
  @NestedList(() => ShortProposal, { max: 200 }) items: ShortProposal[];
  @Int({ min: 1, max: MOST, nullable: true }) next: number | null;
}
