import { SET_ASIDE_KINDS, type SetAsideKind } from '#domain/proposal/suspicion';
import { REVIEW_FLAGS, type ReviewFlag } from '#domain/review/review-form';
import { Choice, Flag, Id, Instant, Int, Nested, NestedList, Text, TextList } from '#api/platform/fields';

const NUMBER = { min: 1, max: 1_000_000_000 } as const;

/** So many of each kind are listed. */
export const LISTED = 200;

export class LikenessBody {
  @Flag({ description: 'They are the same talk; false: they are not' }) isSame: boolean;
}

export class LikenessSaved {
  @Int({ ...NUMBER, description: 'The version to send with the next If-Match' }) version: number;
}

export class ProposalSetAsideBody {
  @Choice(SET_ASIDE_KINDS) kind: SetAsideKind;
  @Text({ min: 1, max: 2000, description: 'Why, for the chairs; its speakers never see it' }) reason: string;
}

export class ProposalSetAside {
  @Int({ ...NUMBER, description: 'The version the proposal is at now' }) version: number;
}

export class SuspectedTalk {
  @Int(NUMBER) number: number;
  @Text({ max: 1000 }) title: string;
  @Id({ nullable: true }) trackId: string | null;
  @Int({ ...NUMBER, description: 'To be sent when it is set aside, or taken back' }) version: number;
}

export class LikenessRuling {
  @Flag() isSame: boolean;
  @Text({ max: 200, nullable: true }) ruledBy: string | null;
  @Instant() ruledAt: Date;
  @Int({ ...NUMBER, description: 'To be sent when it is changed, or taken back' }) version: number;
}

export class AlikePair {
  @NestedList(() => SuspectedTalk, { max: 2, description: 'Two, the smaller number first' })
  talks: SuspectedTalk[];
  @Int({ min: 0, max: 100, description: 'How alike the texts are; 100: word for word' }) similarity: number;
  @TextList({ max: 20, length: 100, description: 'What both say and few others do' }) words: string[];
  @Int({ min: 0, max: 10_000, description: 'Reviewers of either who suspect a duplicate' })
  suspecting: number;
  @Nested(() => LikenessRuling, { nullable: true, description: 'Null: no chair has said yet' })
  ruling: LikenessRuling | null;
}

export class TalkFlag {
  @Choice(REVIEW_FLAGS) flag: ReviewFlag;
  @Int({ ...NUMBER, description: 'Reviewers who say so' }) reviewers: number;
  @TextList({
    max: 100,
    length: 200,
    description: 'Those of them whom their round names to this reader; the others count without a name',
  })
  names: string[];
}

export class FlaggedTalk {
  @Nested(() => SuspectedTalk) talk: SuspectedTalk;
  @Int({ min: 0, max: 10_000, description: 'Reviewers who wrote about it in all' }) reviewers: number;
  @NestedList(() => TalkFlag, { max: REVIEW_FLAGS.length, description: 'Most said first' }) flags: TalkFlag[];
}

export class TalkSetAside {
  @Nested(() => SuspectedTalk) talk: SuspectedTalk;
  @Choice(SET_ASIDE_KINDS, { nullable: true, description: 'Null: it was imported so' })
  kind: SetAsideKind | null;
  @Text({ max: 2000 }) reason: string;
  @Text({ max: 200, nullable: true }) setAsideBy: string | null;
  @Instant({ nullable: true }) setAsideAt: Date | null;
}

/** What is suspected of talks that the reader may read as a chair, and what became of it. */
export class SuspicionList {
  @Flag({ description: 'Whether the reader may rule and set aside; track chairs only see it' })
  mayRule: boolean;
  @NestedList(() => AlikePair, {
    max: LISTED,
    description: 'Those without a ruling first, the most alike first',
  })
  pairs: AlikePair[];
  @NestedList(() => FlaggedTalk, { max: LISTED, description: 'Most said first' }) flagged: FlaggedTalk[];
  @NestedList(() => TalkSetAside, { max: LISTED, description: 'The latest first' }) setAside: TalkSetAside[];
}
