import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize, may } from '#domain/access/policy';
import { notFound } from '#domain/errors';
import { readableTracks } from '#domain/ranking/readable-tracks';
import { commonScale } from '#domain/review/weighted-score';
import { Database } from '#api/platform/database';
import { ReviewTallies, type TalliedRound } from '#api/features/decisions/review-tallies';
import { speakersHiddenFrom } from '#api/features/proposals/readable-text';
import {
  type ScopedTalk,
  inOrder,
  isSeen,
  placedOf,
  signOffOf,
} from '#api/features/track-rankings/order-shown';
import { type OrderScope, paramsOf } from '#api/features/track-rankings/track-rankings.repository';
import { PULSE, REVISION_ALONE, ROUND, TRACKS, talks } from '#api/features/track-rankings/track-rankings.sql';
import type {
  OrderPulse,
  TrackRanking,
  TrackRankings,
  TrackSignOff,
} from '#api/features/track-rankings/track-rankings.types';
import type { Tx } from '#api/platform/tx';

export interface TrackRow extends TrackSignOff {
  readonly trackId: string;
  readonly track: string;
  readonly places: number | null;
  readonly chairs: string[];
  readonly here: string[];
}

@Injectable()
export class TrackRankingsQueries {
  constructor(
    private readonly database: Database,
    private readonly tallies: ReviewTallies,
  ) {}

  /** How far each track's order is, and every place in them; two statements whatever their number. */
  list(actor: Actor, conferenceId: string): Promise<TrackRankings> {
    authorize('track_rankings.list', actor);
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const { memberId } = actor.seat!;
      const all = await tx.rows<TrackRow>(TRACKS, [conferenceId, null, memberId]);
      const { trackIds } = readableTracks(
        actor,
        all.map(({ trackId }) => trackId),
      );
      const tracks = all.filter(({ trackId }) => trackIds.includes(trackId));
      const rows = await tx.rows<ScopedTalk>(talks(speakersHiddenFrom(actor)), [
        conferenceId,
        memberId,
        actor.userId,
        trackIds,
        false,
      ]);
      return {
        items: tracks.map((track) => {
          const own = rows.filter(({ trackId }) => trackId === track.trackId);
          const seen = own.filter(isSeen);
          const count = (wanted: string | null): number =>
            seen.filter(({ recommendation }) => recommendation === wanted).length;
          return {
            trackId: track.trackId,
            track: track.track,
            chairs: track.chairs,
            mayOrder: may('track_ranking.order', actor, track),
            signOff: signOffOf(track),
            accept: count('accept'),
            maybe: count('maybe'),
            reject: count('reject'),
            untouched: count(null),
            hidden: own.length - seen.length,
            here: track.here,
          };
        }),
        placed: placedOf(rows.filter(isSeen)),
      };
    });
  }

  /** The order of one track with the scores of the current round; five statements, four while no review changes. */
  read(actor: Actor, conferenceId: string, trackId: string): Promise<TrackRanking> {
    authorize('track_ranking.read', actor, { trackId });
    const scope = this.scope(actor, conferenceId, trackId);
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const track = await tx.one<TrackRow>(TRACKS, [conferenceId, trackId, scope.memberId]);
      const round = await tx.one<TalliedRound>(ROUND, [conferenceId]);
      if (!track || !round) throw notFound();
      const tallies = await this.tallies.of(tx, conferenceId, round);
      const rows = await tx.rows<ScopedTalk>(talks(speakersHiddenFrom(actor)), paramsOf(scope));
      const seen = rows.filter(isSeen);
      const { min, max } = commonScale(round.criteria);
      return {
        trackId,
        track: track.track,
        places: track.places,
        chairs: track.chairs,
        mayOrder: may('track_ranking.order', actor, { trackId }),
        mayTakeBack: may('track_ranking.take_back', actor, { trackId }),
        revision: await this.revision(tx, scope),
        signOff: signOffOf(track),
        scale: { min, max },
        items: inOrder(seen, tallies),
        hidden: rows.length - seen.length,
      };
    });
  }

  /** Whether anything has changed, and who else is there; one statement. */
  async pulse(tx: Tx, scope: OrderScope): Promise<OrderPulse> {
    return (await tx.one<OrderPulse>(PULSE, paramsOf(scope)))!;
  }

  private async revision(tx: Tx, scope: OrderScope): Promise<string> {
    return (await tx.one<{ revision: string }>(REVISION_ALONE, paramsOf(scope)))!.revision;
  }

  private scope(actor: Actor, conferenceId: string, trackId: string): OrderScope {
    return { conferenceId, trackId, memberId: actor.seat!.memberId, userId: actor.userId! };
  }
}
