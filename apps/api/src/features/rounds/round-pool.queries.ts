import type { PoolCandidate } from '#domain/review/proposal-pool';
import type { Tx } from '#api/platform/tx';
import { knownToBeFree } from '#api/features/committee/conflict-facts';
import { isInRound, takesPart } from '#api/features/conferences/round-pool.sql';
import { earlierRound } from '#api/features/decisions/earlier-round';
import type { ReviewTallies } from '#api/features/decisions/review-tallies';
import { isOwnProposal } from '#api/features/proposals/own-proposal';

/** A talk that a round can be for. */
export interface PooledTalk extends PoolCandidate {
  /** Whether this organizer may see it: what they may not is in no count. */
  readonly isSeen: boolean;
}

type StoredTalk = Omit<PooledTalk, 'mean' | 'n' | 'suspecting'>;

const TALKS = `
  select p.id, p.number, case when c.uses_tracks then p.track_id end as "trackId", p.format_id as "formatId", d.outcome,
    ${isInRound('r', 'p')} as "isIn",
    m.id is not null and ${knownToBeFree('m', 'p')} and not ${isOwnProposal('m.user_id', 'p')} as "isSeen"
  from proposals p join conferences c on c.id = p.conference_id
    join review_rounds r on r.conference_id = $1 and r.id = $2
    left join decisions d on d.conference_id = $1 and d.proposal_id = p.id
    left join committee_members m on m.conference_id = $1 and m.id = $3 and m.state = 'active'
  where p.conference_id = $1 and p.state = 'submitted' order by p.number`;

/** Every talk with what the round before said of it, in three statements (two while no review changes). */
export async function pooledTalks(
  tx: Tx,
  tallies: ReviewTallies,
  conferenceId: string,
  roundId: string,
  viewerId: string | null,
): Promise<PooledTalk[]> {
  const earlier = await earlierRound(tx, tallies, conferenceId, roundId);
  const talks = await tx.rows<StoredTalk>(TALKS, [conferenceId, roundId, viewerId]);
  return talks.map((talk) => {
    const { mean = null, n = 0, suspecting = 0 } = earlier?.tallies.get(talk.id) ?? {};
    return { ...talk, mean, n, suspecting };
  });
}

/** The active reviewers, and who of them takes part. */
export function pooledReviewers(
  tx: Tx,
  conferenceId: string,
  roundId: string,
): Promise<{ id: string; takesPart: boolean; isChosen: boolean }[]> {
  return tx.rows(
    `select m.id, ${takesPart('r', 'm')} as "takesPart", chosen.member_id is not null as "isChosen"
     from committee_members m join review_rounds r on r.conference_id = $1 and r.id = $2
       left join round_reviewers chosen on chosen.conference_id = $1 and chosen.round_id = $2 and chosen.member_id = m.id
     where m.conference_id = $1 and m.state = 'active' and exists (select 1 from member_roles h
       where h.conference_id = $1 and h.member_id = m.id and h.role = 'reviewer') order by m.id`,
    [conferenceId, roundId],
  );
}

/** What a round would end by being for these talks and these reviewers alone (null: all of them); of `unseen` talks nothing is counted. */
export async function endedWork(
  tx: Tx,
  conferenceId: string,
  roundId: string,
  proposalIds: readonly string[] | null,
  memberIds: readonly string[] | null,
  unseen: readonly string[],
): Promise<{ untouched: number; begun: number; reviews: number }> {
  const leaves = (pair: string): string => `(${pair}.proposal_id <> all($5::uuid[])) and (
    ($3::uuid[] is not null and not exists (select 1 from unnest($3::uuid[]) as staying (id) where staying.id = ${pair}.proposal_id))
    or ($4::uuid[] is not null and not exists (select 1 from unnest($4::uuid[]) as staying (id) where staying.id = ${pair}.member_id)))`;
  const found = await tx.one<{ untouched: number; begun: number; reviews: number }>(
    `with drafts as (
       select d.proposal_id, d.member_id from review_drafts d where d.conference_id = $1 and d.round_id = $2 and ${leaves('d')}
         and not exists (select 1 from reviews v where v.conference_id = $1 and v.round_id = $2
           and v.proposal_id = d.proposal_id and v.member_id = d.member_id))
     select (select count(*) from drafts) as begun,
       (select count(*) from review_assignments a where a.conference_id = $1 and a.round_id = $2 and a.state = 'active' and ${leaves('a')}
         and not exists (select 1 from drafts where drafts.proposal_id = a.proposal_id and drafts.member_id = a.member_id)) as untouched,
       (select count(*) from reviews v where v.conference_id = $1 and v.round_id = $2 and $3::uuid[] is not null and v.proposal_id <> all($5::uuid[])
         and not exists (select 1 from unnest($3::uuid[]) as staying (id) where staying.id = v.proposal_id)) as reviews`,
    [conferenceId, roundId, proposalIds, memberIds, unseen],
  );
  return found!;
}

export function trackBudgets(
  tx: Tx,
  conferenceId: string,
): Promise<{ id: string; name: string; places: number | null }[]> {
  return tx.rows('select id, name, places from tracks where conference_id = $1 order by position, id', [
    conferenceId,
  ]);
}
