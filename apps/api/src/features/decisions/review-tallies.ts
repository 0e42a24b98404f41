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
  readonly place: number;
  readonly counts: readonly number[];
  readonly means: readonly (number | null)[];
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

// The proposals of a round fall into so many places; what changed is added up anew with its whole place, a dozen of 3,000.
const PLACES = 256;
const placeOf = (proposalId: string): string => `(uuid_hash(${proposalId}) & ${PLACES - 1})`;

/**
 * SQL for the revision of a round's reviews; `r` is an alias of review_rounds. Scores are written together with their
 * review, whose version moves on: so a hash over (proposal, reviewer, version, time, whether it counts) says whether anything
 * adds up differently; there is one for each place, `7:60:-83… 8:55:12…`, which says where. For chairs' caches only: it
 * would tell a reviewer that a review was set aside.
 */
export const reviewsRevision = (r: string): string => `(
  select coalesce(string_agg(concat_ws(':', h.place, h.reviews, h.hash), ' ' order by h.place), '') from (
    select ${placeOf('v.proposal_id')} as place, count(*) as reviews,
      bit_xor(uuid_hash_extended(v.proposal_id, ${revisionOf('v')})) as hash
    from reviews v where v.conference_id = ${r}.conference_id and v.round_id = ${r}.id group by 1) h)`;

const byPlace = (revision: string): Map<number, string> =>
  new Map(revision.split(' ').map((part) => [Number.parseInt(part, 10), part]));

/** The places where two revisions differ. */
function changedPlaces(before: string, now: string): number[] {
  const [known, found] = [byPlace(before), byPlace(now)];
  const places = new Set([...known.keys(), ...found.keys()]);
  return [...places].filter((place) => !Number.isNaN(place) && known.get(place) !== found.get(place));
}

// So many rounds are kept; chairs work in few at once, and a tally is a few numbers per proposal.
const ROUNDS_KEPT = 8;

interface KeptRound {
  readonly revision: string;
  readonly criteria: string;
  readonly tallies: Tallies;
  /** By place, the proposals that have a tally. */
  readonly places: ReadonlyMap<number, readonly string[]>;
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
    const changed = before && changedPlaces(before.revision, round.revision);
    const tallies = new Map(before?.tallies);
    const places = new Map<number, string[]>(before?.places as ReadonlyMap<number, string[]>);
    for (const place of changed ?? []) {
      for (const proposalId of places.get(place) ?? []) tallies.delete(proposalId);
      places.delete(place);
    }
    for (const row of await this.add(tx, conferenceId, round, changed)) {
      tallies.set(row.proposalId, toTally(row));
      const beside = places.get(row.place);
      if (beside) beside.push(row.proposalId);
      else places.set(row.place, [row.proposalId]);
    }
    this.kept.delete(round.id);
    this.kept.set(round.id, { revision: round.revision, criteria, tallies, places });
    if (this.kept.size > ROUNDS_KEPT) this.kept.delete(this.kept.keys().next().value!);
    return tallies;
  }

  private async add(
    tx: Tx,
    conferenceId: string,
    { id, criteria }: TalliedRound,
    places: readonly number[] | null,
  ): Promise<TallyRow[]> {
    const scale = commonScale(criteria);
    return tx.rows<TallyRow>(talliesSql(criteria.length, places !== null), [
      conferenceId,
      id,
      scale.criteria.map((criterion) => criterion.id),
      scale.criteria.map(({ weight }) => weight),
      scale.criteria.map(({ min }) => min),
      scale.criteria.map(({ factor }) => factor),
      scale.min,
      ...(places ? [places] : []),
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
 * one column per criterion), then per proposal. With $8, only the proposals of these places.
 */
function talliesSql(criteria: number, isPartly: boolean): string {
  const each = (part: (i: number) => string): string[] => Array.from({ length: criteria }, (_, i) => part(i));
  const columns = each((i) => `, max(s.value) filter (where k.place = ${i + 1}) as c${i}`).join('');
  const isReviewed = isPartly ? 'and s.proposal_id = any(array(select proposal_id from reviewed))' : '';
  return `with reviewed as ${isPartly ? 'materialized' : ''} (
    select v.proposal_id, count(*) filter (where v.is_counted)::int as reviews,
      count(*) filter (where not v.is_counted)::int as uncounted,
      count(*) filter (where v.flags <> '{}' and (v.is_counted or v.abstained))::int as suspecting,
      count(*) filter (where v.verdict and v.is_counted)::int as yes,
      count(*) filter (where not v.verdict and v.is_counted)::int as no
    from reviews v where v.conference_id = $1 and v.round_id = $2
      ${isPartly ? `and ${placeOf('v.proposal_id')} = any($8::int[])` : ''} group by v.proposal_id
  ), per_review as (
    select s.proposal_id,
      sum(k.weight * ($7::float8 + (s.value - k.min) * k.factor)) / nullif(sum(k.weight), 0) as weighted${columns}
    from scores s join unnest($3::uuid[], $4::float8[], $5::float8[], $6::float8[]) with ordinality
      as k (id, weight, min, factor, place) on k.id = s.criterion_id
      join reviews v on v.conference_id = $1 and v.round_id = $2 and v.proposal_id = s.proposal_id and v.member_id = s.member_id
        and v.is_counted ${isReviewed.replace('s.', 'v.')}
    where s.conference_id = $1 and s.round_id = $2 ${isReviewed}
    group by s.proposal_id, s.member_id
  ), scored as (
    select proposal_id, count(weighted)::int as n, avg(weighted) as mean, stddev_samp(weighted) as spread,
      array[${each((i) => `count(c${i})`).join(', ')}]::int[] as counts,
      array[${each((i) => `avg(c${i})`).join(', ')}]::float8[] as means
    from per_review group by proposal_id
  )
  select v.proposal_id as "proposalId", ${placeOf('v.proposal_id')} as place, v.reviews, v.uncounted, v.suspecting, v.yes, v.no,
    coalesce(a.n, 0) as n, a.mean, a.spread,
    coalesce(a.counts, array_fill(0, array[${criteria}])) as counts,
    coalesce(a.means, array_fill(null::float8, array[${criteria}])) as means
  from reviewed v left join scored a on a.proposal_id = v.proposal_id`;
}
