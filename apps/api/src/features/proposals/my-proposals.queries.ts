import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { notFound } from '#domain/errors';
import { Database } from '#api/platform/database';
import type { RequestConference } from '#api/platform/request';
import type { Tx } from '#api/platform/tx';
import { MAX_NUMBER } from '#api/features/proposals/proposal-facts';
import { isOwnProposal, wroteProposal } from '#api/features/proposals/own-proposal';
import type {
  MyProposal,
  MyProposalItem,
  MyProposalList,
  ProposalSpeaker,
} from '#api/features/proposals/proposals.types';

// Of a speaker the reader sees their own data whole, and of others what the author wrote about them: what they entered
// elsewhere, or somebody else did, is not brought back by listing their address.
const SPEAKER = `jsonb_build_object(
  'email', case when author or mine or s.user_id = $2 then s.email end,
  'name', case when s.user_id = $2 then s.name else coalesce(l.as_listed->>'name', s.name) end,
  'company', case when s.user_id = $2 then s.company else coalesce(l.as_listed->>'company', s.company) end,
  'jobTitle', case when s.user_id = $2 then s.job_title else coalesce(l.as_listed->>'jobTitle', '') end,
  'bio', case when s.user_id = $2 then s.bio else coalesce(l.as_listed->>'bio', '') end,
  'isMe', coalesce(s.user_id = $2, mine),
  'version', case when s.user_id = $2 then s.version end)`;

@Injectable()
export class MyProposalsQueries {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, conference: RequestConference): Promise<MyProposalList> {
    authorize('my_proposals.list', actor, { conferenceIsPublic: conference.isPublic });
    return this.database.read({ userId: actor.userId, conferenceId: conference.id }, async (tx) => {
      const items = await tx.rows<MyProposalItem>(
        `select p.number, p.title, p.state, t.name as "trackName", f.name as "formatName", ${wroteProposal('$2', 'p')} as "isAuthor",
           (select count(*) from proposal_speakers l where l.conference_id = p.conference_id and l.proposal_id = p.id) as "speakerCount",
           p.submitted_at as "submittedAt", p.updated_at as "updatedAt", p.version
         from proposals p
           left join tracks t on t.conference_id = p.conference_id and t.id = p.track_id
           left join formats f on f.conference_id = p.conference_id and f.id = p.format_id
         where p.conference_id = $1 and ${isOwnProposal('$2', 'p')}
         order by p.number limit 500`,
        [conference.id, actor.userId],
      );
      return { items, me: await this.me(tx, actor, conference.id) };
    });
  }

  async detail(actor: Actor, conferenceId: string, number: number): Promise<MyProposal> {
    const found = await this.database.read({ userId: actor.userId, conferenceId }, (tx) =>
      this.find(tx, actor, conferenceId, number),
    );
    if (!found) throw notFound();
    authorize('my_proposal.read', actor, { isOwnProposal: true });
    return found;
  }

  /** One's own proposal, or null where there is none of that number or one has no part in it. One statement. */
  async find(tx: Tx, actor: Actor, conferenceId: string, number: number): Promise<MyProposal | null> {
    if (number > MAX_NUMBER) return null;
    return tx.one<MyProposal>(
      `select p.number, p.state, author as "isAuthor", p.title, p.description, p.benefits, p.notes, p.track_id as "trackId",
         p.format_id as "formatId", p.level_id as "levelId", p.language,
         coalesce((select jsonb_agg(x.topic_id order by t.position) from proposal_topics x
           join topics t on t.conference_id = x.conference_id and t.id = x.topic_id
           where x.conference_id = p.conference_id and x.proposal_id = p.id), '[]') as "topicIds",
         p.submitted_at as "submittedAt", p.updated_at as "updatedAt", p.version,
         coalesce((select jsonb_agg(${SPEAKER} order by l.position, s.id)
           from proposal_speakers l
             join speakers s on s.conference_id = l.conference_id and s.id = l.speaker_id
             cross join lateral (select exists (select 1 from emails e where e.user_id = $2 and e.address = s.email) and s.user_id is null as mine) m
           where l.conference_id = p.conference_id and l.proposal_id = p.id), '[]') as speakers
       from proposals p cross join lateral (select ${wroteProposal('$2', 'p')} as author) a
       where p.conference_id = $1 and p.number = $3 and ${isOwnProposal('$2', 'p')}`,
      [conferenceId, actor.userId, number],
    );
  }

  /**
   * What a new proposal starts with about its author: their own data in this conference, else what they last said in
   * another one, else their account's name and address. Only the first has a version.
   */
  async me(tx: Tx, actor: Actor, conferenceId: string): Promise<ProposalSpeaker> {
    const row = await tx.one<ProposalSpeaker>(
      `select case when s.conference_id = $1 then s.email else e.address end as email, coalesce(s.name, u.name) as name,
         coalesce(s.company, '') as company, coalesce(s.job_title, '') as "jobTitle", coalesce(s.bio, '') as bio,
         true as "isMe", case when s.conference_id = $1 then s.version end as version
       from users u
         left join emails e on e.user_id = u.id and e.is_primary
         left join lateral (select * from speakers s where s.user_id = u.id and s.email is not null
           order by s.conference_id = $1 desc, s.email = e.address desc, s.updated_at desc limit 1) s on true
       where u.id = $2`,
      [conferenceId, actor.userId],
    );
    if (!row) throw notFound();
    return row;
  }
}
