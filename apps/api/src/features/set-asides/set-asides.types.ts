import { Flag, Id, Instant, Int, NestedList, Text } from '#api/platform/fields';

const VERSION = { min: 1, max: 1_000_000_000 };

/** So many are listed. */
export const LISTED = 1000;

export class SetAsideBody {
  @Text({ min: 1, max: 2000, description: 'Why, for the chairs; its reviewer never sees it' }) reason: string;
}

export class SetAsideSaved {
  @Int({ ...VERSION, description: 'The version to send with the next If-Match' }) version: number;
}

export class SetAsideReview {
  @Id() reviewId: string;
  @Int({ min: 1, max: 1_000_000_000 }) number: number;
  @Text({ max: 1000 }) title: string;
  @Text({ max: 200, nullable: true, description: 'Null: the round does not name reviewers to this reader' })
  reviewer: string | null;
  @Text({ max: 2000 }) reason: string;
  @Text({ max: 200, nullable: true }) setAsideBy: string | null;
  @Instant() setAsideAt: Date;
  @Int(VERSION) version: number;
}

export class SetAsideReviewer {
  @Id() memberId: string;
  @Text({ max: 200 }) name: string;
  @Int({ min: 0, max: 100_000, description: 'Reviews of the round, all of them set aside' }) reviews: number;
  @Text({ max: 2000 }) reason: string;
  @Text({ max: 200, nullable: true }) setAsideBy: string | null;
  @Instant() setAsideAt: Date;
  @Int(VERSION) version: number;
}

/** What does not count in a round because a chair said so. */
export class SetAsideList {
  @Flag({ description: 'Whether the reader may set all of a reviewer’s aside' }) maySetAllAside: boolean;
  @NestedList(() => SetAsideReviewer, {
    max: LISTED,
    description: 'None where the round does not name reviewers to this reader',
  })
  reviewers: SetAsideReviewer[];
  @NestedList(() => SetAsideReview, {
    max: LISTED,
    description: 'The latest; without those of talks that are hidden from the reader',
  })
  reviews: SetAsideReview[];
}
