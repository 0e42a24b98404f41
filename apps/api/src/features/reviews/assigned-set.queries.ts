import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { VERSIONS_KEPT, assignedSet } from '#domain/review/assigned-set';
import { Database } from '#api/platform/database';
import type { Tx } from '#api/platform/tx';
import { ownDrafts, ownReviews, ownVersions } from '#api/features/reviews/own-review';
import { ReviewQueueQueries } from '#api/features/reviews/review-queue.queries';
import { reviewedProposals } from '#api/features/reviews/reviewed-proposal';
import type { AssignedSet, QueueItem } from '#api/features/reviews/reviews.types';

/** A set with the hash of all that is in it: equal hashes, equal sets. */
export interface HashedSet {
  readonly set: AssignedSet;
  readonly hash: string;
}

/** What a reviewer's device keeps: the pages of the queue as `review.read_page` shows them, less what others wrote. */
@Injectable()
export class AssignedSetQueries {
  constructor(
    private readonly database: Database,
    private readonly queues: ReviewQueueQueries,
  ) {}

  async read(actor: Actor, conferenceId: string, roundId: string | null): Promise<HashedSet> {
    authorize('assigned_set.read', actor);
    const set = await this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const { round, items } = await this.queues.queueIn(tx, actor, conferenceId, roundId);
      const proposalIds = assignedSet(await this.weighed(tx, conferenceId, items)).map(
        ({ proposalId }) => proposalId,
      );
      const keys = { conferenceId, roundId: round.id, proposalIds, memberId: actor.seat!.memberId };
      const proposals = await reviewedProposals(tx, conferenceId, proposalIds, !round.speakersHidden);
      const reviews = new Map((await ownReviews(tx, keys)).map((review) => [review.proposalId, review]));
      const versions = await ownVersions(tx, keys, VERSIONS_KEPT);
      const drafts = new Map((await ownDrafts(tx, keys)).map((draft) => [draft.proposalId, draft]));
      return {
        round,
        items: proposals.map((proposal) => ({
          proposal,
          review: reviews.get(proposal.id) ?? null,
          draft: drafts.get(proposal.id) ?? null,
          versions: versions.get(proposal.id) ?? [],
        })),
      };
    });
    return { set, hash: createHash('sha256').update(JSON.stringify(set)).digest('base64url') };
  }

  private async weighed(tx: Tx, conferenceId: string, items: readonly QueueItem[]) {
    const rows = await tx.rows<{ id: string; bytes: number }>(
      `select p.id, octet_length(p.title) + octet_length(p.description) + octet_length(p.benefits) + octet_length(p.notes) as bytes
       from proposals p where p.conference_id = $1 and p.id = any($2::uuid[])`,
      [conferenceId, items.map(({ proposalId }) => proposalId)],
    );
    const bytes = new Map(rows.map((row) => [row.id, row.bytes]));
    return items.map((item) => ({ ...item, bytes: bytes.get(item.proposalId) ?? 0 }));
  }
}
