import { RECOMMENDATIONS } from '#domain/ranking/track-order';
import { Column } from '#api/platform/column-list';
import {
  Choice,
  Decimal,
  Flag,
  Id,
  Instant,
  Int,
  Nested,
  NestedList,
  Text,
  TextList,
} from '#api/platform/fields';
import { ScoreScale } from '#api/features/decisions/ranked-list.types';

const LARGEST = 2_147_483_647;
const NUMBER = { min: 0, max: LARGEST };
const VERSION = { min: 0, max: 1_000_000_000 };
const COUNT = { min: 0, max: 10_000 };
const SCORE = { min: -1_000_000, max: 1_000_000, nullable: true } as const;

export class MoveBody {
  @Int({ ...NUMBER, description: 'The talk’s number' }) number: number;
  @Int({ ...VERSION, description: 'The version seen of its place; 0: nobody had moved it' }) version: number;
  @Choice(RECOMMENDATIONS, { nullable: true, description: 'Null: untouched again' })
  recommendation: 'accept' | 'maybe' | 'reject' | null;
  @Int({ ...NUMBER, nullable: true, description: 'The talk above it where it is wanted; null: none' })
  after: number | null;
  @Int({
    ...NUMBER,
    nullable: true,
    description: 'The talk below it there; counts where the other one has gone',
  })
  before: number | null;
}

export class MovesBody {
  @NestedList(() => MoveBody, { max: 1000, description: 'One after the other, all or none' })
  moves: MoveBody[];
}

export class MovedVersion {
  @Int(NUMBER) number: number;
  @Int(VERSION) version: number;
}

export class MovesDone {
  @NestedList(() => MovedVersion, { max: 1000 }) items: MovedVersion[];
}

export class RankingNoteBody {
  @Text({ max: 1000 }) note: string;
}

export class RankingNoteSaved {
  @Int(VERSION) version: number;
}

export class SignOffBody {
  @Text({ max: 100, description: 'The revision of the order that was seen' }) revision: string;
}

export class TakeBackBody {
  @Text({ min: 3, max: 1000, description: 'Why: the other chairs and the co-chairs read it' }) reason: string;
}

export class PresenceBody {
  @Int({ ...NUMBER, nullable: true, description: 'The talk one is at; null: none' }) at: number | null;
}

export class PresentChair {
  @Text({ max: 200 }) name: string;
  @Int({ ...NUMBER, nullable: true, description: 'Null: at none, or at one that the caller may not know of' })
  at: number | null;
}

export class OrderPulse {
  @Text({ max: 100, description: 'Another one than before: ask for the order again' }) revision: string;
  @NestedList(() => PresentChair, { max: 100, description: 'Who else has it open' }) others: PresentChair[];
}

/** What the chairs' sign-off of a track stands at. */
export class TrackSignOff {
  @Instant({ nullable: true, description: 'Null: the order is being made' }) signedOffAt: Date | null;
  @TextList({ max: 100, length: 200 }) signedOffBy: string[];
  @Flag() isSignedByMe: boolean;
  @Instant({ nullable: true }) takenBackAt: Date | null;
  @Text({ max: 200, nullable: true }) takenBackBy: string | null;
  @Text({ max: 1000 }) takenBackReason: string;
  @Int(VERSION) version: number;
}

export class TrackTalk {
  @Int(NUMBER) number: number;
  @Text({ max: 10_000 }) title: string;
  @Text({ max: 120, nullable: true }) format: string | null;
  @Choice(RECOMMENDATIONS, { nullable: true, description: 'Null: untouched' }) recommendation:
    'accept' | 'maybe' | 'reject' | null;
  @Int({ ...VERSION, description: 'To send with a move' }) version: number;
  @Text({ max: 200, nullable: true, description: 'Who moved it last' }) movedBy: string | null;
  @Text({ max: 1000 }) note: string;
  @Int({ ...VERSION, description: 'For If-Match; 0: there is none yet' }) noteVersion: number;
  @Text({ max: 200, nullable: true }) notedBy: string | null;
  @Int({ ...COUNT, description: 'How many reviews have a weighted score' }) n: number;
  @Decimal({ ...SCORE, description: 'Mean of the weighted scores in the current round' }) mean: number | null;
  @Decimal({ ...SCORE, description: 'Sample standard deviation; null when n is below 2' }) spread:
    number | null;
}

/** The joint order of one track: accept, maybe, reject, each in order; then what is untouched, best mean first. */
export class TrackRanking {
  @Id() trackId: string;
  @Text({ max: 120 }) track: string;
  @Int({ ...COUNT, nullable: true, description: 'The track’s budget' }) places: number | null;
  @TextList({ max: 200, length: 200 }) chairs: string[];
  @Flag({ description: 'Whether the caller puts talks in order here' }) mayOrder: boolean;
  @Flag() mayTakeBack: boolean;
  @Text({ max: 100 }) revision: string;
  @Nested(() => TrackSignOff) signOff: TrackSignOff;
  @Nested(() => ScoreScale) scale: ScoreScale;
  @NestedList(() => TrackTalk, { max: 10_000 }) items: TrackTalk[];
  @Int({ ...COUNT, description: 'Talks of the track that one may not see: only counted' }) hidden: number;
}

export class TrackRankingItem {
  @Id() trackId: string;
  @Text({ max: 120 }) track: string;
  @TextList({ max: 200, length: 200 }) chairs: string[];
  @Flag({ description: 'Whether the caller puts talks in order here' }) mayOrder: boolean;
  @Nested(() => TrackSignOff) signOff: TrackSignOff;
  @Int(COUNT) accept: number;
  @Int(COUNT) maybe: number;
  @Int(COUNT) reject: number;
  @Int(COUNT) untouched: number;
  @Int({ ...COUNT, description: 'Talks that one may not see' }) hidden: number;
  @TextList({ max: 100, length: 200, description: 'Who else has it open' }) here: string[];
}

/** Placed talks of all these tracks, column by column: the i-th entries make the i-th row. */
export class PlacedTalks {
  @Column('integer', 'The talk’s number') number: number[];
  @Column('integer', 'Its place in the order of its track, from 1, among the talks one may see')
  rank: number[];
  @Column('string', 'accept, maybe or reject') recommendation: string[];
  @Column('string', 'Why it stands there; empty: nothing was said') note: string[];
}

/** The tracks that have chairs, as far as the caller reads them as a chair. */
export class TrackRankings {
  @NestedList(() => TrackRankingItem, { max: 100 }) items: TrackRankingItem[];
  @Nested(() => PlacedTalks) placed: PlacedTalks;
}
