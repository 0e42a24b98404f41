import { Injectable } from '@nestjs/common';
import type { Tx } from '#api/platform/tx';
import { TEXT_FIELDS, type TextField } from '#api/features/proposals/readable-text';
import { ProposalRedactionEntity } from '#api/features/redactions/redaction.entity';

export type RedactionRow = Omit<ProposalRedactionEntity, 'version'>;

@Injectable()
export class RedactionsRepository {
  /** The texts as their author wrote them, which stay so until the transaction ends. */
  async written(tx: Tx, conferenceId: string, proposalId: string): Promise<Record<TextField, string>> {
    const row = await tx.one<Record<TextField, string>>(
      `select ${TEXT_FIELDS.join(', ')} from proposals where conference_id = $1 and id = $2 for share`,
      [conferenceId, proposalId],
    );
    return row!;
  }

  find(tx: Tx, conferenceId: string, proposalId: string): Promise<ProposalRedactionEntity | null> {
    return tx.entities.findOneBy(ProposalRedactionEntity, { conferenceId, proposalId });
  }

  /** Creates it (`seen` null) or changes the version seen; null: somebody was there before. */
  async save(tx: Tx, row: RedactionRow, seen: number | null): Promise<number | null> {
    if (seen === null)
      return (await tx.insert(ProposalRedactionEntity, [row], 'on conflict do nothing')) === 1 ? 1 : null;
    const { conferenceId, proposalId, ...patch } = row;
    const saved = await tx.updateVersioned(
      ProposalRedactionEntity,
      { conferenceId, proposalId },
      seen,
      patch,
    );
    return saved?.version ?? null;
  }

  async remove(tx: Tx, conferenceId: string, proposalId: string, seen: number): Promise<boolean> {
    const removed = await tx.run(
      'delete from proposal_redactions where conference_id = $1 and proposal_id = $2 and version = $3',
      [conferenceId, proposalId, seen],
    );
    return removed === 1;
  }
}
