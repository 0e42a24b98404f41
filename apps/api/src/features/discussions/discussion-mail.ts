import { Injectable, type OnModuleInit } from '@nestjs/common';
import { noticeTime } from '#domain/discussion/notice-time';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import { Jobs } from '#api/platform/jobs';
import { Mail } from '#api/platform/mail';
import type { Tx } from '#api/platform/tx';
import type { DiscussionKey } from '#api/features/discussions/discussions.repository';
import { hasReviewed, mayKnowOf, readsDiscussion } from '#api/features/discussions/discussion-readers.sql';

type Addressee = DiscussionKey & { readonly memberId: string };

interface News {
  readonly email: string;
  readonly slug: string;
  readonly conference: string;
  readonly number: number;
  readonly roundId: string;
  readonly isAsked: boolean;
  readonly comments: number;
}

const LAST = `
  select m.id as "memberId", told.mailed_at as "mailedAt" from committee_members m
    left join discussion_mails told on told.conference_id = m.conference_id and told.round_id = $2
      and told.proposal_id = $3 and told.member_id = m.id
  where m.conference_id = $1 and m.id = any($4::uuid[]) and m.state = 'active'
    and not exists (select 1 from discussion_mail_stops s where s.conference_id = m.conference_id and s.member_id = m.id)`;

// Asked at the moment of mailing: who may not read it any more, has read it already, or wants no mail is told nothing.
const NEWS = `
  select m.email, c.slug, c.name as conference, p.number, r.id as "roundId",
    ${hasReviewed('m', 'p', 'r', 'c')} and exists (select 1 from reconsiderations q where q.conference_id = $1 and q.round_id = $2 and q.proposal_id = $3
      and q.member_id = m.id and q.outcome is null and q.asked_at > coalesce(told.mailed_at, '-infinity')) as "isAsked",
    case when ${readsDiscussion('m', 'p', 'r', 'c')} then (select count(*) from comments k left join comments parent on parent.conference_id = k.conference_id and parent.id = k.parent_id
      where k.conference_id = $1 and k.round_id = $2 and k.proposal_id = $3 and k.member_id <> m.id and k.deleted_at is null
        and (m.id = any(k.mentioned) or parent.member_id = m.id)
        and coalesce(k.changed_at, k.written_at) > coalesce(told.mailed_at, '-infinity')
        and k.place > coalesce((select x.place from discussion_reads x where x.conference_id = $1 and x.round_id = $2
          and x.proposal_id = $3 and x.member_id = m.id), 0)) else 0 end as comments
  from committee_members m join conferences c on c.id = m.conference_id
    join proposals p on p.conference_id = $1 and p.id = $3
    join review_rounds r on r.conference_id = $1 and r.id = $2
    left join discussion_mails told on told.conference_id = $1 and told.round_id = $2 and told.proposal_id = $3 and told.member_id = m.id
  where m.conference_id = $1 and m.id = $4 and ${mayKnowOf('m', 'p', 'c')}
    and not exists (select 1 from discussion_mail_stops s where s.conference_id = m.conference_id and s.member_id = m.id)`;

/** Tells members by mail that they were mentioned, answered or asked: at most once an hour per discussion and member. */
@Injectable()
export class DiscussionMail implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly mail: Mail,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('discussion.mail', (payload) => this.send(payload as Addressee));
  }

  /** Has these members told in a while, each of them by one mail of all that is new to them by then. */
  async tell(tx: Tx, discussion: DiscussionKey, memberIds: readonly string[]): Promise<void> {
    if (memberIds.length === 0) return;
    const { conferenceId, roundId, proposalId } = discussion;
    const now = this.clock.now();
    const wanted = await tx.rows<{ memberId: string; mailedAt: Date | null }>(LAST, [
      conferenceId,
      roundId,
      proposalId,
      [...new Set(memberIds)],
    ]);
    await this.jobs.enqueueOnce(
      tx,
      'discussion.mail',
      wanted.map(({ memberId, mailedAt }) => ({
        key: `discussion.mail ${roundId} ${proposalId} ${memberId}`,
        at: noticeTime(now, mailedAt),
        payload: { conferenceId, roundId, proposalId, memberId },
      })),
    );
  }

  /** Mails one member what is new to them now, if anything still is. */
  async send({ conferenceId, roundId, proposalId, memberId }: Addressee): Promise<void> {
    await this.database.transaction({ userId: null, conferenceId }, async (tx) => {
      const at = [conferenceId, roundId, proposalId, memberId];
      const news = await tx.one<News>(NEWS, at);
      if (!news || (!news.isAsked && news.comments === 0)) return;
      await tx.run(
        `insert into discussion_mails (conference_id, round_id, proposal_id, member_id, mailed_at) values ($1, $2, $3, $4, $5)
         on conflict (conference_id, round_id, proposal_id, member_id) do update set mailed_at = excluded.mailed_at`,
        [...at, this.clock.now()],
      );
      await this.mail.queue(tx, { conferenceId, to: news.email, ...this.words(news) });
    });
  }

  /** No title, no name, nothing that was said: who reads the mail may have lost the right to since. */
  private words({ slug, conference, number, roundId, isAsked, comments }: News): {
    subject: string;
    body: string;
  } {
    const what = isAsked
      ? `A chair of ${conference} asks you for one more look at talk #${number}.`
      : comments === 1
        ? `Somebody mentioned or answered you in the discussion of talk #${number} of ${conference}.`
        : `${comments} comments mention or answer you in the discussion of talk #${number} of ${conference}.`;
    const link = this.mail.link(
      `/c/${slug}/${isAsked ? 'review' : 'discussions'}/${number}?round=${roundId}`,
    );
    const off = this.mail.link(`/c/${slug}/discussions`);
    return {
      subject: `${conference}: ${isAsked ? 'one more look' : 'discussion'}, talk #${number}`,
      body: `${what}\n\n${link}\n\nYou get at most one such mail an hour about a talk. To get none, switch them off at ${off}\n`,
    };
  }
}
