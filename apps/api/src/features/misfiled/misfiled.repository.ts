import { Injectable } from '@nestjs/common';
import type { Tx } from '#api/platform/tx';
import { isHeard } from '#api/features/set-asides/set-aside.sql';
import { TrackMoveEntity, TrackSuggestionDismissalEntity } from '#api/features/misfiled/track-move.entity';

@Injectable()
export class MisfiledRepository {
  async addMove(tx: Tx, move: Omit<TrackMoveEntity, 'movedAt' | 'undoneAt'>): Promise<void> {
    await tx.insert(TrackMoveEntity, [move]);
  }

  /** The move with the number of its proposal. */
  async move(
    tx: Tx,
    conferenceId: string,
    id: string,
  ): Promise<(TrackMoveEntity & { number: number }) | null> {
    const move = await tx.entities.findOneBy(TrackMoveEntity, { conferenceId, id });
    if (!move) return null;
    const row = await tx.one<{ number: number }>(
      'select number from proposals where conference_id = $1 and id = $2',
      [conferenceId, move.proposalId],
    );
    return row && { ...move, number: row.number };
  }

  /** False: it was taken back before. */
  async undoMove(tx: Tx, conferenceId: string, id: string, now: Date): Promise<boolean> {
    const undone = await tx.run(
      'update track_moves set undone_at = $3 where conference_id = $1 and id = $2 and undone_at is null',
      [conferenceId, id, now],
    );
    return undone === 1;
  }

  async hasTrack(tx: Tx, conferenceId: string, trackId: string): Promise<boolean> {
    const sql = `select 1 from tracks t join conferences c on c.id = t.conference_id and c.uses_tracks
      where t.conference_id = $1 and t.id = $2`;
    return (await tx.one(sql, [conferenceId, trackId])) !== null;
  }

  /** Reviewers who name another track than the proposal's, as of now; one with a conflict of interest or set aside says nothing. */
  async suggestions(tx: Tx, conferenceId: string, proposalId: string): Promise<number> {
    const row = await tx.one<{ n: number }>(
      `select count(*) as n from (
         select distinct on (v.member_id) v.better_track_id as track_id
         from reviews v join review_rounds r on r.conference_id = v.conference_id and r.id = v.round_id
         where v.conference_id = $1 and v.proposal_id = $2 and ${isHeard('v')}
         order by v.member_id, r.position desc, r.id desc) said
       join proposals p on p.conference_id = $1 and p.id = $2
       where said.track_id is not null and said.track_id is distinct from p.track_id`,
      [conferenceId, proposalId],
    );
    return row!.n;
  }

  async dismiss(tx: Tx, dismissal: Omit<TrackSuggestionDismissalEntity, 'dismissedAt'>): Promise<void> {
    await tx.insert(
      TrackSuggestionDismissalEntity,
      [dismissal],
      `on conflict on constraint track_suggestion_dismissals_pkey do update
         set suggestions = excluded.suggestions, dismissed_by = excluded.dismissed_by, dismissed_at = now()`,
    );
  }

  /** False: there was none. */
  async restore(tx: Tx, conferenceId: string, proposalId: string): Promise<boolean> {
    const sql = 'delete from track_suggestion_dismissals where conference_id = $1 and proposal_id = $2';
    return (await tx.run(sql, [conferenceId, proposalId])) === 1;
  }
}
