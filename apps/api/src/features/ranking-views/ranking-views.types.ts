import { QUERY_LIMITS } from '#domain/ranking/query/query';
import { Flag, Id, Int, NestedList, Text, TextList } from '#api/platform/fields';

/** Most views that one chair keeps in one conference. */
export const MOST_VIEWS = 50;

export class RankingViewBody {
  @Text({ min: 1, max: 80 }) name: string;
  @Text({ max: QUERY_LIMITS.text }) query: string;
  @Text({ min: 1, max: 200, description: 'A column’s id, after a minus where the highest comes first' })
  sort: string;
  @TextList({ max: 60, length: 200, nullable: true, description: 'In their order; null: the usual ones' })
  columns: string[] | null;
  @Flag({ description: 'With all chairs of the conference' }) isShared: boolean;
}

export class RankingView extends RankingViewBody {
  @Id() id: string;
  @Flag() isMine: boolean;
  @Text({ max: 200, nullable: true, description: 'Null: oneself' }) owner: string | null;
  @Int({ min: 1, max: 1_000_000_000 }) version: number;
}

export class RankingViewList {
  @NestedList(() => RankingView, { max: 500, description: 'One’s own first, then by name' })
  items: RankingView[];
}
