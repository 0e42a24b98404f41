import { Column } from '#api/platform/column-list';
import { Id, Int, Nested, Text } from '#api/platform/fields';
import { ScoreScale } from '#api/features/decisions/ranked-list.types';

export class EarlierRoundName {
  @Id() id: string;
  @Text({ max: 120 }) name: string;
  @Int({ min: 0, max: 20 }) reviewsFloor: number;
  @Nested(() => ScoreScale) scale: ScoreScale;
}

/** The talks that have a score there, column by column: the i-th entries of all make the i-th row. */
export class EarlierScores {
  @Column('integer', 'The proposal’s number in its conference') number: number[];
  @Column('integer', 'How many of its reviews there have a weighted score') n: number[];
  @Column('number', 'Mean of the weighted scores there') mean: number[];
  @Column('number', 'Sample standard deviation of them; null when n is below 2', true)
  spread: (number | null)[];
}

/** What the round before says of the talks that the caller may read as a chair. */
export class EarlierRoundScores {
  @Nested(() => EarlierRoundName, { nullable: true, description: 'Null: this is the first round' })
  round: EarlierRoundName | null;
  @Nested(() => EarlierScores) rows: EarlierScores;
}
