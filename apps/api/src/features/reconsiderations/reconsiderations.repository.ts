import { Injectable } from '@nestjs/common';
import type { Tx } from '#api/platform/tx';
import { ReconsiderationEntity } from '#api/features/reconsiderations/reconsideration.entity';

/** Every write to reconsiderations but the reviewer's own answer. */
@Injectable()
export class ReconsiderationsRepository {
  find(tx: Tx, conferenceId: string, proposalId: string, id: string): Promise<ReconsiderationEntity | null> {
    return tx.entities.findOneBy(ReconsiderationEntity, { conferenceId, proposalId, id });
  }

  /** Leaves out who is asked already; answers how many were added. */
  add(tx: Tx, rows: readonly Partial<ReconsiderationEntity>[]): Promise<number> {
    return tx.insert(ReconsiderationEntity, rows, 'on conflict do nothing');
  }

  /** Takes an open one back; false: it is not at the version seen. */
  async withdraw(
    tx: Tx,
    { conferenceId, id }: ReconsiderationEntity,
    seen: number,
    now: Date,
  ): Promise<boolean> {
    const withdrawn = await tx.updateVersioned(ReconsiderationEntity, { conferenceId, id }, seen, {
      outcome: 'withdrawn',
      endedAt: now,
    });
    return withdrawn !== null;
  }
}
