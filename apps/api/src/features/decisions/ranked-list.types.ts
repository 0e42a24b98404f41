import { ApiProperty } from '@nestjs/swagger';
import { Column, PlacesColumn } from '#api/platform/column-list';
import { Decimal, Flag, Id, Int, Nested, NestedList, Text } from '#api/platform/fields';
import { CriterionForChairs } from '#api/features/decisions/decisions.types';

export class RankedRound {
  @Id() id: string;
  @Text({ max: 120 }) name: string;
  @Int({ min: 0, max: 20, description: 'Fewer reviews than this are too few to judge by' })
  reviewsFloor: number;
  @Int({ min: 1, max: 20 }) reviewsWanted: number;
  @Flag({ description: 'Else it is for chosen ones, and `inRound` says which' }) takesAllProposals: boolean;
}

export class RankedTrack {
  @Id() id: string;
  @Text({ max: 120 }) name: string;
  @Int({ min: 0, max: 10_000, nullable: true }) places: number | null;
}

export class ScoreScale {
  @Decimal({ min: -1000, max: 1000 }) min: number;
  @Decimal({ min: -1000, max: 1000 }) max: number;
}

export class CriterionColumn {
  @Column('integer', 'How many reviews scored it') n: number[];
  @Column('number', undefined, true) mean: (number | null)[];
}

/**
 * The rows, column by column: every list below has the same length, and the i-th entries of all make the i-th row. Ids
 * and names stand once, outside; a row points at them by place, -1 for none. Means and spreads are at a resolution of
 * 0.0001, so that equal ones are ties.
 */
export class RankedColumns {
  @Column('integer', 'The proposal’s number in its conference') number: number[];
  @Column('string') title: string[];
  @Column('string') state: string[];
  @Column('integer', 'Place in tracks; -1: none') track: number[];
  @Column('integer', 'Place in formats; -1: none') format: number[];
  @Column('integer', 'Place in levels; -1: none') level: number[];
  @Column('boolean', 'Whether the round is for it')
  inRound: boolean[];
  @Column('integer', 'Place in languages; -1: not said') language: number[];
  @PlacesColumn('Places in topics')
  topics: number[][];
  @PlacesColumn('Places in speakers, in the order listed')
  speakers: number[][];
  @Column('integer', 'How many reviews count') reviews: number[];
  @Column('integer', 'How many more there are: abstentions, set aside, over a conflict of interest')
  uncounted: number[];
  @Column('integer', 'How many reviews suspect a sales pitch, a machine or a duplicate')
  suspecting: number[];
  @Column('integer', 'How many of them have a weighted score') n: number[];
  @Column('number', 'Mean of the weighted scores', true) mean: (number | null)[];
  @Column('number', 'Sample standard deviation of the weighted scores; null when n is below 2', true)
  spread: (number | null)[];
  @Column('integer', 'How many say yes') yes: number[];
  @Column('integer', 'How many say no') no: number[];
  @ApiProperty({ type: () => CriterionColumn, isArray: true, description: 'In the order of criteria' })
  criteria: CriterionColumn[];
  @Column('boolean', 'Whether one has looked at it') looked: boolean[];
  @Column('string', 'accepted, waitlisted, rejected; null: undecided', true) outcome: (string | null)[];
  @Column('integer', 'The decision’s version, for If-Match; null: undecided', true)
  decisionVersion: (number | null)[];
}

export class RankedSpeaker {
  @Text({ max: 200 }) name: string;
  @Text({ max: 200 }) company: string;
  @Flag({ description: 'They say that they have not spoken before, and nothing here says otherwise' })
  isFirstTimer: boolean;
}

export class Placeholders {
  @Int({ min: -1, max: 100, description: 'Place in tracks; -1: none' }) track: number;
  @Int({
    min: 1,
    max: 10_000,
    description: 'Talks one has a conflict of interest with, own ones, and unchecked ones',
  })
  count: number;
}

/** All proposals of a conference that the caller may read as a chair, best first, with what their reviews say. */
export class RankedList {
  @Nested(() => RankedRound) round: RankedRound;
  @Nested(() => ScoreScale) scale: ScoreScale;
  @NestedList(() => CriterionForChairs, { max: 20 }) criteria: CriterionForChairs[];
  @NestedList(() => RankedTrack, { max: 100 }) tracks: RankedTrack[];
  @ApiProperty({ type: String, isArray: true }) formats: string[];
  @ApiProperty({ type: String, isArray: true }) levels: string[];
  @ApiProperty({ type: String, isArray: true }) topics: string[];
  @ApiProperty({ type: String, isArray: true, description: 'Those of the rows' }) languages: string[];
  @Flag({ description: 'Whether the round hides the speakers from the caller: then there are none' })
  speakersHidden: boolean;
  @NestedList(() => RankedSpeaker, { max: 40_000 }) speakers: RankedSpeaker[];
  @Nested(() => RankedColumns) rows: RankedColumns;
  @NestedList(() => Placeholders, { max: 101, description: 'What one may not see, as counts alone' })
  placeholders: Placeholders[];
}
