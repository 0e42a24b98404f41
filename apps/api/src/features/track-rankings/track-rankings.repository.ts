import { Injectable } from '@nestjs/common';
import type { OrderedTalk } from '#domain/ranking/track-order';
import type { Tx } from '#api/platform/tx';
import {
  RankedProposalEntity,
  RankedProposalNoteEntity,
  TrackRankingEntity,
  TrackRankingSignatureEntity,
} from '#api/features/track-rankings/track-ranking.entity';
import { APPEAR, PLACED, REVISION_ALONE, hasChairs } from '#api/features/track-rankings/track-rankings.sql';

/** Who looks at which track's order. */
export interface OrderScope {
  readonly conferenceId: string;
  readonly trackId: string;
  readonly memberId: string;
  readonly userId: string;
}

/** What the statements over talks in scope take first: $1 .. $5. */
export const paramsOf = ({ conferenceId, memberId, userId, trackId }: OrderScope): unknown[] => [
  conferenceId,
  memberId,
  userId,
  [trackId],
  false,
];

export interface PlacedTalk extends OrderedTalk {
  readonly id: string;
  readonly movedBy: string | null;
}

@Injectable()
export class TrackRankingsRepository {
  /** Holds a track's order until the transaction ends, so that moves come one after the other. Null: nobody chairs such a track. */
  hold(tx: Tx, { conferenceId, trackId }: OrderScope): Promise<TrackRankingEntity | null> {
    return tx.one<TrackRankingEntity>(
      `insert into track_rankings (conference_id, track_id)
         select t.conference_id, t.id from tracks t where t.conference_id = $1 and t.id = $2 and ${hasChairs('t')}
       on conflict on constraint one_ranking_per_track do update set version = track_rankings.version
       returning conference_id as "conferenceId", track_id as "trackId", signed_off_at as "signedOffAt",
         taken_back_at as "takenBackAt", taken_back_by as "takenBackBy", taken_back_reason as "takenBackReason", version`,
      [conferenceId, trackId],
    );
  }

  /** Whether somebody chairs this track. */
  async isOrdered(tx: Tx, { conferenceId, trackId }: OrderScope): Promise<boolean> {
    const sql = `select 1 from tracks t where t.conference_id = $1 and t.id = $2 and ${hasChairs('t')}`;
    return (await tx.one(sql, [conferenceId, trackId])) !== null;
  }

  talks(tx: Tx, scope: OrderScope): Promise<PlacedTalk[]> {
    return tx.rows<PlacedTalk>(PLACED, paramsOf(scope));
  }

  async revision(tx: Tx, scope: OrderScope): Promise<string> {
    return (await tx.one<{ revision: string }>(REVISION_ALONE, paramsOf(scope)))!.revision;
  }

  /** Saves places; who moved a talk is said of those that were moved, not of those that made room. */
  async place(
    tx: Tx,
    { conferenceId, trackId, userId }: OrderScope,
    moved: readonly PlacedTalk[],
    shifted: readonly PlacedTalk[],
    now: Date,
  ): Promise<void> {
    await tx.insert(
      RankedProposalEntity,
      moved.map(({ id, recommendation, place, version }) => ({
        conferenceId,
        trackId,
        proposalId: id,
        recommendation,
        place,
        movedBy: userId,
        movedAt: now,
        version,
      })),
      `on conflict on constraint one_place_per_track_and_proposal do update set recommendation = excluded.recommendation,
         place = excluded.place, moved_by = excluded.moved_by, moved_at = excluded.moved_at, version = excluded.version`,
    );
    if (shifted.length === 0) return;
    await tx.run(
      `update ranked_proposals r set place = given.place from unnest($3::uuid[], $4::float8[]) as given (id, place)
       where r.conference_id = $1 and r.track_id = $2 and r.proposal_id = given.id`,
      [conferenceId, trackId, shifted.map(({ id }) => id), shifted.map(({ place }) => place)],
    );
  }

  note(
    tx: Tx,
    { conferenceId, trackId }: OrderScope,
    proposalId: string,
  ): Promise<RankedProposalNoteEntity | null> {
    return tx.entities.findOneBy(RankedProposalNoteEntity, { conferenceId, trackId, proposalId });
  }

  /** The new version, or null: the note is no longer at the version seen (null: there was none). */
  async writeNote(
    tx: Tx,
    { conferenceId, trackId, userId }: OrderScope,
    proposalId: string,
    seen: number | null,
    note: string,
    now: Date,
  ): Promise<number | null> {
    const key = { conferenceId, trackId, proposalId };
    if (seen === null) {
      const added = await tx.insert(
        RankedProposalNoteEntity,
        [{ ...key, note, writtenBy: userId, writtenAt: now }],
        'on conflict do nothing',
      );
      return added === 1 ? 1 : null;
    }
    const patch = { note, writtenBy: userId, writtenAt: now };
    return (await tx.updateVersioned(RankedProposalNoteEntity, key, seen, patch))?.version ?? null;
  }

  /** Signs, once per chair; the first signature signs the order off. */
  async sign(tx: Tx, { conferenceId, trackId, memberId }: OrderScope, now: Date): Promise<void> {
    const signature = { conferenceId, trackId, memberId, signedAt: now };
    const added = await tx.insert(TrackRankingSignatureEntity, [signature], 'on conflict do nothing');
    if (added === 0) return;
    await tx.run(
      `update track_rankings set signed_off_at = coalesce(signed_off_at, $3), version = version + 1
       where conference_id = $1 and track_id = $2`,
      [conferenceId, trackId, now],
    );
  }

  /** The new version, or null: the sign-off is no longer at the version seen. */
  async takeBack(
    tx: Tx,
    { conferenceId, trackId, userId }: OrderScope,
    seen: number,
    reason: string,
    now: Date,
  ): Promise<number | null> {
    const changed = await tx.updateVersioned(TrackRankingEntity, { conferenceId, trackId }, seen, {
      signedOffAt: null,
      takenBackAt: now,
      takenBackBy: userId,
      takenBackReason: reason,
    });
    if (!changed) return null;
    const key = [conferenceId, trackId];
    await tx.run('delete from track_ranking_signatures where conference_id = $1 and track_id = $2', key);
    return changed.version;
  }

  async appear(tx: Tx, scope: OrderScope, at: number | null): Promise<void> {
    await tx.run(APPEAR, [...paramsOf(scope), at]);
  }
}
