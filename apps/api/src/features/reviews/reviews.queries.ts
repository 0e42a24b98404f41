import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize, may } from '#domain/access/policy';
import { anonymousLabels } from '#domain/review/anonymous-labels';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import type { Tx } from '#api/platform/tx';
import { topicNames } from '#api/features/proposals/topic-names';
import { loadProposalFacts } from '#api/features/proposals/proposal-facts';
import { type ReviewKey, ownDraft, ownReview } from '#api/features/reviews/own-review';
import { loadRound } from '#api/features/reviews/reviewer-round';
import type {
  OtherReview,
  PastReview,
  ReviewedProposal,
  ReviewHistory,
  ReviewPage,
} from '#api/features/reviews/reviews.types';
import { readableTexts } from '#api/features/proposals/readable-text';

@Injectable()
export class ReviewsQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  page(actor: Actor, conferenceId: string, number: number): Promise<ReviewPage> {
    const now = this.clock.now();
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const facts = await loadProposalFacts(tx, actor, conferenceId, number, now);
      authorize('review.read_page', actor, facts);
      const { roundId, proposalId } = facts;
      const key = { conferenceId, roundId, proposalId, memberId: actor.seat!.memberId };
      const { usesAssignment: _, ...round } = await loadRound(tx, conferenceId, roundId, now);
      return {
        round,
        proposal: await this.proposal(tx, key, !round.speakersHidden),
        review: await ownReview(tx, key),
        draft: await ownDraft(tx, key),
        others: may('reviews_of_others.read', actor, facts) ? await this.others(tx, key) : null,
      };
    });
  }

  history(actor: Actor, conferenceId: string, number: number): Promise<ReviewHistory> {
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const facts = await loadProposalFacts(tx, actor, conferenceId, number, this.clock.now());
      authorize('review.read_history', actor, facts);
      const rows = await tx.rows<{ version: number; at: Date; content: PastReview }>(
        `select version, at, content from review_history
         where conference_id = $1 and round_id = $2 and proposal_id = $3 and member_id = $4 order by version desc limit 1000`,
        [conferenceId, facts.roundId, facts.proposalId, actor.seat!.memberId],
      );
      return {
        items: rows.map(({ version, at, content }) => ({
          ...content,
          proposalId: facts.proposalId,
          version,
          at,
        })),
      };
    });
  }

  /** Who the speakers are is joined only where the round shows it; else the text is read as it was redacted. */
  private async proposal(tx: Tx, key: ReviewKey, withSpeakers: boolean): Promise<ReviewedProposal> {
    const speakers = `coalesce((select jsonb_agg(jsonb_build_object('name', s.name, 'company', s.company,
        'jobTitle', s.job_title, 'bio', s.bio) order by ps.position)
      from proposal_speakers ps join speakers s on s.conference_id = ps.conference_id and s.id = ps.speaker_id
      where ps.conference_id = p.conference_id and ps.proposal_id = p.id), '[]')`;
    const found = await tx.lookup<ReviewedProposal>(
      `select p.id, p.number, ${readableTexts('p', `${!withSpeakers}`)}, t.name as "trackName",
         f.name as "formatName", f.minutes as "formatMinutes", l.name as "levelName", p.language,
         ${topicNames('p')} as topics,
         ${withSpeakers ? speakers : 'null'} as speakers
       from proposals p
         left join tracks t on t.conference_id = p.conference_id and t.id = p.track_id
         left join formats f on f.conference_id = p.conference_id and f.id = p.format_id
         left join levels l on l.conference_id = p.conference_id and l.id = p.level_id
       where p.conference_id = $1 and p.id = $2`,
      [key.conferenceId, key.proposalId],
    );
    return found!;
  }

  private async others(tx: Tx, key: ReviewKey): Promise<OtherReview[]> {
    const rows = await tx.rows<Omit<OtherReview, 'label'> & { memberId: string }>(
      `select v.member_id as "memberId", v.verdict, v.confidence, v.comment,
         coalesce((select jsonb_object_agg(s.criterion_id, s.value) from scores s where s.conference_id = v.conference_id
           and s.round_id = v.round_id and s.proposal_id = v.proposal_id and s.member_id = v.member_id), '{}') as scores
       from reviews v where v.conference_id = $1 and v.round_id = $2 and v.proposal_id = $3 and v.member_id <> $4
       limit 100`,
      [key.conferenceId, key.roundId, key.proposalId, key.memberId],
    );
    const labels = anonymousLabels(
      key.memberId,
      key.proposalId,
      rows.map(({ memberId }) => memberId),
    );
    return rows
      .map(({ memberId, ...review }) => ({ ...review, label: labels.get(memberId)! }))
      .toSorted((a, b) => a.label.length - b.label.length || (a.label < b.label ? -1 : 1));
  }
}
