import { Injectable } from '@nestjs/common';
import { atResolution } from '#domain/ranking/aggregate';
import { commonScale } from '#domain/review/weighted-score';
import type { Tx } from '#api/platform/tx';
import type { CriterionForChairs } from '#api/features/decisions/decisions.types';

/** What the reviews of one proposal add up to; means and spreads are at the resolution that they are ranked by. */
export interface Tally {
  /** Those that count; so do all figures below. */
  readonly reviews: number;
  /** Those beside them that do not: abstentions, reviews set aside, reviews over a conflict of interest. */
  readonly uncounted: number;
  /** Those that suspect a sales pitch, a machine or a duplicate, abstentions among them. */
  readonly suspecting: number;
  readonly yes: number;
  readonly no: number;
  readonly n: number;
  readonly mean: number | null;
  readonly spread: number | null;
  /** In the order of the round's criteria. */
  readonly criteria: readonly { readonly n: number; readonly mean: number | null }[];
}

/** A tally as the statement gives it: the criteria's counts and means are arrays. */
interface TallyRow extends Omit<Tally, 'criteria'> {
  readonly proposalId: string;
  readonly revision: string;
  readonly counts: readonly number[];
  readonly means: readonly (number | null)[];
}

/** A proposal whose reviews are those that were added up before. */
interface UnchangedRow {
  readonly proposalId: string;
  readonly revision: string;
  readonly reviews: null;
}

export type Tallies = ReadonlyMap<string, Tally>;

/** A round as far as its tallies go. `revision` changes with every review that comes, changes, goes, or starts or stops to count. */
export interface TalliedRound {
  readonly id: string;
  readonly revision: string;
  readonly criteria: CriterionForChairs[];
}

// A review's own number changes when it starts or stops to count, which its version does not: its author knows that one;
// and when it was deleted and came anew under the same version.
const revisionOf = (v: string): string =>
  `uuid_hash_extended(${v}.member_id, timestamp_hash_extended(${v}.updated_at::timestamp, 2 * ${v}.version + ${v}.is_counted::int))`;

/**
 * SQL for the revision of a round's reviews; `r` is an alias of review_rounds. Scores are written together with their
 * review, whose version moves on: so a hash over (proposal, reviewer, version, time, whether it counts) says whether anything
 * adds up differently. For chairs' caches only: it would tell a reviewer that a review was set aside.
 */
export const reviewsRevision = (r: string): string => `(
  select concat_ws(' ', count(*), bit_xor(uuid_hash_extended(v.proposal_id, ${revisionOf('v')})))
  from reviews v where v.conference_id = ${r}.conference_id and v.round_id = ${r}.id)`;

// So many rounds are kept; chairs work in few at once, and a tally is a few numbers per proposal.
const ROUNDS_KEPT = 8;

interface KeptRound {
  readonly revision: string;
  readonly criteria: string;
  /** By proposal; the same hash as the round's, over its own reviews. */
  readonly revisions: ReadonlyMap<string, string>;
  readonly tallies: Tallies;
}

/**
 * The tallies of a round, from memory as far as no review has changed: adding up 75,000 scores is most of the ranked
 * list's time, and from one look to the next few reviews come in. Whoever asks has read the revision in the same snapshot.
 */
@Injectable()
export class ReviewTallies {
  private readonly kept = new Map<string, KeptRound>();

  /** No statement while no review has changed, else one. */
  async of(tx: Tx, conferenceId: string, round: TalliedRound): Promise<Tallies> {
    const criteria = JSON.stringify(round.criteria);
    const known = this.kept.get(round.id);
    const before = known?.criteria === criteria ? known : null;
    if (before?.revision === round.revision) return before.tallies;
    const rows = await this.add(tx, conferenceId, round, before?.revisions ?? null);
    const revisions = new Map(rows.map(({ proposalId, revision }) => [proposalId, revision]));
    const tallies = new Map(
      rows.map((row) => [
        row.proposalId,
        row.reviews === null ? before!.tallies.get(row.proposalId)! : toTally(row),
      ]),
    );
    this.kept.delete(round.id);
    this.kept.set(round.id, { revision: round.revision, criteria, revisions, tallies });
    if (this.kept.size > ROUNDS_KEPT) this.kept.delete(this.kept.keys().next().value!);
    return tallies;
  }

