import { LEFT_REASONS, MOST_AT_ONCE } from '#domain/decision/bulk-decision';
import { OUTCOMES } from '#domain/decision/decision-rules';
import { QUERY_LIMITS } from '#domain/ranking/query/query';
import { Column } from '#api/platform/column-list';
import { Choice, Id, Instant, Int, NestedList, Text } from '#api/platform/fields';

const NUMBER = { min: 1, max: 1_000_000_000 };

export class SeenDecision {
  @Int(NUMBER) number: number;
  @Int({ ...NUMBER, nullable: true, description: 'Of the decision seen; null: there was none' })
  version: number | null;
}

export class BulkDecisionBody {
  @Choice(OUTCOMES, { nullable: true, description: 'Null: undecided' }) outcome: string | null;
  @NestedList(() => SeenDecision, { max: MOST_AT_ONCE }) talks: SeenDecision[];
  @Text({
    max: QUERY_LIMITS.text,
    optional: true,
    description: 'By which they were chosen: what no longer fits it is left as it is',
  })
  query?: string;
}

export class LeftTalk {
  @Int(NUMBER) number: number;
  @Choice(LEFT_REASONS) why: string;
}

/** What became of the talks; the lists of numbers, outcomes and versions have the same length and order. */
export class BulkDecided {
  @Id({ nullable: true, description: 'By which it is undone; null: nothing was changed' })
  batchId: string | null;
  @Column('integer', 'Of the talks that were changed') numbers: number[];
  @Column('string', 'Null: undecided', true) outcomes: (string | null)[];
  @Column('integer', 'For the next If-Match; null: undecided', true) versions: (number | null)[];
  @Int({ min: 0, max: MOST_AT_ONCE, description: 'How many were so already' }) unchanged: number;
  @NestedList(() => LeftTalk, { max: MOST_AT_ONCE }) left: LeftTalk[];
}

export class DecisionBatch {
  @Id() id: string;
  @Choice(OUTCOMES, { nullable: true }) outcome: string | null;
  @Text({ max: QUERY_LIMITS.text }) query: string;
  @Int({ min: 0, max: MOST_AT_ONCE }) count: number;
  @Instant() madeAt: Date;
  @Instant({ nullable: true }) undoneAt: Date | null;
}

export class DecisionBatchList {
  @NestedList(() => DecisionBatch, { max: 20 }) items: DecisionBatch[];
}
