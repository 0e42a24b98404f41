import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { bidOrder } from '#domain/bid/bid-order';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import { loadProposalFacts } from '#api/features/proposals/proposal-facts';
import { biddable, inCurrentRound, takesPartNow } from '#api/features/bids/biddable';
import { openWindow } from '#api/features/bids/bid-window';
import { type BidFrame, type BidRow, toColumns } from '#api/features/bids/bid-columns';
import { type BidList, MOST_TALKS, type TalkToBidOn } from '#api/features/bids/bids.types';
import { readableText, roundHidesSpeakers } from '#api/features/proposals/readable-text';

const subjects = (table: string, expertise: string, key: string): string => `
  coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'level', e.level) order by s.position, s.name)
    from ${table} s left join ${expertise} e on e.conference_id = s.conference_id and e.${key} = s.id and e.member_id = $2
    where s.conference_id = $1), '[]')`;
const named = (table: string): string => `
  coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name) order by s.position, s.name)
    from ${table} s where s.conference_id = $1), '[]')`;

const FRAME = `
  select ${subjects('tracks', 'expertise', 'track_id')} as tracks,
    ${subjects('topics', 'topic_expertise', 'topic_id')} as topics,
    ${named('formats')} as formats, ${named('levels')} as levels`;

const ROWS = `
  select p.id as "proposalId", p.number, ${readableText('p', 'title', roundHidesSpeakers('$1'))} as title, p.track_id as "trackId", p.format_id as "formatId",
    p.level_id as "levelId", coalesce(about.topic_ids, '{}') as "topicIds", b.value
  from proposals p
    ${inCurrentRound('p')}
    join committee_members m on m.conference_id = p.conference_id and m.id = $2 and m.state = 'active' and ${takesPartNow('m')}
    left join bids b on b.conference_id = $1 and b.proposal_id = p.id and b.member_id = $2
    left join (select proposal_id, array_agg(topic_id) as topic_ids from proposal_topics where conference_id = $1
      group by proposal_id) about on about.proposal_id = p.id
  where p.conference_id = $1 and ${biddable('$3', 'm', 'p')}
  order by p.number limit ${MOST_TALKS}`;

const SPEAKERS = `coalesce((select jsonb_agg(jsonb_build_object('name', s.name, 'company', s.company,
    'jobTitle', s.job_title, 'bio', s.bio) order by ps.position)
  from proposal_speakers ps join speakers s on s.conference_id = ps.conference_id and s.id = ps.speaker_id
  where ps.conference_id = p.conference_id and ps.proposal_id = p.id), '[]')`;

/** What a member bids on: one bounded list in the member's own order, three statements whatever its length. */
@Injectable()
export class BidsQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor, conferenceId: string): Promise<BidList> {
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const { roundClosesAt } = await openWindow(tx, actor, conferenceId, this.clock.now());
      const { memberId } = actor.seat!;
      const frame = (await tx.one<BidFrame>(FRAME, [conferenceId, memberId]))!;
      const rows = await tx.rows<BidRow>(ROWS, [conferenceId, memberId, actor.userId]);
      return {
        closesAt: roundClosesAt,
        tracks: frame.tracks,
        topics: frame.topics,
        formats: frame.formats.map(({ name }) => name),
        levels: frame.levels.map(({ name }) => name),
        rows: toColumns(bidOrder(rows, memberId), frame),
      };
    });
  }

  /** Who the speakers are is read only where the round shows it, and the text as it was redacted where not. */
  talk(actor: Actor, conferenceId: string, number: number): Promise<TalkToBidOn> {
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const now = this.clock.now();
      await openWindow(tx, actor, conferenceId, now);
      const facts = await loadProposalFacts(tx, actor, conferenceId, number, now);
      authorize('bid.read_proposal', actor, facts);
      const talk = await tx.lookup<TalkToBidOn>(
        `select p.number, ${readableText('p', 'title', 'r.speakers_hidden')} as title,
           ${readableText('p', 'description', 'r.speakers_hidden')} as description,
           ${readableText('p', 'benefits', 'r.speakers_hidden')} as benefits, t.name as "trackName", f.name as "formatName",
           f.minutes as "formatMinutes", l.name as "levelName",
           case when r.speakers_hidden then null else ${SPEAKERS} end as speakers
         from proposals p
           join review_rounds r on r.conference_id = p.conference_id and r.id = $3
           left join tracks t on t.conference_id = p.conference_id and t.id = p.track_id
           left join formats f on f.conference_id = p.conference_id and f.id = p.format_id
           left join levels l on l.conference_id = p.conference_id and l.id = p.level_id
         where p.conference_id = $1 and p.id = $2`,
        [conferenceId, facts.proposalId, facts.roundId],
      );
      return talk!;
    });
  }
}
