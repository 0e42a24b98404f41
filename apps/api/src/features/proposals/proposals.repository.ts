import { Injectable } from '@nestjs/common';
import type { ProposalState } from '#domain/proposal/proposal-state';
import type { Tx } from '#api/platform/tx';
import { ProposalEntity, ProposalTopicEntity } from '#api/features/proposals/proposal.entity';

type Words = Partial<
  Pick<
    ProposalEntity,
    'title' | 'description' | 'benefits' | 'notes' | 'trackId' | 'formatId' | 'levelId' | 'language'
  >
>;

@Injectable()
export class ProposalsRepository {
  async add(
    tx: Tx,
    proposal: Pick<ProposalEntity, 'conferenceId' | 'id' | 'number' | 'createdBy' | 'title'> & Words,
  ): Promise<void> {
    await tx.insert(ProposalEntity, [proposal]);
  }

  /** Null: the proposal is no longer at the version seen. */
  async change(
    tx: Tx,
    conferenceId: string,
    number: number,
    version: number,
    words: Words,
  ): Promise<ProposalEntity | null> {
    return tx.updateVersioned<ProposalEntity>(ProposalEntity, { conferenceId, number }, version, words);
  }

  /** Makes these the proposal's topics, and no others. */
  async setTopics(
    tx: Tx,
    { conferenceId, id: proposalId }: Pick<ProposalEntity, 'conferenceId' | 'id'>,
    topicIds: readonly string[],
  ): Promise<void> {
    await tx.run('delete from proposal_topics where conference_id = $1 and proposal_id = $2', [
      conferenceId,
      proposalId,
    ]);
    await tx.insert(
      ProposalTopicEntity,
      [...new Set(topicIds)].map((topicId) => ({ conferenceId, proposalId, topicId })),
    );
  }

  /** Moves on only from one of the given states and the version seen; null: it is not there any more. */
  move(
    tx: Tx,
    key: { readonly conferenceId: string; readonly number: number; readonly version: number },
    from: readonly ProposalState[],
    to: ProposalState,
    now: Date,
  ): Promise<{ id: string } | null> {
    return tx.one<{ id: string }>(
      `update proposals set state = $5, version = version + 1, updated_at = $6,
         submitted_at = case when $5 = 'submitted' then coalesce(submitted_at, $6) else submitted_at end
       where conference_id = $1 and number = $2 and version = $3 and state = any($4::text[])
       returning id`,
      [key.conferenceId, key.number, key.version, from, to, now],
    );
  }
}
