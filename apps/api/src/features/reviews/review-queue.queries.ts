import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { skippedLast, whereToGoOn } from '#domain/review/next-in-queue';
import { orderStandsSince, queueOrder } from '#domain/review/queue-order';
import { type QueueFacts, queueProgress, queueState } from '#domain/review/queue-progress';
import { weightedScore } from '#domain/review/weighted-score';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import type { Tx } from '#api/platform/tx';
import { knownToBeFree } from '#api/features/committee/conflict-facts';
import { isOwnProposal } from '#api/features/proposals/own-proposal';
import { isInRound } from '#api/features/conferences/round-pool.sql';
import { isAskedAgain } from '#api/features/reconsiderations/own-reconsideration';
import { finishedAt } from '#api/features/reviews/review-queue.repository';
import { loadOwnRound, type RoundOfConference } from '#api/features/reviews/reviewer-round';
import type { QueueItem, ReviewQueue } from '#api/features/reviews/reviews.types';
import { readableText } from '#api/features/proposals/readable-text';

type Row = Omit<QueueItem, 'state' | 'weightedScore'> &
  QueueFacts & { trackPosition: number | null; reviewCount: number };

const ASSIGNED = `review_assignments a join proposals p on p.conference_id = a.conference_id and p.id = a.proposal_id`;
const IS_ASSIGNED = `a.conference_id = $1 and a.round_id = $2 and a.member_id = $3 and a.state in ('active', 'done')`;

/** For the order alone, and only where the round wants it: no reader ever gets these numbers. */
const REVIEW_COUNT = `case when r.least_reviewed_first then (select count(*)::int from reviews c where c.conference_id = $1
  and c.round_id = $2 and c.proposal_id = p.id and c.member_id <> $3 and c.is_counted and c.submitted_at < $5) else 0 end`;

/** The same rules as `review.read_page`, as a filter: what a reviewer may not review is in no list and in no count. */
const items = (usesAssignment: boolean, speakersHidden: boolean): string => `
  select p.id as "proposalId", p.number, ${readableText('p', 'title', `${speakersHidden}`)} as title, p.track_id as "trackId", t.name as "trackName",
    t.position as "trackPosition", f.name as "formatName", v.verdict,
    v.version is not null as "isSubmitted", d.version is not null as "hasDraft", k.skipped_at is not null as "isSkipped",
    ${isAskedAgain('v')} as "isAskedAgain",
    coalesce(v.abstained, false) as abstained, v.submitted_at as "submittedAt", ${REVIEW_COUNT} as "reviewCount",
    coalesce((select jsonb_object_agg(s.criterion_id, s.value) from scores s where s.conference_id = $1
      and s.round_id = $2 and s.proposal_id = p.id and s.member_id = $3), '{}') as scores,
    coalesce(v.updated_at, d.updated_at) as "updatedAt"
  from ${usesAssignment ? ASSIGNED : 'proposals p'}
    join committee_members m on m.conference_id = $1 and m.id = $3
    join review_rounds r on r.conference_id = $1 and r.id = $2 and ${isInRound('r', 'p')}
    left join tracks t on t.conference_id = $1 and t.id = p.track_id
    left join formats f on f.conference_id = $1 and f.id = p.format_id
    left join reviews v on v.conference_id = $1 and v.round_id = $2 and v.proposal_id = p.id and v.member_id = $3
    left join review_drafts d on d.conference_id = $1 and d.round_id = $2 and d.proposal_id = p.id and d.member_id = $3
    left join review_skips k on k.conference_id = $1 and k.round_id = $2 and k.proposal_id = p.id and k.member_id = $3
  where p.conference_id = $1 and ${usesAssignment ? IS_ASSIGNED : 'true'}
    and p.state not in ('draft', 'withdrawn', 'set_aside')
    and not ${isOwnProposal('$4', 'p')} and ${knownToBeFree('m', 'p')}
  limit 10000`;

@Injectable()
export class ReviewQueueQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  queue(actor: Actor, conferenceId: string, roundId: string | null): Promise<ReviewQueue> {
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const queue = await this.queueIn(tx, actor, conferenceId, roundId);
      const key = { conferenceId, roundId: queue.round.id, memberId: actor.seat!.memberId };
      return { ...queue, finishedAt: await finishedAt(tx, key) };
    });
  }

  /** The queue itself, inside a transaction that does more; without a round, the reviewer's current one. */
  async queueIn(
    tx: Tx,
    actor: Actor,
    conferenceId: string,
    roundId: string | null,
  ): Promise<Omit<ReviewQueue, 'finishedAt'>> {
    authorize('review_queue.read', actor);
    const now = this.clock.now();
    const { memberId } = actor.seat!;
    const own = await loadOwnRound(tx, conferenceId, memberId, roundId, now);
    const { usesAssignment, timeZone, rounds, ...round } = own;
    const since = orderStandsSince(now, timeZone);
    const queue = await this.items(tx, actor, conferenceId, round, usesAssignment, since);
    return {
      round,
      rounds: [...rounds],
      progress: queueProgress(
        queue.map(({ state }) => state),
        round,
        now,
      ),
      next: whereToGoOn(queue)?.number ?? null,
      items: queue,
    };
  }

  private async items(
    tx: Tx,
    actor: Actor,
    conferenceId: string,
    round: Pick<RoundOfConference, 'id' | 'criteria' | 'speakersHidden'>,
    usesAssignment: boolean,
    since: Date,
  ): Promise<QueueItem[]> {
    const { memberId } = actor.seat!;
    const asked = [conferenceId, round.id, memberId, actor.userId, since];
    const rows = await tx.rows<Row>(items(usesAssignment, round.speakersHidden), asked);
    const ordered = queueOrder(rows, `${round.id} ${memberId}`).map(
      ({
        trackPosition: _position,
        reviewCount: _count,
        isSubmitted,
        hasDraft,
        isSkipped,
        isAskedAgain: again,
        ...row
      }) => ({
        ...row,
        state: queueState({ isSubmitted, hasDraft, isSkipped, isAskedAgain: again }),
        weightedScore: weightedScore(round.criteria, row.scores),
      }),
    );
    return skippedLast(ordered);
  }
}