  private async add(
    tx: Tx,
    conferenceId: string,
    { id, criteria }: TalliedRound,
    known: ReadonlyMap<string, string> | null,
  ): Promise<(TallyRow | UnchangedRow)[]> {
    const scale = commonScale(criteria);
    return tx.rows<TallyRow | UnchangedRow>(talliesSql(criteria.length, known !== null), [
      conferenceId,
      id,
      scale.criteria.map((criterion) => criterion.id),
      scale.criteria.map(({ weight }) => weight),
      scale.criteria.map(({ min }) => min),
      scale.criteria.map(({ factor }) => factor),
      scale.min,
      ...(known ? [[...known.keys()], [...known.values()]] : []),
    ]);
  }
}

function toTally({
  reviews,
  uncounted,
  suspecting,
  yes,
  no,
  n,
  mean,
  spread,
  counts,
  means,
}: TallyRow): Tally {
  return {
    reviews,
    uncounted,
    suspecting,
    yes,
    no,
    n,
    mean: atResolution(mean),
    spread: atResolution(spread),
    criteria: means.map((value, i) => ({ n: counts[i]!, mean: atResolution(value) })),
  };
}

/**
 * Adds up the round $2 of conference $1. The criteria's ids, weights, lowest scores and factors come as the arrays
 * $3 .. $6, the lowest point of the common scale as $7. Scores are read once: first per review (the weighted score beside
 * one column per criterion), then per proposal. With the revisions known before ($8 proposals, $9 theirs), only what
 * differs from them is added up.
 */
function talliesSql(criteria: number, isPartly: boolean): string {
  const each = (part: (i: number) => string): string[] => Array.from({ length: criteria }, (_, i) => part(i));
  const columns = each((i) => `, max(s.value) filter (where k.place = ${i + 1}) as c${i}`).join('');
  return `with reviewed as (
    select v.proposal_id, count(*) filter (where v.is_counted)::int as reviews,
      count(*) filter (where not v.is_counted)::int as uncounted,
      count(*) filter (where v.flags <> '{}' and (v.is_counted or v.abstained))::int as suspecting,
      count(*) filter (where v.verdict and v.is_counted)::int as yes,
      count(*) filter (where not v.verdict and v.is_counted)::int as no,
      bit_xor(${revisionOf('v')})::text || ' ' || count(*) as revision
    from reviews v where v.conference_id = $1 and v.round_id = $2 group by v.proposal_id
  ), changed as materialized (
    select v.proposal_id, v.reviews, v.uncounted, v.suspecting, v.yes, v.no from reviewed v ${
      isPartly
        ? `left join unnest($8::uuid[], $9::text[]) as known (proposal_id, revision) on known.proposal_id = v.proposal_id
           where known.revision is distinct from v.revision`
        : ''
    }
  ), per_review as (
    select s.proposal_id,
      sum(k.weight * ($7::float8 + (s.value - k.min) * k.factor)) / nullif(sum(k.weight), 0) as weighted${columns}
    from scores s join unnest($3::uuid[], $4::float8[], $5::float8[], $6::float8[]) with ordinality
      as k (id, weight, min, factor, place) on k.id = s.criterion_id
      join reviews v on v.conference_id = $1 and v.round_id = $2 and v.proposal_id = s.proposal_id and v.member_id = s.member_id
        and v.is_counted ${isPartly ? 'and v.proposal_id = any(array(select proposal_id from changed))' : ''}
    where s.conference_id = $1 and s.round_id = $2
      ${isPartly ? 'and s.proposal_id = any(array(select proposal_id from changed))' : ''}
    group by s.proposal_id, s.member_id
  ), scored as (
    select proposal_id, count(weighted)::int as n, avg(weighted) as mean, stddev_samp(weighted) as spread,
      array[${each((i) => `count(c${i})`).join(', ')}]::int[] as counts,
      array[${each((i) => `avg(c${i})`).join(', ')}]::float8[] as means
    from per_review group by proposal_id
  )
  select v.proposal_id as "proposalId", v.revision, c.reviews, c.uncounted, c.suspecting, c.yes, c.no, coalesce(a.n, 0) as n, a.mean, a.spread,
    case when c.reviews is not null then coalesce(a.counts, array_fill(0, array[${criteria}])) end as counts,
    case when c.reviews is not null then coalesce(a.means, array_fill(null::float8, array[${criteria}])) end as means
  from reviewed v left join changed c on c.proposal_id = v.proposal_id left join scored a on a.proposal_id = v.proposal_id`;
}
