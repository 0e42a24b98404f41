import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize, may } from '#domain/access/policy';
import { LEAST_YES } from '#domain/bid/bid-answer';
import { LEAST_TARGETED, lookTargeted } from '#domain/bid/targeted-bids';
import { Database } from '#api/platform/database';
import { biddable, inCurrentRound, takesPartNow } from '#api/features/bids/biddable';
import { currentRoundOf } from '#api/features/conferences/current-round.sql';
import { knownToBeFree } from '#api/features/committee/conflict-facts';
import type { BidCoverage, TargetedBids } from '#api/features/bids/bids.types';
import { readableText, speakersHiddenFrom } from '#api/features/proposals/readable-text';

const MOST_SHOWN = 200;

/** The talks that the viewer (member $2 of user $3) may see, the active reviewers, and their bids where they may review. */
const VISIBLE = `
  talks as materialized (
    select p.* from proposals p ${inCurrentRound('p')}
      join committee_members viewer on viewer.conference_id = p.conference_id and viewer.id = $2 and viewer.state = 'active'
    where p.conference_id = $1 and ${biddable('$3', 'viewer', 'p')}),
  reviewers as materialized (
    select m.* from committee_members m join ${currentRoundOf('$1')} current_round on ${takesPartNow('m')}
    where m.conference_id = $1 and m.state = 'active' and exists (select 1 from member_roles r
      where r.conference_id = $1 and r.member_id = m.id and r.role = 'reviewer')),
  asked as materialized (
    select b.proposal_id, b.member_id, b.value from bids b
      join talks p on p.id = b.proposal_id join reviewers m on m.id = b.member_id
    where b.conference_id = $1 and ${knownToBeFree('m', 'p')})`;

const coverage = (speakersHidden: string): string => `with ${VISIBLE},
  unwanted as (
    select p.number, ${readableText('p', 'title', speakersHidden)} as title, t.name as "trackName" from talks p
      left join tracks t on t.conference_id = p.conference_id and t.id = p.track_id
    where not exists (select 1 from asked a where a.proposal_id = p.id and a.value >= 0))
  select (select count(*) from reviewers) as reviewers, (select count(distinct member_id) from asked) as bidders,
    (select count(*) from talks) as talks, (select count(*) from unwanted) as "unwantedCount",
    coalesce((select jsonb_agg(to_jsonb(first) order by first.number)
      from (select * from unwanted order by number limit ${MOST_SHOWN}) first), '[]') as unwanted`;

const ON_ONE_SPEAKER = `with ${VISIBLE},
  yes as (select member_id, proposal_id, count(*) over (partition by member_id) as of_member from asked where value >= ${LEAST_YES})
  select m.id as "memberId", m.name as "memberName", s.name as "speakerName", count(*) as "onSpeaker", yes.of_member as "all"
  from yes join reviewers m on m.id = yes.member_id
    join proposal_speakers ps on ps.conference_id = $1 and ps.proposal_id = yes.proposal_id
    join speakers s on s.conference_id = $1 and s.id = ps.speaker_id
  group by m.id, m.name, s.id, s.name, yes.of_member having count(*) >= ${LEAST_TARGETED}
  order by count(*)::float8 / yes.of_member desc, count(*) desc, m.id, s.id limit 1000`;

/** How the bidding goes, for those who assign. Nothing here counts a talk that the viewer may not see. */
@Injectable()
export class BidCoverageQueries {
  constructor(private readonly database: Database) {}

  read(actor: Actor, conferenceId: string): Promise<BidCoverage> {
    authorize('bids.read_coverage', actor);
    const scope = [conferenceId, actor.seat!.memberId, actor.userId];
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const sql = coverage(speakersHiddenFrom(actor));
      const whole = (await tx.one<Omit<BidCoverage, 'targeted'>>(sql, scope))!;
      if (!may('bids.read_targeted', actor)) return { ...whole, targeted: null };
      const rows = await tx.rows<TargetedBids>(ON_ONE_SPEAKER, scope);
      return { ...whole, targeted: rows.filter(lookTargeted).slice(0, MOST_SHOWN) };
    });
  }
}
