import { Injectable } from '@nestjs/common';
import type { Outcome } from '#domain/decision/decision-rules';
import type { Tx } from '#api/platform/tx';
import { DecisionEntity } from '#api/features/decisions/decision.entity';

/** What a chair decides, and whose word it is. */
export interface DecisionDraft {
  readonly conferenceId: string;
  readonly proposalId: string;
  readonly outcome: Outcome;
  readonly note: string;
  readonly decidedBy: string;
}

@Injectable()
export class DecisionsRepository {
  /** Holds the proposal's state still until the transaction ends, so that it is not withdrawn under the decision. */
  async holdState(tx: Tx, conferenceId: string, proposalId: string): Promise<string> {
    const row = await tx.one<{ state: string }>(
      'select state from proposals where conference_id = $1 and id = $2 for share',
      [conferenceId, proposalId],
    );
    return row!.state;
  }

  find(tx: Tx, conferenceId: string, proposalId: string): Promise<DecisionEntity | null> {
    return tx.entities.findOneBy(DecisionEntity, { conferenceId, proposalId });
  }

  /** Null: somebody has decided already. */
  async add(tx: Tx, draft: DecisionDraft): Promise<number | null> {
    const added = await tx.insert(DecisionEntity, [draft], 'on conflict do nothing');
    return added === 1 ? 1 : null;
  }

  /** The new version, or null: the decision is no longer at the version seen. */
  async change(tx: Tx, draft: DecisionDraft, version: number, now: Date): Promise<number | null> {
    const { conferenceId, proposalId, ...patch } = draft;
    const changed = await tx.updateVersioned(DecisionEntity, { conferenceId, proposalId }, version, {
      ...patch,
      decidedAt: now,
    });
    return changed?.version ?? null;
  }

  /** False: the decision is no longer at the version seen. */
  async remove(tx: Tx, conferenceId: string, proposalId: string, version: number): Promise<boolean> {
    const removed = await tx.run(
      'delete from decisions where conference_id = $1 and proposal_id = $2 and version = $3',
      [conferenceId, proposalId, version],
    );
    return removed === 1;
  }

  /** True when it is the member's first look. */
  async addLook(tx: Tx, conferenceId: string, proposalId: string, memberId: string): Promise<boolean> {
    const added = await tx.run(
      `insert into looks (conference_id, proposal_id, member_id) values ($1, $2, $3) on conflict do nothing`,
      [conferenceId, proposalId, memberId],
    );
    return added === 1;
  }
}
