import type { Sql } from '../../factories/sql';

interface Criterion {
  readonly id: string;
  readonly min: number;
  readonly max: number;
  readonly weight: number;
}

interface Stored {
  readonly proposalId: string;
  readonly memberId: string;
  readonly abstained: boolean;
  readonly verdict: boolean | null;
}

export interface NaiveReview {
  readonly memberId: string;
  readonly counts: boolean;
  readonly verdict: boolean | null;
  readonly weighted: number | null;
  readonly scores: ReadonlyMap<string, number>;
}

export interface NaiveSum {
  readonly n: number;
  readonly mean: number | null;
  readonly spread: number | null;
}

export interface NaiveTalk {
  readonly reviews: readonly NaiveReview[];
  readonly counted: number;
  readonly uncounted: number;
  readonly yes: number;
  readonly no: number;
  readonly score: NaiveSum;
  /** In the order of the criteria. */
  readonly criteria: readonly NaiveSum[];
}

/** At the resolution that figures are compared at, as `atResolution` says it; written again on purpose. */
const shown = (value: number): number => Number((Math.round(value * 1e9) / 1e9).toFixed(10)) * 1e4;
const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(Number(shown(value).toFixed(5))) / 1e4;

function sum(values: readonly (number | null)[]): NaiveSum {
  const there: number[] = [];
  for (const value of values) if (value !== null) there.push(value);
  if (there.length === 0) return { n: 0, mean: null, spread: null };
  let total = 0;
  for (const value of there) total += value;
  const mean = total / there.length;
  let squares = 0;
  for (const value of there) squares += (value - mean) * (value - mean);
  const spread = there.length < 2 ? null : Math.sqrt(squares / (there.length - 1));
  return { n: there.length, mean: rounded(mean), spread: rounded(spread) };
}

/**
 * What every talk of a round adds up to, from the raw rows and nothing else: no `is_counted`, no code of the product.
 * By proposal id.
 */
export async function naively(
  db: Sql,
  conferenceId: string,
  roundId: string,
): Promise<ReadonlyMap<string, NaiveTalk>> {
  const key = [conferenceId, roundId];
  const criteria = await db.sql<Criterion>(
    'select id, min, max, weight from criteria where conference_id = $1 and round_id = $2 order by position',
    key,
  );
  const reviews = await db.sql<Stored>(
    `select proposal_id as "proposalId", member_id as "memberId", abstained, verdict from reviews
     where conference_id = $1 and round_id = $2`,
    key,
  );
  const scores = await db.sql<{ at: string; criterionId: string; value: number }>(
    `select proposal_id || ' ' || member_id as at, criterion_id as "criterionId", value from scores
     where conference_id = $1 and round_id = $2`,
    key,
  );
  const asides = await db.sql<{ memberId: string; proposalId: string | null }>(
    `select member_id as "memberId", proposal_id as "proposalId" from review_set_asides
     where conference_id = $1 and round_id = $2`,
    key,
  );
  const conflicts = await db.sql<{ at: string }>(
    `select proposal_id || ' ' || member_id as at from conflicts_of_interest where conference_id = $1`,
    [conferenceId],
  );
  const proposals = await db.sql<{ id: string }>('select id from proposals where conference_id = $1', [
    conferenceId,
  ]);

  const first = criteria[0]!;
  const weightedOf = (own: ReadonlyMap<string, number>): number | null => {
    let points = 0;
    let weights = 0;
    for (const { id, min, max, weight } of criteria) {
      const value = own.get(id);
      if (value === undefined) continue;
      const share = (value - min) / (max - min);
      points += weight * (first.min + share * (first.max - first.min));
      weights += weight;
    }
    return weights === 0 ? null : points / weights;
  };
  const naiveReview = ({ proposalId, memberId, abstained, verdict }: Stored): NaiveReview => {
    const at = `${proposalId} ${memberId}`;
    const own = new Map(
      scores.filter((one) => one.at === at).map(({ criterionId, value }) => [criterionId, value]),
    );
    const isAside = asides.some(
      (aside) =>
        aside.memberId === memberId && (aside.proposalId === null || aside.proposalId === proposalId),
    );
    const counts = !abstained && !isAside && !conflicts.some((conflict) => conflict.at === at);
    return { memberId, counts, verdict, weighted: weightedOf(own), scores: own };
  };
  return new Map(
    proposals.map(({ id: proposalId }): [string, NaiveTalk] => {
      const own = reviews.filter((review) => review.proposalId === proposalId).map(naiveReview);
      const counted = own.filter(({ counts }) => counts);
      return [
        proposalId,
        {
          reviews: own,
          counted: counted.length,
          uncounted: own.length - counted.length,
          yes: counted.filter(({ verdict }) => verdict === true).length,
          no: counted.filter(({ verdict }) => verdict === false).length,
          score: sum(counted.map(({ weighted }) => weighted)),
          criteria: criteria.map(({ id }) => sum(counted.map((review) => review.scores.get(id) ?? null))),
        },
      ];
    }),
  );
}
