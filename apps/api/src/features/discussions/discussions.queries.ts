import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize, may } from '#domain/access/policy';
import { notFound } from '#domain/errors';
import type { Voice } from '#domain/discussion/voice';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import type { Tx } from '#api/platform/tx';
import type { ProposalFacts } from '#api/features/proposals/proposal-facts';
import { hidesSpeakers } from '#api/features/conferences/current-round.sql';
import { readableText, speakersHiddenFrom } from '#api/features/proposals/readable-text';
import { type DiscussedAt, loadDiscussionFacts } from '#api/features/discussions/discussion-facts';
import { type DiscussionPeople, loadPeople } from '#api/features/discussions/discussion-people';
import { chairsProposal, readsDiscussion } from '#api/features/discussions/discussion-readers.sql';
import type {
  Comment,
  CommentHistory,
  CommentText,
  Discussion,
  DiscussionItem,
  DiscussionList,
} from '#api/features/discussions/discussions.types';

interface Mentions {
  readonly mentioned: string[];
  readonly mentionedVoices: Voice[];
}
type CommentRow = Omit<Comment, 'by' | 'mentions'> & Mentions & { memberId: string; voice: Voice };

const HEAD = `
  select d.revision, coalesce(x.place, 0) as "readPlace"
  from discussions d left join discussion_reads x on x.conference_id = d.conference_id and x.round_id = d.round_id
    and x.proposal_id = d.proposal_id and x.member_id = $4
  where d.conference_id = $1 and d.round_id = $2 and d.proposal_id = $3`;

const COMMENTS = `
  select id, parent_id as "parentId", place, member_id as "memberId", voice, text, mentioned,
    mentioned_voices as "mentionedVoices", written_at as "writtenAt", changed_at as "changedAt",
    deleted_at is not null as "isDeleted", version
  from comments where conference_id = $1 and round_id = $2 and proposal_id = $3 order by place`;

const HISTORY = `
  select h.text, h.mentioned, h.mentioned_voices as "mentionedVoices", h.written_at as "writtenAt", h.version
  from comment_history h join comments k on k.conference_id = h.conference_id and k.id = h.comment_id
  where k.conference_id = $1 and k.round_id = $2 and k.proposal_id = $3 and k.id = $4 and k.deleted_at is null
  order by h.version desc limit 1000`;

const list = (speakersHidden: string): string => `
  select p.number, ${readableText('p', 'title', speakersHidden)} as title, r.id as "roundId", r.name as "roundName", t.name as "trackName", said.comments, said.unread, said."isForMe",
    not ${chairsProposal('m', 'p')} or exists (select 1 from reviews v where v.conference_id = $1 and v.round_id = r.id
      and v.proposal_id = p.id and v.member_id = m.id) as "isReviewed",
    d.last_comment_at as "lastAt"
  from conferences c join committee_members m on m.conference_id = c.id and m.id = $2
    join review_rounds r on r.conference_id = c.id
    join discussions d on d.conference_id = c.id and d.round_id = r.id
    join proposals p on p.conference_id = c.id and p.id = d.proposal_id
    left join tracks t on t.conference_id = c.id and t.id = p.track_id
    left join discussion_reads x on x.conference_id = c.id and x.round_id = r.id and x.proposal_id = p.id and x.member_id = m.id
    cross join lateral (
      select count(*) as comments, count(*) filter (where is_new) as unread,
        coalesce(bool_or(is_new and is_mine), false) as "isForMe"
      from (select k.member_id <> m.id and k.place > coalesce(x.place, 0) as is_new,
          m.id = any(k.mentioned) or coalesce(parent.member_id = m.id, false) as is_mine
        from comments k left join comments parent on parent.conference_id = k.conference_id and parent.id = k.parent_id
        where k.conference_id = c.id and k.round_id = r.id and k.proposal_id = p.id and k.deleted_at is null) each_comment) said
  where c.id = $1 and said.comments > 0 and ${readsDiscussion('m', 'p', 'r', 'c')}
  order by said.unread > 0 desc, d.last_comment_at desc, p.number limit 10000`;

@Injectable()
export class DiscussionsQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** One discussion; five statements, however long it is. */
  read(actor: Actor, at: DiscussedAt): Promise<Discussion> {
    return this.reading(actor, at, async (tx, facts) => {
      const { conferenceId } = at;
      const { roundId, proposalId } = facts;
      const key = [conferenceId, roundId, proposalId] as const;
      const head = await tx.lookup<{ revision: number; readPlace: number }>(HEAD, [
        ...key,
        actor.seat!.memberId,
      ]);
      const people = await loadPeople(tx, actor, conferenceId, facts);
      const rows = await tx.rows<CommentRow>(COMMENTS, key);
      const isOpen = may('comment.write', actor, facts);
      return {
        proposalId,
        revision: head?.revision ?? 0,
        isOpen,
        readPlace: head?.readPlace ?? 0,
        comments: rows.map(({ memberId, voice, mentioned, mentionedVoices, ...comment }) => ({
          ...comment,
          by: people.shown(memberId, voice),
          mentions: shownMentions(people, { mentioned, mentionedVoices }),
        })),
        people: isOpen ? people.mentionable.map((one) => people.shown(one.memberId, one.voice)) : [],
      };
    });
  }

  /** Whether anything has happened since: what an open page asks now and then. */
  revision(actor: Actor, at: DiscussedAt): Promise<number> {
    return this.reading(actor, at, async (tx, { roundId, proposalId }) => {
      const head = await tx.lookup<{ revision: number }>(HEAD, [
        at.conferenceId,
        roundId,
        proposalId,
        actor.seat!.memberId,
      ]);
      return head?.revision ?? 0;
    });
  }

  /** What a comment said before; of a deleted one nothing. */
  history(actor: Actor, at: DiscussedAt, id: string): Promise<CommentHistory> {
    return this.reading(actor, at, async (tx, facts) => {
      const { conferenceId } = at;
      const rows = await tx.rows<Omit<CommentText, 'mentions'> & Mentions>(HISTORY, [
        conferenceId,
        facts.roundId,
        facts.proposalId,
        id,
      ]);
      if (rows.length === 0) throw notFound();
      const people = await loadPeople(tx, actor, conferenceId, facts);
      return {
        items: rows.map(({ mentioned, mentionedVoices, ...said }) => ({
          ...said,
          mentions: shownMentions(people, { mentioned, mentionedVoices }),
        })),
      };
    });
  }

  /** The discussions that the member may read, of every round, in two statements. */
  list(actor: Actor, conferenceId: string): Promise<DiscussionList> {
    authorize('discussions.list', actor);
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const at = [conferenceId, actor.seat!.memberId];
      const hidden = speakersHiddenFrom(actor, hidesSpeakers('r'));
      const stopped = await tx.lookup(
        'select 1 from discussion_mail_stops where conference_id = $1 and member_id = $2',
        at,
      );
      return { mailsMe: stopped === null, items: await tx.rows<DiscussionItem>(list(hidden), at) };
    });
  }

  private reading<T>(
    actor: Actor,
    at: DiscussedAt,
    work: (tx: Tx, facts: ProposalFacts) => Promise<T>,
  ): Promise<T> {
    return this.database.read({ userId: actor.userId, conferenceId: at.conferenceId }, async (tx) => {
      const facts = await loadDiscussionFacts(tx, actor, at, this.clock.now());
      authorize('discussion.read', actor, facts);
      return work(tx, facts);
    });
  }
}

const shownMentions = (people: DiscussionPeople, { mentioned, mentionedVoices }: Mentions) =>
  mentioned.map((id, i) => people.shown(id, mentionedVoices[i]!));
