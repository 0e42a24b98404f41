import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { DomainError, invalidField, notFound, staleWrite } from '#domain/errors';
import { chosenTalks } from '#domain/review/proposal-pool';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import { record } from '#api/platform/record';
import type { Tx } from '#api/platform/tx';
import { retireAssignments } from '#api/features/assignments/retired-assignments';
import { ReviewTallies } from '#api/features/decisions/review-tallies';
import {
  endedWork,
  type PooledTalk,
  pooledReviewers,
  pooledTalks,
  trackBudgets,
} from '#api/features/rounds/round-pool.queries';
import { poolReviewers } from '#api/features/rounds/pool-reviewers.queries';
import { RoundPoolsRepository } from '#api/features/rounds/round-pools.repository';
import type {
  PoolPreview,
  PoolReviewers,
  RoundPool,
  RoundPoolBody,
} from '#api/features/rounds/round-pools.types';
import { RoundsRepository } from '#api/features/rounds/rounds.repository';

/** What a choice comes to: ids (null: all of them) and the counts that are shown of it. */
interface ChosenPool {
  readonly proposalIds: readonly string[] | null;
  readonly memberIds: readonly string[] | null;
  readonly preview: PoolPreview;
}

const words = ({ untouched, begun, reviews }: PoolPreview): string =>
  `This takes ${untouched} untouched and ${begun} begun assignments away, and leaves ${reviews} reviews of other talks unranked. Nothing was saved.`;

/** Whom and what a round is for, told in counts, which leave out what the organizer has a conflict of interest with. */
@Injectable()
export class RoundPoolsService {
  constructor(
    private readonly database: Database,
    private readonly rounds: RoundsRepository,
    private readonly pools: RoundPoolsRepository,
    private readonly tallies: ReviewTallies,
    private readonly clock: Clock,
  ) {}

  read(actor: Actor, conferenceId: string, roundId: string): Promise<RoundPool> {
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const round = await this.rounds.find(tx, conferenceId, roundId);
      if (!round) throw notFound();
      const talks = await pooledTalks(tx, this.tallies, conferenceId, roundId, seatOf(actor));
      const reviewers = await pooledReviewers(tx, conferenceId, roundId);
      const tracks = await trackBudgets(tx, conferenceId);
      const { takesAllProposals, takesAllReviewers, version } = round;
      return {
        ...counted(
          talks,
          talks.filter(({ isIn }) => isIn),
          tracks,
        ),
        reviewers: reviewers.filter((one) => one.takesPart).length,
        ofReviewers: reviewers.length,
        untouched: 0,
        begun: 0,
        reviews: 0,
        takesAllProposals,
        takesAllReviewers,
        version,
        memberIds: takesAllReviewers ? [] : reviewers.filter(({ isChosen }) => isChosen).map(({ id }) => id),
      };
    });
  }

  /** The reviewers with all that a round may choose them by. */
  reviewers(actor: Actor, conferenceId: string, roundId: string): Promise<PoolReviewers> {
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      if (!(await this.rounds.find(tx, conferenceId, roundId))) throw notFound();
      return poolReviewers(tx, conferenceId, roundId);
    });
  }

  preview(actor: Actor, conferenceId: string, roundId: string, body: RoundPoolBody): Promise<PoolPreview> {
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      if (!(await this.rounds.find(tx, conferenceId, roundId))) throw notFound();
      return (await this.chosen(tx, actor, { conferenceId, roundId }, body)).preview;
    });
  }

  /** Refuses, as `changes_reviews`, what ends work until the caller agrees to it. */
  set(
    actor: Actor,
    conferenceId: string,
    roundId: string,
    version: number | null,
    body: RoundPoolBody,
  ): Promise<number> {
    authorize('round_pool.set', actor);
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const round = await this.rounds.lock(tx, conferenceId, roundId);
      if (!round) throw notFound();
      if (round.version !== version) throw staleWrite(round);
      const { proposalIds, memberIds, preview } = await this.chosen(
        tx,
        actor,
        { conferenceId, roundId },
        body,
      );
      const { untouched, begun, reviews, talks } = preview;
      if (proposalIds?.length === 0) throw invalidField('talks', 'No talk would be in this round.');
      if (preview.reviewers === 0 && body.memberIds !== null)
        throw invalidField('memberIds', 'Nobody would review in this round.');
      if (untouched + begun + reviews > 0 && body.endsWork !== true)
        throw new DomainError('changes_reviews', words(preview));
      await this.pools.set(tx, conferenceId, roundId, proposalIds, memberIds);
      const changed = await this.rounds.change(tx, conferenceId, roundId, round.version, {
        takesAllProposals: proposalIds === null,
        takesAllReviewers: memberIds === null,
      });
      if (!changed) throw staleWrite(round);
      await retireAssignments(tx, conferenceId);
      await record(tx, this.clock, {
        event: 'round_pool.set',
        actorId: actor.userId,
        conferenceId,
        subjectId: conferenceId,
        details: {
          roundId,
          choice: body.talks,
          talks,
          reviewers: preview.reviewers,
          untouched,
          begun,
          reviews,
        },
      });
      return changed.version;
    });
  }

  private async chosen(
    tx: Tx,
    actor: Actor,
    { conferenceId, roundId }: { readonly conferenceId: string; readonly roundId: string },
    { talks: choice, memberIds: wanted }: RoundPoolBody,
  ): Promise<ChosenPool> {
    if (choice && (choice.meanFrom ?? -Infinity) > (choice.meanTo ?? Infinity))
      throw invalidField('talks.meanTo', 'The highest mean is below the lowest one.');
    const talks = await pooledTalks(tx, this.tallies, conferenceId, roundId, seatOf(actor));
    const unseen = talks.filter(({ isSeen }) => !isSeen).map(({ id }) => id);
    const tracks = await trackBudgets(tx, conferenceId);
    const places = new Map(tracks.map(({ id, places: budget }) => [id, budget]));
    const taken = choice === null ? talks : chosenTalks(talks, choice, places);
    const reviewers = await pooledReviewers(tx, conferenceId, roundId);
    const memberIds =
      wanted === null ? null : reviewers.map(({ id }) => id).filter((id) => wanted.includes(id));
    const proposalIds = choice === null ? null : taken.map(({ id }) => id);
    return {
      proposalIds,
      memberIds,
      preview: {
        ...counted(talks, taken, tracks),
        reviewers: (memberIds ?? reviewers).length,
        ofReviewers: reviewers.length,
        ...(await endedWork(tx, conferenceId, roundId, proposalIds, memberIds, unseen)),
      },
    };
  }
}

const seatOf = (actor: Actor): string | null => actor.seat?.memberId ?? null;

/** Of the talks that the reader may see; of the others only how many there are, chosen or not. */
function counted(
  all: readonly PooledTalk[],
  taken: readonly PooledTalk[],
  tracks: readonly { id: string; name: string }[],
): Pick<PoolPreview, 'talks' | 'ofTalks' | 'withheld' | 'tracks'> {
  const talks = all.filter(({ isSeen }) => isSeen);
  const chosen = taken.filter(({ isSeen }) => isSeen);
  const among = (list: readonly PooledTalk[], id: string | null): number =>
    list.filter(({ trackId }) => trackId === id).length;
  const named = [...tracks, { id: null, name: null }].map(({ id, name }) => ({
    trackId: id,
    name,
    chosen: among(chosen, id),
    of: among(talks, id),
  }));
  const withheld = all.length - talks.length;
  return { talks: chosen.length, ofTalks: talks.length, withheld, tracks: named.filter(({ of }) => of > 0) };
}
