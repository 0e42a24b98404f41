import { Injectable } from '@nestjs/common';
import type { Tx } from '#api/platform/tx';
import type { RankingViewBody } from '#api/features/ranking-views/ranking-views.types';
import { SavedViewEntity } from '#api/features/ranking-views/saved-view.entity';

@Injectable()
export class RankingViewsRepository {
  find(tx: Tx, conferenceId: string, id: string): Promise<SavedViewEntity | null> {
    return tx.entities.findOneBy(SavedViewEntity, { conferenceId, id });
  }

  async count(tx: Tx, conferenceId: string, memberId: string): Promise<number> {
    return tx.entities.countBy(SavedViewEntity, { conferenceId, memberId });
  }

  /** False: the member has one of this name. */
  async add(tx: Tx, view: Partial<SavedViewEntity>): Promise<boolean> {
    return (await tx.insert(SavedViewEntity, [view], 'on conflict do nothing')) === 1;
  }

  async isNameTaken(
    tx: Tx,
    conferenceId: string,
    memberId: string,
    id: string,
    name: string,
  ): Promise<boolean> {
    const taken = await tx.one(
      'select 1 from saved_views where conference_id = $1 and member_id = $2 and name = $4 and id <> $3',
      [conferenceId, memberId, id, name],
    );
    return taken !== null;
  }

  /** The view as it is now; null: it is no longer at the version seen. */
  change(
    tx: Tx,
    conferenceId: string,
    id: string,
    version: number,
    { name, query, sort, columns, isShared }: RankingViewBody,
  ): Promise<SavedViewEntity | null> {
    const patch = { name, query, sort, columns, isShared };
    return tx.updateVersioned(SavedViewEntity, { conferenceId, id }, version, patch);
  }

  async remove(tx: Tx, conferenceId: string, id: string, version: number): Promise<boolean> {
    const removed = await tx.run(
      'delete from saved_views where conference_id = $1 and id = $2 and version = $3',
      [conferenceId, id, version],
    );
    return removed === 1;
  }
}
