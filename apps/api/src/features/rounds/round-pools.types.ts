import { POOL_OUTCOMES, POOL_WAYS, type PoolOutcome, type PoolWay } from '#domain/review/proposal-pool';
import {
  Choice,
  ChoiceList,
  Decimal,
  Flag,
  Id,
  IdList,
  Int,
  IntList,
  Nested,
  NestedList,
  Text,
} from '#api/platform/fields';

const SCORE = { min: -1000, max: 1000 };

export class TalkChoice {
  @Choice(POOL_WAYS) way: PoolWay;
  @IdList({ max: 100, description: 'Empty: every track' }) trackIds: string[];
  @IdList({ max: 50, description: 'Empty: every format' }) formatIds: string[];
  @Int({ min: 1, max: 10_000, description: 'places: from this one in the ranking of the track …' })
  fromPlace: number;
  @Int({ min: 1, max: 10_000, description: '… to this one, by the round before' }) toPlace: number;
  @Int({ min: 1, max: 1000, description: 'cut_line: so many on either side of it' }) around: number;
  @IntList({ min: 1, max: 2_147_483_647, most: 5000, description: 'numbers' }) numbers: number[];
  @ChoiceList(POOL_OUTCOMES, { description: 'Empty: whatever is decided' }) outcomes: PoolOutcome[];
  @Decimal({
    ...SCORE,
    nullable: true,
    description: 'The lowest mean in the round before; null: any, or none',
  })
  meanFrom: number | null;
  @Decimal({ ...SCORE, nullable: true, description: 'The highest one' }) meanTo: number | null;
  @Int({ min: 1, max: 100, nullable: true, description: 'Fewer reviews with a score there than this' })
  nBelow: number | null;
  @Flag({ description: 'Only where a review there suspects a sales pitch, a machine or a duplicate' })
  suspectedOnly: boolean;
}

export class RoundPoolBody {
  @Nested(() => TalkChoice, {
    nullable: true,
    description: 'Taken now, once; null: every talk, later ones as well',
  })
  talks: TalkChoice | null;
  @IdList({ max: 2000, nullable: true, description: 'Null: every reviewer' }) memberIds: string[] | null;
  @Flag({ optional: true, description: 'The work that is ended by it has been read and agreed to' })
  endsWork?: boolean;
}

export class PooledTrack {
  @Id({ nullable: true }) trackId: string | null;
  @Text({ max: 120, nullable: true }) name: string | null;
  @Int({ min: 0, max: 10_000 }) chosen: number;
  @Int({ min: 0, max: 10_000 }) of: number;
}

/** Whom and what the round is for, and what setting it so ends. */
export class PoolPreview {
  @Int({ min: 0, max: 10_000 }) talks: number;
  @Int({ min: 0, max: 10_000 }) ofTalks: number;
  @Int({
    min: 0,
    max: 10_000,
    description: 'Talks you may not see: the choice holds for them, no count has them',
  })
  withheld: number;
  @Int({ min: 0, max: 10_000 }) reviewers: number;
  @Int({ min: 0, max: 10_000 }) ofReviewers: number;
  @NestedList(() => PooledTrack, { max: 101 }) tracks: PooledTrack[];
  @Int({ min: 0, max: 1_000_000, description: 'Untouched assignments that are taken away' })
  untouched: number;
  @Int({
    min: 0,
    max: 1_000_000,
    description: 'Begun reviews that cannot be finished; their drafts stay stored',
  })
  begun: number;
  @Int({
    min: 0,
    max: 1_000_000,
    description: 'Reviews of talks that leave: they stay stored and are not ranked here',
  })
  reviews: number;
}

export class RoundPool extends PoolPreview {
  @Flag() takesAllProposals: boolean;
  @Flag() takesAllReviewers: boolean;
  @IdList({ max: 2000, description: 'Those who were chosen' }) memberIds: string[];
  @Int({ min: 1, max: 1_000_000_000 }) version: number;
}

/** A reviewer as a round may choose them. */
export class PoolReviewer {
  @Id() id: string;
  @Text({ max: 200 }) name: string;
  @IdList({ max: 100, description: 'Tracks of their seat, and those that they know best' })
  trackIds: string[];
  @IdList({ max: 1000, description: 'Topics that they know' }) topicIds: string[];
  @Flag() isSenior: boolean;
  @Flag({ description: 'They did all that they were asked for in the round before' })
  finishedEarlier: boolean;
}

export class PoolReviewers {
  @Text({ max: 120, nullable: true, description: 'Name of the round before; null: this is the first' })
  earlierRound: string | null;
  @NestedList(() => PoolReviewer, { max: 2000 }) items: PoolReviewer[];
}
