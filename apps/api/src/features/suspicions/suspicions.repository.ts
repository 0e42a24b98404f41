import { Injectable } from '@nestjs/common';
import type { Tx } from '#api/platform/tx';
import { ProposalEntity } from '#api/features/proposals/proposal.entity';
import { LikenessRulingEntity, ProposalSetAsideEntity } from '#api/features/suspicions/suspicion.entity';

/** Two proposals, the smaller id first. */
export interface PairKey {
  readonly conferenceId: string;
  readonly proposalId: string;
  readonly otherProposalId: string;
}

const IS_IT = 'conference_id = $1 and proposal_id = $2 and other_proposal_id = $3';
const valuesOf = (key: PairKey): [string, string, string] => [
  key.conferenceId,
  key.proposalId,
  key.otherProposalId,
];

@Injectable()
export class SuspicionsRepository {
  ruling(tx: Tx, key: PairKey): Promise<{ isSame: boolean; version: number } | null> {
    return tx.one(`select is_same as "isSame", version from likeness_rulings where ${IS_IT}`, valuesOf(key));
  }

  /** False: a chair has ruled already. */
  async addRuling(tx: Tx, ruling: Omit<LikenessRulingEntity, 'ruledAt' | 'version'>): Promise<boolean> {
    return (await tx.insert(LikenessRulingEntity, [ruling], 'on conflict do nothing')) === 1;
  }

  /** The new version; null: it is not at the version seen. */
  async changeRuling(
    tx: Tx,
    key: PairKey,
    seen: number,
    { isSame, ruledBy, ruledAt }: Pick<LikenessRulingEntity, 'isSame' | 'ruledBy' | 'ruledAt'>,
  ): Promise<number | null> {
    const changed = await tx.one<{ version: number }>(
      `update likeness_rulings set is_same = $5, ruled_by = $6, ruled_at = $7, version = version + 1
       where ${IS_IT} and version = $4 returning version`,
      [...valuesOf(key), seen, isSame, ruledBy, ruledAt],
    );
    return changed?.version ?? null;
  }

  /** False: it is not at the version seen. */
  async removeRuling(tx: Tx, key: PairKey, seen: number): Promise<boolean> {
    const sql = `delete from likeness_rulings where ${IS_IT} and version = $4`;
    return (await tx.run(sql, [...valuesOf(key), seen])) === 1;
  }

  async hasDecision(tx: Tx, conferenceId: string, proposalId: string): Promise<boolean> {
    const sql = 'select 1 from decisions where conference_id = $1 and proposal_id = $2';
    return (await tx.one(sql, [conferenceId, proposalId])) !== null;
  }

  /** The version the proposal is at now; null: it is not at the version seen. */
  async move(
    tx: Tx,
    key: { readonly conferenceId: string; readonly id: string },
    seen: number,
    state: 'set_aside' | 'submitted',
  ): Promise<number | null> {
    return (await tx.updateVersioned(ProposalEntity, key, seen, { state }))?.version ?? null;
  }

  async noteSetAside(tx: Tx, why: Omit<ProposalSetAsideEntity, 'setAsideAt'>): Promise<void> {
    await tx.insert(ProposalSetAsideEntity, [why]);
  }

  async forgetSetAside(tx: Tx, conferenceId: string, proposalId: string): Promise<void> {
    await tx.run('delete from proposal_set_asides where conference_id = $1 and proposal_id = $2', [
      conferenceId,
      proposalId,
    ]);
  }
}
